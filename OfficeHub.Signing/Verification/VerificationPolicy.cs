using OfficeHub.Signing.Certificates;

namespace OfficeHub.Signing.Verification;

/// <summary>What a verification goes by. Nothing is allowed that was not asked for: without roots nothing is trusted, without lists nothing is known to be unrevoked.</summary>
/// <param name="Trust">Roots, helpers and revocation lists of the administrator.</param>
/// <param name="Now">UTC; the time of checking.</param>
public sealed record VerificationPolicy(TrustStore Trust, DateTime Now)
{
    /// <summary>Which of the two results is the verdict: that at the time of signing, for records already received, or the literal one. Both stand in the report.</summary>
    /// <remarks>
    /// e-seal.md 5.2, note to step 4. They differ only in what became of the maker's certificate under V1 and V4: taken literally, an archive becomes invalid
    /// when that certificate ends; GM/T 0031-2025 adopted the other rule.
    /// </remarks>
    public CheckMoment Judged { get; init; } = CheckMoment.AtSigning;

    /// <summary>Whether a signature without a time stamp is refused.</summary>
    public bool RequiresTimestamp { get; init; }

    /// <summary>
    /// How much older than the signature a revocation list may be and still speak for it. Zero, the default, is the letter of e-seal.md 5.4: an older list proves nothing.
    /// Fresh papers are older than the next list for some days, so an office that wants them called good says here for how long.
    /// </summary>
    public TimeSpan ListMayPrecedeSigning { get; init; } = TimeSpan.Zero;
}
