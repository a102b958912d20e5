using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Hangs a role on a post: whoever holds the post has it.</summary>
[Act("给岗位授予角色")]
public sealed record GrantRoleToPost(Guid CommandId, string RoleCode, Guid PostId, string Reason) : ICommand;

/// <summary>Handles <see cref="GrantRoleToPost"/>.</summary>
public sealed class GrantRoleToPostHandler(CommandPath path)
{
    /// <summary>Grants the role; yields the grant's id.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="AdministratorsAreNamed"/>, <see cref="CannotGrantToOneself"/>, <see cref="RoleAlreadyGranted"/> or <see cref="RolesConflict"/>.</returns>
    public Task<Result<Guid>> HandleAsync(GrantRoleToPost command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, AccessPermissions.MaintainRights, async scope =>
        {
            var db = scope.Db;
            await RightsChange.OneAtATimeAsync(db, ct);
            var role = await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == command.RoleCode, ct);
            if (role is null) return new NotFound("角色");
            var post = await (
                from row in db.Set<Post>()
                join unit in db.Set<Unit>() on row.UnitId equals unit.Id
                where row.Id == command.PostId && row.AbolishedOn == null
                select new { row.Id, Name = unit.Name + row.Name }).SingleOrDefaultAsync(ct);
            if (post is null) return new NotFound("岗位");

            var id = Guid.CreateVersion7();
            scope.Concerns("授权", id, $"{post.Name}：{role.Name}");
            if (RoleTexts.CheckReason(command.Reason, out var reason) is { } invalid) return invalid;
            if (role.IsAdministrator) return new AdministratorsAreNamed(role.Name);
            var holders = RoleHoldings.HoldersOf(db, post.Id, scope.Now);
            if (await holders.ContainsAsync(actor.StaffId, ct)) return new CannotGrantToOneself();
            if (await db.Set<RoleGrant>().Open(scope.Now).AnyAsync(grant => grant.PostId == post.Id && grant.RoleCode == role.Code, ct))
            {
                return new RoleAlreadyGranted($"岗位“{post.Name}”", role.Name);
            }

            if (await SeparationRule.CheckAsync(db, holders, role, scope.Now, ct) is { } conflict) return conflict;

            db.Add(RoleGrant.ToPost(id, role.Code, post.Id, actor.StaffId, reason, scope.Now));
            await RightsChange.RaiseAsync(db, holders, ct);
            scope.Concerns("授权", id, $"{post.Name}：{role.Name}", $"理由：{reason}");
            return id;
        }, ct);
}

/// <summary>Gives a person a role of his own, for a term and perhaps for a task; one of the three administrators also until it is taken back.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="RoleCode">The role.</param>
/// <param name="StaffId">Who.</param>
/// <param name="LastDay">Counted in, 北京时间; null for no end, which only the three administrators' roles may have.</param>
/// <param name="Reason">Why.</param>
/// <param name="Occasion">The task it is for; it ends with the task, at the latest on the last day. None for the three administrators: the end of a task must not end the last of them.</param>
[Act("给个人授予角色")]
public sealed record GrantRoleToStaff(
    Guid CommandId, string RoleCode, Guid StaffId, DateOnly? LastDay, string Reason, GrantOccasion? Occasion = null) : ICommand;

/// <summary>Handles <see cref="GrantRoleToStaff"/>.</summary>
public sealed class GrantRoleToStaffHandler(CommandPath path)
{
    /// <summary>Longest term, in days: what lasts longer belongs to a post.</summary>
    public const int LongestTerm = 366;

    /// <summary>Grants the role; yields the grant's id.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="CannotGrantToOneself"/>, <see cref="RoleAlreadyGranted"/> or <see cref="RolesConflict"/>.</returns>
    public Task<Result<Guid>> HandleAsync(GrantRoleToStaff command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, AccessPermissions.MaintainRights, async scope =>
        {
            var db = scope.Db;
            await RightsChange.OneAtATimeAsync(db, ct);
            var role = await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == command.RoleCode, ct);
            if (role is null) return new NotFound("角色");
            var person = await db.Set<Staff>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.StaffId && row.LeftOn == null, ct);
            if (person is null) return new NotFound("人员");

            var id = Guid.CreateVersion7();
            scope.Concerns("授权", id, $"{person.Name}：{role.Name}");
            if (RoleTexts.CheckReason(command.Reason, out var reason) is { } invalid) return invalid;
            if (role.IsAdministrator && command.Occasion is not null)
            {
                return Invalid.In(nameof(command.Occasion), $"“{role.Name}”是三员之一，不能为一项任务授予。请不填任务，单独授予。");
            }

            if (TermFault(command.LastDay, role, BeijingTime.DayOf(scope.Now)) is { } fault) return fault;
            if (person.Id == actor.StaffId) return new CannotGrantToOneself();
            var own = db.Set<RoleGrant>().Open(scope.Now).Where(grant => grant.StaffId == person.Id && grant.RoleCode == role.Code);
            if (await own.AnyAsync(ct)) return new RoleAlreadyGranted(person.Name, role.Name);

            var holder = db.Set<Staff>().Where(staff => staff.Id == person.Id).Select(staff => staff.Id);
            if (await SeparationRule.CheckAsync(db, holder, role, scope.Now, ct) is { } conflict) return conflict;

            DateTime? endsAt = command.LastDay is { } last ? BeijingTime.ToUtc(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null;
            db.Add(RoleGrant.ToStaff(id, role.Code, person.Id, actor.StaffId, reason, scope.Now, endsAt, Clean(command.Occasion)));
            await RightsChange.RaiseAsync(db, holder, ct);
            scope.Concerns("授权", id, $"{person.Name}：{role.Name}", $"{(command.LastDay is { } day ? $"至{BeijingTime.Day(day)}" : "长期")}；理由：{reason}");
            return id;
        }, ct);

    private static GrantOccasion? Clean(GrantOccasion? occasion) => occasion is { Name.Length: > RoleGrant.OccasionLimit }
        ? occasion with { Name = occasion.Name[..RoleGrant.OccasionLimit] }
        : occasion;

    private static Invalid? TermFault(DateOnly? term, Role role, DateOnly today)
    {
        if (term is not { } lastDay)
        {
            return role.IsAdministrator ? null : Invalid.In(nameof(GrantRoleToStaff.LastDay), "没有填“截止日期”。个人授权最长一年，长期的请授给岗位。");
        }

        if (lastDay < today) return Invalid.In(nameof(GrantRoleToStaff.LastDay), "“截止日期”已经过了，请改为今天或以后。");
        return lastDay > today.AddDays(LongestTerm)
            ? Invalid.In(nameof(GrantRoleToStaff.LastDay), "“截止日期”超过一年。个人授权最长一年，长期的请授给岗位。")
            : null;
    }
}
