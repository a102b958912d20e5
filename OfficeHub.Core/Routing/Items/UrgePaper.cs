using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>催办 from a list: whoever has the paper now is urged, all of them.</summary>
[Act("催办")]
public sealed record UrgePaper(Guid CommandId, Guid SubjectId) : ICommand;

/// <summary>Handles <see cref="UrgePaper"/>.</summary>
public sealed class UrgePaperHandler(CommandPath path, RouteEngine engine)
{
    /// <summary>Urges those who were not urged a short while ago; open to whoever has or had an item of the paper.</summary>
    /// <returns>Names of those urged; <see cref="NotFound"/>, <see cref="NobodyToUrge"/> or <see cref="UrgedJustNow"/> when all of them were.</returns>
    public Task<Result<IReadOnlyList<string>>> HandleAsync(UrgePaper command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<string>>(command, actor, RoutingPermissions.Handle, async scope =>
        {
            var routeId = await scope.Db.Set<WorkItem>().Where(item => item.SubjectId == command.SubjectId && item.StaffId == actor.StaffId && item.State != WorkItemState.Queued && item.State != WorkItemState.Withdrawn)
                .Select(item => (Guid?)item.RouteId).FirstOrDefaultAsync(ct);
            if (routeId is null || await RouteEngine.LoadAsync(scope.Db, routeId.Value, ct) is not { } route) return new NotFound("文件");
            scope.Concerns(engine.Of(route.SubjectKind).ChineseName, route.SubjectId, route.Title, "催办");
            var waiting = route.Items.Where(item => item is { State: WorkItemState.Open, Purpose: WorkItemPurpose.Decides } && item.StaffId != actor.StaffId).ToList();
            if (waiting.Count == 0) return new NobodyToUrge();
            var urged = new List<string>();
            Error? refusal = null;
            foreach (var item in waiting)
            {
                if (route.Urge(item, actor, scope.Now).Error is { } why)
                {
                    refusal = why;
                    continue;
                }

                scope.Db.Add(Urging.Of(item, actor, scope.Now));
                urged.Add(item.StaffName);
            }

            if (urged.Count == 0) return refusal!;
            scope.Concerns(engine.Of(route.SubjectKind).ChineseName, route.SubjectId, route.Title, $"催{string.Join('、', urged)}");
            return urged;
        }, ct);
    }
}
