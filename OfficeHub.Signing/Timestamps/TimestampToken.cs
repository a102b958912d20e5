using System.Formats.Asn1;
using System.Security.Cryptography;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Messages;

namespace OfficeHub.Signing.Timestamps;

/// <summary>A time-stamp token as received: somebody says that a digest existed at a time.</summary>
/// <remarks>GB/T 20520-2006 and -2025; RFC 3161, 2.4.2.</remarks>
public sealed class TimestampToken
{
    private const string What = "时间戳";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    private TimestampToken(SignedMessage message, TimestampInfo info) => (Message, _info) = (message, info);

    private readonly TimestampInfo _info;

    /// <summary>The message that carries it.</summary>
    public SignedMessage Message { get; }

    /// <summary>The time that is attested, UTC.</summary>
    public DateTime StampedAt => _info.StampedAt;

    /// <summary>How far the time may be off, either way.</summary>
    public TimeSpan Accuracy => _info.Accuracy;

    /// <summary>The digest that was stamped.</summary>
    public ReadOnlyMemory<byte> Imprint => _info.Imprint;

    /// <summary>The number the request carried, content of the INTEGER; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Nonce => _info.Nonce;

    /// <summary>Reads one.</summary>
    public static Outcome<TimestampToken> Read(ReadOnlyMemory<byte> der)
    {
        var message = SignedMessage.Read(der);
        if (!message.IsSuccess)
        {
            return message.Fault;
        }

        if (message.Value.ContentType != Oids.TstInfo || message.Value.Content is not { } content)
        {
            return new SigningFault(SigningFaultKind.Malformed, "时间戳里没有时间戳信息（TSTInfo）。");
        }

        var info = Decoding.Read(content, What, SignedMessage.MaxLength, reader => reader.Sequence(TimestampInfo.Read));
        return info.IsSuccess ? new TimestampToken(message.Value, info.Value) : info.Fault;
    }

    /// <summary>The certificate of the signer: inside the token, or among the given ones.</summary>
    public Certificate? FindCertificate(IEnumerable<Certificate> others) => Message.Signers is [var signer]
        ? Message.ReadCertificates().Concat(others).FirstOrDefault(signer.Names)
        : null;

    /// <summary>Checks everything but the path of the certificate.</summary>
    /// <param name="stamped">The octets that were stamped: the content of the signature's BIT STRING, without the byte of unused bits.</param>
    /// <param name="certificate">As <see cref="FindCertificate"/> gave it.</param>
    /// <returns>Null when the token is good, else why not.</returns>
    /// <remarks>e-seal.md 5.3, 1 to 3.</remarks>
    public SigningFault? Check(ReadOnlySpan<byte> stamped, Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (!Oids.MeansSm3(_info.ImprintAlgorithm))
        {
            return new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"时间戳的摘要算法 {_info.ImprintAlgorithm} 不受支持，只支持 SM3。");
        }

        if (!CryptographicOperations.FixedTimeEquals(_info.Imprint.Span, Sm3.Hash(stamped)))
        {
            return new SigningFault(SigningFaultKind.KeyMismatch, "时间戳不是加在这个签名值上的。");
        }

        if (Message.Signers is not [{ Attributes.IsEmpty: false } signer])
        {
            return new SigningFault(SigningFaultKind.Malformed, "时间戳应有一个签名者和签名属性。");
        }

        if (Message.Check(certificate, Message.Content!.Value) is { } fault)
        {
            return fault with { Message = "时间戳的签名不对：" + fault.Message };
        }

        if (!CertificateProfile.MayStampTime(certificate))
        {
            return new SigningFault(SigningFaultKind.NotAllowed, $"“{certificate.Subject}”的证书不是时间戳专用证书。");
        }

        return NamesAnother(signer, certificate)
            ? new SigningFault(SigningFaultKind.KeyMismatch, "时间戳写明的签名证书与实际使用的不是同一张。")
            : null;
    }

    // signingCertificateV2 (RFC 5035): without it a second certificate over the same key could be put in the place of the first.
    private static bool NamesAnother(MessageSigner signer, Certificate certificate)
    {
        var attribute = signer.Attribute(Oids.SigningCertificateV2);
        if (attribute.IsEmpty)
        {
            return false;
        }

        var named = Decoding.Guarded(What, () =>
        {
            var ids = new AsnReader(attribute, AsnEncodingRules.BER).ReadSequence().ReadSequence();
            var id = ids.ReadSequence();
            var algorithm = id.NextIs(Asn1Tag.Sequence) ? id.Algorithm().Oid : Sha256;
            return (Algorithm: algorithm, Hash: id.Octets());
        });
        return !named.IsSuccess || (Oids.MeansSm3(named.Value.Algorithm)
            ? !named.Value.Hash.Span.SequenceEqual(Sm3.Hash(certificate.Encoded.Span))
            : named.Value.Algorithm != Sha256 || !named.Value.Hash.Span.SequenceEqual(SHA256.HashData(certificate.Encoded.Span)));
    }

    private sealed record TimestampInfo(string ImprintAlgorithm, ReadOnlyMemory<byte> Imprint, DateTime StampedAt, TimeSpan Accuracy, ReadOnlyMemory<byte> Nonce)
    {
        public static TimestampInfo Read(AsnReader info)
        {
            if (info.Int() != 1)
            {
                throw new AsnContentException();
            }

            info.ReadObjectIdentifier();
            var (algorithm, imprint) = info.Sequence(one => (one.Algorithm().Oid, one.Octets()));
            info.ReadIntegerBytes();
            var at = info.Time();
            var accuracy = info.NextIs(Asn1Tag.Sequence) ? info.Sequence(ReadAccuracy) : TimeSpan.Zero;
            if (info.NextIs(Asn1Tag.Boolean))
            {
                info.ReadBoolean();
            }

            var nonce = info.NextIs(Asn1Tag.Integer) ? info.ReadIntegerBytes() : default;
            while (info.HasData)
            {
                info.ReadEncodedValue();    // the authority's name, extensions
            }

            return new TimestampInfo(algorithm, imprint, at, accuracy, nonce);
        }

        private static TimeSpan ReadAccuracy(AsnReader accuracy)
        {
            var total = accuracy.NextIs(Asn1Tag.Integer) ? TimeSpan.FromSeconds(accuracy.Int()) : TimeSpan.Zero;
            foreach (var (number, unit) in (ReadOnlySpan<(int, TimeSpan)>)[(0, TimeSpan.FromMilliseconds(1)), (1, TimeSpan.FromMicroseconds(1))])
            {
                if (accuracy.NextIs(Decoding.TaggedPrimitive(number)))
                {
                    total += accuracy.TryReadInt32(out var count, Decoding.TaggedPrimitive(number)) && count is > 0 and < 1000 ? count * unit : throw new AsnContentException();
                }
            }

            // An accuracy of hours would make the time say nothing.
            return total >= TimeSpan.Zero && total <= TimeSpan.FromHours(1) ? total : throw new AsnContentException();
        }
    }
}
