using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Web.Features.Documents.Numbering;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Export of the 发文登记簿, past the circuit.</summary>
public static class RegisterEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary><c>GET /documents/register/export</c> with the filter of the list; asks for a sign-in, the query for the right.</summary>
    public static void MapRegisters(this IEndpointRouteBuilder routes) => routes.MapGet(RegisterAddress.ExportPath, ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(HttpContext http, RegisterExportQuery query, ICurrentActor current, CancellationToken ct)
    {
        var file = await query.ExportAsync(RegisterAddress.Read(http.Request.QueryString.Value ?? ""), await current.GetAsync(ct), ct);
        return file.IsSuccess
            ? Results.File(file.Value.Content, Xlsx, file.Value.FileName)
            : Results.Text(file.Error.Message, "text/plain; charset=utf-8", statusCode: file.Error is NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
    }
}
