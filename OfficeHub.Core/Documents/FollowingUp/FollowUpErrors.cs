using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>The follow-up is closed.</summary>
public sealed record FollowUpIsClosed()
    : Error("FollowUp.IsClosed", "这份文件的解读跟踪已经办结，没有记。又发现误读、要补充解读的，请加记一次，定为“需补充解读”，跟踪就重新打开。");

/// <summary>It waits for its closing.</summary>
public sealed record AlreadyConcluded()
    : Error("FollowUp.AlreadyConcluded", "已经定为可以办结，在等办结评估，不用再定。请政务公开工作机构作办结评估；要接着看的，请定为“继续跟踪”。");

/// <summary>Misreadings were found and nothing is to be done about them.</summary>
public sealed record MisreadingUnanswered()
    : Error("FollowUp.MisreadingUnanswered", $"记了误读，又不补充解读，请在“说明”里写清怎么澄清的，{FollowUp.ShortestReason} 个字以上；要补充的请改定“需补充解读”。");

/// <summary>A supplement is under way.</summary>
public sealed record SupplementUnderWay()
    : Error("FollowUp.SupplementUnderWay", "还有一份补充解读在办，不能定为可以办结。请等它发布，或者先把它撤下。");

/// <summary>A supplement that was asked for was not made.</summary>
public sealed record SupplementGivenUp()
    : Error("FollowUp.SupplementGivenUp", $"定过要补充解读，还没有发布。不再补充的，请在“说明”里写清为什么，{FollowUp.ShortestReason} 个字以上。");

/// <summary>Nobody has concluded it.</summary>
public sealed record NotConcluded()
    : Error("FollowUp.NotConcluded", "最近一次跟踪没有定为可以办结，不能作办结评估。请先记一次跟踪，定为“可以办结”。");

/// <summary>Neither the openness office of the issuer nor of the drafting unit.</summary>
public sealed record NotYoursToFollow()
    : Error("FollowUp.NotYours", "解读跟踪由发文机关的政务公开工作机构和拟稿部门记。请到您自己部门的文件里记。");

/// <summary>The supplement is not at that point of its way.</summary>
/// <param name="Status">Where it stands.</param>
public sealed record SupplementMoveNotAllowed(SupplementStatus Status)
    : Error("Supplement.MoveNotAllowed", $"这份补充解读现在是“{FollowUpWords.Of(Status)}”，这一步没有办。请看过现在的情况再办。");

/// <summary>The supplement lacks something.</summary>
/// <param name="Lacking">In sentences.</param>
public sealed record SupplementIncomplete(string Lacking)
    : Error("Supplement.Incomplete", $"补充解读还不能送审：{Lacking}改好后再送审。");

/// <summary>The supplement is an extract of the document.</summary>
/// <param name="Percent">Share of it that is copied.</param>
public sealed record SupplementIsExtract(int Percent)
    : Error("Supplement.IsExtract", $"补充解读有 {Percent}% 照抄正文，超过 {InterpretationOverlap.MostPercent}%，不能送审、发布。请用自己的话讲；重合的地方列在下面。");

/// <summary>Who wrote it cannot review it, nor let it out.</summary>
public sealed record OwnSupplement()
    : Error("Supplement.Own", "写过这份补充解读的人不能审核、发布它。请另外的人办。");

/// <summary>Who reviewed it cannot approve it.</summary>
public sealed record ReviewedBySelf()
    : Error("Supplement.ReviewedBySelf", "审核过这份补充解读的人不能再审定它。请部门的另一位负责人审定。");

/// <summary>The text is not the one that was reviewed and approved.</summary>
public sealed record SupplementNotAsApproved()
    : Error("Supplement.NotAsApproved", "补充解读的文字与审核、审定的不一致，没有发布。请退回拟稿部门，重新送审。");

/// <summary>The document is not published any more.</summary>
public sealed record PublicationGone()
    : Error("Supplement.PublicationGone", "所解读的文件已经撤下，不能发布补充解读。请把这份补充解读撤下。");
