using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Reading;

namespace OfficeHub.Web.Features.Seals.Register;

/// <summary>The filter of the register as it stands in addresses; list, print and export read the same.</summary>
internal static class SealRegisterAddress
{
    public static string Of(string path, SealFilter filter) => QueryHelpers.AddQueryString(path, Values(filter).Where(pair => pair.Value is not null));

    public static IEnumerable<KeyValuePair<string, string?>> Values(SealFilter filter) =>
    [
        new("status", filter.Status?.ToString()),
        new("agency", filter.AgencyId?.ToString("N")),
        new("kind", filter.Category?.ToString()),
        new("q", filter.Text.Trim() is { Length: > 0 } text ? text : null),
        new("view", filter.Part is SealPart.All ? null : filter.Part.ToString()),
    ];

    public static SealFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        return new SealFilter(
            Named<SealStatus>(Text("status")), Guid.TryParse(Text("agency"), out var agency) ? agency : null, Named<SealCategory>(Text("kind")), Text("q"), Named<SealPart>(Text("view")) ?? SealPart.All);
    }

    private static T? Named<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text) : null;
}
