using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Takes a role away again.</summary>
[Act("收回角色")]
public sealed record EndGrant(Guid CommandId, Guid GrantId, int Revision, string Reason) : ICommand;

/// <summary>Handles <see cref="EndGrant"/>.</summary>
public sealed class EndGrantHandler(CommandPath path)
{
    /// <summary>Ends the grant at once.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="GrantIsOver"/> or <see cref="LastSecurityAdministrator"/>.</returns>
    public Task<Result> HandleAsync(EndGrant command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, AccessPermissions.MaintainRights, async scope =>
        {
            var db = scope.Db;
            await RightsChange.OneAtATimeAsync(db, ct);
            var grant = await db.Set<RoleGrant>().SingleOrDefaultAsync(row => row.Id == command.GrantId, ct);
            if (grant is null) return new NotFound("授权");

            var name = await NameAsync(db, grant, ct);
            scope.Concerns("授权", grant.Id, name);
            if (await scope.StaleAsync(grant, command.Revision) is { } stale) return stale;
            if (RoleTexts.CheckReason(command.Reason, out var reason) is { } invalid) return invalid;
            var held = grant.HoldsAt(scope.Now);
            var ended = grant.End(actor.StaffId, reason, scope.Now);
            if (!ended.IsSuccess) return ended;
            if (held && grant.RoleCode == RoleCodes.SecurityAdministrator
                && await LastSecurityAdministratorRule.LeavesNobodyAsync(db, grant.StaffId, scope.Now, ct) is { } last)
            {
                return last;
            }

            await RightsChange.RaiseAsync(db, HoldersOf(db, grant, scope.Now), ct);
            scope.Concerns("授权", grant.Id, name, $"理由：{reason}");
            return Result.Success;
        }, ct);

    internal static IQueryable<Guid> HoldersOf(OfficeHubDbContext db, RoleGrant grant, DateTime now) => grant.PostId is { } post
        ? RoleHoldings.HoldersOf(db, post, now)
        : db.Set<Staff>().Where(staff => staff.Id == grant.StaffId).Select(staff => staff.Id);

    internal static async Task<string> NameAsync(OfficeHubDbContext db, RoleGrant grant, CancellationToken ct)
    {
        var role = await db.Set<Role>().Where(row => row.Code == grant.RoleCode).Select(row => row.Name).SingleAsync(ct);
        var holder = grant.PostId is null
            ? await db.Set<Staff>().Where(staff => staff.Id == grant.StaffId).Select(staff => staff.Name).SingleAsync(ct)
            : await (from post in db.Set<Post>()
                     join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                     where post.Id == grant.PostId
                     select unit.Name + post.Name).SingleAsync(ct);
        return $"{holder}：{role}";
    }
}
