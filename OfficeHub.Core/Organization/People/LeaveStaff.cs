using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>A person stops working here.</summary>
/// <param name="CommandId">The press.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Revision">As read.</param>
/// <param name="LeftOn">Last day, today or before.</param>
[Act("办理离任")]
public sealed record LeaveStaff(Guid CommandId, Guid StaffId, int Revision, DateOnly LeftOn) : ICommand;

/// <summary>Does it.</summary>
public sealed class LeaveStaffHandler(
    CommandPath path, IEnumerable<IDepartureRule> rules, IEnumerable<IDepartureDuty> duties, TimeProvider clock)
{
    /// <summary>Ends every post and every role of his own, and switches the account off.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="OwnPosts"/>, what <see cref="Staff.Leave"/> and the rules refuse.</returns>
    public Task<Result> HandleAsync(LeaveStaff command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var left = await scope.OnStaffAsync(
                command.StaffId, command.Revision, $"{BeijingTime.Day(command.LeftOn)} 离任，岗位和个人角色收回，账号停用",
                staff => staff.Leave(command.LeftOn, BeijingTime.Today(clock)), othersOnly: true);
            if (!left.IsSuccess) return left;
            foreach (var rule in rules)
            {
                if (await rule.CheckAsync(scope.Db, command.StaffId, ct) is { } refusal) return refusal;
            }

            foreach (var duty in duties)
            {
                await duty.DoAsync(scope, command.StaffId);
            }

            await scope.SwitchOffAsync(command.StaffId);
            return left;
        }, ct);
}

/// <summary>A person who had left works here again.</summary>
[Act("恢复在职")]
public sealed record ReturnStaff(Guid CommandId, Guid StaffId, int Revision) : ICommand;

/// <summary>Does it.</summary>
public sealed class ReturnStaffHandler(CommandPath path)
{
    /// <summary>The person may be appointed again; the account stays off until it is switched on.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="OwnPosts"/>, <see cref="StaffIsHere"/>.</returns>
    public Task<Result> HandleAsync(ReturnStaff command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, scope => scope.OnStaffAsync(
            command.StaffId, command.Revision, "恢复在职", staff => staff.Return(), othersOnly: true), ct);
}
