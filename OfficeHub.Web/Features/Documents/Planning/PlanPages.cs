using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Planning;

/// <summary>Address of 发文立项, and words its pages share.</summary>
internal static class PlanPages
{
    public const string List = "/plans";

    /// <summary>发文立项.</summary>
    public static NavigationEntry Entry { get; } = new(15, "发文立项", "calendar", List, DocumentPermissions.Draft);

    public static IReadOnlyList<Choice<int?>> Quarters { get; } = [.. Enumerable.Range(1, 4).Select(quarter => new Choice<int?>(quarter, PlanWords.Quarter(quarter)))];

    /// <summary>Those of a year that can still be planned.</summary>
    public static IReadOnlyList<Choice<int?>> OpenQuarters(int year, DateOnly today) => [.. PlanWords.OpenQuarters(year, today).Select(quarter => new Choice<int?>(quarter, PlanWords.Quarter(quarter)))];

    public static IReadOnlyList<Choice<int>> Years(DateOnly today) => [.. new[] { today.Year + 1, today.Year, today.Year - 1, today.Year - 2 }.Select(year => new Choice<int>(year, $"{year} 年"))];

    public static string Of(PlanFilter filter, DateOnly today) => QueryHelpers.AddQueryString(List, Values(filter, today).Where(pair => pair.Value is not null));

    public static IEnumerable<KeyValuePair<string, string?>> Values(PlanFilter filter, DateOnly today) =>
    [
        new("year", filter.Year == today.Year ? null : filter.Year.ToString(CultureInfo.InvariantCulture)),
        new("part", filter.Part is PlanPart.All ? null : filter.Part.ToString()),
        new("quarter", filter.Quarter?.ToString(CultureInfo.InvariantCulture)),
        new("q", filter.Text.Trim() is { Length: > 0 } text ? text : null),
        new("item", filter.Item?.ToString("N")),
    ];

    public static PlanFilter Read(string query, DateOnly today)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        int? Number(string name, int least, int most) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
        return new PlanFilter(
            Number("year", 2000, today.Year + 1) ?? today.Year, Enum.GetNames<PlanPart>().Contains(Text("part"), StringComparer.Ordinal) ? Enum.Parse<PlanPart>(Text("part")) : PlanPart.All,
            Number("quarter", 1, 4), Text("q"), Guid.TryParse(Text("item"), out var item) ? item : null);
    }

    /// <summary>How far an item is: a light with its word.</summary>
    public static (LightKind Kind, string Word) Light(PlanRow row, DateOnly today) => row switch
    {
        { State: PlannedPaperState.Reported } => (LightKind.Warn, "待批"),
        { State: PlannedPaperState.Approved, PaperStatus: DocumentStatus.Issued } => (LightKind.Finished, "已发文"),
        { State: PlannedPaperState.Approved, PaperStatus: { } status } => (LightKind.Ok, status >= DocumentStatus.Numbered ? "已编号" : status is DocumentStatus.Drafting ? "已起草" : "在办"),
        { State: PlannedPaperState.Approved } when row.IsOverdue(today) => (LightKind.Late, "过季未起草"),
        { State: PlannedPaperState.Approved } => (LightKind.NotStarted, "未起草"),
        _ => (LightKind.Hold, PlanWords.Of(row.State)),
    };

    /// <summary>已发 12 件，上年同期 15 件，上年全年 40 件，计划 30 件: facts beside facts.</summary>
    public static string InWords(YearTotals totals) => string.Join('，', new[]
    {
        $"今年已发 {Said(totals.Issued)} 件",
        totals.LastToDate is { } toDate ? $"上年同期 {Said(toDate)} 件" : "",
        totals.LastYear is { } last ? $"上年全年 {Said(last)} 件" : "上年没有登记",
        totals.Planned > 0 ? $"今年计划 {Said(totals.Planned)} 件" : "今年还没有计划",
    }.Where(words => words.Length > 0));

    /// <summary>Whether more went out than the year before, and than planned; null where neither.</summary>
    public static string? TooMany(YearTotals totals)
    {
        var said = string.Join('，', new[]
        {
            totals.OverLast > 0 ? $"比上年{(totals.LastToDate is null ? "全年" : "同期")}多 {Said(totals.OverLast)} 件" : "",
            totals.OverPlan > 0 ? $"比计划多 {Said(totals.OverPlan)} 件" : "",
        }.Where(words => words.Length > 0));
        return said.Length > 0 ? said : null;
    }

    /// <summary>Where a notice about an item leads.</summary>
    public static string Of(Guid item) => $"{List}?item={item:N}";

    public static string Said(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
