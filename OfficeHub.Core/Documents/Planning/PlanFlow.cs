using System.Collections.Frozen;
using static OfficeHub.Core.Documents.Planning.PlanAction;
using static OfficeHub.Core.Documents.Planning.PlannedPaperState;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>Where an item of the plan stands.</summary>
public enum PlannedPaperState
{
    /// <summary>待批.</summary>
    Reported,

    /// <summary>已立项.</summary>
    Approved,

    /// <summary>不予立项.</summary>
    Declined,

    /// <summary>已撤回 by its unit.</summary>
    Withdrawn,

    /// <summary>取消立项: approved once, and not to be issued after all.</summary>
    Cancelled,
}

/// <summary>What moves an item of the plan.</summary>
public enum PlanAction
{
    /// <summary>改、重报.</summary>
    Report,

    /// <summary>撤回.</summary>
    Withdraw,

    /// <summary>立项.</summary>
    Approve,

    /// <summary>不予立项.</summary>
    Decline,

    /// <summary>调整季度.</summary>
    Reschedule,

    /// <summary>取消立项.</summary>
    Cancel,

    /// <summary>对应公文: a draft is tied or untied.</summary>
    Tie,
}

/// <summary>The one table of legal moves of 发文立项.</summary>
public static class PlanFlow
{
    /// <summary>All of them.</summary>
    public static FrozenDictionary<(PlannedPaperState From, PlanAction Action), PlannedPaperState> Moves { get; } =
        new Dictionary<(PlannedPaperState, PlanAction), PlannedPaperState>
        {
            [(Reported, Report)] = Reported,
            [(Reported, Withdraw)] = Withdrawn,
            [(Reported, Approve)] = Approved,
            [(Reported, Decline)] = Declined,
            [(Declined, Report)] = Reported,
            [(Withdrawn, Report)] = Reported,
            [(Approved, Reschedule)] = Approved,
            [(Approved, Cancel)] = Cancelled,
            [(Approved, Tie)] = Approved,
        }.ToFrozenDictionary();

    /// <summary>Whether the action is legal, and where it leads.</summary>
    public static bool TryMove(PlannedPaperState from, PlanAction action, out PlannedPaperState to) => Moves.TryGetValue((from, action), out to);

    /// <summary>Whether the action is legal.</summary>
    public static bool May(PlannedPaperState from, PlanAction action) => Moves.ContainsKey((from, action));
}

/// <summary>States and actions in words.</summary>
public static class PlanWords
{
    /// <summary>待批 …</summary>
    public static string Of(PlannedPaperState state) => state switch
    {
        Reported => "待批",
        Approved => "已立项",
        Declined => "不予立项",
        Withdrawn => "已撤回",
        _ => "已取消",
    };

    /// <summary>立项 …</summary>
    public static string Of(PlanAction action) => action switch
    {
        Report => "修改重报",
        PlanAction.Withdraw => "撤回",
        Approve => "立项",
        Decline => "不予立项",
        Reschedule => "调整季度",
        PlanAction.Cancel => "取消立项",
        _ => "对应公文",
    };

    /// <summary>一季度 …</summary>
    public static string Quarter(int quarter) => $"{"一二三四"[quarter - 1]}季度";

    /// <summary>The quarters of a year that can still be planned: from the present one on, of a year to come all, of one that is over none.</summary>
    public static IReadOnlyList<int> OpenQuarters(int year, DateOnly today) => [.. Enumerable.Range(1, 4).Where(quarter => year > today.Year || (year == today.Year && quarter >= QuarterOf(today)))];

    /// <summary>The quarter of a day, 1 to 4.</summary>
    public static int QuarterOf(DateOnly day) => ((day.Month - 1) / 3) + 1;
}
