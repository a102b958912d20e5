using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>转他人: somebody else does it instead.</summary>
[Act("转他人办理")]
public sealed record HandOverItem(Guid CommandId, Guid ItemId, int Revision, Guid ToStaffId, string Reason) : ICommand;

/// <summary>加签: one more answer is needed.</summary>
[Act("加签")]
public sealed record AddSigner(Guid CommandId, Guid ItemId, int Revision, Guid StaffId, string Reason) : ICommand;

/// <summary>减签: one answer fewer is needed.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">An item of the one who asks for fewer: the drafter's, or that of whoever had added the signer.</param>
/// <param name="Revision">Of that item, as read.</param>
/// <param name="OtherItemId">The item that ends.</param>
/// <param name="Reason">Kept, and told to whoever need not answer any more.</param>
[Act("减签")]
public sealed record RemoveSigner(Guid CommandId, Guid ItemId, int Revision, Guid OtherItemId, string Reason) : ICommand;

/// <summary>Handles <see cref="HandOverItem"/>, <see cref="AddSigner"/> and <see cref="RemoveSigner"/>.</summary>
public sealed class ChangePeopleHandler(OwnItem items, AssigneeResolver resolver, RouteEngine engine, StepKinds kinds)
{
    /// <summary>Hands the item over.</summary>
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="ItemIsOver"/>, <see cref="DecisionIsLeaving"/>, <see cref="ChangedMeanwhile"/>, <see cref="MayNotTakeStep"/>,
    /// <see cref="LacksRoleForStep"/>, <see cref="HasStepAlready"/>, <see cref="Invalid"/> or what the feature refuses.
    /// </returns>
    public Task<Result> HandleAsync(HandOverItem command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ToAnotherAsync(
            command, actor, command.ItemId, command.Revision, command.ToStaffId, command.Reason, "转",
            (scope, route, item, person, reason) => Task.FromResult(route.HandOver(item, person, reason, scope.Actor.StaffId, scope.Now).WithoutValue()), ct);
    }

    /// <summary>Adds a signer.</summary>
    /// <returns>As for handing over, or <see cref="StepTakesNoMore"/>.</returns>
    public Task<Result> HandleAsync(AddSigner command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ToAnotherAsync(
            command, actor, command.ItemId, command.Revision, command.StaffId, command.Reason, "加",
            async (scope, route, item, person, reason) =>
                route.AddSigner(item, person, reason, await engine.DueAsync(route, route.StepOf(item), scope.Now, ct), scope.Now).WithoutValue(),
            ct);
    }

    /// <summary>Removes a signer.</summary>
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="ItemIsOver"/>, <see cref="RouteIsOver"/>, <see cref="NotYoursToRemove"/>, <see cref="StepTakesNoMore"/>, <see cref="SignerStays"/>,
    /// <see cref="LastSigner"/> or <see cref="Invalid"/>.
    /// </returns>
    public Task<Result> HandleAsync(RemoveSigner command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return items.RunAsync(command, actor, command.ItemId, command.Revision, async (scope, route, _) =>
        {
            var reason = OwnItem.Reason(command.Reason);
            if (!reason.IsSuccess) return reason.Error;
            if (route.Find(command.OtherItemId) is not { } other) return new NotFound("待办");
            items.Concerns(scope, route, other, $"减{other.StaffName}");
            if (kinds.Of(other.StepKind).KeepsPeople) return new SignerStays(other.StaffName, other.StepName);
            return route.RemoveSigner(other, actor, reason.Value, await engine.DueAsync(route, route.StepOf(other), scope.Now, ct), scope.Now);
        }, ct);
    }

    private Task<Result> ToAnotherAsync(
        ICommand command, Actor actor, Guid itemId, int revision, Guid staffId, string typed, string verb,
        Func<CommandScope, RouteInstance, WorkItem, Assignee, string, Task<Result>> act, CancellationToken ct) =>
        items.RunAsync(command, actor, itemId, revision, async (scope, route, item) =>
        {
            var reason = OwnItem.Reason(typed);
            if (!reason.IsSuccess) return reason.Error;
            if (await resolver.FindAsync(scope.Db, staffId, ct) is not { } person) return new NotFound("人员");
            items.Concerns(scope, route, item, $"{verb}{person.Name}");
            if (!item.IsPending) return await act(scope, route, item, person, reason.Value);
            return await engine.MayTakeAsync(scope, route, item, person) is { } refusal ? refusal : await act(scope, route, item, person, reason.Value);
        }, ct);
}
