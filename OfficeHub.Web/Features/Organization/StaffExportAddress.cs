using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Organization.People;

namespace OfficeHub.Web.Features.Organization;

/// <summary>The addresses of export and print: the filter and the purpose.</summary>
internal static class StaffExportAddress
{
    public const string Path = "/admin/staff/export";

    public const string PrintPath = "/admin/staff/print";

    public static string Of(StaffFilter filter, string? reason) => Write(Path, filter, reason);

    public static string OfPrint(StaffFilter filter, string? reason) => Write(PrintPath, filter, reason);

    public static StaffFilter Read(IQueryCollection query)
    {
        var view = int.TryParse(query["view"], CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((StaffView)number) ? (StaffView)number : StaffView.InPost;
        return new StaffFilter(view, query["q"].ToString(), Guid.TryParse(query["unit"], out var unit) ? unit : null, query["below"] != "only", query["post"].ToString());
    }

    private static string Write(string path, StaffFilter filter, string? reason) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["view"] = ((int)filter.View).ToString(CultureInfo.InvariantCulture),
        ["q"] = filter.Text,
        ["unit"] = filter.UnitId?.ToString(),
        ["below"] = filter.WithSubUnits ? null : "only",
        ["post"] = filter.Post,
        ["reason"] = reason,
    });
}
