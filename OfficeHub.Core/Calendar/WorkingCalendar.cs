using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Calendar;

/// <summary>Gives the schedule in force. Kept for at most 10 seconds; a day changed on this node is seen at once.</summary>
public sealed class WorkingCalendar
{
    private readonly IDbContextFactory<OfficeHubDbContext> _contexts;
    private readonly ISettings _settings;
    private readonly BriefCache<WorkSchedule> _schedule;

    /// <summary>One for the program.</summary>
    public WorkingCalendar(IDbContextFactory<OfficeHubDbContext> contexts, ISettings settings, TimeProvider clock)
    {
        _contexts = contexts;
        _settings = settings;
        _schedule = new(clock, TimeSpan.FromSeconds(10), ReadAsync);
    }

    /// <summary>The schedule as known now.</summary>
    public ValueTask<WorkSchedule> ScheduleAsync(CancellationToken ct) => _schedule.GetAsync(ct);

    /// <summary>
    /// For an act whose transaction is open: the schedule read last, which it asked for before it began. It does not wait for a second
    /// connection, since all of them may be held by others who wait for what this act has locked.
    /// </summary>
    public ValueTask<WorkSchedule> LastReadAsync(CancellationToken ct) => _schedule.GetLastAsync(ct);

    /// <summary>The next reader looks into the database again.</summary>
    internal void Forget() => _schedule.Forget();

    private async Task<WorkSchedule> ReadAsync(CancellationToken ct)
    {
        var hours = await CalendarSettings.HoursAsync(_settings, ct);
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var days = await db.Set<CalendarDay>().AsNoTracking()
            .Select(day => new DayMark(day.Date, day.Kind, day.Name, day.Doubt)).ToListAsync(ct);
        return new WorkSchedule(days, hours);
    }
}
