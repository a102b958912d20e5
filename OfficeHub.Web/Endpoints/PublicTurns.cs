using System.Threading.RateLimiting;

namespace OfficeHub.Web.Endpoints;

/// <summary>How often and how much strangers may ask of what is public: the office's own work must not stand still for them.</summary>
/// <remarks>security.md 5.8.</remarks>
public sealed class PublicTurns : IDisposable
{
    /// <summary>Answers one address gets in a minute.</summary>
    public const int PerMinute = 600;

    /// <summary>Bundles on their way at the same time: each is held in memory until it is sent.</summary>
    public const int BundlesAtOnce = 16;

    /// <summary>Of these to one address: whoever takes them slowly keeps himself waiting, not the others.</summary>
    public const int BundlesOfOne = 2;

    /// <summary>Who may wait for one, of one address and of all.</summary>
    public const int Waiting = 12;

    /// <summary>Said when it is too much.</summary>
    public static string Crowded { get; } = "现在访问的人太多，请过一分钟再来。";

    private readonly PartitionedRateLimiter<string> _answers = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    private readonly PartitionedRateLimiter<string> _ofOne = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(address, _ => new ConcurrencyLimiterOptions { PermitLimit = BundlesOfOne, QueueLimit = Waiting }));

    private readonly ConcurrencyLimiter _bundles = new(new ConcurrencyLimiterOptions { PermitLimit = BundlesAtOnce, QueueLimit = Waiting });

    /// <summary>Lets a request through, or says that it is too much.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What answers it.</param>
    /// <param name="isBundle">Whether it asks for a bundle.</param>
    public async ValueTask<object?> PassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, bool isBundle)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        using var answer = _answers.AttemptAcquire(address);
        if (!answer.IsAcquired) return Refuse(http);
        if (!isBundle) return await next(context);
        using var own = await _ofOne.AcquireAsync(address, 1, http.RequestAborted);
        if (!own.IsAcquired) return Refuse(http);
        using var turn = await _bundles.AcquireAsync(1, http.RequestAborted);
        if (!turn.IsAcquired) return Refuse(http);
        var served = (IResult?)await next(context);
        // The turn is given back once the bundle is sent: until then it is in memory.
        if (served is not null) await served.ExecuteAsync(http);
        return Results.Empty;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _answers.Dispose();
        _ofOne.Dispose();
        _bundles.Dispose();
    }

    private static IResult Refuse(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "60";
        return Results.Text(Crowded, "text/plain; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests);
    }
}
