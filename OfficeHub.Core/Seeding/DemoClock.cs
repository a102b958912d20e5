namespace OfficeHub.Core.Seeding;

/// <summary>The clock of a site with the demo organisation: true for everybody, except for the flow that lays down the demo papers, which lives some days ago.</summary>
/// <param name="real">The clock of the program.</param>
public sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private static readonly AsyncLocal<DateTimeOffset?> Then = new();

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Then.Value ?? real.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);

    /// <summary>From here on it is that instant for the caller and for what it awaits; for its own caller nothing changes.</summary>
    /// <param name="utc">UTC; null for the present.</param>
    internal static void Be(DateTime? utc) => Then.Value = utc is { } instant ? new DateTimeOffset(instant, TimeSpan.Zero) : null;
}
