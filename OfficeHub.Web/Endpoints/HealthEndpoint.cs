using OfficeHub.Core.Jobs;

namespace OfficeHub.Web.Endpoints;

/// <summary><c>/healthz</c> for monitoring: anonymous, so it names the checks and their state and nothing more.</summary>
public static class HealthEndpoint
{
    /// <summary>200 while the service can be relied on, else 503.</summary>
    public static void MapHealth(this IEndpointRouteBuilder site) =>
        site.MapGet("/healthz", async (SelfCheck selfCheck, CancellationToken ct) =>
        {
            var rows = await selfCheck.RunAsync(ct);
            var worst = rows.Max(row => row.State);
            var answer = new HealthAnswer(WordOf(worst), rows.ToDictionary(row => row.Name, row => WordOf(row.State), StringComparer.Ordinal));
            return Results.Json(answer, statusCode: worst is CheckState.Bad ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        }).AllowAnonymous();

    private static string WordOf(CheckState state) => state switch
    {
        CheckState.Good => "healthy",
        CheckState.Warning => "degraded",
        _ => "unhealthy",
    };

    private sealed record HealthAnswer(string Status, Dictionary<string, string> Checks);
}
