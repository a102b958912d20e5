namespace OfficeHub.Tests.Support;

/// <summary>A clock that stands still until moved. Starts on Wednesday 1 July 2026, 09:42 in Beijing, as the mock-ups do.</summary>
internal sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 7, 1, 1, 42, 0, TimeSpan.Zero);

    public DateTime UtcNow => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.UtcTicks;

    public void Advance(TimeSpan by) => _now += by;

    public void SetTo(DateTimeOffset instant) => _now = instant;
}
