using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Reminding;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>Reminds of one normative document whose term ends.</summary>
[Act("提醒有效期届满")]
internal sealed record RemindOfTerm(Guid CommandId) : ICommand;

/// <summary>Each morning: terms of normative documents at their marks, and when they are over. The mark 失效 is proposed and never set by itself: whether it goes on is decided by people.</summary>
internal sealed class RemindOfTerms(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, ISettings settings, Reminders reminders, TimeProvider clock) : ITimedJob
{
    /// <inheritdoc/>
    public string Name => "normative.remind";

    /// <inheritdoc/>
    public string ChineseName => "提醒有效期届满";

    /// <inheritdoc/>
    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(7, 35));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => RemindAsync(Actor.System(ChineseName), ct);

    /// <summary>Tells what nobody was told of yet.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How many marks were told.</returns>
    public async Task<int> RemindAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var told = 0;
        foreach (var day in await DaysAsync(ct))
        {
            var said = await path.RunAsync(
                new RemindOfTerm(Guid.CreateVersion7()), actor, NormativePermissions.Read, scope => reminders.TellOfDocumentAsync(scope, RemindedOf.Term, day, RouteNewsKind.TermEnding, NormativePermissions.Register), ct);
            if (said.IsSuccess) told++;
        }

        return told;
    }

    private async Task<IReadOnlyList<ComingDay>> DaysAsync(CancellationToken ct)
    {
        var (first, second, today) = (await settings.GetAsync(NormativeSettings.FirstMark, ct), await settings.GetAsync(NormativeSettings.SecondMark, ct), BeijingTime.Today(clock));
        var latest = today.AddDays(first);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ending = await (
            from entry in db.Set<NormativeEntry>()
            where entry.InForceUntil != null && entry.InForceUntil <= latest
            join document in db.Set<OfficialDocument>() on entry.DocumentId equals document.Id
            where document.ClassifiedAt == null && document.Status != DocumentStatus.Voided && (document.Validity == DocumentValidity.InForce || document.Validity == DocumentValidity.Amended)
            select new { document.Id, Until = entry.InForceUntil!.Value }).ToListAsync(ct);
        var days = ending.Select(row => (row.Until.DayNumber - today.DayNumber) switch
        {
            < 0 => new ComingDay(row.Id, row.Until, 3, $"有效期已于{BeijingTime.Day(row.Until)}届满。不再适用的请标注失效，继续有效的请改有效期。"),
            var left when left <= second => new ComingDay(row.Id, row.Until, 2, $"有效期至{BeijingTime.Day(row.Until)}，只剩 {left} 天。请定下继续有效、修订还是失效。"),
            var left => new ComingDay(row.Id, row.Until, 1, $"有效期至{BeijingTime.Day(row.Until)}，还剩 {left} 天。请安排评估。"),
        });
        return await Reminders.NotToldAsync(db, RemindedOf.Term, [.. days], ct);
    }
}
