using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Ofd;

/// <summary>What was found about one signature of a package.</summary>
/// <param name="Signature">As its parts say.</param>
/// <param name="Report">Verdict and every check.</param>
/// <param name="AddedAfter">Entries that later signatures brought, which this one cannot speak for.</param>
public sealed record OfdSignatureReport(OfdSignature Signature, VerificationReport Report, IReadOnlyList<string> AddedAfter);

/// <summary>What was found about a package: each signature of each document, and the package as a whole.</summary>
/// <param name="Judged">Which of the two results is the verdict.</param>
public sealed record OfdReport(CheckMoment Judged)
{
    /// <summary>Why the file was not taken at all, or null.</summary>
    public SigningFault? Refusal { get; init; }

    /// <summary>The documents.</summary>
    public IReadOnlyList<OfdDocument> Documents { get; init; } = [];

    /// <summary>The signatures, in the order they were put on.</summary>
    public IReadOnlyList<OfdSignatureReport> Signatures { get; init; } = [];

    /// <summary>Findings that belong to no single signature.</summary>
    public IReadOnlyList<VerificationCheck> PackageChecks { get; init; } = [];

    /// <summary>The verdict: that of the worst signature, and not better than the package. Without a signature it is a state of its own.</summary>
    public Verdict Verdict
    {
        get
        {
            var all = Signatures.Select(one => one.Report.VerdictFor(Judged));
            var package = PackageChecks.Count == 0 ? [] : new[] { new VerificationReport(PackageChecks, Judged).Verdict };
            return Refusal is not null ? Verdict.Failed
                : Signatures.Count == 0 && PackageChecks.Count == 0 ? Verdict.NotSigned
                : all.Concat(package).Max();
        }
    }

    /// <summary>The check that decided, or null when nothing needs saying.</summary>
    public VerificationCheck? Headline
    {
        get
        {
            var headlines = PackageChecks.Concat(Signatures.Select(one => one.Report.Headline).OfType<VerificationCheck>()).ToList();
            return Refusal is { } fault ? new VerificationCheck(CheckStep.Format, CheckOutcome.Failed, fault.Code, fault.Message)
                : headlines.Count == 0 ? null
                : headlines.First(check => check.Outcome == headlines.Max(one => one.Outcome));
        }
    }
}
