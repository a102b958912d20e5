using System.Security.Cryptography;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Messages;

namespace OfficeHub.Signing.Timestamps;

/// <summary>Gives time-stamp tokens: the embedded authority, or a service on the network.</summary>
public interface ITimestampSource
{
    /// <summary>A token over the SM3 of the octets.</summary>
    Task<Outcome<byte[]>> StampAsync(ReadOnlyMemory<byte> octets, CancellationToken ct);
}

/// <summary>An authority in this process, for installations and tests without one. Its time is this computer's, and so is the trust in it.</summary>
/// <remarks>GB/T 20520; RFC 3161, 2.4.2.</remarks>
public sealed class TimestampAuthority : ITimestampSource
{
    /// <summary>The policy under which it stamps: an identifier of examples, since no registered one is ours.</summary>
    public const string Policy = "1.2.3.4.1";

    private readonly ISealKeyProvider _key;
    private readonly TimeProvider _clock;

    private TimestampAuthority(ISealKeyProvider key, TimeProvider clock) => (_key, _clock) = (key, clock);

    /// <summary>An authority over a key whose certificate is set aside for time stamps.</summary>
    public static Outcome<TimestampAuthority> Open(ISealKeyProvider key, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(key);
        return CertificateProfile.MayStampTime(key.Certificate)
            ? new TimestampAuthority(key, clock)
            : new SigningFault(SigningFaultKind.NotAllowed, "这张证书不是时间戳专用证书。");
    }

    /// <inheritdoc/>
    public Task<Outcome<byte[]>> StampAsync(ReadOnlyMemory<byte> octets, CancellationToken ct) => StampAsync(TimestampRequest.For(octets.Span, default), ct);

    /// <summary>A token for a request.</summary>
    public Task<Outcome<byte[]>> StampAsync(TimestampRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = _clock.GetUtcNow().UtcDateTime;
        var at = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var info = Der.Encode(writer => writer.Sequence(tst =>
        {
            tst.WriteInteger(1);
            tst.WriteObjectIdentifier(Policy);
            tst.Sequence(imprint =>
            {
                imprint.Algorithm(Oids.Sm3);
                imprint.WriteOctetString(request.Imprint.Span);
            });
            tst.WriteIntegerUnsigned([1, .. RandomNumberGenerator.GetBytes(15)]);
            tst.Time(at);
            tst.Sequence(accuracy => accuracy.WriteInteger(1));
            if (!request.Nonce.IsEmpty)
            {
                tst.WriteInteger(request.Nonce.Span);
            }
        }));
        return SignedMessageWriter.MakeAsync(
            isNational: false, Oids.TstInfo, info, includesContent: true,
            [(Oids.SigningCertificateV2, value => value.Sequence(outer => outer.Sequence(ids => ids.Sequence(id =>
            {
                id.Algorithm(Oids.Sm3);
                id.WriteOctetString(Sm3.Hash(_key.Certificate.Encoded.Span));
            }))))],
            _key, ct);
    }
}
