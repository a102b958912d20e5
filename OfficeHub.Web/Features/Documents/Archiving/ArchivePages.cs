using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Archiving;

/// <summary>Addresses of the archive, and words its pages share.</summary>
internal static class ArchivePages
{
    public const string List = "/archive";

    public const string Print = "/archive/print";

    /// <summary>What is filed.</summary>
    public const string FiledPart = "filed";

    /// <summary>What the last check found.</summary>
    public const string CheckedPart = "checked";

    private const int FewDays = 3;

    /// <summary>归档.</summary>
    public static NavigationEntry Entry { get; } = new(72, "归档", "list", List, ArchivePermissions.Read);

    public static IReadOnlyList<Choice<RetentionPeriod>> Periods { get; } = [.. Enum.GetValues<RetentionPeriod>().Select(period => new Choice<RetentionPeriod>(period, RetentionPeriods.NameOf(period)))];

    public static string Checked => QueryHelpers.AddQueryString(List, "part", CheckedPart);

    public static string Package(Guid fileId) => $"{List}/{fileId:N}/package.zip";

    public static string Of(string path, ArchiveFilter filter) => QueryHelpers.AddQueryString(path, Values(filter).Where(pair => pair.Value is not null));

    public static IEnumerable<KeyValuePair<string, string?>> Values(ArchiveFilter filter) =>
    [
        new("part", FiledPart),
        new("year", filter.Year?.ToString(CultureInfo.InvariantCulture)),
        new("term", filter.Retention?.ToString()),
        new("q", filter.Text.Trim() is { Length: > 0 } text ? text : null),
    ];

    public static ArchiveFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        return new ArchiveFilter(
            int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Enum.GetNames<RetentionPeriod>().Contains(Text("term"), StringComparer.Ordinal) ? Enum.Parse<RetentionPeriod>(Text("term")) : null, Text("q"));
    }

    /// <summary>How long is left to file a paper.</summary>
    public static (LightKind Kind, string Word) Light(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var over => (LightKind.Late, $"超 {-over} 天"),
        0 => (LightKind.Warn, "今日到期"),
        <= FewDays and var left => (LightKind.Warn, $"剩 {left} 天"),
        var left => (LightKind.Ok, $"剩 {left} 天"),
    };

    public static (LightKind Kind, string Word) Light(DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.NotFiled => (LightKind.Late, "应归未归"),
        DiscrepancyKind.PackageMissing => (LightKind.Failed, "归档包不在"),
        _ => (LightKind.Failed, "归档包不符"),
    };

    public static (LightKind Kind, string Word) Light(PackageFinding finding) => finding.IsWhole ? (LightKind.Ok, "一致") : (LightKind.Failed, finding.IsThere ? "不符" : "归档包不在");

    /// <summary>7月1日; with the year when it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? $"{day.Month}月{day.Day}日" : BeijingTime.Day(day);
}
