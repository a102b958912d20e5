using System.Globalization;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Reading;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>The export of the log: a stream no circuit should carry.</summary>
public static class AuditEndpoints
{
    /// <summary>Maps <c>GET /admin/audit/export?since=&amp;until=</c>.</summary>
    public static void MapAuditing(this IEndpointRouteBuilder routes) => routes.MapGet("/admin/audit/export", ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(string? since, string? until, ICurrentActor current, ExportAuditQuery query, CancellationToken ct)
    {
        if (!TryDay(since, out var from) || !TryDay(until, out var to))
        {
            return Say("日期不对，没有导出。请回到“审计”页再选。", StatusCodes.Status400BadRequest);
        }

        var export = await query.PrepareAsync(from, to, await current.GetAsync(ct), ct);
        return export.Error switch
        {
            null => Results.Stream(stream => export.Value.WriteAsync(stream, ct), "application/jsonl", export.Value.FileName),
            AuditDayOutside fault => Say(fault.Message, StatusCodes.Status400BadRequest),
            NotAllowed refusal => Say(refusal.Message, StatusCodes.Status403Forbidden),
            var refusal => Say(refusal.Message, StatusCodes.Status404NotFound),
        };
    }

    private static IResult Say(string sentence, int status) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: status);

    private static bool TryDay(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;
        return string.IsNullOrEmpty(text) || isDay;
    }
}
