using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Routing.Templates;

/// <summary>转到现行流程: papers under way on an older version go on by the one in force. Only their steps to come change.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Code">Which template.</param>
/// <param name="Version">The version in force, as the preview was read.</param>
/// <param name="Papers">Those ticked.</param>
/// <param name="Reason">Kept with each of them, and told to its drafter.</param>
[Act("转到现行流程")]
public sealed record MovePapers(Guid CommandId, string Code, int Version, IReadOnlyList<PaperToMove> Papers, string Reason) : ICommand;

/// <summary>A paper that was ticked.</summary>
/// <param name="RouteId">Its route.</param>
/// <param name="Revision">Of the route, as the preview was read.</param>
public sealed record PaperToMove(Guid RouteId, int Revision);

/// <summary>What became of those ticked.</summary>
/// <param name="Moved">Titles of those moved.</param>
/// <param name="Left">Those that were not, each with its reason.</param>
public sealed record PapersMoved(IReadOnlyList<string> Moved, IReadOnlyList<PaperNotMoved> Left);

/// <summary>A paper that stays as it was.</summary>
/// <param name="Title">Its title; empty when the actor may not see it.</param>
/// <param name="Why">Chinese, ends with 。</param>
public sealed record PaperNotMoved(string Title, string Why);

/// <summary>Handles <see cref="MovePapers"/>.</summary>
public sealed class MovePapersHandler(CommandPath path, RouteEngine engine, IEnumerable<RouteDesign> designs)
{
    /// <summary>Moves each that can be; each leaves a row of its own.</summary>
    /// <returns>What became of each; <see cref="NotFound"/>, <see cref="OtherVersionInForce"/> or <see cref="Invalid"/>.</returns>
    public Task<Result<PapersMoved>> HandleAsync(MovePapers command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return path.RunAsync<PapersMoved>(command, actor, RoutingPermissions.DesignTemplates, async scope =>
        {
            var design = designs.FirstOrDefault(known => known.Code == command.Code);
            var last = await scope.Db.Set<RouteTemplate>().AsNoTracking().Where(row => row.Code == command.Code).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
            if (design is null || last is null) return new NotFound("流程");
            scope.Concerns("流程", last.Id, design.Name, $"转到第 {command.Version} 版");
            if (last.Version != command.Version) return new OtherVersionInForce(last.Version);
            var reason = OwnItem.Reason(command.Reason);
            if (!reason.IsSuccess) return reason.Error;
            if (command.Papers.Count is 0 or > MovesQuery.Most) return Invalid.In(nameof(command.Papers), command.Papers.Count == 0 ? "没有选要转的件。请先勾选。" : $"一次最多转 {MovesQuery.Most} 件。请分几次转。");
            var (moved, left) = (new List<string>(), new List<PaperNotMoved>());
            // In the order of their ids, so that two who do this at once wait for each other in one place.
            foreach (var paper in command.Papers.DistinctBy(paper => paper.RouteId).OrderBy(paper => paper.RouteId))
            {
                if (await RouteEngine.LoadAsync(scope.Db, paper.RouteId, ct) is not { } route || route.TemplateCode != command.Code
                    || !await engine.Of(route.SubjectKind).IsVisibleAsync(scope.Db, route.SubjectId, actor, ct)) left.Add(new PaperNotMoved("", new NotFound("文件").Message));
                else if (Move(scope, route, paper.Revision, last, design, reason.Value) is { } refusal) left.Add(new PaperNotMoved(route.Title, refusal.Message));
                else moved.Add(route.Title);
            }

            scope.Concerns("流程", last.Id, design.Name, $"{moved.Count} 件转到第 {last.Version} 版，{left.Count} 件没有转。理由：{reason.Value}");
            return new PapersMoved(moved, left);
        }, ct);
    }

    private Error? Move(CommandScope scope, RouteInstance route, int revision, RouteTemplate to, RouteDesign design, string reason)
    {
        if (route.Revision != revision) return new PaperMovedMeanwhile();
        var moved = route.MoveTo(to, design, scope.Actor.NameAndPost, scope.Actor.StaffId, reason, scope.Now);
        if (moved.IsSuccess) scope.Touches(engine.Of(route.SubjectKind).ChineseName, route.SubjectId, route.Title, $"{route.VersionMoves[^1].Changes}。理由：{reason}");
        return moved.Error;
    }
}
