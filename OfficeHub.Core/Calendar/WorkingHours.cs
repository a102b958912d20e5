namespace OfficeHub.Core.Calendar;

/// <summary>The hours of a working day in Beijing; each span from its start up to, not including, its end.</summary>
/// <param name="MorningStart">上午上班.</param>
/// <param name="MorningEnd">上午下班.</param>
/// <param name="AfternoonStart">下午上班, not before the morning's end.</param>
/// <param name="AfternoonEnd">下午下班.</param>
public sealed record WorkingHours(TimeOnly MorningStart, TimeOnly MorningEnd, TimeOnly AfternoonStart, TimeOnly AfternoonEnd)
{
    /// <summary>08:30–12:00, 14:30–18:00.</summary>
    public static WorkingHours Usual { get; } = new(new(8, 30), new(12, 0), new(14, 30), new(18, 0));

    /// <summary>Length of a working day.</summary>
    public TimeSpan PerDay => (MorningEnd - MorningStart) + (AfternoonEnd - AfternoonStart);

    internal IEnumerable<(TimeOnly From, TimeOnly To)> Spans => [(MorningStart, MorningEnd), (AfternoonStart, AfternoonEnd)];
}
