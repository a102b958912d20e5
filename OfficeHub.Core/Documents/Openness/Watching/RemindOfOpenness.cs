using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Openness.Timing;
using OfficeHub.Core.Documents.Reminding;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Openness.Watching;

/// <summary>Reminds of one document whose time to be released runs out.</summary>
[Act("提醒公开时限")]
internal sealed record RemindOfRelease(Guid CommandId) : ICommand;

/// <summary>Reminds of one 负面清单 whose yearly review is due.</summary>
[Act("提醒复查负面清单")]
internal sealed record RemindOfReview(Guid CommandId) : ICommand;

/// <summary>Each morning: 公开时限 at its marks and when it is over, and the yearly review of a 负面清单 before and when it is due.</summary>
internal sealed class RemindOfOpenness(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, ReleaseTimes times, Reminders reminders) : ITimedJob
{
    /// <inheritdoc/>
    public string Name => "openness.remind";

    /// <inheritdoc/>
    public string ChineseName => "提醒公开时限";

    /// <inheritdoc/>
    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(7, 30));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => RemindAsync(Actor.System(ChineseName), ct);

    /// <summary>Tells what nobody was told of yet.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How many marks were told.</returns>
    public async Task<int> RemindAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (look, told) = (await times.LookAsync(ct), 0);
        foreach (var day in await ReleasesAsync(look, ct))
        {
            var said = await path.RunAsync(
                new RemindOfRelease(Guid.CreateVersion7()), actor, OpennessPermissions.Read, scope => reminders.TellOfDocumentAsync(scope, RemindedOf.Release, day, RouteNewsKind.ReleaseDue, OpennessPermissions.BeReminded), ct);
            if (said.IsSuccess) told++;
        }

        foreach (var day in await ReviewsAsync(look.Today, ct))
        {
            var said = await path.RunAsync(
                new RemindOfReview(Guid.CreateVersion7()), actor, OpennessPermissions.Read,
                scope => Reminders.TellOfAgencyAsync(scope, RemindedOf.NegativeList, day, RouteNewsKind.ReviewDue, DocumentPermissions.AdoptNegativeList, NegativeLists.Subject), ct);
            if (said.IsSuccess) told++;
        }

        return told;
    }

    private async Task<IReadOnlyList<ComingDay>> ReleasesAsync(ReleaseLook look, CancellationToken ct)
    {
        var latest = look.LatestDateWith(look.Limits.FirstMark);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var waiting = await db.Set<OfficialDocument>().AsNoTracking().Where(OpennessSource.ToBeReleased).Where(row => row.ClassifiedAt == null && row.DocumentDate <= latest)
            .Where(row => !db.Set<Publication>().Any(release => release.DocumentId == row.Id)).Select(row => new { row.Id, Date = row.DocumentDate!.Value }).ToListAsync(ct);
        return await Reminders.NotToldAsync(db, RemindedOf.Release, [.. waiting.Select(row => DayOf(row.Id, look.Of(row.Date, null)))], ct);
    }

    private static ComingDay DayOf(Guid id, ReleaseClock clock) => clock.State switch
    {
        ReleaseState.Over => new ComingDay(id, clock.DueOn, 3, $"已超过公开时限（{BeijingTime.Day(clock.DueOn)}），还没有公开。请尽快核发。"),
        ReleaseState.Pressing => new ComingDay(id, clock.DueOn, 2, $"公开时限{clock.Words}，请在{BeijingTime.Day(clock.DueOn)}前核发公开。"),
        _ => new ComingDay(id, clock.DueOn, 1, $"公开时限{clock.Words}，请在{BeijingTime.Day(clock.DueOn)}前核发公开。"),
    };

    // An agency that never adopted a list goes by the law's own, which nobody has to review.
    private async Task<IReadOnlyList<ComingDay>> ReviewsAsync(DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db.Set<NegativeListVersion>().GroupBy(list => list.AgencyId).Select(of => new { of.Key, AdoptedOn = of.Max(list => list.AdoptedOn) }).ToListAsync(ct);
        var days = last.Select(list => (list.Key, Due: NegativeListReview.DueOn(list.AdoptedOn))).Where(list => NegativeListReview.IsNear(list.Due, today)).Select(list => list.Due < today
            ? new ComingDay(list.Key, list.Due, 2, $"年度复查已过期（{BeijingTime.Day(list.Due)}）。请复查一年没有用到的事由，审定下一版。")
            : new ComingDay(list.Key, list.Due, 1, $"{BeijingTime.Day(list.Due)}前要做年度复查。请看哪些事由一年没有用到，保留、收窄还是删去。"));
        return await Reminders.NotToldAsync(db, RemindedOf.NegativeList, [.. days], ct);
    }
}
