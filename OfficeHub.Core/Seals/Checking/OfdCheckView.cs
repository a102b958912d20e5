namespace OfficeHub.Core.Seals.Checking;

/// <summary>What was found about an OFD.</summary>
/// <param name="Verdict">OK, INDETERMINATE, FAILED or NOT_SIGNED.</param>
/// <param name="Code">The code that decided; null when nothing needs saying.</param>
/// <param name="Message">Chinese: the verdict in a sentence.</param>
/// <param name="CheckedAt">UTC: the time it was judged for.</param>
/// <param name="Signatures">In the order they were put on.</param>
/// <param name="Checks">What belongs to no single signature.</param>
public sealed record OfdCheckView(
    string Verdict, string? Code, string Message, DateTime CheckedAt, IReadOnlyList<SignatureCheckView> Signatures, IReadOnlyList<CheckView> Checks);

/// <summary>What was found about one signature.</summary>
/// <param name="Id">In the package.</param>
/// <param name="Document">From 1.</param>
/// <param name="Kind"><c>seal</c>, or <c>sign</c> for one without a seal.</param>
/// <param name="Seal">The seal it embeds; null when there is none or it cannot be read.</param>
/// <param name="Signer">Whom the certificate names; null when it cannot be read.</param>
/// <param name="Maker">Whom the seal maker's certificate names.</param>
/// <param name="ClaimedAt">UTC: as the signer says.</param>
/// <param name="TrustedAt">UTC: as a good time stamp says.</param>
/// <param name="Verdict">At the time of signing, for records already received.</param>
/// <param name="VerdictNow">Taken literally, at the time of checking.</param>
/// <param name="Code">The code that decided.</param>
/// <param name="Pages">The pages the seal is seen on.</param>
/// <param name="AddedAfter">Entries that later signatures brought.</param>
/// <param name="Checks">Every check.</param>
public sealed record SignatureCheckView(
    string Id, int Document, string Kind, SealView? Seal, string? Signer, string? Maker, DateTime? ClaimedAt, DateTime? TrustedAt,
    string Verdict, string VerdictNow, string? Code, IReadOnlyList<int> Pages, IReadOnlyList<string> AddedAfter, IReadOnlyList<CheckView> Checks)
{
    /// <summary>Serial number of the signer's certificate, hexadecimal; null when it cannot be read.</summary>
    public string? SignerSerial { get; init; }
}

/// <summary>A seal as it names itself.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Number">esID.</param>
/// <param name="Version">1, 4 or 5.</param>
/// <param name="ValidFrom">UTC.</param>
/// <param name="ValidTo">UTC.</param>
public sealed record SealView(string Name, string Number, int Version, DateTime ValidFrom, DateTime ValidTo);

/// <summary>The outcome of one check.</summary>
/// <param name="Step">Which, English.</param>
/// <param name="Outcome">passed, notPresent, noted, indeterminate, failed.</param>
/// <param name="Code">Of the standard's table; null for a check that simply holds.</param>
/// <param name="Message">Chinese sentence.</param>
/// <param name="Evidence">Chinese: names, times, digests; may be empty.</param>
/// <param name="Moment">both, now, atSigning: which result it counts for.</param>
public sealed record CheckView(string Step, string Outcome, string? Code, string Message, string Evidence, string Moment);
