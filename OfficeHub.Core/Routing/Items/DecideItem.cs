using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Routing.Items;

/// <summary>Answers a step.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="Outcome">Code of one of the answers the step takes.</param>
/// <param name="Opinion">What is said with it.</param>
/// <param name="TextHash">The text that was read, SM3 in lower-case hex.</param>
[Act("办理")]
public sealed record DecideItem(Guid CommandId, Guid ItemId, int Revision, string Outcome, string Opinion, string TextHash) : ICommand;

/// <summary>Handles <see cref="DecideItem"/>.</summary>
public sealed class DecideItemHandler(OwnItem items, RouteEngine engine, StepKinds kinds, ISettings settings)
{
    /// <summary>Decides, or holds the decision back for the seconds in which it can be taken back.</summary>
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="ItemIsOver"/>, <see cref="DecisionIsLeaving"/>, <see cref="ChangedMeanwhile"/>, <see cref="TextHasChanged"/>,
    /// <see cref="OpinionMissing"/>, <see cref="Invalid"/>, <see cref="NobodyForStep"/>, or what the feature refuses.
    /// </returns>
    public async Task<Result> HandleAsync(DecideItem command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var grace = await settings.GetAsync(RoutingSettings.GraceSeconds, ct);
        return await items.RunAsync(command, actor, command.ItemId, command.Revision, async (scope, route, item) =>
        {
            var outcome = kinds.OutcomeOf(item.StepKind, command.Outcome);
            // A draft is sent by its feature, which looks at what it lacks.
            if (!outcome.IsSuccess || item.StepKind == StepKind.Draft.Code) return outcome.Error ?? new NotFound("办理结果");
            var opinion = OwnItem.Words(command.Opinion, nameof(DecideItem.Opinion), "意见");
            if (!opinion.IsSuccess) return opinion.Error;
            items.Concerns(scope, route, item, outcome.Value.Name);
            var decision = new ItemDecision(outcome.Value, opinion.Value, command.TextHash);
            if (!kinds.Of(item.StepKind).HasGrace || grace == 0) return await engine.DecideAsync(scope, route, item, decision);
            return await engine.PressAsync(scope, route, item, decision, scope.Now.AddSeconds(grace));
        }, ct);
    }
}

/// <summary>取回: takes a decision back before it leaves.</summary>
[Act("取回")]
public sealed record TakeBackDecision(Guid CommandId, Guid ItemId) : ICommand;

/// <summary>Handles <see cref="TakeBackDecision"/>.</summary>
public sealed class TakeBackDecisionHandler(OwnItem items)
{
    /// <summary>The item is open again as if nothing had been decided.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="NothingToTakeBack"/>.</returns>
    public Task<Result> HandleAsync(TakeBackDecision command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return items.RunAsync(command, actor, command.ItemId, revision: null, (_, route, item) => Task.FromResult(route.TakeBack(item)), ct);
    }
}

/// <summary>退回.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="ToStepId">The step to return to; null for the drafter.</param>
/// <param name="Reason">Shown where it goes.</param>
/// <param name="StraightBack">Whether it comes straight back when mended.</param>
[Act("退回")]
public sealed record SendBackItem(Guid CommandId, Guid ItemId, int Revision, Guid? ToStepId, string Reason, bool StraightBack) : ICommand;

/// <summary>Handles <see cref="SendBackItem"/>.</summary>
public sealed class SendBackItemHandler(OwnItem items, RouteEngine engine)
{
    /// <summary>Sends the paper back.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ItemIsOver"/>, <see cref="RouteIsOver"/>, <see cref="ChangedMeanwhile"/>, <see cref="OpinionMissing"/>, <see cref="NoStepToReturnTo"/> or <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(SendBackItem command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return items.RunAsync(command, actor, command.ItemId, command.Revision, async (scope, route, item) =>
        {
            var reason = OwnItem.Words(command.Reason, nameof(SendBackItem.Reason), "理由");
            if (!reason.IsSuccess) return reason.Error;
            var to = command.ToStepId is { } id ? route.Steps.FirstOrDefault(step => step.Id == id)?.Name : route.Steps[0].Name;
            items.Concerns(scope, route, item, $"退回到{to}");
            return await engine.SendBackAsync(scope, route, item, command.ToStepId, reason.Value, command.StraightBack);
        }, ct);
    }
}
