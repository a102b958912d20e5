using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Directory;

/// <summary>One person in one post, as the people picker shows him.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="HoldingId">In which post.</param>
/// <param name="PostId">The post.</param>
/// <param name="Name">姓名.</param>
/// <param name="UnitName">The unit, short.</param>
/// <param name="AgencyName">The agency, short.</param>
/// <param name="PostName">职务.</param>
/// <param name="OfficePhone">办公电话.</param>
public sealed record PersonRow(
    Guid StaffId, Guid HoldingId, Guid PostId, string Name, string UnitName, string AgencyName, string PostName, string OfficePhone);

/// <summary>Finds people for the picker: by name, pinyin initials, unit or post; twenty at most, one query, open to all who are signed in.</summary>
[Act("查人")]
public sealed class DirectorySearchQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>Most rows of an answer.</summary>
    public const int MostRows = 20;

    /// <summary>People who match, those of the actor's agency first, then in leader order.</summary>
    /// <param name="text">Part of name, unit or post, or the beginning of the initials; empty lists the unit.</param>
    /// <param name="unitId">Only this unit, or null for all.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when typing goes on.</param>
    public Task<Result<IReadOnlyList<PersonRow>>> SearchAsync(string text, Guid? unitId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<PersonRow>>(this, actor, Permission.SignedIn, async db =>
        {
            var wanted = (text ?? "").Trim();
            if (wanted.Length == 0 && unitId is null) return Array.Empty<PersonRow>();
            return await Matching(db, actor, BeijingTime.Today(clock), wanted, unitId, among: null).ToListAsync(ct);
        }, ct);

    /// <summary>Whom the actor picked last, latest first, each in the primary post.</summary>
    public Task<Result<IReadOnlyList<PersonRow>>> RecentAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<PersonRow>>(this, actor, Permission.SignedIn, async db => await (
            from recent in db.Set<RecentContact>()
            join row in Held(db, actor, BeijingTime.Today(clock)) on recent.StaffId equals row.Staff.Id
            where recent.OwnerId == actor.StaffId && row.IsPrimary
            orderby recent.PickedAt descending
            select new PersonRow(
                row.Staff.Id, row.HoldingId, row.Post.Id, row.Staff.Name, row.Unit.ShortName, row.Agency.ShortName, row.Post.Name, row.Staff.OfficePhone))
            .Take(RecentContact.Kept).ToListAsync(ct), ct);

    /// <summary>The rows of an answer: whoever matches, among those given if any are.</summary>
    internal static IQueryable<PersonRow> Matching(OfficeHubDbContext db, Actor actor, DateOnly today, string wanted, Guid? unitId, IQueryable<Guid>? among)
    {
        var lower = wanted.ToLowerInvariant();
        var agency = actor.AgencyId;
        var held = Held(db, actor, today);
        if (among is not null) held = held.Where(row => among.Contains(row.Staff.Id));
        return held
            .Where(row => unitId == null || row.Unit.Id == unitId)
            .Where(row => wanted.Length == 0 || row.Staff.Name.Contains(wanted) || row.Staff.PinyinInitials.StartsWith(lower)
                || row.Unit.Name.Contains(wanted) || row.Unit.ShortName.Contains(wanted) || row.Post.Name.Contains(wanted))
            // A name that begins so is meant more often than a unit that holds the text.
            .OrderBy(row => row.Staff.Name.StartsWith(wanted) || row.Staff.PinyinInitials.StartsWith(lower) ? 0 : 1)
            .ThenBy(row => row.Unit.AgencyId == agency ? 0 : 1).ThenBy(row => row.Unit.Path).ThenBy(row => row.Post.Order)
            .ThenBy(row => row.Staff.PinyinInitials).ThenBy(row => row.HoldingId)
            .Take(MostRows)
            .Select(row => new PersonRow(
                row.Staff.Id, row.HoldingId, row.Post.Id, row.Staff.Name, row.Unit.ShortName, row.Agency.ShortName, row.Post.Name, row.Staff.OfficePhone));
    }

    private static IQueryable<HeldRow> Held(OfficeHubDbContext db, Actor actor, DateOnly today) =>
        from staff in db.Set<Staff>().VisibleTo(actor)
        join holding in db.Set<PostHolding>() on staff.Id equals holding.StaffId
        join post in db.Set<Post>() on holding.PostId equals post.Id
        join unit in db.Set<Unit>() on post.UnitId equals unit.Id
        join agency in db.Set<Unit>() on unit.AgencyId equals agency.Id
        where staff.LeftOn == null && holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today)
        select new HeldRow { Staff = staff, HoldingId = holding.Id, IsPrimary = holding.IsPrimary, Post = post, Unit = unit, Agency = agency };

    private sealed class HeldRow
    {
        public required Staff Staff { get; init; }

        public required Guid HoldingId { get; init; }

        public required bool IsPrimary { get; init; }

        public required Post Post { get; init; }

        public required Unit Unit { get; init; }

        public required Unit Agency { get; init; }
    }
}
