using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Reappraising;

/// <summary>The date of a document is set by the office that issued it.</summary>
/// <param name="Issuer">The issuing agency.</param>
public sealed record NotYoursToReappraise(string Issuer)
    : Error("Reappraisal.NotYours", $"复审日期由发文机关的办公室定，由定好的人复审。这份公文是{Issuer}发的，请告诉它的办公室。");

/// <summary>Nothing is asked of this document.</summary>
public sealed record NoReappraisalAsked()
    : Error("Reappraisal.NotAsked", "这份公文没有定复审日期，或者刚才已经复审过了。请刷新后再看。");

/// <summary>It does not hold any more.</summary>
/// <param name="State">How it stands.</param>
public sealed record HoldsNoMore(string State)
    : Error("Reappraisal.HoldsNoMore", $"这份公文已经{State}，不用再复审。请刷新后再看。");
