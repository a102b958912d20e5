using System.Security.Cryptography;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Signing.Verification;

/// <summary>The checks of what the protected text points at, whatever holds it.</summary>
/// <remarks>e-seal.md 5.1 i; GB/T 33190-2016, 18.2.</remarks>
internal static class PackageChecks
{
    /// <summary>Digests, the seal file, and what the reader of the package found.</summary>
    /// <param name="content">What was handed in.</param>
    /// <param name="sealEncoded">The embedded seal as received; null when there is none to compare with.</param>
    public static IEnumerable<VerificationCheck> Of(SignedContent content, ReadOnlyMemory<byte>? sealEncoded)
    {
        foreach (var reference in content.References)
        {
            yield return Of(reference);
        }

        if (content.SealFile is { } file && sealEncoded is { } embedded)
        {
            yield return file.Span.SequenceEqual(embedded.Span)
                ? VerificationCheck.Passed(CheckStep.SealFile, "包内印章文件与签章里的印章一致。")
                : new VerificationCheck(CheckStep.SealFile, CheckOutcome.Failed, CheckCode.SealFileMismatch, "包内印章文件与签章里的印章不一致。");
        }

        foreach (var check in content.PackageChecks)
        {
            yield return check;
        }
    }

    private static VerificationCheck Of(DigestReference reference)
    {
        const CheckStep step = CheckStep.References;
        if (reference.Content is not { } bytes)
        {
            return new VerificationCheck(step, CheckOutcome.Failed, CheckCode.ReferenceMissing, "受保护的文件不在包里。", reference.Name);
        }

        // "401.2" by its name is the keyed form; those who write it compute plain SM3 (ofd.md 5).
        var isSm3 = Oids.MeansSm3(reference.Algorithm) || reference.Algorithm == Oids.HmacSm3 || reference.Algorithm.Equals("SM3", StringComparison.OrdinalIgnoreCase);
        if (isSm3)
        {
            return CryptographicOperations.FixedTimeEquals(Sm3.Hash(bytes.Span), reference.Expected.Span)
                ? VerificationCheck.Passed(step, "受保护的文件没有改动。", reference.Name)
                : new VerificationCheck(step, CheckOutcome.Failed, CheckCode.ReferenceMismatch, "受保护的文件被改动。", reference.Name);
        }

        return Weak(reference.Algorithm, bytes.Span) is not { } weak
            ? new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.AlgorithmUnsupported, "文件摘要的算法不受支持。", $"{reference.Name}：{reference.Algorithm}")
            : CryptographicOperations.FixedTimeEquals(weak, reference.Expected.Span)
                ? new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.WeakDigest, "文件摘要的算法过弱，一致也不能证明没有改动。", $"{reference.Name}：{reference.Algorithm}")
                : new VerificationCheck(step, CheckOutcome.Failed, CheckCode.ReferenceMismatch, "受保护的文件被改动。", reference.Name);
    }

    // Broken algorithms are computed to find changes, never to prove that there are none.
#pragma warning disable CA5350, CA5351
    private static byte[]? Weak(string algorithm, ReadOnlySpan<byte> bytes) => algorithm.ToUpperInvariant() switch
    {
        "MD5" or "1.2.840.113549.2.5" => MD5.HashData(bytes),
        "SHA1" or "SHA-1" or "1.3.14.3.2.26" => SHA1.HashData(bytes),
        _ => null,
    };
#pragma warning restore CA5350, CA5351
}
