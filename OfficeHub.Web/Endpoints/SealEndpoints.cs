using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Files of seals, past the circuit.</summary>
public static class SealEndpoints
{
    /// <summary><c>GET /seals/{id}/esl</c> and <c>/picture</c>; both ask for a sign-in, the queries for the right and the person.</summary>
    public static void MapSeals(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/seals/{id:guid}/esl", FileAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
        routes.MapGet("/seals/{id:guid}/picture", PictureAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
    }

    private static async Task<IResult> FileAsync(Guid id, ICurrentActor current, SealFileQuery query, CancellationToken ct)
    {
        var found = await query.OpenAsync(id, await current.GetAsync(ct), ct);
        return found.IsSuccess ? Results.Stream(found.Value.Content, found.Value.MediaType, found.Value.Name) : Refused(found.Error);
    }

    // Without a name it is shown in its place and not saved.
    private static async Task<IResult> PictureAsync(Guid id, ICurrentActor current, SealPictureQuery query, CancellationToken ct)
    {
        var found = await query.OpenAsync(id, await current.GetAsync(ct), ct);
        return found.IsSuccess ? Results.Stream(found.Value.Content, found.Value.MediaType) : Refused(found.Error);
    }

    private static IResult Refused(Error error) => Results.Text(
        error.Message, "text/plain; charset=utf-8", statusCode: error is NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
}
