using System.Security.Cryptography;

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
            yield return Of(reference, content.Digests);
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

    private static VerificationCheck Of(DigestReference reference, PartDigests digests)
    {
        const CheckStep step = CheckStep.References;
        if (reference.Content is not { } bytes)
        {
            return new VerificationCheck(step, CheckOutcome.Failed, CheckCode.ReferenceMissing, "受保护的文件不在包里。", reference.Name);
        }

        if (PartDigests.KindOf(reference.Algorithm) is not { } kind)
        {
            return new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.AlgorithmUnsupported, "文件摘要的算法不受支持。", $"{reference.Name}：{reference.Algorithm}");
        }

        return !CryptographicOperations.FixedTimeEquals(digests.Of(bytes, kind), reference.Expected.Span)
            ? new VerificationCheck(step, CheckOutcome.Failed, CheckCode.ReferenceMismatch, "受保护的文件被改动。", reference.Name)
            : kind is DigestKind.Sm3
                ? VerificationCheck.Passed(step, "受保护的文件没有改动。", reference.Name)
                : new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.WeakDigest, "文件摘要的算法过弱，一致也不能证明没有改动。", $"{reference.Name}：{reference.Algorithm}");
    }
}
