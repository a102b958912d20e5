namespace OfficeHub.Web.Endpoints;

/// <summary>Refuses a circuit opened from another site's page: a browser sends its cookies along, and tells where it stands.</summary>
/// <remarks>security.md 5.6.</remarks>
internal sealed class SocketOrigin(RequestDelegate next)
{
    private const string Circuits = "/_blazor";

    public Task InvokeAsync(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && http.Request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase)
            && !string.Equals(origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(http);
    }
}
