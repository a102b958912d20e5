using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Signing.Verification;

/// <summary>A verdict with every check that led to it.</summary>
/// <param name="Checks">In the order of the standard.</param>
/// <param name="Judged">Which of the two results is the verdict.</param>
public sealed record VerificationReport(IReadOnlyList<VerificationCheck> Checks, CheckMoment Judged)
{
    /// <summary>The embedded seal, or the seal itself; null when it could not be read.</summary>
    public ElectronicSeal? Seal { get; init; }

    /// <summary>The signer's certificate; null when it could not be read, or for a seal alone.</summary>
    public Certificate? Signer { get; init; }

    /// <summary>The seal maker's certificate; null when it could not be read.</summary>
    public Certificate? Maker { get; init; }

    /// <summary>When the signature was made, as the signer says.</summary>
    public SignTime? ClaimedTime { get; init; }

    /// <summary>When it was made, as a good time stamp says, UTC; null when there is none, and then the time is only a claim.</summary>
    public DateTime? TrustedTime { get; init; }

    /// <summary>The verdict by the policy.</summary>
    public Verdict Verdict => VerdictFor(Judged);

    /// <summary>The check that decided: the first of the worst ones, or the first note when all is good; null when nothing needs saying.</summary>
    public VerificationCheck? Headline
    {
        get
        {
            var counted = Checks.Where(check => check.CountsFor(Judged) && check.Outcome >= CheckOutcome.Noted).ToList();
            return counted.Count == 0 ? null : counted.First(check => check.Outcome == counted.Max(one => one.Outcome));
        }
    }

    /// <summary>One of the two results.</summary>
    public Verdict VerdictFor(CheckMoment moment)
    {
        // Without checks a report would be good by default.
        var worst = Checks.Where(check => check.CountsFor(moment)).Select(check => check.Outcome).DefaultIfEmpty(CheckOutcome.Indeterminate).Max();
        return worst switch
        {
            CheckOutcome.Failed => Verdict.Failed,
            CheckOutcome.Indeterminate => Verdict.Indeterminate,
            _ => Verdict.Ok,
        };
    }

    /// <summary>The outcome of the checks of a step with that code, or null.</summary>
    public CheckOutcome? OutcomeOf(string code) => Checks.Where(check => check.Code == code).Select(check => (CheckOutcome?)check.Outcome).Max();
}
