using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Limits;

/// <summary>One person who may see an object, with one reason; a person with two reasons has two rows.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post the reason goes with; empty when with none.</param>
/// <param name="Reason">Chinese.</param>
public sealed record WhoMaySeeRow(Guid StaffId, string Name, string Post, string Reason);

/// <summary>A person named in a limit.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">姓名.</param>
/// <param name="Unit">Unit of the primary post; empty when without one.</param>
public sealed record NamedPerson(Guid Id, string Name, string Unit);

/// <summary>A unit named in a limit.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its name.</param>
public sealed record NamedUnit(Guid Id, string Name);

/// <summary>The report on one object.</summary>
/// <param name="KindName">文件 …</param>
/// <param name="Name">The object.</param>
/// <param name="BlocksInherited">Whether rights that come with posts are blocked.</param>
/// <param name="Remark">Why, as last given.</param>
/// <param name="LimitRevision">For the next change; null when there is no limit yet.</param>
/// <param name="MaySet">Whether the reader may change the limit.</param>
/// <param name="People">People named.</param>
/// <param name="Units">Units named.</param>
/// <param name="Rows">By name.</param>
public sealed record WhoMaySeeView(
    string KindName, string Name, bool BlocksInherited, string Remark, int? LimitRevision, bool MaySet,
    IReadOnlyList<NamedPerson> People, IReadOnlyList<NamedUnit> Units, IReadOnlyList<WhoMaySeeRow> Rows);

/// <summary>谁能看到，为什么: every account that may see an object in one of its posts, and by what.</summary>
/// <remarks>features.md 205. Counts the posts of today and accounts that are not switched off.</remarks>
[Act("查谁能看到")]
public sealed class WhoMaySeeQuery(QueryPath path, IEnumerable<ILimitedObjects> kinds, TimeProvider clock)
{
    /// <summary>The report, for whoever looks after the object and for the security administrator.</summary>
    /// <returns><see cref="NotFound"/> also for what one may not see.</returns>
    public Task<Result<WhoMaySeeView>> FindAsync(string kind, Guid id, Actor actor, CancellationToken ct) =>
        path.RunAsync(this, actor, Permission.SignedIn, db => ReadAsync(db, kind, id, actor, ct), ct);

    /// <summary>The report without its own permission check and row, for its export.</summary>
    internal async Task<Result<WhoMaySeeView>> ReadAsync(OfficeHubDbContext db, string code, Guid id, Actor actor, CancellationToken ct)
    {
        var kind = kinds.FirstOrDefault(one => one.Kind == code);
        var it = kind is null ? null : await kind.FindAsync(db, id, ct);
        var limit = await db.Set<AccessLimit>().SingleOrDefaultAsync(row => row.ObjectKind == code && row.ObjectId == id, ct);
        if (kind is null || it is null) return new NotFound(kind?.KindName ?? "内容");

        var looksAfter = AccessLimit.Lets(limit, it, actor) && (it.OwnerStaffId == actor.StaffId || it.IsMaintainedBy(actor));
        if (!looksAfter && !actor.Can(AccessPermissions.MaintainRights)) return new NotFound(kind.KindName);

        var reasons = new SeeingReasons(db, clock.GetUtcNow().UtcDateTime, ct);
        var rows = await reasons.OfOwnerAsync(it.OwnerStaffId);
        rows.AddRange(await kind.AlwaysAsync(db, id, ct));
        if (limit is not { BlocksInherited: true })
        {
            foreach (var right in it.Inherited)
            {
                rows.AddRange(await reasons.OfRightAsync(right));
            }
        }

        foreach (var subject in limit?.Allowed ?? [])
        {
            rows.AddRange(subject.StaffId is { } person ? await reasons.OfPersonAsync(person) : await reasons.OfUnitAsync(subject.UnitId!.Value));
        }

        return new WhoMaySeeView(
            kind.KindName, it.Name, limit?.BlocksInherited ?? false, limit?.Remark ?? "", limit?.Revision, looksAfter,
            await NamedPeopleAsync(db, limit, ct), await NamedUnitsAsync(db, limit, ct),
            [.. rows.Distinct().OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.StaffId).ThenBy(row => row.Reason, StringComparer.Ordinal)]);
    }

    private static async Task<IReadOnlyList<NamedPerson>> NamedPeopleAsync(OfficeHubDbContext db, AccessLimit? limit, CancellationToken ct)
    {
        var ids = (limit?.Allowed ?? []).Select(subject => subject.StaffId).OfType<Guid>().ToList();
        return await db.Set<Staff>().Where(staff => ids.Contains(staff.Id)).OrderBy(staff => staff.Name)
            .Select(staff => new NamedPerson(
                staff.Id, staff.Name,
                (from holding in db.Set<PostHolding>()
                 join post in db.Set<Post>() on holding.PostId equals post.Id
                 join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                 where holding.StaffId == staff.Id && holding.IsPrimary
                 select unit.ShortName).FirstOrDefault() ?? "")).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<NamedUnit>> NamedUnitsAsync(OfficeHubDbContext db, AccessLimit? limit, CancellationToken ct)
    {
        var ids = (limit?.Allowed ?? []).Select(subject => subject.UnitId).OfType<Guid>().ToList();
        return await db.Set<Unit>().Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Path)
            .Select(unit => new NamedUnit(unit.Id, unit.Name)).ToListAsync(ct);
    }
}
