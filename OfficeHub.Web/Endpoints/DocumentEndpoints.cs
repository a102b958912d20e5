using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Publishing.Ofd;
using OfficeHub.Core.Publishing.Pdf;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Files of documents, past the circuit.</summary>
public static class DocumentEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // The 20 MB a Word file may have, and the form around them.
    private const long MostTextBytes = 21L * 1024 * 1024;

    // The answer goes through the circuit: Chinese as it is, not six bytes a character.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>GET /documents/{id}/docx</c>, <c>/pdf</c>, <c>/form</c>, <c>/rendition.ofd</c>, <c>/rendition.docx</c>, <c>/interpretation.docx</c>, <c>/marked.docx</c> and <c>/changes.xlsx</c>, <c>GET /incoming/{id}/paper.ofd</c> and <c>/files/{fileId}</c>, <c>GET /secrecy/papers/{id}/holders.xlsx</c>, <c>POST /documents/{id}/text</c>; they ask for a sign-in, the queries for the right.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet("/documents/{id:guid}/docx", DocxAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        // Written by us, with nothing in it that runs: it may be opened in place, to be printed.
        routes.MapGet("/documents/{id:guid}/pdf", PdfAsync).RequireAuthorization();
        routes.MapGet("/documents/{id:guid}/rendition.ofd", (Guid id, ICurrentActor current, RenditionFileQuery query, CancellationToken ct) => RenditionAsync(id, isOfd: true, current, query, ct))
            .RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/documents/{id:guid}/rendition.docx", (Guid id, ICurrentActor current, RenditionFileQuery query, CancellationToken ct) => RenditionAsync(id, isOfd: false, current, query, ct))
            .RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/documents/{id:guid}/form", FormAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/documents/{id:guid}/interpretation.docx", InterpretationAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/documents/{id:guid}/marked.docx", MarkedAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/documents/{id:guid}/changes.xlsx", ChangesAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/secrecy/papers/{id:guid}/holders.xlsx", HoldersAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/incoming/{id:guid}/paper.ofd", IncomingAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/incoming/{id:guid}/files/{fileId:guid}", IncomingFileAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapPost("/documents/{id:guid}/text", TextAsync).RequireAuthorization()
            .WithMetadata(new RequestSizeLimitAttribute(MostTextBytes));
    }

    // Taking the file as a parameter is what makes the framework ask for the form's token.
    private static async Task<IResult> TextAsync(Guid id, IFormFile? file, ICurrentActor current, ReadTextFileQuery query, AttachmentIntake intake, CancellationToken ct)
    {
        if (file is null) return Refused(new NotFound("文件"));
        await using var content = file.OpenReadStream();
        var actor = await current.GetAsync(ct);
        var read = await query.ReadAsync(id, content, file.FileName, file.ContentType, actor, ct);
        if (!read.IsSuccess) return Refused(read.Error);
        var kept = await intake.TakePicturesAsync(id, read.Value, actor, ct);
        return kept.IsSuccess ? Results.Json(new { kept.Value.Text, kept.Value.Notes, kept.Value.Doubts }, Readable) : Refused(kept.Error);
    }

    private static IResult Refused(Error error) => Results.Json(
        new { message = error.Message }, statusCode: error is NotAllowed or RightsChanged ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> DocxAsync(Guid id, ICurrentActor current, DocumentDocxQuery query, CancellationToken ct) =>
        Answer(await query.WriteAsync(id, await current.GetAsync(ct), ct));

    private static async Task<IResult> PdfAsync(Guid id, string? print, string? lines, ICurrentActor current, DocumentPdfQuery query, CancellationToken ct)
    {
        var written = await query.WriteAsync(id, IsSet(lines), await current.GetAsync(ct), ct);
        if (!written.IsSuccess) return NotServed(written.Error);
        return Results.File(written.Value.Content, PdfWriter.MediaType, IsSet(print) ? null : written.Value.Name);
    }

    private static async Task<IResult> FormAsync(Guid id, HttpContext http, ICurrentActor current, DocumentFormQuery query, CancellationToken ct) =>
        Answer(await query.WriteAsync(id, $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase.ToUriComponent()}", await current.GetAsync(ct), ct));

    private static async Task<IResult> RenditionAsync(Guid id, bool isOfd, ICurrentActor current, RenditionFileQuery query, CancellationToken ct)
    {
        var read = await query.ReadAsync(id, isOfd, await current.GetAsync(ct), ct);
        return read.IsSuccess ? Results.File(read.Value.Content, isOfd ? OfdWriter.MediaType : Docx, read.Value.Name) : NotServed(read.Error);
    }

    private static async Task<IResult> IncomingAsync(Guid id, ICurrentActor current, IncomingFileQuery query, CancellationToken ct)
    {
        var read = await query.ReadAsync(id, await current.GetAsync(ct), ct);
        return read.IsSuccess ? Results.File(read.Value.Content, OfdWriter.MediaType, read.Value.Name) : NotServed(read.Error);
    }

    private static async Task<IResult> IncomingFileAsync(Guid id, Guid fileId, ICurrentActor current, IncomingFileQuery query, CancellationToken ct)
    {
        var read = await query.OpenAsync(id, fileId, await current.GetAsync(ct), ct);
        return read.IsSuccess ? Results.Stream(read.Value.Content, read.Value.MediaType, read.Value.Name) : NotServed(read.Error);
    }

    private static async Task<IResult> InterpretationAsync(Guid id, ICurrentActor current, DocumentInterpretationQuery query, CancellationToken ct) =>
        Answer(await query.WriteAsync(id, await current.GetAsync(ct), ct));

    private static async Task<IResult> MarkedAsync(Guid id, string? old, [FromQuery(Name = "new")] string? now, ICurrentActor current, MarkedDraftQuery query, CancellationToken ct) =>
        Answer(await query.WriteAsync(id, Draft(old), Draft(now), await current.GetAsync(ct), ct));

    private static async Task<IResult> ChangesAsync(Guid id, string? old, [FromQuery(Name = "new")] string? now, ICurrentActor current, ChangesExportQuery query, CancellationToken ct)
    {
        var written = await query.ExportAsync(id, Draft(old), Draft(now), await current.GetAsync(ct), ct);
        return written.IsSuccess ? Results.Stream(written.Value.Content, written.Value.MediaType, written.Value.Name) : NotServed(written.Error);
    }

    private static async Task<IResult> HoldersAsync(Guid id, ICurrentActor current, HoldersExportQuery query, CancellationToken ct)
    {
        var written = await query.ExportAsync(id, await current.GetAsync(ct), ct);
        return written.IsSuccess ? Results.Stream(written.Value.Content, written.Value.MediaType, written.Value.Name) : NotServed(written.Error);
    }

    // As the page reads its address: what is no number was not chosen.
    private static int? Draft(string? number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : null;

    private static bool IsSet(string? flag) => bool.TryParse(flag, out var isSet) && isSet;

    private static IResult Answer(Result<DocumentFile> written) => written.IsSuccess ? Results.File(written.Value.Content, Docx, written.Value.Name) : NotServed(written.Error);

    private static IResult NotServed(Error error) => Results.Text(
        error.Message, "text/plain; charset=utf-8", statusCode: error is NotAllowed or RightsChanged ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
}
