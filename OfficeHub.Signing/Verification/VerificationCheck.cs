namespace OfficeHub.Signing.Verification;

/// <summary>The answer to "is it good?".</summary>
public enum Verdict
{
    /// <summary>Everything that must hold was looked at and holds.</summary>
    Ok,

    /// <summary>Nothing was found wrong, and something that must hold could not be looked at.</summary>
    Indeterminate,

    /// <summary>Something is wrong.</summary>
    Failed,

    /// <summary>There is no signature: a state, not an error.</summary>
    NotSigned,
}

/// <summary>The steps of verification, in the order of the standard and of the report.</summary>
/// <remarks>e-seal.md 5.1 and 5.2; GB/T 38540-2020, 8.2 and 8.4; GM/T 0031-2025.</remarks>
public enum CheckStep
{
    /// <summary>5.1 a: parse, versions, algorithms.</summary>
    Format,

    /// <summary>5.1 b: the signer's signature.</summary>
    Signature,

    /// <summary>5.1 c: the signer's certificate.</summary>
    SignerCertificate,

    /// <summary>5.1 d: sign time against certificate.</summary>
    SignTime,

    /// <summary>5.1 e: digest of the protected text.</summary>
    DataHash,

    /// <summary>5.2, 1: parse the seal.</summary>
    SealFormat,

    /// <summary>5.2, 2: the maker's signature.</summary>
    SealSignature,

    /// <summary>5.2, 3: V5, the time of making.</summary>
    SealMakeTime,

    /// <summary>5.2, 4: the maker's certificate.</summary>
    SealCertificate,

    /// <summary>5.2, 5: validity of the seal.</summary>
    SealPeriod,

    /// <summary>5.2, 6: V5, the time stamp of the seal.</summary>
    SealTimestamp,

    /// <summary>5.2, 7: extensions.</summary>
    SealExtensions,

    /// <summary>5.1 g: the signer is in the seal's list.</summary>
    SignerInSeal,

    /// <summary>5.1 h: the time stamp of the signature.</summary>
    Timestamp,

    /// <summary>5.1 i: digests of the package.</summary>
    References,

    /// <summary>5.1 i: Seal.esl beside the signature.</summary>
    SealFile,

    /// <summary>5.1 i: what is not covered.</summary>
    Coverage,

    /// <summary>5.1 i: the place of the stamp.</summary>
    StampPlace,
}

/// <summary>How a check ended. Later is worse.</summary>
public enum CheckOutcome
{
    /// <summary>Holds.</summary>
    Passed,

    /// <summary>There was nothing to look at (no time stamp, say), and nothing asks for it.</summary>
    NotPresent,

    /// <summary>Holds, with something worth knowing.</summary>
    Noted,

    /// <summary>Could not be looked at to the end.</summary>
    Indeterminate,

    /// <summary>Does not hold.</summary>
    Failed,
}

/// <summary>Which of the two results a check counts for.</summary>
public enum CheckMoment
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>The literal result, at the time of checking.</summary>
    Now,

    /// <summary>The result at the time of signing, for records already received.</summary>
    AtSigning,
}

/// <summary>The outcome of one check.</summary>
/// <param name="Step">Which.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Code">Of <see cref="CheckCode"/>; null for a check that simply holds.</param>
/// <param name="Sentence">Chinese: what was looked at and what came out.</param>
/// <param name="Evidence">Chinese: names, times, digests; may be empty.</param>
/// <param name="Moment">Which result it counts for.</param>
public sealed record VerificationCheck(CheckStep Step, CheckOutcome Outcome, string? Code, string Sentence, string Evidence = "", CheckMoment Moment = CheckMoment.Both)
{
    /// <summary>A check that holds.</summary>
    public static VerificationCheck Passed(CheckStep step, string sentence, string evidence = "") => new(step, CheckOutcome.Passed, null, sentence, evidence);

    /// <summary>Whether it counts for that result.</summary>
    public bool CountsFor(CheckMoment moment) => Moment is CheckMoment.Both || moment is CheckMoment.Both || Moment == moment;
}
