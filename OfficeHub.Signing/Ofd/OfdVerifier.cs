using OfficeHub.Signing.Packages;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Ofd;

/// <summary>Checks every signature of every document of an OFD: digests, coverage, seals, stamps. A bad file is an answer, never an exception.</summary>
/// <remarks>ofd.md 5, "Verifying at package level"; e-seal.md 5; GB/T 33190-2016, 18; GM/T 0099-2020.</remarks>
public static class OfdVerifier
{
    /// <summary>Checks the bytes of a file.</summary>
    /// <param name="file">As received.</param>
    /// <param name="policy">What the verification goes by.</param>
    /// <param name="limits">Bounds of the package; null for the usual ones.</param>
    /// <param name="stop">Ends the work between two parts.</param>
    /// <exception cref="OperationCanceledException">The work was to stop.</exception>
    public static OfdReport Verify(ReadOnlyMemory<byte> file, VerificationPolicy policy, ZipLimits? limits = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var package = OfdPackage.Open(file, limits);
        return package.IsSuccess ? Verify(package.Value, policy, stop) : Refused(package.Fault, policy);
    }

    /// <summary>Checks an open package.</summary>
    /// <param name="package">As opened.</param>
    /// <param name="policy">What the verification goes by.</param>
    /// <param name="stop">Ends the work between two parts.</param>
    /// <exception cref="OperationCanceledException">The work was to stop.</exception>
    public static OfdReport Verify(OfdPackage package, VerificationPolicy policy, CancellationToken stop = default) => Verify(package, policy, new PartDigests(stop), stop);

    /// <summary>Checks an open package, with digests that its signatures share.</summary>
    internal static OfdReport Verify(OfdPackage package, VerificationPolicy policy, PartDigests digests, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(policy);
        var documents = OfdDocument.ReadAll(package);
        if (!documents.IsSuccess)
        {
            return Refused(documents.Fault, policy);
        }

        var signatures = OfdSignatureReader.ReadAll(package, documents.Value, stop);
        if (!signatures.IsSuccess)
        {
            return Refused(signatures.Fault, policy);
        }

        // Each part once: only who asks for it by several algorithms can come beyond.
        if (Digested(package, signatures.Value) > package.MostBytes)
        {
            return Refused(OfdFault.TooManySignatures, policy);
        }

        var coverage = new OfdCoverage(package, documents.Value, signatures.Value);
        return new OfdReport(policy.Judged)
        {
            Documents = documents.Value,
            Signatures = [.. signatures.Value.Select((one, i) => Verify(package, coverage, one, i, policy, digests, stop))],
            PackageChecks = [.. PackageFindings(package, documents.Value, signatures.Value)],
        };
    }

    private static OfdReport Refused(SigningFault fault, VerificationPolicy policy) => new(policy.Judged) { Refusal = fault };

    private static OfdSignatureReport Verify(OfdPackage package, OfdCoverage coverage, OfdSignature signature, int number, VerificationPolicy policy, PartDigests digests, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var (gaps, addedAfter) = coverage.Of(number);
        VerificationCheck[] found = [.. gaps, .. OfdStampChecks.Of(signature)];
        if (signature.Fault is { } fault)
        {
            var format = new VerificationCheck(CheckStep.Format, CheckOutcome.Failed, fault.Code, fault.Message);
            return new OfdSignatureReport(signature, new VerificationReport([format, .. found], policy.Judged), addedAfter);
        }

        var content = new SignedContent(Bytes(package, signature.Part)!.Value)
        {
            References = [.. References(package, signature)],
            SealFile = Bytes(package, signature.Seal),
            Digests = digests,
            PackageChecks = [.. OfdSpelling.Of(signature), .. found],
        };
        var value = Bytes(package, signature.Value)!.Value;
        var report = signature.IsSeal ? SealSignatureVerifier.Verify(value, content, policy) : PlainSignatureVerifier.Verify(value, content, policy);
        VerificationCheck?[] notes = report.Seal is { } seal ? [OfdStampChecks.Size(signature, seal.Picture), OfdStampChecks.Picture(seal.Picture)] : [];
        return new OfdSignatureReport(signature, report with { Checks = [.. report.Checks, .. notes.OfType<VerificationCheck>()] }, addedAfter);
    }

    // A part named twice is told once when both say the same.
    private static IEnumerable<DigestReference> References(OfdPackage package, OfdSignature signature) => signature.References
        .DistinctBy(one => (one.FileRef, Convert.ToHexString(one.Digest.Span)))
        .Select(one => new DigestReference(ZipEntryNames.Printable(one.FileRef), one.Method, one.Digest, Bytes(package, one.Place)));

    private static ReadOnlyMemory<byte>? Bytes(OfdPackage package, OfdPlace? place) => place is { } there ? package.Find(there.Name) : null;

    private static long Digested(OfdPackage package, IReadOnlyList<OfdSignature> signatures) =>
        signatures.SelectMany(one => one.References)
            .Select(one => (one.Place?.Name, Kind: PartDigests.KindOf(one.Method), Length: Bytes(package, one.Place)?.Length ?? 0L))
            .Where(one => one.Kind is not null).DistinctBy(one => (one.Name, one.Kind)).Sum(one => one.Length);

    private static IEnumerable<VerificationCheck> PackageFindings(OfdPackage package, IReadOnlyList<OfdDocument> documents, IReadOnlyList<OfdSignature> signatures)
    {
        foreach (var document in documents.Where(one => one.Fault is not null && (one.IsSigned || signatures.Count > 0)))
        {
            yield return Failed($"第 {document.Number} 个文档读不出来：{document.Fault!.Message}");
        }

        // Taking a signature out of the list must not turn a sealed paper into one that never was.
        if (signatures.Count == 0 && package.Files.FirstOrDefault(IsOfSignature) is { } left)
        {
            yield return Failed("包里留有签章的文件，却没有登记任何签章：签章被摘除，或者文件损坏。", ZipEntryNames.Printable(left));
        }
    }

    private static bool IsOfSignature(string name) =>
        name[(name.LastIndexOf('/') + 1)..] is var file && (file.Equals("SignedValue.dat", StringComparison.OrdinalIgnoreCase) || file.Equals("Signature.xml", StringComparison.OrdinalIgnoreCase));

    private static VerificationCheck Failed(string sentence, string evidence = "") => new(CheckStep.Format, CheckOutcome.Failed, CheckCode.Format, sentence, evidence);
}
