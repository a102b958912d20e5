using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>问一问: asks somebody something about a paper one has; the paper stays where it is, and the answer stands beside the opinions.</summary>
[Act("沟通")]
public sealed record AskAside(Guid CommandId, Guid ItemId, Guid StaffId, string Question) : ICommand;

/// <summary>Handles <see cref="AskAside"/>. The answer comes as <see cref="DecideItem"/> on the item that was asked with.</summary>
public sealed class AskAsideHandler(OwnItem items, AssigneeResolver resolver, RouteEngine engine)
{
    /// <summary>Asks.</summary>
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="ItemIsOver"/>, <see cref="DecisionIsLeaving"/>, <see cref="AskedAlready"/>, <see cref="TooManyQuestions"/>,
    /// <see cref="Invalid"/> or what the feature refuses.
    /// </returns>
    public Task<Result> HandleAsync(AskAside command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return items.RunAsync(command, actor, command.ItemId, revision: null, async (scope, route, item) =>
        {
            var question = OwnItem.Words(command.Question, nameof(AskAside.Question), "要问的话");
            if (!question.IsSuccess) return question.Error;
            if (question.Value.Length == 0) return Invalid.In(nameof(AskAside.Question), "没有写要问什么。请写一句再问。");
            if (await resolver.FindAsync(scope.Db, command.StaffId, ct) is not { } whom) return new NotFound("人员");
            items.Concerns(scope, route, item, $"问{whom.Name}");
            if (item.WhyNotOpen is null && await engine.MayShowAsync(scope, route, [whom]) is { } hidden) return hidden;
            return route.Ask(item, whom, question.Value, scope.Now).WithoutValue();
        }, ct);
    }
}
