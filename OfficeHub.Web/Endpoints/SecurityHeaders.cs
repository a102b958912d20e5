using Microsoft.AspNetCore.StaticAssets;

namespace OfficeHub.Web.Endpoints;

/// <summary>Headers on every answer, errors and refusals included.</summary>
/// <remarks>security.md 5.5, 5.6.</remarks>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>No script but our own files. Inline styles are allowed: heights and widths of bars are written so.</summary>
    public const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; "
        + "font-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    /// <summary>For files that users have brought: opened by mistake, they run nothing, load nothing and belong to no origin.</summary>
    public const string FilePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <summary>For what was released to the public: it runs nothing and fetches nothing but its own pictures.</summary>
    public const string PublicPolicy = "default-src 'none'; img-src 'self' data:; font-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private const string Devices = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    private const string OneYear = "max-age=31536000; includeSubDomains";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(
            static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            },
            http);
        return next(http);
    }

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        var isPublic = http.GetEndpoint()?.Metadata.GetMetadata<ServesPublicContent>() is not null;
        headers.ContentSecurityPolicy = isPublic ? PublicPolicy : http.GetEndpoint()?.Metadata.GetMetadata<ServesUserFile>() is null ? ContentPolicy : FilePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Devices;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OneYear;
        }

        // After signing out, the back button must find nothing; only styles, scripts and pictures of ours may be kept.
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            // A copy of what is public may be kept by anybody, and shown once we have said that it still holds.
            headers.CacheControl = isPublic && http.Response.StatusCode is (StatusCodes.Status200OK or StatusCodes.Status304NotModified) ? "public, no-cache" : "no-store";
        }
    }
}

/// <summary>Marks an endpoint that sends what a user has brought.</summary>
/// <remarks>security.md 5.10.</remarks>
internal sealed class ServesUserFile
{
    public static ServesUserFile Mark { get; } = new();
}

/// <summary>Marks an endpoint that sends what was released to the public.</summary>
internal sealed class ServesPublicContent
{
    public static ServesPublicContent Mark { get; } = new();
}
