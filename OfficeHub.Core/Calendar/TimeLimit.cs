namespace OfficeHub.Core.Calendar;

/// <summary>How a time limit is counted.</summary>
public enum TimeLimitUnit
{
    /// <summary>By the clock, nights and holidays included: 特急, telegrams.</summary>
    ClockHours,

    /// <summary>24 hours each, holidays included.</summary>
    ClockDays,

    /// <summary>Only hours of the working day count.</summary>
    WorkingHours,

    /// <summary>To the end of the n-th working day after; 0 is the same working day.</summary>
    WorkingDays,
}

/// <summary>A time limit: 2 clock hours, 3 working days …</summary>
/// <param name="Amount">Not negative.</param>
/// <param name="Unit">How it is counted.</param>
public sealed record TimeLimit(int Amount, TimeLimitUnit Unit);
