using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Packages of filed documents, past the circuit.</summary>
public static class ArchiveEndpoints
{
    /// <summary><c>GET /archive/{id}/package.zip</c>; asks for a sign-in, the query for the right.</summary>
    public static void MapArchive(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet("/archive/{id:guid}/package.zip", PackageAsync).RequireAuthorization().WithMetadata(ServesUserFile.Mark);
    }

    private static async Task<IResult> PackageAsync(Guid id, ICurrentActor current, DownloadPackageQuery query, CancellationToken ct)
    {
        var opened = await query.OpenAsync(id, await current.GetAsync(ct), ct);
        return opened.IsSuccess
            ? Results.Stream(opened.Value.Content, opened.Value.MediaType, opened.Value.Name)
            : Results.Text(opened.Error.Message, "text/plain; charset=utf-8", statusCode: opened.Error is NotAllowed or RightsChanged ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
    }
}
