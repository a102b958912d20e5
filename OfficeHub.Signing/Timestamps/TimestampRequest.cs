using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Signing.Timestamps;

/// <summary>A request for a time stamp, as it goes over the network.</summary>
/// <param name="Imprint">The SM3 of what is to be stamped.</param>
/// <param name="Nonce">Content of an INTEGER that the token must repeat; empty for none.</param>
/// <remarks>GB/T 20520; RFC 3161, 2.4.1.</remarks>
public sealed record TimestampRequest(ReadOnlyMemory<byte> Imprint, ReadOnlyMemory<byte> Nonce)
{
    /// <summary>Media type of a request over HTTP (RFC 3161, 3.4).</summary>
    public const string MediaType = "application/timestamp-query";

    private const int MaxLength = 4096;

    /// <summary>A request over the SM3 of the octets.</summary>
    public static TimestampRequest For(ReadOnlySpan<byte> octets, ReadOnlyMemory<byte> nonce) => new(Sm3.Hash(octets), nonce);

    /// <summary>Reads a request. Only SM3 is stamped.</summary>
    public static Outcome<TimestampRequest> Read(ReadOnlyMemory<byte> der) => Decoding.Read(der, "时间戳请求", MaxLength, reader => reader.Sequence(request =>
    {
        if (request.Int() != 1)
        {
            throw new AsnContentException();
        }

        var (algorithm, imprint) = request.Sequence(one => (one.Algorithm().Oid, one.Octets()));
        if (!Oids.MeansSm3(algorithm) || imprint.Length != Sm3.Length)
        {
            throw new RefusedException(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"时间戳的摘要算法 {algorithm} 不受支持，只支持 SM3。"));
        }

        if (request.NextIs(Asn1Tag.ObjectIdentifier))
        {
            request.ReadObjectIdentifier();
        }

        var nonce = request.NextIs(Asn1Tag.Integer) ? request.ReadIntegerBytes() : default;
        if (nonce.Length > 32)
        {
            throw new AsnContentException();
        }

        if (request.NextIs(Asn1Tag.Boolean))
        {
            request.ReadBoolean();    // the certificate is always sent along
        }

        if (request.HasData)
        {
            throw new RefusedException(new SigningFault(SigningFaultKind.NotAllowed, "时间戳请求里有不认识的扩展项。"));
        }

        return new TimestampRequest(imprint, nonce);
    }));

    /// <summary>The bytes of the request; asks for the certificate to be sent along.</summary>
    public byte[] Write() => Der.Encode(writer => writer.Sequence(request =>
    {
        request.WriteInteger(1);
        request.Sequence(imprint =>
        {
            imprint.Algorithm(Oids.Sm3);
            imprint.WriteOctetString(Imprint.Span);
        });
        if (!Nonce.IsEmpty)
        {
            request.WriteInteger(Nonce.Span);
        }

        request.WriteBoolean(true);
    }));
}

/// <summary>The answer to a request.</summary>
/// <remarks>RFC 3161, 2.4.2.</remarks>
public static class TimestampAnswer
{
    /// <summary>Media type of an answer over HTTP (RFC 3161, 3.4).</summary>
    public const string MediaType = "application/timestamp-reply";

    /// <summary>An answer with a token.</summary>
    public static byte[] Grant(ReadOnlySpan<byte> token)
    {
        var bytes = token.ToArray();
        return Der.Encode(writer => writer.Sequence(answer =>
        {
            answer.Sequence(status => status.WriteInteger(0));
            answer.WriteEncodedValue(bytes);
        }));
    }

    /// <summary>An answer without one.</summary>
    public static byte[] Refuse() => Der.Encode(writer => writer.Sequence(answer => answer.Sequence(status => status.WriteInteger(2))));

    /// <summary>Takes the token out of an answer. It must be over the request's imprint and repeat its nonce; the signature is judged where the token is used.</summary>
    public static Outcome<byte[]> Read(ReadOnlyMemory<byte> der, TimestampRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var read = Decoding.Read(der, "时间戳应答", Messages.SignedMessage.MaxLength, reader => reader.Sequence(answer =>
        {
            var status = answer.ReadSequence().Int();
            return status is 0 or 1
                ? answer.ReadEncodedValue()
                : throw new RefusedException(new SigningFault(SigningFaultKind.NotAllowed, $"时间戳机构没有给出时间戳（状态 {status}）。"));
        }));
        if (!read.IsSuccess)
        {
            return read.Fault;
        }

        var token = TimestampToken.Read(read.Value);
        return !token.IsSuccess ? token.Fault
            : token.Value.Imprint.Span.SequenceEqual(request.Imprint.Span) && token.Value.Nonce.Span.SequenceEqual(request.Nonce.Span) ? read.Value.ToArray()
            : new SigningFault(SigningFaultKind.KeyMismatch, "时间戳应答与请求不符。");
    }
}
