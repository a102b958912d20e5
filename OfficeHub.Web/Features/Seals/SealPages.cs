using System.Threading.RateLimiting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Certificates;

namespace OfficeHub.Web.Features.Seals;

/// <summary>Addresses and services of the pages about seals.</summary>
public static class SealPages
{
    /// <summary>公文验章, open to everybody.</summary>
    public const string Verify = "/verify";

    /// <summary>Adds the drawing of seals, and the bound on how often a stranger may ask.</summary>
    public static IServiceCollection AddSealPages(this IServiceCollection services) => services.AddScoped<SealPictureScript>().AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (rejected, ct) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await rejected.HttpContext.Response.WriteAsync($"现在验章的人多，或者您一分钟里验了超过 {VerifyLimits.PerMinute} 份，请过一分钟再验。", ct);
        };
        // Many strangers at once wait their turn: the office's own work must not stand still for them.
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments(Verify, StringComparison.OrdinalIgnoreCase)
            ? RateLimitPartition.GetConcurrencyLimiter(Verify, _ => new ConcurrencyLimiterOptions { PermitLimit = VerifyLimits.AtOnce, QueueLimit = VerifyLimits.Waiting })
            : RateLimitPartition.GetNoLimiter(""));
        limiter.AddPolicy(VerifyLimits.Policy, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = VerifyLimits.PerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>The folders of keys, of the own authority, and of what is trusted: as configured, or in the data folder.</summary>
    internal static SealFolders Folders(IConfiguration configuration)
    {
        var data = (configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions()).DataFolder;
        return new SealFolders(Of("AuthorityFolder", "authority"), Of("KeyFolder", Path.Combine("keys", "seals")), Of("TrustFolder", "trust"));

        string Of(string name, string usual) => configuration[$"Seals:{name}"] is { Length: > 0 } named ? named : Path.Combine(data, usual);
    }
}
