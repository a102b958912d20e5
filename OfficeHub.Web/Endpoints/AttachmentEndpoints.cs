using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Files;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Files of documents, up and down, past the circuit.</summary>
/// <remarks>security.md 5.10.</remarks>
public static class AttachmentEndpoints
{
    // The policy's 50 MB and the form around them.
    private const long MostBytes = 51L * 1024 * 1024;

    // The policy's 10 MB and the form around them.
    private const long MostPictureBytes = 11L * 1024 * 1024;

    /// <summary><c>POST</c> and <c>GET /documents/{id}/attachments</c> and <c>/pictures</c>, and the report on readers as a table; all ask for a sign-in, handler and queries for the right.</summary>
    public static void MapAttachments(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/documents/{id:guid}/attachments", UploadAsync).RequireAuthorization()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));
        routes.MapGet("/documents/{id:guid}/attachments/{fileId:guid}", DownloadAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapPost("/documents/{id:guid}/pictures", UploadPictureAsync).RequireAuthorization()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostPictureBytes));
        routes.MapGet("/documents/{id:guid}/pictures/{hash}", PictureAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/documents/{id:guid}/readers.xlsx", ReadersAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
    }

    // Taking the file as a parameter is what makes the framework ask for the form's token.
    private static async Task<IResult> UploadAsync(Guid id, IFormFile? file, AttachmentIntake intake, ICurrentActor current, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        if (file is null) return Refused(new NotFound("文件"));
        await using var content = file.OpenReadStream();
        var taken = await intake.TakeAsync(id, content, file.FileName, file.ContentType, actor, ct);
        return taken.IsSuccess ? Results.Json(taken.Value) : Refused(taken.Error);
    }

    private static async Task<IResult> UploadPictureAsync(Guid id, IFormFile? file, AttachmentIntake intake, ICurrentActor current, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        if (file is null) return Refused(new NotFound("图片"));
        await using var content = file.OpenReadStream();
        var taken = await intake.TakePictureAsync(id, content, file.FileName, file.ContentType, actor, ct);
        return taken.IsSuccess ? Results.Json(taken.Value) : Refused(taken.Error);
    }

    // Without a name it is shown in its place and not saved; the type is the gate's.
    private static async Task<IResult> PictureAsync(Guid id, string hash, ICurrentActor current, PictureQuery query, CancellationToken ct)
    {
        var found = await query.OpenAsync(id, hash, await current.GetAsync(ct), ct);
        return found.IsSuccess ? Results.Stream(found.Value.Content, found.Value.MediaType) : Send(found);
    }

    private static async Task<IResult> DownloadAsync(Guid id, Guid fileId, ICurrentActor current, DownloadAttachmentQuery query, CancellationToken ct) =>
        Send(await query.OpenAsync(id, fileId, await current.GetAsync(ct), ct));

    private static async Task<IResult> ReadersAsync(Guid id, ICurrentActor current, ExportWhoMaySeeQuery query, CancellationToken ct) =>
        Send(await query.ExportAsync(DocumentVisibility.LimitKind, id, await current.GetAsync(ct), ct));

    private static IResult Send(Result<FileDownload> found) => found.IsSuccess
        ? Results.Stream(found.Value.Content, found.Value.MediaType, found.Value.Name)
        : Results.Text(
            found.Error.Message, "text/plain; charset=utf-8",
            statusCode: found.Error is NotAllowed or RightsChanged ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);

    private static IResult Refused(Error error) => Results.Json(
        new { message = error.Message, code = error.Code }, statusCode: error is NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
}
