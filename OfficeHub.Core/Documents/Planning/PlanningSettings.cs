using OfficeHub.Core.Common;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>How strictly the plan is kept: habit, not law, so an installation sets it.</summary>
public static class PlanningSettings
{
    private const string Area = "发文立项";
    private const string Blocks = "Blocks";

    /// <summary>Whether a paper without its item may be sent.</summary>
    public static ChoiceSetting Unplanned { get; } = new(
        "Planning.Unplanned", "没有立项的公文", Area, "函、批复、纪要、更正件和特急件不用立项；其余的没有立项时能不能送审、签发。", "Tells",
        [new("Tells", "能送，只在拟稿和签发时提示"), new(Blocks, "不能送审，也不能签发")]);

    /// <summary>Until the end of which month of the year the plan is open.</summary>
    public static NumberSetting ClosesInMonth { get; } = new(
        "Planning.ClosesInMonth", "年度发文计划报到几月底", Area, "这个月底以后报的算追加。填 0 的，年初以前没报的都算追加。", 1, 0, 12, "月");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Unplanned, ClosesInMonth];

    internal static bool IsBlock(string choice) => choice == Blocks;

    /// <summary>Whether what is reported on a day is an addition to the plan of a year.</summary>
    internal static bool IsAddition(int year, DateOnly today, int closesInMonth) => today >= new DateOnly(year, 1, 1).AddMonths(closesInMonth);
}

/// <summary>Rights over the plan. A unit reports with the right to draft; of which agency, is asked besides.</summary>
public static class PlanningPermissions
{
    private const string Area = "发文立项";

    /// <summary>Says yes or no to what units report, enters the figures of former years.</summary>
    public static Permission Decide { get; } = new("Planning.Decide", "批发文立项，填上年发文数", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>Reads the plans of all units of the agency.</summary>
    public static Permission ReadAll { get; } = new("Planning.ReadAll", "看本机关各部门的发文计划", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector, RoleCodes.Leader);

    /// <summary>Both.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Decide, ReadAll];
}
