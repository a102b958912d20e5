using System.Security.Cryptography;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Signing.Verification;

/// <summary>Digests of parts, each computed once however many references and signatures ask for it: a small file must not buy hours of work.</summary>
/// <param name="stop">Ends the work before the next digest.</param>
internal sealed class PartDigests(CancellationToken stop = default)
{
    // Equal memory is the same stretch of the same array: an entry of a package is read once.
    private readonly Dictionary<(ReadOnlyMemory<byte> Part, DigestKind Kind), byte[]> _known = [];

    /// <summary>How many were computed.</summary>
    public int Computed => _known.Count;

    /// <summary>What a reference means by the name or object identifier it gives; null when that is not supported.</summary>
    public static DigestKind? KindOf(string algorithm) => algorithm.ToUpperInvariant() switch
    {
        // "401.2" by its name is the keyed form; those who write it compute plain SM3 (ofd.md 5).
        "SM3" or Oids.HmacSm3 => DigestKind.Sm3,
        "MD5" or "1.2.840.113549.2.5" => DigestKind.Md5,
        "SHA1" or "SHA-1" or "1.3.14.3.2.26" => DigestKind.Sha1,
        _ => Oids.MeansSm3(algorithm) ? DigestKind.Sm3 : null,
    };

    /// <summary>The digest of a part.</summary>
    /// <param name="part">All of it.</param>
    /// <param name="kind">By which algorithm.</param>
    /// <exception cref="OperationCanceledException">The work is to stop.</exception>
    public ReadOnlySpan<byte> Of(ReadOnlyMemory<byte> part, DigestKind kind)
    {
        stop.ThrowIfCancellationRequested();
        if (!_known.TryGetValue((part, kind), out var digest))
        {
            digest = Compute(part.Span, kind);
            _known.Add((part, kind), digest);
        }

        return digest;
    }

    // Broken algorithms are computed to find changes, never to prove that there are none.
#pragma warning disable CA5350, CA5351
    private static byte[] Compute(ReadOnlySpan<byte> bytes, DigestKind kind) => kind switch
    {
        DigestKind.Md5 => MD5.HashData(bytes),
        DigestKind.Sha1 => SHA1.HashData(bytes),
        _ => Sm3.Hash(bytes),
    };
#pragma warning restore CA5350, CA5351
}
