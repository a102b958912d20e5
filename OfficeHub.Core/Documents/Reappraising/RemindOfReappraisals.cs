using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Reappraising;

/// <summary>Tells somebody that a document is to be looked at again.</summary>
[Act("提醒复审")]
internal sealed record RemindOfReappraisal(Guid CommandId, Guid DateId) : ICommand;

/// <summary>到期复审: each morning the person is told of what has become due, and he and the office once more of what is thirty days over.</summary>
/// <remarks>features.md 83.</remarks>
public sealed class RemindOfReappraisals(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, TimeProvider clock) : ITimedJob
{
    private const int Batch = 200;

    /// <inheritdoc/>
    public string Name => "documents.remind-of-reappraisals";

    /// <inheritdoc/>
    public string ChineseName => "提醒复审";

    /// <inheritdoc/>
    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(7, 40));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => RemindAsync(Actor.System(ChineseName), ct);

    /// <summary>Reminds of what has become due.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How many documents somebody was told of.</returns>
    public async Task<int> RemindAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (today, told, after) = (BeijingTime.Today(clock), 0, Guid.Empty);
        var over = today.AddDays(-ReappraisalDate.OverDays);
        while (true)
        {
            List<Guid> batch;
            await using (var db = await contexts.CreateDbContextAsync(ct))
            {
                batch = await ReappraisalPeople.Live(db)
                    .Where(date => date.Id > after && date.DueOn <= today && (date.Reminded == ReappraisalReminder.None || (date.Reminded == ReappraisalReminder.Due && date.DueOn <= over)))
                    .OrderBy(date => date.Id).Take(Batch).Select(date => date.Id).ToListAsync(ct);
            }

            foreach (var id in batch)
            {
                if ((await path.RunAsync(new RemindOfReappraisal(Guid.CreateVersion7(), id), actor, DocumentPermissions.MarkValidity, scope => RemindAsync(scope, id, today), ct)).IsSuccess) told++;
            }

            if (batch.Count < Batch) return told;
            after = batch[^1];
        }
    }

    private static async Task<Result> RemindAsync(CommandScope scope, Guid id, DateOnly today)
    {
        var date = await scope.Db.Set<ReappraisalDate>().SingleAsync(row => row.Id == id, scope.Cancellation);
        var document = await scope.Db.Set<OfficialDocument>().SingleAsync(row => row.Id == date.DocumentId, scope.Cancellation);
        scope.Concerns("公文", document.Id, document.Title, $"提醒{date.PersonName}");
        if (date.ReminderOn(today) is not { } reminder) return new NoReappraisalAsked();
        var due = date.DueOn!.Value;
        var people = reminder is ReappraisalReminder.Over ? [date.PersonId, .. await ReappraisalPeople.OfficeAsync(scope, date)] : new List<Guid> { date.PersonId };
        date.Remind(reminder);
        date.Tell(document, "", reminder is ReappraisalReminder.Over ? $"{document.Number} 应在{BeijingTime.Day(due)}复审，已超 {today.DayNumber - due.DayNumber} 天，由{date.PersonName}复审。" : $"{document.Number} 今日起该复审：还有效吗，要不要修改或废止。", people);
        return Result.Success;
    }
}
