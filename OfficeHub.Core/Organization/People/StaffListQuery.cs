using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>People by unit, leader order and name, a page at a time.</summary>
[Act("查人员名册")]
public sealed class StaffListQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>One page: one query of one page, and one capped count on the first.</summary>
    /// <param name="filter">Which people.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <param name="size">Rows, at most 200.</param>
    public Task<Result<Page<StaffRow>>> PageAsync(StaffFilter filter, string? cursor, Actor actor, CancellationToken ct, int size = Page<StaffRow>.DefaultSize) =>
        path.RunAsync<Page<StaffRow>>(this, actor, Permission.SignedIn, async db =>
        {
            var place = StaffCursor.Read(cursor);
            size = Math.Clamp(size, 1, 200);
            var lines = StaffSource.Lines(db, filter, actor, BeijingTime.Today(clock));
            var found = await Sorted(place is null ? lines : lines.Where(Beyond(place)), place?.Back is true).Take(size + 1).ToListAsync(ct);

            var more = found.Count > size;
            if (more) found.RemoveAt(size);
            if (place?.Back is true) found.Reverse();
            var before = place is not null && (!place.Back || more);
            var after = place?.Back is true || more;
            int? count = place is null ? await lines.Take(Page<StaffRow>.CountCap + 1).CountAsync(ct) : null;
            return new Page<StaffRow>(
                [.. found.Select(Row)],
                before && found.Count > 0 ? At(found[0], back: true) : null,
                after && found.Count > 0 ? At(found[^1], back: false) : null,
                count);
        }, ct);

    private static IQueryable<StaffLine> Sorted(IQueryable<StaffLine> lines, bool back) => back
        ? lines.OrderByDescending(line => line.Path).ThenByDescending(line => line.Order).ThenByDescending(line => line.Initials)
            .ThenByDescending(line => line.Name).ThenByDescending(line => line.Id)
        : lines.OrderBy(line => line.Path).ThenBy(line => line.Order).ThenBy(line => line.Initials).ThenBy(line => line.Name).ThenBy(line => line.Id);

    // The first condition repeats part of the second one: by it the database finds the place in the index of paths.
    private static Expression<Func<StaffLine, bool>> Beyond(StaffCursor at)
    {
        var (path, order, initials, name, id) = (at.Path, at.Order, at.Initials, at.Name, at.Id);
        return at.Back
            ? line => string.Compare(line.Path, path) <= 0 && (string.Compare(line.Path, path) < 0 || line.Order < order || (line.Order == order
                && (string.Compare(line.Initials, initials) < 0 || (line.Initials == initials
                && (string.Compare(line.Name, name) < 0 || (line.Name == name && line.Id.CompareTo(id) < 0))))))
            : line => string.Compare(line.Path, path) >= 0 && (string.Compare(line.Path, path) > 0 || line.Order > order || (line.Order == order
                && (string.Compare(line.Initials, initials) > 0 || (line.Initials == initials
                && (string.Compare(line.Name, name) > 0 || (line.Name == name && line.Id.CompareTo(id) > 0))))));
    }

    private static string At(StaffLine line, bool back) =>
        new StaffCursor(back, line.Path, line.Order, line.Initials, line.Name, line.Id).ToString();

    private static StaffRow Row(StaffLine line) => new(
        line.StaffId, line.Name, line.EmployeeNumber, line.AgencyName, line.UnitId, line.UnitName, line.PostName, line.IsPrimary,
        line.OfficePhone, Staff.Mask(line.Mobile), line.LeftOn);
}
