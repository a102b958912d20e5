using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Organization.People;

namespace OfficeHub.Web.Features.Organization;

/// <summary>The address of an export: the filter and the purpose.</summary>
internal static class StaffExportAddress
{
    public const string Path = "/admin/staff/export";

    public static string Of(StaffFilter filter, string? reason) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["view"] = ((int)filter.View).ToString(CultureInfo.InvariantCulture),
        ["q"] = filter.Text,
        ["unit"] = filter.UnitId?.ToString(),
        ["below"] = filter.WithSubUnits ? null : "only",
        ["post"] = filter.Post,
        ["reason"] = reason,
    });

    public static StaffFilter Read(IQueryCollection query)
    {
        var view = int.TryParse(query["view"], CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((StaffView)number) ? (StaffView)number : StaffView.InPost;
        return new StaffFilter(view, query["q"].ToString(), Guid.TryParse(query["unit"], out var unit) ? unit : null, query["below"] != "only", query["post"].ToString());
    }
}
