using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Documents;

/// <summary>Brings the first route of 发文 into a new installation.</summary>
[Act("安装发文流程")]
internal sealed record InstallRoute(Guid CommandId) : ICommand;

/// <summary>At each start: a template of 发文, where there is none yet. What an installation made of it stays.</summary>
public sealed class RouteInstaller(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path)
{
    /// <summary>Installs it; nothing new leaves no row.</summary>
    /// <param name="actor"><see cref="Actor.System"/>.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task<Result> InstallAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsSystem) return new NotAllowed();
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await db.Set<RouteTemplate>().AnyAsync(template => template.Code == DocumentSteps.Template, ct)) return Result.Success;
        }

        return await path.RunAsync(new InstallRoute(Guid.CreateVersion7()), actor, RoutingPermissions.Handle, scope =>
        {
            var template = RouteTemplate.Create(Guid.CreateVersion7(), DocumentSteps.Template, version: 1, "发文", DocumentSteps.InitialReview, scope.Now);
            if (!template.IsSuccess) return Task.FromResult<Result>(template.Error);
            scope.Concerns("流程", template.Value.Id, "发文", $"第 1 版，{DocumentSteps.InitialReview.Count} 个审核环节");
            scope.Db.Add(template.Value);
            return Task.FromResult(Result.Success);
        }, ct);
    }
}
