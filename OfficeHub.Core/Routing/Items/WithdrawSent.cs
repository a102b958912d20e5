using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>撤回: takes back what one sent, while nobody has opened it.</summary>
[Act("撤回")]
public sealed record WithdrawSent(Guid CommandId, Guid SubjectId) : ICommand;

/// <summary>Handles <see cref="WithdrawSent"/>.</summary>
public sealed class WithdrawSentHandler(CommandPath path, RouteEngine engine)
{
    /// <summary>The sender has it again; those it had gone to no longer do.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="RouteIsOver"/> or <see cref="NothingToWithdraw"/>.</returns>
    public Task<Result> HandleAsync(WithdrawSent command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, RoutingPermissions.Handle, async scope =>
        {
            var own = scope.Db.Set<WorkItem>().Where(item => item.SubjectId == command.SubjectId && item.StaffId == actor.StaffId);
            var routeId = await own.Select(item => (Guid?)item.RouteId).FirstOrDefaultAsync(ct);
            if (routeId is null || await RouteEngine.LoadAsync(scope.Db, routeId.Value, ct) is not { } route) return new NotFound("文件");
            scope.Concerns(engine.Of(route.SubjectKind).ChineseName, route.SubjectId, route.Title, "撤回已送出的");
            return await engine.WithdrawAsync(scope, route);
        }, ct);
}
