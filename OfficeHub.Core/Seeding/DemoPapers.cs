using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Seeding;

/// <summary>
/// Lays some papers on the desks of the demo organisation, each at another point of its way. Everything is done by the people themselves
/// through the real acts, on the days before the first start, so that routes, versions and log are what they would be.
/// </summary>
public sealed class DemoPapers(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople demoPeople, WorkingCalendar calendar, RouteInstaller routes, DemoPaperActs acts)
{
    // Longer ago than the first act of any paper.
    private static readonly TimeSpan Before = TimeSpan.FromDays(60);

    /// <summary>Lays them down at the first start. Safe to repeat, and goes on where a kill had stopped it.</summary>
    /// <returns>Whether something was done; what an act refuses is a fault of the papers.</returns>
    public async Task<Result<bool>> SeedAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var schedule = await calendar.ScheduleAsync(ct);
        var work = DemoPaperWork.All.SelectMany((paper, p) => paper.Acts.Select((act, a) => new DemoWork(paper, p, act, a, InstantOf(act.At, schedule, now))))
            .OrderBy(one => one.At).ThenBy(one => one.PaperIndex).ThenBy(one => one.Index).ToList();
        if (!await IsDueAsync(work, ct)) return false;

        DemoClock.Be(now - Before);
        if ((await routes.InstallAsync(Actor.System("初始化"), ct)).Error is { } refusal) return refusal;
        var people = await demoPeople.SignInAsync(work.Select(one => one.Act.By).Distinct(StringComparer.Ordinal), ct);
        var documents = new Dictionary<int, Guid>();
        foreach (var one in work)
        {
            DemoClock.Be(one.At);
            var done = await acts.DoAsync(one, people[one.Act.By], documents, ct);
            if (!done.IsSuccess) return done.Error;
        }

        DemoClock.Be(now);
        await demoPeople.SignOutAsync([.. people.Values.Select(person => person.SessionId)], now, ct);
        return true;
    }

    // A new installation has no route yet; one that was stopped here has the first act and not the last.
    private async Task<bool> IsDueAsync(List<DemoWork> work, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Set<RouteTemplate>().AnyAsync(ct)) return true;
        var (first, last) = (work[0].CommandId, work[^1].CommandId);
        var begun = await db.Set<CommandRecord>().Where(record => record.Id == first || record.Id == last).Select(record => record.Id).ToListAsync(ct);
        return begun.Contains(first) && !begun.Contains(last);
    }

    private static DateTime InstantOf(DemoTime time, WorkSchedule schedule, DateTime now)
    {
        if (time.WorkingDays == 0) return now.AddMinutes(-time.Minutes);
        var day = BeijingTime.DayOf(now);
        for (var left = time.WorkingDays; left > 0;)
        {
            day = day.AddDays(-1);
            if (schedule.IsWorkingDay(day)) left--;
        }

        return BeijingTime.ToUtc(day.ToDateTime(TimeOnly.MinValue).AddMinutes(time.Minutes));
    }
}

/// <summary>One act of one paper at its instant.</summary>
internal sealed record DemoWork(DemoPaper Paper, int PaperIndex, DemoAct Act, int Index, DateTime At)
{
    /// <summary>Always the same: a second try gets the first one's answer.</summary>
    public Guid CommandId => IdOf(0);

    /// <summary>Of another command of the same act.</summary>
    public Guid IdOf(int part) => new(0x0FF1CE, (short)PaperIndex, (short)((Index * 4) + part), [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
