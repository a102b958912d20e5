using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>The item stands where this cannot be done with it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Action">What was asked.</param>
public sealed record PlanMoveNotAllowed(PlannedPaperState State, PlanAction Action)
    : Error("Planning.MoveNotAllowed", $"这一项{PlanWords.Of(State)}，不能再“{PlanWords.Of(Action)}”。请刷新后再看。");

/// <summary>Nobody decides what he reported.</summary>
public sealed record OwnPlannedPaper()
    : Error("Planning.OwnPlannedPaper", "这一项是您报的，要由办公室的另一位来批。");

/// <summary>The item is of another unit.</summary>
/// <param name="Unit">报送单位.</param>
public sealed record NotYourUnitsPlan(string Unit)
    : Error("Planning.NotYourUnits", $"这一项是{Unit}报的，由它自己改、撤回、起草。");

/// <summary>A paper is being drafted for it, or has gone out.</summary>
/// <param name="Drafter">Who drafts it.</param>
public sealed record PlanInUse(string Drafter)
    : Error("Planning.InUse", $"这一项已经由{Drafter}起草了公文，不能再选、也不能取消。还没有送审的，请先解开；送了的，不发时对那份公文办“不予发文”。");

/// <summary>The plan of a year that is over.</summary>
/// <param name="Year">Of the item.</param>
public sealed record PlanYearIsOver(int Year)
    : Error("Planning.YearIsOver", $"这是 {Year} 年的立项，已经过了，不能再批、再选。还要发的，请在今年的计划里报一项。");

/// <summary>It was reported for a quarter that is over by now.</summary>
/// <param name="Quarter">1 to 4.</param>
public sealed record ReportedQuarterIsOver(int Quarter)
    : Error("Planning.ReportedQuarterIsOver", $"报的是{PlanWords.Quarter(Quarter)}，已经过了。请报送部门改季度，再批。");

/// <summary>The draft was sent: it is not freed behind its back.</summary>
public sealed record PaperIsSent()
    : Error("Planning.PaperIsSent", "对应的公文已经送审，不能解开。不发了的，请对它办“不予发文”；对应错了的，请办的人在改稿时换一项。");

/// <summary>The quarter is over, or the year is not one that can be planned.</summary>
/// <param name="Today">北京时间.</param>
public sealed record QuarterIsOver(DateOnly Today)
    : Error("Planning.QuarterIsOver", $"只能报今年（{PlanWords.Quarter(PlanWords.QuarterOf(Today))}起）和明年的发文。请改年度或季度。");

/// <summary>The same paper is in the plan.</summary>
/// <param name="Title">拟发文件名称.</param>
/// <param name="Year">Of the plan.</param>
/// <param name="Quarter">1 to 4.</param>
public sealed record PlannedAlready(string Title, int Year, int Quarter)
    : Error("Planning.PlannedAlready", $"《{Title}》在 {Year} 年{PlanWords.Quarter(Quarter)}已经报过，不用再报。要改的请改原来那一项。");

/// <summary>The register knows as many itself.</summary>
/// <param name="Year">Which.</param>
/// <param name="Papers">So many it counts.</param>
public sealed record OutputIsRegistered(int Year, int Papers)
    : Error("Planning.OutputIsRegistered", $"{Year} 年的发文登记簿里就有 {Papers} 件，不比它多的不用填；登记簿不全的，请填全年的总数。");
