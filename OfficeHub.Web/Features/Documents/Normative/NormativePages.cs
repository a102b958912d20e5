using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Normative;

/// <summary>Addresses of the register of normative documents, and words its pages share.</summary>
internal static class NormativePages
{
    public const string List = "/normative";

    public const string Print = "/normative/print";

    /// <summary>规范性文件.</summary>
    public static NavigationEntry Entry { get; } = new(66, "规范性文件", "checklist", List, NormativePermissions.Read);

    public static string Of(string path, NormativeFilter filter) => QueryHelpers.AddQueryString(path, Values(filter).Where(pair => pair.Value is not null));

    public static IEnumerable<KeyValuePair<string, string?>> Values(NormativeFilter filter) =>
    [
        new("part", filter.Part is NormativePart.All ? null : filter.Part.ToString()),
        new("year", filter.Year?.ToString(CultureInfo.InvariantCulture)),
        new("q", filter.Text.Trim() is { Length: > 0 } text ? text : null),
    ];

    public static NormativeFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        return new NormativeFilter(
            Enum.GetNames<NormativePart>().Contains(Text("part"), StringComparer.Ordinal) ? Enum.Parse<NormativePart>(Text("part")) : NormativePart.All,
            int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null, Text("q"));
    }

    /// <summary>How the term stands: a light with its word; null for one that has no term.</summary>
    public static (LightKind Kind, string Word)? Light(NormativeRow row, TermMarks marks, DateOnly today) => row.TermOn(marks.First, marks.Second, today) switch
    {
        null => null,
        (TermState.Marked, _) => (LightKind.Done, row.Status is DocumentStatus.Voided ? "文号作废" : ValidityWords.Brief(row.Validity, row.ValidityOn, today)),
        (TermState.Ended, var over) => (LightKind.Late, $"届满 {over} 天"),
        (TermState.Pressing, 0) => (LightKind.Warn, "今日届满"),
        (TermState.Pressing, var left) => (LightKind.Warn, $"只剩 {left} 天"),
        (TermState.Soon, var left) => (LightKind.Warn, $"剩 {left} 天"),
        (_, _) => (LightKind.Ok, row.Validity is DocumentValidity.Amended ? "有效，已修改" : "有效"),
    };

    /// <summary>Whether its term is over and nobody has said so: 失效 is proposed.</summary>
    public static bool IsOver(NormativeRow row, TermMarks marks, DateOnly today) => row.Status is DocumentStatus.Issued && row.TermOn(marks.First, marks.Second, today) is (TermState.Ended, _);

    /// <summary>7月1日; with the year when it is not this one.</summary>
    public static string Day(DateOnly? day, DateOnly today) => day is not { } known ? "" : known.Year == today.Year ? $"{known.Month}月{known.Day}日" : BeijingTime.Day(known);
}
