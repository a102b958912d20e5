using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Files of documents, past the circuit.</summary>
public static class DocumentEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary><c>GET /documents/{id}/docx</c> and <c>/documents/{id}/form</c>; they ask for a sign-in, the queries for the right.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet("/documents/{id:guid}/docx", DocxAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/documents/{id:guid}/form", FormAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
    }

    private static async Task<IResult> DocxAsync(Guid id, ICurrentActor current, DocumentDocxQuery query, CancellationToken ct) =>
        Answer(await query.WriteAsync(id, await current.GetAsync(ct), ct));

    private static async Task<IResult> FormAsync(Guid id, ICurrentActor current, DocumentFormQuery query, CancellationToken ct) =>
        Answer(await query.WriteAsync(id, await current.GetAsync(ct), ct));

    private static IResult Answer(Result<DocumentFile> written) => written.IsSuccess
        ? Results.File(written.Value.Content, Docx, written.Value.Name)
        : Results.Text(
            written.Error.Message, "text/plain; charset=utf-8",
            statusCode: written.Error is NotAllowed or RightsChanged ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
}
