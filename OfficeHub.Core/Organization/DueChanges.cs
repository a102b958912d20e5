using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization;

/// <summary>Takes the name whose day has come.</summary>
[Act("启用新机构名称")]
internal sealed record ApplyDueRename(Guid CommandId, Guid UnitId) : ICommand;

/// <summary>Ends the rights of holdings whose last day has passed.</summary>
[Act("任职到期")]
internal sealed record CloseHoldings(Guid CommandId, Guid StaffId) : ICommand;

/// <summary>What a day brings by itself: names that take effect, holdings that are over. A job soon after midnight in Beijing, or as soon after it as the program is up.</summary>
public sealed class DueChanges(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, TimeProvider clock) : ITimedJob
{
    private static readonly TimeOnly AfterMidnight = new(0, 5);

    /// <inheritdoc/>
    public string Name => "organization.due-changes";

    /// <inheritdoc/>
    public string ChineseName => "启用新机构名称、结束到期任职";

    /// <inheritdoc/>
    public JobTimes Times => JobTimes.DailyAt(AfterMidnight);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => ApplyAsync(Actor.System(ChineseName), ct);

    /// <summary>Applies what is due; nothing due leaves no row.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How many units and people changed.</returns>
    public async Task<int> ApplyAsync(Actor actor, CancellationToken ct)
    {
        var today = BeijingTime.Today(clock);
        List<Guid> units, people;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            units = await db.Set<Unit>().Where(unit => unit.NextRenameOn <= today).Select(unit => unit.Id).ToListAsync(ct);
            people = await db.Set<PostHolding>().Where(holding => !holding.IsOver && holding.EndsOn < today)
                .Select(holding => holding.StaffId).Distinct().ToListAsync(ct);
        }

        foreach (var id in units) await RenameAsync(id, actor, today, ct);
        foreach (var id in people) await CloseAsync(id, actor, today, ct);
        return units.Count + people.Count;
    }

    private Task<Result> RenameAsync(Guid unitId, Actor actor, DateOnly today, CancellationToken ct) =>
        path.RunAsync(new ApplyDueRename(Guid.CreateVersion7(), unitId), actor, OrganizationPermissions.Maintain, async scope =>
        {
            var unit = await scope.Db.Set<Unit>().Include(row => row.Names).SingleAsync(row => row.Id == unitId, ct);
            var earlier = unit.Name;
            unit.TakeDueName(today);
            scope.Concerns("机构", unit.Id, unit.Name, $"原名“{earlier}”");
            return Result.Success;
        }, ct);

    private Task<Result> CloseAsync(Guid staffId, Actor actor, DateOnly today, CancellationToken ct) =>
        path.RunAsync(new CloseHoldings(Guid.CreateVersion7(), staffId), actor, OrganizationPermissions.Maintain, async scope =>
        {
            var staff = await scope.Db.Set<Staff>().Include(row => row.Holdings).SingleAsync(row => row.Id == staffId, ct);
            scope.Concerns("人员", staff.Id, staff.Name, "任职期满");
            if (staff.CloseOver(today)) await scope.RaiseRightsAsync(staffId);
            return Result.Success;
        }, ct);
}
