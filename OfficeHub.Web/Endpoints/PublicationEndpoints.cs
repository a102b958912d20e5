using System.Globalization;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Web.Endpoints;

/// <summary>What was released to the public, for web sites, feed readers and anybody: no account, no cookie.</summary>
/// <remarks>product.md §6; openness-and-interpretation.md P13: everything is asked for anew before it is shown from a copy, so a mark shows at once.</remarks>
public static class PublicationEndpoints
{
    private const string Api = "/api/publication/v1/documents";
    private const string Page = "/publication/{key}";
    private const int UsualSize = 50;

    /// <summary>
    /// <c>GET /api/publication/v1/documents</c>, <c>…/{key}</c>, <c>…/{key}/bundle.zip</c>, <c>GET /feeds/documents.json</c> and <c>.atom</c>,
    /// <c>GET /publication/{key}</c>, <c>…/{name}</c> and <c>…/bundle.zip</c>. A key is an index number or the id of a release.
    /// </summary>
    public static void MapPublications(this IEndpointRouteBuilder routes)
    {
        Open(routes.MapGet(Api, ListAsync));
        Open(routes.MapGet(Api + "/{key}", (string key, HttpContext http, PublishedLibrary library, CancellationToken ct) => FileAsync(key, SiteNames.Metadata, http, library, ct)));
        Open(routes.MapGet(Api + "/{key}/" + SiteNames.Bundle, BundleAsync), isBundle: true);
        Open(routes.MapGet("/feeds/documents.json", (HttpContext http, PublishedLibrary library, CancellationToken ct) => FeedAsync(http, library, SiteFeeds.Json, SiteFeeds.JsonType, ct)));
        Open(routes.MapGet("/feeds/documents.atom", (HttpContext http, PublishedLibrary library, CancellationToken ct) => FeedAsync(http, library, SiteFeeds.Atom, SiteFeeds.AtomType, ct)));
        Open(routes.MapGet(Page, PageAsync));
        Open(routes.MapGet(Page + "/{name}", (string key, string name, HttpContext http, PublishedLibrary library, CancellationToken ct) => FileAsync(key, name, http, library, ct)));
        Open(routes.MapGet(Page + "/" + SiteNames.Bundle, BundleAsync), isBundle: true);
    }

    private static void Open(RouteHandlerBuilder route, bool isBundle = false) => route.AllowAnonymous().WithMetadata(ServesPublicContent.Mark)
        .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<PublicTurns>().PassAsync(context, next, isBundle));

    private static async Task<IResult> ListAsync(string? cursor, string? size, HttpContext http, PublishedLibrary library, CancellationToken ct)
    {
        var page = await library.PageAsync(cursor, int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : UsualSize, ct);
        return Fresh(http, SiteFeeds.List(page.Rows, Addresses(http), page.Next), PaperFolder.Json);
    }

    private static async Task<IResult> FeedAsync(HttpContext http, PublishedLibrary library, Func<IReadOnlyList<PublishedEntry>, SiteAddresses, byte[]> write, string mediaType, CancellationToken ct) =>
        Fresh(http, write(await library.FeedAsync(ct), Addresses(http)), mediaType);

    // The page refers to its neighbours by name alone, so its address ends with a slash.
    private static async Task<IResult> PageAsync(string key, HttpContext http, PublishedLibrary library, CancellationToken ct)
    {
        if (await library.FindAsync(key, ct) is not { } found) return Results.NotFound();
        var canonical = $"/publication/{Uri.EscapeDataString(found.Index)}/";
        if (key != found.Index || http.Request.Path.Value?.EndsWith('/') is not true) return Results.Redirect(canonical);
        return await FileAsync(key, SiteNames.Index, http, library, ct);
    }

    private static async Task<IResult> FileAsync(string key, string name, HttpContext http, PublishedLibrary library, CancellationToken ct)
    {
        if (name == SiteNames.Bundle) return Missing();
        var served = await library.FileAsync(key, name, Known(http), Addresses(http).Root, ct);
        if (served is null) return Missing();
        // Pages, text and pictures are read in place; files are taken away.
        var isShown = served.MediaType.StartsWith("text/", StringComparison.Ordinal) || served.MediaType is PaperFolder.Svg or PaperFolder.Json || name.StartsWith("picture-", StringComparison.Ordinal);
        return Send(http, served, isShown ? null : name);
    }

    private static async Task<IResult> BundleAsync(string key, HttpContext http, PublishedLibrary library, CancellationToken ct) =>
        await library.FileAsync(key, SiteNames.Bundle, Known(http), Addresses(http).Root, ct) is { } served ? Send(http, served, served.Name) : Missing();

    private static IResult Fresh(HttpContext http, byte[] content, string mediaType)
    {
        var tag = PublishedLibrary.TagOf(content);
        return Send(http, new ServedContent("", mediaType, tag, Known(http) == tag ? null : content), name: null);
    }

    private static IResult Send(HttpContext http, ServedContent served, string? name)
    {
        http.Response.Headers.ETag = $"\"{served.Tag}\"";
        if (served.ReadInstead is { } other) return Results.Redirect($"{http.Request.PathBase.ToUriComponent()}/publication/{Uri.EscapeDataString(other)}/");
        if (served.IsGone) return Gone(served);
        return served.Content is { } content ? Results.Bytes(content, served.MediaType, name) : Results.StatusCode(StatusCodes.Status304NotModified);
    }

    // 410: whoever kept a link or a copy learns that it is not to be fetched again.
    private static IResult Gone(ServedContent served) => Results.Text(System.Text.Encoding.UTF8.GetString(served.Content!), served.MediaType, statusCode: StatusCodes.Status410Gone);

    // A proxy that packs what it passes on makes a tag weak; the content is the same.
    private static string? Known(HttpContext http) => http.Request.Headers.IfNoneMatch is [{ } one] && one.Trim() is var tag
        ? (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Trim('"') : null;

    private static IResult Missing() => Results.Text("没有这份公开文件，或者它已经撤下。", PaperFolder.Text, statusCode: StatusCodes.Status404NotFound);

    private static SiteAddresses Addresses(HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase.ToUriComponent()}");
}
