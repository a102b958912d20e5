using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Templates;

/// <summary>What becomes of the papers under way on an older version if they are moved to the one in force.</summary>
/// <param name="Name">Of the template.</param>
/// <param name="From">The older version.</param>
/// <param name="To">The one in force.</param>
/// <param name="Papers">Those the actor may see, the oldest first; at most <see cref="MovesQuery.Most"/> are looked at.</param>
/// <param name="Hidden">How many of those looked at he may not see; they stay where they are.</param>
/// <param name="Running">How many are under way on the older version.</param>
public sealed record MovesPreview(string Name, int From, int To, IReadOnlyList<PaperMoveRow> Papers, int Hidden, int Running);

/// <summary>One of them.</summary>
/// <param name="RouteId">Its route.</param>
/// <param name="Revision">Of the route, as read.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Urgency">Its urgency.</param>
/// <param name="At">Where it stands and with whom: 核稿　韩雪梅.</param>
/// <param name="Change">What would change; null when it cannot be moved.</param>
/// <param name="Why">Why it cannot be moved; empty when it can.</param>
public sealed record PaperMoveRow(
    Guid RouteId, int Revision, Guid SubjectId, string Title, Urgency Urgency, IReadOnlyList<string> At, VersionChange? Change, string Why);

/// <summary>转到现行版本, looked at beforehand: paper by paper, nothing is written.</summary>
/// <remarks>features.md 225.</remarks>
[Act("看转到现行流程会怎样")]
public sealed class MovesQuery(QueryPath path, RouteEngine engine, IEnumerable<RouteDesign> designs)
{
    /// <summary>Most papers looked at at once.</summary>
    public const int Most = 100;

    /// <summary>The papers of a version.</summary>
    /// <returns><see cref="NotFound"/>, for the version in force too.</returns>
    public Task<Result<MovesPreview>> PreviewAsync(string code, int version, Actor actor, CancellationToken ct) =>
        path.RunAsync<MovesPreview>(this, actor, RoutingPermissions.DesignTemplates, async db =>
        {
            if (designs.FirstOrDefault(known => known.Code == code) is not { } design) return new NotFound("流程");
            var last = await db.Set<RouteTemplate>().Where(row => row.Code == code).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
            if (last is null || version >= last.Version) return new NotFound("流程");
            var onVersion = db.Set<RouteInstance>().Where(route => route.TemplateCode == code && route.TemplateVersion == version && route.Status == RouteStatus.Running);
            var ids = await onVersion.OrderBy(route => route.StartedAt).ThenBy(route => route.Id).Select(route => route.Id).Take(Most).ToListAsync(ct);
            var routes = await onVersion.Where(route => ids.Contains(route.Id)).Include("_steps").Include("_items").Include("_choices").AsSplitQuery().ToListAsync(ct);
            var rows = new List<PaperMoveRow>();
            foreach (var route in routes.OrderBy(route => ids.IndexOf(route.Id)))
            {
                if (await engine.Of(route.SubjectKind).IsVisibleAsync(db, route.SubjectId, actor, ct)) rows.Add(Row(route, last, design));
            }

            return new MovesPreview(design.Name, version, last.Version, rows, routes.Count - rows.Count, await onVersion.CountAsync(ct));
        }, ct);

    private static PaperMoveRow Row(RouteInstance route, RouteTemplate to, RouteDesign design)
    {
        var plan = route.PlanMove(to, design);
        IReadOnlyList<string> at =
        [
            .. route.Steps.Where(step => step.State is StepState.Open)
                .Select(step => $"{step.Name}　{string.Join('、', route.Answers(step).Where(item => item.InPile).Select(item => item.StaffName))}"),
        ];
        return new(route.Id, route.Revision, route.SubjectId, route.Title, route.Urgency, at, plan.IsSuccess ? plan.Value : null, plan.Error?.Message ?? "");
    }
}
