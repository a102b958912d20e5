using OfficeHub.Core.Common;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization.People;

/// <summary>One line before it is shown: with the values it is sorted by.</summary>
internal sealed class StaffLine
{
    public required string Path { get; init; }

    public required int Order { get; init; }

    public required string Initials { get; init; }

    public required string Name { get; init; }

    /// <summary>Of the holding, or of the person without one.</summary>
    public required Guid Id { get; init; }

    public required Guid StaffId { get; init; }

    public required string EmployeeNumber { get; init; }

    public required string AgencyName { get; init; }

    public required Guid? UnitId { get; init; }

    public required string UnitName { get; init; }

    public required string PostName { get; init; }

    public required bool IsPrimary { get; init; }

    public required string OfficePhone { get; init; }

    public required string Mobile { get; init; }

    public required DateOnly? StartsOn { get; init; }

    public required DateOnly? LeftOn { get; init; }
}

/// <summary>The lines of a filter, unsorted; list and export read the same ones.</summary>
internal static class StaffSource
{
    public static IQueryable<StaffLine> Lines(OfficeHubDbContext db, StaffFilter filter, Actor actor, DateOnly today)
    {
        var people = Matching(db.Set<Staff>().VisibleTo(actor), filter.Text.Trim());
        return filter.View switch
        {
            StaffView.InPost => InPost(db, people, filter, today),
            StaffView.WithoutPost => Alone(people.Where(staff => staff.LeftOn == null && !staff.Holdings.Any(holding =>
                holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today)))),
            _ => Alone(people.Where(staff => staff.LeftOn != null)),
        };
    }

    private static IQueryable<Staff> Matching(IQueryable<Staff> people, string text)
    {
        if (text.Length == 0) return people;
        var lower = text.ToLowerInvariant();
        return people.Where(staff => staff.Name.Contains(text) || staff.PinyinInitials.StartsWith(lower) || staff.EmployeeNumber.StartsWith(text));
    }

    private static IQueryable<StaffLine> InPost(OfficeHubDbContext db, IQueryable<Staff> people, StaffFilter filter, DateOnly today)
    {
        var units = db.Set<Unit>().AsQueryable();
        if (filter.UnitId is { } unitId)
        {
            // The range of the subtree comes from the same command: no query before the query.
            units = filter.WithSubUnits
                ? units.Where(unit => db.Set<Unit>().Any(top => top.Id == unitId
                    && string.Compare(unit.Path, top.Path) >= 0 && string.Compare(unit.Path, top.Path + UnitPaths.End) < 0))
                : units.Where(unit => unit.Id == unitId);
        }

        var posts = db.Set<Post>().AsQueryable();
        var name = filter.Post.Trim();
        if (name.Length > 0) posts = posts.Where(post => post.Name.Contains(name));

        return
            from unit in units
            join agency in db.Set<Unit>() on unit.AgencyId equals agency.Id
            join post in posts on unit.Id equals post.UnitId
            join holding in db.Set<PostHolding>() on post.Id equals holding.PostId
            join staff in people on holding.StaffId equals staff.Id
            where holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today) && staff.LeftOn == null
            select new StaffLine
            {
                Path = unit.Path,
                Order = post.Order,
                Initials = staff.PinyinInitials,
                Name = staff.Name,
                Id = holding.Id,
                StaffId = staff.Id,
                EmployeeNumber = staff.EmployeeNumber,
                AgencyName = agency.Name,
                UnitId = unit.Id,
                UnitName = unit.Name,
                PostName = post.Name,
                IsPrimary = holding.IsPrimary,
                OfficePhone = staff.OfficePhone,
                Mobile = staff.Mobile,
                StartsOn = holding.StartsOn,
                LeftOn = null,
            };
    }

    private static IQueryable<StaffLine> Alone(IQueryable<Staff> people) =>
        people.Select(staff => new StaffLine
        {
            Path = "",
            Order = 0,
            Initials = staff.PinyinInitials,
            Name = staff.Name,
            Id = staff.Id,
            StaffId = staff.Id,
            EmployeeNumber = staff.EmployeeNumber,
            AgencyName = "",
            UnitId = null,
            UnitName = "",
            PostName = "",
            IsPrimary = false,
            OfficePhone = staff.OfficePhone,
            Mobile = staff.Mobile,
            StartsOn = null,
            LeftOn = staff.LeftOn,
        });
}
