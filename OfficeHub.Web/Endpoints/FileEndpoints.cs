using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Downloads of stored files, past the circuit. Always as an attachment, of the type the gate judged, in a sandbox.</summary>
/// <remarks>security.md 5.10; RFC 6266 for the name.</remarks>
public static class FileEndpoints
{
    /// <summary><c>GET /files/{id}</c> and <c>GET /files/{id}/readers.xlsx</c>; both ask for a sign-in, the queries for the right.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{id:guid}", DownloadAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/files/{id:guid}/readers.xlsx", ReadersAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
    }

    private static async Task<IResult> DownloadAsync(Guid id, ICurrentActor current, DownloadFileQuery query, CancellationToken ct) =>
        Send(await query.OpenAsync(id, await current.GetAsync(ct), ct));

    private static async Task<IResult> ReadersAsync(Guid id, ICurrentActor current, ExportWhoMaySeeQuery query, CancellationToken ct) =>
        Send(await query.ExportAsync(StoredFiles.LimitKind, id, await current.GetAsync(ct), ct));

    private static IResult Send(Result<FileDownload> found) => found.IsSuccess
        ? Results.Stream(found.Value.Content, found.Value.MediaType, found.Value.Name)
        : Results.Text(
            found.Error.Message, "text/plain; charset=utf-8",
            statusCode: found.Error is NotAllowed or RightsChanged ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
}
