using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>What every act on a work item has in common.</summary>
public sealed class OwnItem(CommandPath path, RouteEngine engine)
{
    private const string Thing = "待办";

    /// <summary>Loads the item and its route, lets only its owner act, and says in the record which paper it is about.</summary>
    /// <param name="command">The command.</param>
    /// <param name="actor">The owner.</param>
    /// <param name="itemId">Which item.</param>
    /// <param name="revision">As read; null where it does not matter.</param>
    /// <param name="act">What is done.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, or what the act returns.</returns>
    internal Task<Result> RunAsync(
        ICommand command, Actor actor, Guid itemId, int? revision, Func<CommandScope, RouteInstance, WorkItem, Task<Result>> act, CancellationToken ct) =>
        RunAsync(command, actor, itemId, revision, (_, item) => item.StaffId == actor.StaffId, act, ct);

    /// <summary>The same for somebody who may act on others' items of the route.</summary>
    internal Task<Result> RunAsync(
        ICommand command, Actor actor, Guid itemId, int? revision, Func<RouteInstance, WorkItem, bool> mayAct,
        Func<CommandScope, RouteInstance, WorkItem, Task<Result>> act, CancellationToken ct) =>
        WithoutValueAsync(RunAsync<bool>(
            command, actor, RoutingPermissions.Handle, itemId, revision, mayAct, async (scope, route, item) => (await act(scope, route, item)).Error is { } error ? error : true, ct));

    /// <summary>The same for an act that yields a value and takes a right of its own.</summary>
    internal Task<Result<T>> RunAsync<T>(
        ICommand command, Actor actor, Permission permission, Guid itemId, int? revision, Func<CommandScope, RouteInstance, WorkItem, Task<Result<T>>> act, CancellationToken ct) =>
        RunAsync(command, actor, permission, itemId, revision, (_, item) => item.StaffId == actor.StaffId, act, ct);

    private static async Task<Result> WithoutValueAsync(Task<Result<bool>> done) => (await done).WithoutValue();

    private async Task<Result<T>> RunAsync<T>(
        ICommand command, Actor actor, Permission permission, Guid itemId, int? revision, Func<RouteInstance, WorkItem, bool> mayAct,
        Func<CommandScope, RouteInstance, WorkItem, Task<Result<T>>> act, CancellationToken ct)
    {
        await engine.ReadyAsync(ct);
        return await path.RunAsync<T>(command, actor, permission, async scope =>
        {
            var routeId = await scope.Db.Set<WorkItem>().Where(row => row.Id == itemId).Select(row => (Guid?)row.RouteId).SingleOrDefaultAsync(ct);
            if (routeId is null || await RouteEngine.LoadAsync(scope.Db, routeId.Value, ct) is not { } route) return new NotFound(Thing);
            var item = route.Find(itemId)!;
            if (!mayAct(route, item)) return new NotFound(Thing);
            Concerns(scope, route, item, "");
            // Of an item that is over its own refusal says more.
            return revision is { } read && item.IsPending && item.Revision != read ? await scope.ChangedMeanwhileAsync(route.SubjectId) : await act(scope, route, item);
        }, ct);
    }

    /// <summary>Names the paper in the record.</summary>
    internal void Concerns(CommandScope scope, RouteInstance route, WorkItem item, string summary) =>
        scope.Concerns(engine.Of(route.SubjectKind).ChineseName, route.SubjectId, route.Title, summary.Length == 0 ? item.StepName : $"{item.StepName}：{summary}");

    /// <summary>Cleans a reason that must be given; every command names it so.</summary>
    internal static Result<string> Reason(string? typed)
    {
        var reason = Words(typed, nameof(Reason), "理由");
        return reason is { IsSuccess: true, Value.Length: 0 } ? Invalid.In(nameof(Reason), "没有写理由。请写一句再办。") : reason;
    }

    /// <summary>Cleans an opinion, a question or a note.</summary>
    /// <returns><see cref="Invalid"/>, a mark of secrecy included: then nothing of it is stored.</returns>
    internal static Result<string> Words(string? typed, string field, string label)
    {
        var check = new FieldCheck();
        var clean = check.Lines(field, label, typed, WorkItem.OpinionLimit);
        if (check.Failed(out var invalid)) return invalid;
        return clean;
    }
}
