using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Correcting;

/// <summary>A 更正件 of it is under way.</summary>
/// <param name="Drafter">Who drafts it.</param>
public sealed record BeingCorrected(string Drafter)
    : Error("Correction.UnderWay", $"这份公文的更正件已由{Drafter}起草，还没有发出。请办完那一份；不再更正的，把它不予发文，再重新更正。");

/// <summary>A 更正件 has taken its place.</summary>
/// <param name="Number">Of the 更正件.</param>
public sealed record CorrectedAlready(string Number)
    : Error("Correction.Done", $"这份公文已由 {Number} 更正，不再使用。要补发、再更正，请在 {Number} 上办。");

/// <summary>The 更正件 must go to everybody who has what it corrects.</summary>
/// <param name="Names">Who is left out, as a list in words.</param>
public sealed record HoldersLeftOut(string Names)
    : Error("Correction.HoldersLeftOut", $"{Names}手里有原件，更正件也要送到，没有核发。请勾选后再核发。");
