namespace OfficeHub.Core.Common;

/// <summary>A value read now and then and the same for everyone: kept for a few seconds, forgotten at once when this node changes it.</summary>
/// <param name="clock">Measures the time kept.</param>
/// <param name="kept">How long another node's change may stay unseen.</param>
/// <param name="read">Reads it anew.</param>
internal sealed class BriefCache<T>(TimeProvider clock, TimeSpan kept, Func<CancellationToken, Task<T>> read)
{
    private volatile Held? _held;
    private int _changes;

    public ValueTask<T> GetAsync(CancellationToken ct) =>
        _held is { } held && held.Changes == Volatile.Read(ref _changes) && clock.GetElapsedTime(held.ReadAt) < kept
            ? new(held.Value)
            : new(ReadAsync(ct));

    public void Forget() => Interlocked.Increment(ref _changes);

    private async Task<T> ReadAsync(CancellationToken ct)
    {
        // Counted before reading: what a change during the reading makes old is not used again.
        var changes = Volatile.Read(ref _changes);
        var readAt = clock.GetTimestamp();
        var value = await read(ct);
        _held = new Held(value, readAt, changes);
        return value;
    }

    private sealed record Held(T Value, long ReadAt, int Changes);
}
