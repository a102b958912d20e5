using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Openness.Timing;
using OfficeHub.Core.Documents.Openness.Watching;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Openness;

/// <summary>Addresses of 公开时限 and 公开统计, and words they share. A number of the statistics is an address of the list.</summary>
internal static class OpennessPages
{
    public const string Times = "/openness/times";

    public const string Statistics = "/openness/statistics";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>公开时限.</summary>
    public static NavigationEntry TimesEntry { get; } = new(62, "公开时限", "calendar", Times, OpennessPermissions.Read);

    /// <summary>公开统计.</summary>
    public static NavigationEntry StatisticsEntry { get; } = new(69, "公开统计", "columns", Statistics, OpennessPermissions.Read);

    public static string Of(OpennessFilter filter) => Of(Times, filter);

    public static string Of(string path, OpennessFilter filter) => QueryHelpers.AddQueryString(path, Values(filter).Where(pair => pair.Value is not null));

    public static IEnumerable<KeyValuePair<string, string?>> Values(OpennessFilter filter) =>
    [
        new("part", filter.Part?.ToString()),
        new("since", filter.From?.ToString(DayFormat, CultureInfo.InvariantCulture)),
        new("until", filter.To?.ToString(DayFormat, CultureInfo.InvariantCulture)),
        new("unit", filter.Unit.Trim() is { Length: > 0 } unit ? unit : null),
        new("open", filter.Disclosure?.ToString()),
        new("class", filter.Class?.ToString()),
        new("ground", filter.Ground.Trim() is { Length: > 0 } ground ? ground : null),
        new("about", filter.Interpretation?.ToString()),
    ];

    public static OpennessFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        return new OpennessFilter(
            DayOf(Text("since")), DayOf(Text("until")), Text("unit"), Named<DisclosureCategory>(Text("open")), Named<OpennessClass>(Text("class")), Text("ground"), Named<ReleasePart>(Text("part")),
            Named<InterpretedPart>(Text("about")));
    }

    /// <summary>What the list shows: opened without a condition, what waits.</summary>
    public static OpennessFilter Listed(string query) => Read(query) is var asked && asked == new OpennessFilter() ? new OpennessFilter(Part: ReleasePart.Waiting) : asked;

    /// <summary>What the statistics count: without days, this year.</summary>
    public static OpennessFilter Period(string query, DateOnly today) => Read(query) is var asked && asked is { From: null, To: null }
        ? new OpennessFilter(new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31), asked.Unit)
        : new OpennessFilter(asked.From, asked.To, asked.Unit);

    /// <summary>The light of a time limit: shape, colour and word.</summary>
    public static LightKind Light(ReleaseState state) => state switch
    {
        ReleaseState.InTime => LightKind.Done,
        ReleaseState.Late => LightKind.FinishedLate,
        ReleaseState.Over => LightKind.Late,
        ReleaseState.Good => LightKind.Ok,
        _ => LightKind.Warn,
    };

    /// <summary>7月1日; with the year when it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? $"{day.Month}月{day.Day}日" : BeijingTime.Day(day);

    private static T? Named<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text) : null;

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
