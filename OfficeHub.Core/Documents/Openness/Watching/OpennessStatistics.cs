using System.Globalization;

namespace OfficeHub.Core.Documents.Openness.Watching;

/// <summary>公开属性 of a unit's documents.</summary>
/// <param name="Unit">拟稿部门; empty for all together.</param>
/// <param name="Public">主动公开.</param>
/// <param name="OnRequest">依申请公开.</param>
/// <param name="NotPublic">不予公开.</param>
public sealed record DisclosureFigures(string Unit, int Public, int OnRequest, int NotPublic)
{
    /// <summary>All of them.</summary>
    public int All => Public + OnRequest + NotPublic;
}

/// <summary>How a unit's public documents were released.</summary>
/// <param name="Unit">拟稿部门; empty for all together.</param>
/// <param name="InTime">按时公开.</param>
/// <param name="Late">逾期办结.</param>
/// <param name="Over">超期未公开.</param>
/// <param name="NotDue">未到期: still in time.</param>
public sealed record TimelinessFigures(string Unit, int InTime, int Late, int Over, int NotDue)
{
    /// <summary>All of them.</summary>
    public int All => InTime + Late + Over + NotDue;

    /// <summary>Those whose time tells by now: released, or over.</summary>
    public int Decided => InTime + Late + Over;
}

/// <summary>How often a class of the five was opened.</summary>
public sealed record ClassFigures(OpennessClass Class, int Count);

/// <summary>How often an item of the 负面清单 was the reason.</summary>
/// <param name="Code">Its code; empty where no item was chosen.</param>
/// <param name="Category">Its category today; empty for one the list no longer has.</param>
/// <param name="OnRequest">For 依申请公开.</param>
/// <param name="NotPublic">For 不予公开.</param>
public sealed record GroundFigures(string Code, string Category, int OnRequest, int NotPublic);

/// <summary>解读 of a unit's policy documents.</summary>
/// <param name="Unit">拟稿部门; empty for all together.</param>
/// <param name="Policy">政策性文件.</param>
/// <param name="With">Released with their interpretation.</param>
/// <param name="Without">Released without: 免解读.</param>
/// <param name="Days">Days from the 成文日期 to the release of the interpretation, of all those together.</param>
public sealed record InterpretationFigures(string Unit, int Policy, int With, int Without, int Days)
{
    /// <summary>平均 days, one place; — for none.</summary>
    public string Average => With == 0 ? "—" : ((double)Days / With).ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>公开统计 of a period: facts beside facts, no ranking. Units in the order of their names, all together last.</summary>
/// <remarks>openness-and-interpretation.md §7.</remarks>
public sealed record OpennessStatistics(
    IReadOnlyList<DisclosureFigures> Disclosure, IReadOnlyList<ClassFigures> Classes, IReadOnlyList<GroundFigures> Grounds, IReadOnlyList<TimelinessFigures> Timeliness,
    IReadOnlyList<InterpretationFigures> Interpretations)
{
    /// <summary>How many documents there are.</summary>
    public int All => Disclosure[^1].All;

    /// <summary>A share in words, one place: 83.3%; — of nothing.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "—" : (100.0 * part / whole).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    internal static OpennessStatistics Of(IReadOnlyList<CountedDocument> documents, NegativeListEdition list)
    {
        var units = documents.GroupBy(one => one.Unit, StringComparer.Ordinal).OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => (Name: unit.Key, All: unit.ToList())).Append((Name: "", All: [.. documents])).ToList();
        return new OpennessStatistics(
            [.. units.Select(unit => new DisclosureFigures(unit.Name, Count(unit.All, DisclosureCategory.Public), Count(unit.All, DisclosureCategory.OnRequest), Count(unit.All, DisclosureCategory.NotPublic)))],
            [.. Enum.GetValues<OpennessClass>().Select(of => new ClassFigures(of, documents.Count(one => one.Class == of)))],
            Used(documents, list),
            [.. units.Select(unit => new TimelinessFigures(unit.Name, Count(unit.All, ReleasePart.InTime), Count(unit.All, ReleasePart.Late), Count(unit.All, ReleasePart.Over), Count(unit.All, ReleasePart.NotDue))).Where(unit => unit.All > 0 || unit.Unit.Length == 0)],
            [.. units.Select(unit => Interpreted(unit.Name, unit.All)).Where(unit => unit.Policy > 0 || unit.Unit.Length == 0)]);
    }

    /// <summary>The same as lines of one table, to be taken out.</summary>
    public IReadOnlyList<StatisticLine> Lines() =>
    [
        .. Disclosure.SelectMany(row => new[]
        {
            new StatisticLine("公开属性", UnitOf(row.Unit), "主动公开", row.Public, Share(row.Public, row.All)), new("公开属性", UnitOf(row.Unit), "依申请公开", row.OnRequest, Share(row.OnRequest, row.All)),
            new("公开属性", UnitOf(row.Unit), "不予公开", row.NotPublic, Share(row.NotPublic, row.All)),
        }),
        .. Classes.Select(row => new StatisticLine("五公开", "合计", OpennessClasses.Name(row.Class), row.Count, Share(row.Count, Classes.Sum(one => one.Count)))),
        .. Grounds.SelectMany(row => new[] { new StatisticLine("不公开事由", $"{row.Code} {row.Category}".Trim(), "依申请公开", row.OnRequest, ""), new("不公开事由", $"{row.Code} {row.Category}".Trim(), "不予公开", row.NotPublic, "") }),
        .. Timeliness.SelectMany(row => new[]
        {
            new StatisticLine("公开时限", UnitOf(row.Unit), "按时公开", row.InTime, Share(row.InTime, row.Decided)), new("公开时限", UnitOf(row.Unit), "逾期办结", row.Late, Share(row.Late, row.Decided)),
            new("公开时限", UnitOf(row.Unit), "超期未公开", row.Over, Share(row.Over, row.Decided)), new("公开时限", UnitOf(row.Unit), "未到期", row.NotDue, ""),
        }),
        .. Interpretations.SelectMany(row => new[]
        {
            new StatisticLine("政策解读", UnitOf(row.Unit), "政策性文件", row.Policy, ""), new("政策解读", UnitOf(row.Unit), "带解读公开", row.With, Share(row.With, row.With + row.Without)),
            new("政策解读", UnitOf(row.Unit), "免解读公开", row.Without, Share(row.Without, row.With + row.Without)), new("政策解读", UnitOf(row.Unit), "成文到解读公开的总天数", row.Days, ""),
        }),
    ];

    private static string UnitOf(string unit) => unit.Length > 0 ? unit : "合计";

    private static int Count(List<CountedDocument> documents, DisclosureCategory category) => documents.Count(one => one.Disclosure == category);

    private static int Count(List<CountedDocument> documents, ReleasePart part) => documents.Count(one => one.Part == part);

    // What the list has and nobody used is listed too: that is what the yearly review asks about.
    private static List<GroundFigures> Used(IReadOnlyList<CountedDocument> documents, NegativeListEdition list)
    {
        var withheld = documents.Where(one => one.Disclosure is DisclosureCategory.OnRequest or DisclosureCategory.NotPublic).ToList();
        var codes = list.Items.Where(item => item.IsChoosable).Select(item => item.Code).Concat(withheld.Select(one => one.Ground)).Distinct(StringComparer.Ordinal);
        return
        [
            .. codes.Select(code => new GroundFigures(
                code, code.Length == 0 ? "没有选事由" : list.Find(code)?.Category ?? "现行清单里已没有",
                withheld.Count(one => one.Ground == code && one.Disclosure is DisclosureCategory.OnRequest), withheld.Count(one => one.Ground == code && one.Disclosure is DisclosureCategory.NotPublic))),
        ];
    }

    private static InterpretationFigures Interpreted(string unit, List<CountedDocument> documents)
    {
        var policy = documents.Where(one => one.IsPolicy).ToList();
        var with = policy.Where(one => one.Interpretations > 0).ToList();
        return new InterpretationFigures(unit, policy.Count, with.Count, policy.Count(one => one.Interpretations == 0), with.Sum(one => one.ReleasedOn!.Value.DayNumber - one.Date.DayNumber));
    }
}

/// <summary>A figure as one line.</summary>
/// <param name="Table">Which table it is of.</param>
/// <param name="Of">Unit or item.</param>
/// <param name="Figure">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Share">Of all, in words; may be empty.</param>
public sealed record StatisticLine(string Table, string Of, string Figure, int Count, string Share);

/// <summary>A document as it is counted.</summary>
internal sealed record CountedDocument(
    string Unit, DisclosureCategory Disclosure, OpennessClass? Class, string Ground, ReleasePart? Part, DateOnly Date, DateOnly? ReleasedOn, bool IsPolicy, int? Interpretations);
