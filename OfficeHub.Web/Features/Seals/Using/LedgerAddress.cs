using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Seals.Using;

/// <summary>The filter of the ledger as it stands in addresses; list, print and export read the same.</summary>
internal static class LedgerAddress
{
    public const string List = "/seals/uses";

    public const string Print = "/seals/uses/print";

    private const string DayFormat = "yyyy-MM-dd";

    public static NavigationEntry Entry { get; } = new(20, "用印登记", "list", List, SealPermissions.View);

    /// <summary>What was sealed. The pages of documents know those of seals, so theirs are not known here.</summary>
    public static string Paper(Guid id) => $"/documents/{id:N}";

    public static string Of(string path, LedgerFilter filter) => QueryHelpers.AddQueryString(path, Values(filter).Where(pair => pair.Value is not null));

    public static IEnumerable<KeyValuePair<string, string?>> Values(LedgerFilter filter) =>
    [
        new("agency", filter.AgencyId?.ToString("N")),
        new("from", filter.From?.ToString(DayFormat, CultureInfo.InvariantCulture)),
        new("to", filter.To?.ToString(DayFormat, CultureInfo.InvariantCulture)),
        new("seals", filter.Seals is LedgerSeals.All ? null : filter.Seals.ToString()),
        new("q", filter.Text.Trim() is { Length: > 0 } text ? text : null),
    ];

    public static LedgerFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        DateOnly? Day(string name) => DateOnly.TryParseExact(Text(name), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new LedgerFilter(Guid.TryParse(Text("agency"), out var agency) ? agency : null, Day("from"), Day("to"), Text("q"), Enum.TryParse<LedgerSeals>(Text("seals"), out var seals) && Enum.IsDefined(seals) ? seals : LedgerSeals.All);
    }
}
