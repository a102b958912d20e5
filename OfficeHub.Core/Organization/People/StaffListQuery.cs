using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Organization.People;

/// <summary>People by unit, leader order and name, a page at a time.</summary>
[Act("查人员名册")]
public sealed class StaffListQuery(QueryPath path, TimeProvider clock)
{
    private static readonly KeysetOrder<StaffLine> Order = KeysetOrder<StaffLine>
        .By(line => line.Path).Then(line => line.Order).Then(line => line.Initials).Then(line => line.Name).Then(line => line.Id);

    /// <summary>One page: one query of one page, and one capped count on the first.</summary>
    /// <param name="filter">Which people.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <param name="size">Rows on a page.</param>
    public Task<Result<Page<StaffRow>>> PageAsync(StaffFilter filter, string? cursor, Actor actor, CancellationToken ct, int size = Page<StaffRow>.DefaultSize) =>
        path.RunAsync<Page<StaffRow>>(this, actor, Permission.SignedIn, async db => await StaffSource.Lines(db, filter, actor, BeijingTime.Today(clock))
            .ToPageAsync(
                Order,
                cursor,
                line => new StaffRow(
                    line.StaffId, line.Name, line.EmployeeNumber, line.AgencyName, line.UnitId, line.UnitName, line.PostName, line.IsPrimary,
                    line.OfficePhone, Staff.Mask(line.Mobile), line.LeftOn),
                ct,
                size,
                count: string.IsNullOrEmpty(cursor)), ct);
}
