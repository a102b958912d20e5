namespace OfficeHub.Core.Common;

/// <summary>A value read now and then and the same for everyone: kept for a few seconds, forgotten at once when this node changes it.</summary>
/// <param name="clock">Measures the time kept.</param>
/// <param name="kept">How long another node's change may stay unseen.</param>
/// <param name="read">Reads it anew; many may find it stale at once, one reads for all of them.</param>
internal sealed class BriefCache<T>(TimeProvider clock, TimeSpan kept, Func<CancellationToken, Task<T>> read)
{
    private readonly Lock _gate = new();
    private volatile Held? _held;
    private Reading? _reading;
    private int _changes;

    public ValueTask<T> GetAsync(CancellationToken ct) => Fresh is { } held ? new(held.Value) : new(JoinReading().WaitAsync(ct));

    /// <summary>However old, unless this node has changed it since; read only when there is none.</summary>
    public ValueTask<T> GetLastAsync(CancellationToken ct) => _held is { } held && held.Changes == Volatile.Read(ref _changes) ? new(held.Value) : GetAsync(ct);

    public void Forget() => Interlocked.Increment(ref _changes);

    private Held? Fresh => _held is { } held && held.Changes == Volatile.Read(ref _changes) && clock.GetElapsedTime(held.ReadAt) < kept ? held : null;

    private Task<T> JoinReading()
    {
        lock (_gate)
        {
            if (Fresh is { } held)
            {
                return Task.FromResult(held.Value);
            }

            // Counted before reading: what a change during the reading makes old is neither kept nor joined.
            var changes = Volatile.Read(ref _changes);
            if (_reading is not { } underWay || underWay.Changes != changes || underWay.Result.IsCompleted)
            {
                // Its own task: no caller's leaving cancels what the others wait for.
                _reading = new Reading(Task.Run(() => ReadAsync(changes)), changes);
            }

            return _reading.Result;
        }
    }

    private async Task<T> ReadAsync(int changes)
    {
        var readAt = clock.GetTimestamp();
        var value = await read(CancellationToken.None);
        _held = new Held(value, readAt, changes);
        return value;
    }

    private sealed record Held(T Value, long ReadAt, int Changes);

    private sealed record Reading(Task<T> Result, int Changes);
}
