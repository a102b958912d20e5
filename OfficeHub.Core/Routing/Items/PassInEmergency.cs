using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>紧急通过: a leader lets a paper go on past a review step; those who had it are asked for their approval afterwards.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="StepId">The step it waits at.</param>
/// <param name="Reason">Shown to everybody.</param>
[Act("紧急通过")]
public sealed record PassInEmergency(Guid CommandId, Guid SubjectId, Guid StepId, string Reason) : ICommand;

/// <summary>Handles <see cref="PassInEmergency"/>.</summary>
public sealed class PassInEmergencyHandler(CommandPath path, RouteEngine engine)
{
    /// <summary>Passes the step; never 签发, the secrecy review, the seal or the number (<see cref="StepKind.MayBePassed"/>).</summary>
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="RouteIsOver"/>, <see cref="StepIsNotOpen"/>, <see cref="MayNotBePassed"/>, <see cref="DrafterMayNotPass"/>, <see cref="StepIsHisOwn"/>,
    /// <see cref="Invalid"/>, <see cref="NobodyForStep"/> or what the feature refuses.
    /// </returns>
    public Task<Result> HandleAsync(PassInEmergency command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, RoutingPermissions.PassInEmergency, async scope =>
        {
            var found = await scope.Db.Set<RouteInstance>().AsNoTracking().Where(row => row.SubjectId == command.SubjectId)
                .Select(row => new { row.Id, row.SubjectKind }).SingleOrDefaultAsync(ct);
            if (found is null || !await engine.Of(found.SubjectKind).IsVisibleAsync(scope.Db, command.SubjectId, actor, ct)) return new NotFound("文件");
            var route = (await RouteEngine.LoadAsync(scope.Db, found.Id, ct))!;
            if (route.Steps.FirstOrDefault(row => row.Id == command.StepId) is not { } step) return new NotFound("环节");
            scope.Concerns(engine.Of(route.SubjectKind).ChineseName, route.SubjectId, route.Title, $"{step.Name}：紧急通过");
            var reason = OwnItem.Reason(command.Reason);
            return reason.IsSuccess ? await engine.PassAsync(scope, route, step, reason.Value) : reason.Error;
        }, ct);
}
