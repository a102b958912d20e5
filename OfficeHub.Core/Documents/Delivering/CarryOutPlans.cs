using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Settings;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>Notes that a 定时核发 did not come about, and why.</summary>
[Act("记定时核发结果")]
internal sealed record NoteIssuePlan(Guid CommandId, Guid PlanId) : ICommand;

/// <summary>
/// 定时核发: when the time has come the very act of 核发 is done as its planner, with the rights and hashes of that moment. What is refused, or was missed for too
/// long, stays 待核发 and waits for a person. The command id follows from the plan, so that two nodes, a kill or a restart have one effect.
/// </summary>
/// <remarks>features.md 79.</remarks>
public sealed class CarryOutPlans(
    IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, IssueDocumentHandler issuing, ActorResolver actors, ISettings settings, TimeProvider clock) : ITimedJob
{
    private const int Batch = 100;

    /// <inheritdoc/>
    public string Name => "documents.carry-out-issue-plans";

    /// <inheritdoc/>
    public string ChineseName => "定时核发";

    /// <inheritdoc/>
    public JobTimes Times { get; } = JobTimes.Every(TimeSpan.FromSeconds(10));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => CarryOutAsync(Actor.System(ChineseName), ct);

    /// <summary>Carries out what is due.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name; it notes what did not come about.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How many documents went out.</returns>
    public async Task<int> CarryOutAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (now, issued, failures) = (clock.GetUtcNow().UtcDateTime, 0, new List<Exception>());
        foreach (var plan in await DueAsync(now, ct))
        {
            try
            {
                if (await CarryOutAsync(actor, plan, now, ct)) issued++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One that is broken must not hold up those behind it.
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? issued : throw new AggregateException(failures);
    }

    // Those that are due, and those that can never be: their document went back, or to somebody else.
    private async Task<List<IssuePlan>> DueAsync(DateTime now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var standing = IssuePlans.Standing;
        return await db.Set<IssuePlan>().AsNoTracking()
            .Where(row => (row.State == IssuePlanState.Waiting && row.DueAt <= now)
                || (standing.Contains(row.State) && !db.Set<WorkItem>().Any(item => item.Id == row.ItemId && item.State == WorkItemState.Open)))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(Batch).ToListAsync(ct);
    }

    private async Task<bool> CarryOutAsync(Actor system, IssuePlan plan, DateTime now, CancellationToken ct)
    {
        if (!await IsLiveAsync(plan, ct)) return await NoteAsync(system, plan, row => row.Lapse(now), ct);
        if (now - plan.DueAt > TimeSpan.FromMinutes(await settings.GetAsync(DeliverySettings.PlanGraceMinutes, ct))) return await NoteAsync(system, plan, row => row.Miss(now), ct);
        var planner = await actors.DeferredAsync(plan.AccountId, plan.HoldingId, ct);
        var command = new IssueDocument(IdOf(plan), plan.ItemId, 0, plan.AgencyIds(), plan.Id, plan.Serial);
        var done = planner.AccountId == Guid.Empty ? new PlannerMayNot(plan.PlannedBy) : await issuing.HandleAsync(command, planner, ct);
        // What is over was settled by somebody a moment ago.
        if (done.IsSuccess || done.Error is PlanIsOver) return done.IsSuccess;
        var why = done.Error is NotAllowed or RightsChanged or NotFound ? new PlannerMayNot(plan.PlannedBy) : done.Error;
        return await NoteAsync(system, plan, row => row.Refuse(why.Message, now), ct);
    }

    private async Task<bool> IsLiveAsync(IssuePlan plan, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await IssuePlans.Live(db).AnyAsync(row => row.Id == plan.Id, ct);
    }

    private async Task<bool> NoteAsync(Actor system, IssuePlan read, Action<IssuePlan> end, CancellationToken ct)
    {
        await path.RunAsync(new NoteIssuePlan(Guid.CreateVersion7(), read.Id), system, DocumentPermissions.Issue, async scope =>
        {
            var plan = await scope.Db.Set<IssuePlan>().SingleAsync(row => row.Id == read.Id, ct);
            var document = await scope.Db.Set<OfficialDocument>().SingleAsync(row => row.Id == plan.DocumentId, ct);
            scope.Concerns("公文", document.Id, document.Title, $"{document.Number}，原定 {BeijingTime.Full(plan.DueAt)} 核发");
            if (plan.Revision != read.Revision) return new PlanIsOver();
            end(plan);
            scope.Concerns("公文", document.Id, document.Title, $"{document.Number}，原定 {BeijingTime.Full(plan.DueAt)} 核发：{plan.Why}");
            // Whoever sent it elsewhere knows it.
            if (plan.IsStanding) plan.Tell(document, RouteNewsKind.TimedIssueStuck, $"{document.Number} 原定 {BeijingTime.Brief(plan.DueAt)}：{plan.Why}", await IssuePlans.KeepersAsync(scope, plan, document));
            return Result.Success;
        }, ct);
        return false;
    }

    private static Guid IdOf(IssuePlan plan) => new(Sm3.Hash(Encoding.UTF8.GetBytes($"issue-plan/{plan.Id:N}/{plan.Serial}")).AsSpan(0, 16));
}
