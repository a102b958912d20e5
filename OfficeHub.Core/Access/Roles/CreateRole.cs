using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>A further role for office work; it begins without permissions and yields its code.</summary>
[Act("新设角色")]
public sealed record CreateRole(Guid CommandId, string Name, string Duty) : ICommand;

/// <summary>Handles <see cref="CreateRole"/>.</summary>
public sealed class CreateRoleHandler(CommandPath path)
{
    /// <summary>Makes the role.</summary>
    /// <returns>Its code, or <see cref="Invalid"/>, <see cref="RoleNameTaken"/>.</returns>
    public Task<Result<string>> HandleAsync(CreateRole command, Actor actor, CancellationToken ct) =>
        path.RunAsync<string>(command, actor, AccessPermissions.MaintainRights, async scope =>
        {
            var role = Role.Make(Guid.CreateVersion7(), "", "");
            scope.Concerns("角色", role.Id, command.Name);
            if (RoleTexts.Check(command.Name, command.Duty, out var name, out var duty) is { } invalid) return invalid;
            if (await scope.Db.Set<Role>().AnyAsync(other => other.Name == name, ct)) return new RoleNameTaken(name);

            role.Rename(name, duty);
            scope.Db.Add(role);
            scope.Concerns("角色", role.Id, name, $"职责：{duty}");
            return role.Code;
        }, ct);
}

/// <summary>Changes what a role is called and said to be for.</summary>
[Act("更名角色")]
public sealed record RenameRole(Guid CommandId, string RoleCode, int Revision, string Name, string Duty) : ICommand;

/// <summary>Handles <see cref="RenameRole"/>.</summary>
public sealed class RenameRoleHandler(CommandPath path)
{
    /// <summary>Renames the role.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="RoleNameTaken"/> or <see cref="AdministratorNameFixed"/>.</returns>
    public Task<Result> HandleAsync(RenameRole command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, AccessPermissions.MaintainRights, async scope =>
        {
            var role = await scope.Db.Set<Role>().SingleOrDefaultAsync(row => row.Code == command.RoleCode, ct);
            if (role is null) return new NotFound("角色");

            scope.Concerns("角色", role.Id, role.Name, $"新名称：{command.Name}");
            if (await scope.StaleAsync(role, command.Revision) is { } stale) return stale;
            if (RoleTexts.Check(command.Name, command.Duty, out var name, out var duty) is { } invalid) return invalid;
            if (await scope.Db.Set<Role>().AnyAsync(other => other.Name == name && other.Id != role.Id, ct)) return new RoleNameTaken(name);
            return role.Rename(name, duty);
        }, ct);
}

internal static class RoleTexts
{
    public static Invalid? Check(string? typedName, string? typedDuty, out string name, out string duty)
    {
        var check = new FieldCheck();
        name = check.Line(nameof(CreateRole.Name), "角色名称", typedName, Role.NameLimit);
        duty = check.Line(nameof(CreateRole.Duty), "职责", typedDuty, Role.DutyLimit);
        return check.Failed(out var invalid) ? invalid : null;
    }

    public static Invalid? CheckReason(string? typed, out string reason)
    {
        var check = new FieldCheck();
        reason = check.Line("Reason", "理由", typed, RoleGrant.ReasonLimit);
        return check.Failed(out var invalid) ? invalid : null;
    }
}
