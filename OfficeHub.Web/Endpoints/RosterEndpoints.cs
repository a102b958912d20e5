using OfficeHub.Core.Common;
using OfficeHub.Core.Rosters;
using OfficeHub.Web.Features.Organization;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Export and upload of the staff roster, past the circuit.</summary>
public static class RosterEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const long MostBytes = 11L * 1024 * 1024;

    /// <summary><c>GET /admin/staff/export</c> and <c>POST /admin/staff/import</c>; both ask for a sign-in, the handlers for the right.</summary>
    public static void MapRosters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(StaffExportAddress.Path, ExportAsync).RequireAuthorization();
        routes.MapPost("/admin/staff/import", ImportAsync).RequireAuthorization()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> ExportAsync(HttpContext http, RosterExportQuery query, ICurrentActor current, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var file = await query.ExportAsync(StaffExportAddress.Read(http.Request.Query), http.Request.Query["reason"].ToString(), actor, ct);
        if (!file.IsSuccess) return Refused(file.Error);
        return Results.File(file.Value.Content, Xlsx, file.Value.FileName);
    }

    // Taking the file as a parameter is what makes the framework ask for the form's token.
    private static async Task<IResult> ImportAsync(IFormFile? file, RosterIntake intake, ICurrentActor current, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        if (file is null) return Refused(new NotFound("文件"));
        await using var content = file.OpenReadStream();
        var taken = await intake.TakeAsync(content, file.FileName, file.ContentType, actor, ct);
        return taken.IsSuccess ? Results.Json(new { id = taken.Value }) : Refused(taken.Error);
    }

    private static IResult Refused(Error error) => Results.Json(
        new { message = error.Message }, statusCode: error is NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
}
