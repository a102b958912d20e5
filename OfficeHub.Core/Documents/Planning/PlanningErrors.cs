using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>The item stands where this cannot be done with it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Action">What was asked.</param>
public sealed record PlanMoveNotAllowed(PlannedPaperState State, PlanAction Action)
    : Error("Planning.MoveNotAllowed", $"这一项{PlanWords.Of(State)}，不能再“{PlanWords.Of(Action)}”。请刷新后再看。");

/// <summary>Nobody decides what he reported.</summary>
/// <param name="Title">拟发文件名称.</param>
public sealed record OwnPlannedPaper(string Title)
    : Error("Planning.OwnPlannedPaper", $"《{Title}》是您报的，要由办公室的另一位来批。");

/// <summary>The item is of another unit.</summary>
/// <param name="Unit">报送单位.</param>
public sealed record NotYourUnitsPlan(string Unit)
    : Error("Planning.NotYourUnits", $"这一项是{Unit}报的，由它自己改、撤回、起草。");

/// <summary>A paper is being drafted for it, or has gone out.</summary>
/// <param name="Title">拟发文件名称.</param>
public sealed record PlanInUse(string Title)
    : Error("Planning.InUse", $"《{Title}》已经有对应的公文，不能再选、也不能取消。请换一项；那份公文不发了的，先对它办“不予发文”。");

/// <summary>The plan of another year.</summary>
/// <param name="Year">Of the item.</param>
public sealed record PlanOfAnotherYear(int Year)
    : Error("Planning.AnotherYear", $"这是 {Year} 年的立项，今年起草的公文要用今年的立项。请在今年的计划里报一项。");

/// <summary>The quarter is over, or the year is not one that can be planned.</summary>
/// <param name="Today">北京时间.</param>
public sealed record QuarterIsOver(DateOnly Today)
    : Error("Planning.QuarterIsOver", $"只能报今年（{PlanWords.Quarter(PlanWords.QuarterOf(Today))}起）和明年的发文。请改年度或季度。");

/// <summary>The same paper is in the plan.</summary>
/// <param name="Title">拟发文件名称.</param>
public sealed record PlannedAlready(string Title)
    : Error("Planning.PlannedAlready", $"《{Title}》今年已经报过，不用再报。要改的请改原来那一项。");

/// <summary>The register knows that year itself.</summary>
/// <param name="Year">Which.</param>
/// <param name="Papers">So many it counts.</param>
public sealed record OutputIsRegistered(int Year, int Papers)
    : Error("Planning.OutputIsRegistered", $"{Year} 年的发文登记簿里有 {Papers} 件，以登记簿为准，不用填。");
