using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Web.Features.Documents.Numbering;

/// <summary>The filter of the register as it stands in addresses; list, print and export read the same.</summary>
internal static class RegisterAddress
{
    public const string Path = "/documents/register";

    public const string PrintPath = "/documents/register/print";

    private const string Day = "yyyy-MM-dd";

    public static string Of(string path, RegisterFilter filter) => QueryHelpers.AddQueryString(path, Values(filter).Where(pair => pair.Value is not null));

    public static IEnumerable<KeyValuePair<string, string?>> Values(RegisterFilter filter) =>
    [
        new("year", filter.Year?.ToString(CultureInfo.InvariantCulture)),
        new("word", filter.Abbreviation.Trim() is { Length: > 0 } word ? word : null),
        new("kind", filter.Kind?.ToString()),
        new("open", filter.Disclosure?.ToString()),
        new("since", filter.From?.ToString(Day, CultureInfo.InvariantCulture)),
        new("until", filter.To?.ToString(Day, CultureInfo.InvariantCulture)),
        new("q", filter.Text.Trim() is { Length: > 0 } text ? text : null),
        new("view", filter.VoidOnly ? "void" : null),
    ];

    public static RegisterFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        return new RegisterFilter(
            int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null, Text("word"),
            Named<DocumentKind>(Text("kind")), Named<DisclosureCategory>(Text("open")), DayOf(Text("since")), DayOf(Text("until")), Text("q"), Text("view") == "void");
    }

    private static T? Named<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text) : null;

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
