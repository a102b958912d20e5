using System.Threading.RateLimiting;

namespace OfficeHub.Web.Features.Seals;

/// <summary>Strangers' files are checked a few at a time: the office's own work must not stand still for them. A turn is taken once the file is there, so that a slow sender keeps nobody waiting.</summary>
public sealed class VerifyTurns : IDisposable
{
    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = VerifyLimits.AtOnce,
        QueueLimit = VerifyLimits.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a turn; it is given back by disposing of it.</summary>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>A turn that is not acquired when too many wait already.</returns>
    public ValueTask<RateLimitLease> TakeAsync(CancellationToken ct) => _turns.AcquireAsync(1, ct);

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
