using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>The tree of units, a level at a time.</summary>
[Act("查机构")]
public sealed class UnitTreeQuery(QueryPath path)
{
    private const int MostSearchRows = 30;

    /// <summary>The units directly below one, in order.</summary>
    /// <param name="parentId">Null for the roots.</param>
    /// <param name="withAbolished">Whether 已撤销 ones are listed.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<IReadOnlyList<UnitNode>>> ChildrenAsync(Guid? parentId, bool withAbolished, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<UnitNode>>(this, actor, Permission.SignedIn, async db =>
        {
            var all = db.Set<Unit>().VisibleTo(actor);
            var rows = await Nodes(all.Where(unit => unit.ParentId == parentId && (withAbolished || unit.AbolishedOn == null)), all, withAbolished).ToListAsync(ct);
            return rows;
        }, ct);

    /// <summary>Living units whose name or short name holds the text, in the order of the tree; thirty at most.</summary>
    public Task<Result<IReadOnlyList<UnitNode>>> SearchAsync(string text, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<UnitNode>>(this, actor, Permission.SignedIn, async db =>
        {
            var wanted = (text ?? "").Trim();
            if (wanted.Length == 0) return Array.Empty<UnitNode>();
            var all = db.Set<Unit>().VisibleTo(actor);
            var found = all.Where(unit => unit.AbolishedOn == null && (unit.Name.Contains(wanted) || unit.ShortName.Contains(wanted)));
            return await Nodes(found, all, withAbolished: false).Take(MostSearchRows).ToListAsync(ct);
        }, ct);

    /// <summary>An agency and its living departments, in the order of the tree: where a department may move.</summary>
    public Task<Result<IReadOnlyList<UnitNode>>> OfAgencyAsync(Guid agencyId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<UnitNode>>(this, actor, Permission.SignedIn, async db =>
        {
            var all = db.Set<Unit>().VisibleTo(actor);
            return await Nodes(all.Where(unit => unit.AgencyId == agencyId && unit.AbolishedOn == null), all, withAbolished: false).ToListAsync(ct);
        }, ct);

    /// <summary>The units above one, from the root down, itself last: what must be opened to show it.</summary>
    public Task<Result<IReadOnlyList<UnitAbove>>> LineAsync(Guid unitId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<UnitAbove>>(this, actor, Permission.SignedIn, async db =>
        {
            var units = db.Set<Unit>().VisibleTo(actor);
            var line = await units.Where(unit => units.Any(low => low.Id == unitId && low.Path.StartsWith(unit.Path)))
                .OrderBy(unit => unit.Path).Select(unit => new UnitAbove(unit.Id, unit.Name)).ToListAsync(ct);
            if (line.Count == 0) return new NotFound("机构");
            return line;
        }, ct);

    private static IQueryable<UnitNode> Nodes(IQueryable<Unit> units, IQueryable<Unit> all, bool withAbolished) =>
        units.OrderBy(unit => unit.Path).Select(unit => new UnitNode(
            unit.Id, unit.Name, unit.ShortName, unit.Kind, unit.Level,
            all.Any(child => child.ParentId == unit.Id && (withAbolished || child.AbolishedOn == null)), unit.AbolishedOn != null));
}
