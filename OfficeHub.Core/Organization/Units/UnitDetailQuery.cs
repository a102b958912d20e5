using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>One unit with its names, posts and people.</summary>
[Act("查机构详情")]
public sealed class UnitDetailQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>The unit.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<UnitView>> FindAsync(Guid unitId, Actor actor, CancellationToken ct) =>
        path.RunAsync<UnitView>(this, actor, Permission.SignedIn, async db =>
        {
            var unit = await db.Set<Unit>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == unitId, ct);
            if (unit is null) return new NotFound("机构");
            var above = await db.Set<Unit>().VisibleTo(actor).Where(row => row.Id != unitId && unit.Path.StartsWith(row.Path))
                .OrderBy(row => row.Path).Select(row => new UnitAbove(row.Id, row.Name)).ToListAsync(ct);
            return new UnitView(
                unit.Id, unit.Revision, unit.AgencyId, unit.Name, unit.ShortName, unit.Abbreviation, unit.Kind, unit.Level, unit.EstablishedOn, unit.AbolishedOn,
                above, await NamesAsync(db, unitId, ct), await PostsAsync(db, unitId, ct));
        }, ct);

    /// <summary>The full name of a unit on a day, or null before it was.</summary>
    public Task<Result<string?>> NameOnAsync(Guid unitId, DateOnly day, Actor actor, CancellationToken ct) =>
        path.RunAsync<string?>(this, actor, Permission.SignedIn, async db =>
        {
            if (!await db.Set<Unit>().VisibleTo(actor).AnyAsync(unit => unit.Id == unitId, ct)) return new NotFound("机构");
            return await db.Set<UnitNaming>().Where(name => name.UnitId == unitId && !name.IsCancelled && name.StartsOn <= day)
                .OrderByDescending(name => name.StartsOn).Select(name => name.Name).FirstOrDefaultAsync(ct);
        }, ct);

    private async Task<IReadOnlyList<UnitNameRow>> NamesAsync(OfficeHubDbContext db, Guid unitId, CancellationToken ct)
    {
        var today = BeijingTime.Today(clock);
        var names = await db.Set<UnitNaming>().Where(name => name.UnitId == unitId && !name.IsCancelled).OrderByDescending(name => name.StartsOn).ToListAsync(ct);
        return [.. names.Select((name, index) => new UnitNameRow(
            name.Name, name.ShortName, name.StartsOn, index == 0 ? null : names[index - 1].StartsOn.AddDays(-1), name.Basis, name.StartsOn > today))];
    }

    private static async Task<IReadOnlyList<PostRow>> PostsAsync(OfficeHubDbContext db, Guid unitId, CancellationToken ct)
    {
        var posts = await db.Set<Post>().Where(post => post.UnitId == unitId && post.AbolishedOn == null)
            .OrderBy(post => post.Order).Select(post => new { post.Id, post.Revision, post.Name, post.Kind }).ToListAsync(ct);
        var holders = await (
            from post in db.Set<Post>()
            join holding in db.Set<PostHolding>() on post.Id equals holding.PostId
            join staff in db.Set<Staff>() on holding.StaffId equals staff.Id
            where post.UnitId == unitId && post.AbolishedOn == null && !holding.IsOver
            orderby holding.IsPrimary descending, holding.StartsOn, staff.PinyinInitials
            select new { post.Id, Row = new HolderRow(staff.Id, staff.Name, holding.IsPrimary, staff.OfficePhone, holding.StartsOn, holding.EndsOn) })
            .ToListAsync(ct);
        var byPost = holders.ToLookup(holder => holder.Id, holder => holder.Row);
        return [.. posts.Select(post => new PostRow(post.Id, post.Revision, post.Name, post.Kind, [.. byPost[post.Id]]))];
    }
}
