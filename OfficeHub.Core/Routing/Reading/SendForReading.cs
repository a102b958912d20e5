using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Reading;

/// <summary>送阅, or 批示并告知: the paper goes to people beside its route.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="Kind">To be known, or an instruction.</param>
/// <param name="Note">Why; of an instruction the instruction.</param>
/// <param name="StaffIds">People.</param>
/// <param name="UnitIds">Units: their heads read for them.</param>
[Act("送阅")]
public sealed record SendForReading(Guid CommandId, Guid SubjectId, CirculationKind Kind, string Note, IReadOnlyList<Guid> StaffIds, IReadOnlyList<Guid> UnitIds) : ICommand;

/// <summary>What was sent.</summary>
/// <param name="Readers">Names of those it went to.</param>
/// <param name="HaveIt">Names of those left out, since they have it from the same sender and have not read it yet.</param>
public sealed record SentRound(IReadOnlyList<string> Readers, IReadOnlyList<string> HaveIt);

/// <summary>Handles <see cref="SendForReading"/>.</summary>
public sealed class SendForReadingHandler(CommandPath path, RouteEngine engine, AssigneeResolver resolver)
{
    /// <summary>Sends it: the drafter, who has it now, the office and leaders; an instruction only leaders, and the registry is told of it.</summary>
    /// <returns>
    /// To whom it went; <see cref="NotFound"/>, <see cref="NotYoursToCirculate"/>, <see cref="NobodyReadsFor"/>, <see cref="ReadersHaveIt"/>, <see cref="Invalid"/> or what the feature refuses.
    /// </returns>
    public Task<Result<SentRound>> HandleAsync(SendForReading command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<SentRound>(command, actor, RoutingPermissions.Handle, async scope =>
        {
            // Whoever closes the paper at this moment goes first, or waits: nobody is sent its title behind him.
            if (await scope.Db.Set<RouteInstance>().Where(row => row.SubjectId == command.SubjectId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(ct) is { } id) await RouteEngine.LockAsync(scope.Db, id, ct);
            var route = await scope.Db.Set<RouteInstance>().AsNoTracking().SingleOrDefaultAsync(row => row.SubjectId == command.SubjectId, ct);
            if (route is null || !await engine.Of(route.SubjectKind).IsVisibleAsync(scope.Db, command.SubjectId, actor, ct)) return new NotFound("文件");
            scope.Concerns(engine.Of(route.SubjectKind).ChineseName, route.SubjectId, route.Title, command.Kind is CirculationKind.Instruction ? "批示并告知" : "送阅");
            if (!await MaySendAsync(scope, route, command.Kind)) return new NotYoursToCirculate();
            var check = new FieldCheck();
            var note = check.Lines(nameof(SendForReading.Note), command.Kind is CirculationKind.Instruction ? "批示" : "为什么送", command.Note, Circulation.NoteLimit, required: true);
            check.Require(command.StaffIds.Count + command.UnitIds.Count > 0, nameof(SendForReading.StaffIds), "还没有选送给谁，请选人或单位。");
            if (check.Failed(out var invalid)) return invalid;

            var readers = await ReadersAsync(scope, command);
            if (!readers.IsSuccess) return readers.Error;
            var waiting = await scope.Db.Set<ReadingItem>().Where(item => item.SubjectId == route.SubjectId && item.SenderId == actor.StaffId && item.Pile == ItemPile.Inside)
                .Select(item => item.StaffId).ToListAsync(ct);
            var have = readers.Value.Where(reader => waiting.Contains(reader.StaffId)).ToList();
            var fresh = command.Kind is CirculationKind.Instruction ? readers.Value : [.. readers.Value.Except(have)];
            if (fresh.Count == 0) return new ReadersHaveIt();
            if (await engine.MayShowAsync(scope, route, fresh) is { } hidden) return hidden;
            IReadOnlyList<Guid> registry = command.Kind is CirculationKind.Instruction ? await resolver.HoldersAsync(scope.Db, route.AgencyId, RoleCodes.GeneralOffice, ct) : [];
            scope.Db.Add(Circulation.Send(Guid.CreateVersion7(), route, (command.Kind, note), actor, fresh, registry, scope.Now));
            scope.Concerns(
                engine.Of(route.SubjectKind).ChineseName, route.SubjectId, route.Title,
                $"{(command.Kind is CirculationKind.Instruction ? "批示并告知" : "送阅")} {fresh.Count} 人");
            return new SentRound([.. fresh.Select(reader => reader.Name)], command.Kind is CirculationKind.Instruction ? [] : [.. have.Select(reader => reader.Name)]);
        }, ct);
    }

    private static async Task<bool> MaySendAsync(CommandScope scope, RouteInstance route, CirculationKind kind)
    {
        var me = scope.Actor.StaffId;
        if (kind is CirculationKind.Instruction) return scope.Actor.Can(RoutingPermissions.Instruct);
        return route.OriginatorId == me || scope.Actor.Can(RoutingPermissions.Circulate)
            || await scope.Db.Set<WorkItem>().AnyAsync(item => item.SubjectId == route.SubjectId && item.StaffId == me && item.Pile == ItemPile.Inside && item.Purpose == WorkItemPurpose.Decides, scope.Cancellation);
    }

    private async Task<Result<IReadOnlyList<Assignee>>> ReadersAsync(CommandScope scope, SendForReading command)
    {
        var ids = command.StaffIds.Distinct().ToList();
        var readers = new List<Assignee>(await resolver.FindAllAsync(scope.Db, ids, scope.Cancellation));
        if (readers.Count < ids.Count) return new NotFound("人员");
        foreach (var unitId in command.UnitIds.Distinct())
        {
            var unit = await scope.Db.Set<Unit>().Where(row => row.Id == unitId).Select(row => row.Name).SingleOrDefaultAsync(scope.Cancellation);
            if (unit is null) return new NotFound("机构");
            var heads = await resolver.HeadsOfUnitAsync(scope.Db, unitId, scope.Cancellation);
            if (heads.Count == 0) return new NobodyReadsFor(unit);
            readers.AddRange(heads);
        }

        readers = [.. readers.DistinctBy(reader => reader.StaffId).Where(reader => reader.StaffId != scope.Actor.StaffId)];
        if (readers.Count == 0) return Invalid.In(nameof(SendForReading.StaffIds), "不用送给自己，请另选人或单位。");
        return readers.Count > Circulation.MostReaders ? Invalid.In(nameof(SendForReading.StaffIds), $"一次最多送 {Circulation.MostReaders} 人，请分几次送。") : readers;
    }
}
