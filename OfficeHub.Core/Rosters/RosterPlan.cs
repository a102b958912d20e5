namespace OfficeHub.Core.Rosters;

/// <summary>What an import would do, or what stops it.</summary>
/// <param name="Faults">Everything wrong, by row; nothing is imported while there is one.</param>
/// <param name="NewUnits">Departments to be established.</param>
/// <param name="NewPosts">Posts to be set up.</param>
/// <param name="NewStaff">People to be registered.</param>
/// <param name="NewHoldings">Appointments.</param>
/// <param name="Corrections">People whose telephones or primary post change.</param>
/// <param name="Lines">Each of them in words, the first <see cref="MostLines"/>.</param>
public sealed record RosterPlan(
    IReadOnlyList<RosterFault> Faults, int NewUnits, int NewPosts, int NewStaff, int NewHoldings, int Corrections, IReadOnlyList<string> Lines)
{
    /// <summary>More is not listed; the counts still tell.</summary>
    public const int MostLines = 200;

    /// <summary>Nothing in the sheet differs from what is there.</summary>
    public bool IsEmpty => Faults.Count == 0 && NewUnits + NewPosts + NewStaff + NewHoldings + Corrections == 0;

    /// <summary>The counts in one line.</summary>
    public string Summary => $"新增机构 {NewUnits} 个、岗位 {NewPosts} 个、人员 {NewStaff} 人、任职 {NewHoldings} 项；修改 {Corrections} 人";
}
