using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Limits;

/// <summary>Says who may see an object: its owner, those named, and, unless blocked, those whose posts bring the right.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Kind">Kind of the object.</param>
/// <param name="ObjectId">The object.</param>
/// <param name="Revision">Of the limit as read; null when there was none.</param>
/// <param name="BlocksInherited">Whether rights that come with posts stop counting.</param>
/// <param name="StaffIds">People named.</param>
/// <param name="UnitIds">Units named, each with those below.</param>
/// <param name="Remark">Why; asked of everybody but the owner.</param>
[Act("设置可见范围")]
public sealed record SetLimit(
    Guid CommandId, string Kind, Guid ObjectId, int? Revision, bool BlocksInherited,
    IReadOnlyList<Guid> StaffIds, IReadOnlyList<Guid> UnitIds, string Remark) : ICommand;

/// <summary>Handles <see cref="SetLimit"/>.</summary>
public sealed class SetLimitHandler(CommandPath path, IEnumerable<ILimitedObjects> kinds)
{
    /// <summary>Sets the limit.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotTheOwner"/>, <see cref="Invalid"/> or <see cref="CannotLockYourselfOut"/>.</returns>
    public Task<Result> HandleAsync(SetLimit command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, Permission.SignedIn, async scope =>
        {
            var db = scope.Db;
            var kind = kinds.FirstOrDefault(one => one.Kind == command.Kind);
            var it = kind is null ? null : await kind.FindAsync(db, command.ObjectId, ct);
            var limit = await db.Set<AccessLimit>()
                .SingleOrDefaultAsync(row => row.ObjectKind == command.Kind && row.ObjectId == command.ObjectId, ct);
            if (kind is null || it is null || !AccessLimit.Lets(limit, it, actor)) return new NotFound(kind?.KindName ?? "内容");

            scope.Concerns(kind.KindName, it.Id, it.Name);
            var owns = it.OwnerStaffId == actor.StaffId;
            if (!owns && !it.IsMaintainedBy(actor)) return new NotTheOwner(it.Name);
            if (limit?.Revision != command.Revision) return await scope.ChangedMeanwhileAsync(it.Id);

            var check = new FieldCheck();
            var remark = check.Line(nameof(command.Remark), "备注", command.Remark, AccessLimit.RemarkLimit, required: !owns);
            if (check.Failed(out var invalid)) return invalid;
            var people = command.StaffIds.Distinct().ToList();
            var units = command.UnitIds.Distinct().ToList();
            if (await db.Set<Staff>().CountAsync(staff => people.Contains(staff.Id), ct) != people.Count) return new NotFound("人员");
            if (await db.Set<Unit>().CountAsync(unit => units.Contains(unit.Id), ct) != units.Count) return new NotFound("单位");

            if (limit is null)
            {
                limit = new AccessLimit(Guid.CreateVersion7(), command.Kind, it.Id);
                db.Add(limit);
            }

            limit.Set(command.BlocksInherited, people, units, remark, actor.StaffId, scope.Now);
            if (!AccessLimit.Lets(limit, it, actor)) return new CannotLockYourselfOut();
            scope.Concerns(kind.KindName, it.Id, it.Name,
                $"{(command.BlocksInherited ? "只限点名" : "岗位权限照旧")}；点名 {people.Count} 人、{units.Count} 个单位；备注：{(remark.Length == 0 ? "无" : remark)}");
            return Result.Success;
        }, ct);
}
