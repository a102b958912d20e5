using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>Opens the paper through an item: from then on the sender cannot withdraw it.</summary>
[Act("打开待办")]
public sealed record OpenItem(Guid CommandId, Guid ItemId) : ICommand;

/// <summary>催办.</summary>
[Act("催办")]
public sealed record UrgeItem(Guid CommandId, Guid ItemId) : ICommand;

/// <summary>Handles <see cref="OpenItem"/> and <see cref="UrgeItem"/>.</summary>
public sealed class OpenItemHandler(OwnItem items)
{
    /// <summary>Marks it opened; a second time changes nothing.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result> HandleAsync(OpenItem command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return items.RunAsync(command, actor, command.ItemId, revision: null, (scope, route, item) =>
        {
            item.MarkOpened(scope.Now);
            return Task.FromResult(Result.Success);
        }, ct);
    }

    /// <summary>Urges whoever has it; open to whoever has or had an item of the paper.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ItemIsOver"/> or <see cref="UrgedJustNow"/>.</returns>
    public Task<Result> HandleAsync(UrgeItem command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return items.RunAsync(
            command, actor, command.ItemId, revision: null,
            (route, item) => item.StaffId != actor.StaffId && route.MayUrge(actor.StaffId),
            (scope, route, item) =>
            {
                items.Concerns(scope, route, item, $"催{item.StaffName}");
                var urged = route.Urge(item, actor, scope.Now);
                if (urged.IsSuccess) scope.Db.Add(Urging.Of(item, actor, scope.Now));
                return Task.FromResult(urged);
            }, ct);
    }
}
