using System.Threading.RateLimiting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Seals;

/// <summary>Addresses and services of the pages about seals.</summary>
public static class SealPages
{
    /// <summary>公文验章, open to everybody.</summary>
    public const string Verify = "/verify";

    /// <summary>验章 in the navigation of those who are signed in.</summary>
    public static NavigationEntry Entry { get; } = new(90, "验章", "seal", Verify);

    /// <summary>Adds the drawing of seals, and the bound on how often a stranger may ask.</summary>
    public static IServiceCollection AddSealPages(this IServiceCollection services) => services.AddScoped<SealPictureScript>().AddSingleton<VerifyTurns>().AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (rejected, ct) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await rejected.HttpContext.Response.WriteAsync(VerifyLimits.Crowded, ct);
        };
        // What is on its way is held in memory; the checking has turns of its own (VerifyTurns).
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(Open(VerifyLimits.OpenPerAddress, Address), Open(VerifyLimits.Open, _ => Verify));
        // Reading the form costs nothing; a paper's page has its seals checked.
        limiter.AddPolicy(VerifyLimits.Policy, http => HttpMethods.IsPost(http.Request.Method) || (http.Request.Path.StartsWithSegments(Verify, StringComparison.OrdinalIgnoreCase, out var paper) && paper.Value is { Length: > 1 })
            ? RateLimitPartition.GetFixedWindowLimiter(
                Address(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = VerifyLimits.PerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static PartitionedRateLimiter<HttpContext> Open(int most, Func<HttpContext, string> whose) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments(Verify, StringComparison.OrdinalIgnoreCase)
            ? RateLimitPartition.GetConcurrencyLimiter(whose(http), _ => new ConcurrencyLimiterOptions { PermitLimit = most })
            : RateLimitPartition.GetNoLimiter("-"));

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>The folders of keys, of the own authority, and of what is trusted: as configured, or in the data folder.</summary>
    internal static SealFolders Folders(IConfiguration configuration)
    {
        var data = (configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions()).DataFolder;
        return new SealFolders(Of("AuthorityFolder", "authority"), Of("KeyFolder", Path.Combine("keys", "seals")), Of("TrustFolder", "trust"));

        string Of(string name, string usual) => configuration[$"Seals:{name}"] is { Length: > 0 } named ? named : Path.Combine(data, usual);
    }
}
