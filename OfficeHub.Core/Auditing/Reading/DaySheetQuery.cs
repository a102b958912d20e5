using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing.Reading;

/// <summary>One day of the log on one sheet, to be printed and put away: paper is a place no database administrator reaches.</summary>
/// <param name="Day">北京时间.</param>
/// <param name="First">Number of the first row of the day; null when there was none.</param>
/// <param name="Last">Number of the last row of the day.</param>
/// <param name="Count">Rows.</param>
/// <param name="Refused">Rows of what was refused.</param>
/// <param name="Head">The head at the end of the day, as the chain has it: what <c>audit verify --head</c> takes.</param>
/// <param name="IsKept">Whether the file of kept heads holds the same or a later head.</param>
public sealed record DaySheet(DateOnly Day, long? First, long? Last, int Count, int Refused, KeptHead? Head, bool IsKept);

/// <summary>Makes the day sheet.</summary>
[Act("打印审计日签")]
public sealed class DaySheetQuery(QueryPath path, AuditHeadFile heads)
{
    /// <summary>The sheet of a day.</summary>
    /// <returns>The sheet, <see cref="NotAllowed"/> or <see cref="AuditDayOutside"/>.</returns>
    public Task<Result<DaySheet>> FindAsync(DateOnly day, Actor actor, CancellationToken ct) => path.RunAsync<DaySheet>(
        this, actor, AuditPermissions.Read,
        async db =>
        {
            var filter = new AuditLogFilter(day, day);
            if (filter.Fault is { } fault)
            {
                return fault;
            }

            var ofDay = db.Set<AuditEntry>().Matching(filter);
            var numbers = await ofDay.GroupBy(_ => 1).Select(all => new
            {
                First = all.Min(entry => entry.Sequence),
                Last = all.Max(entry => entry.Sequence),
                Count = all.Count(),
                Refused = all.Count(entry => entry.Outcome != AuditEntry.Ok),
            }).SingleOrDefaultAsync(ct);
            if (numbers is null)
            {
                return new DaySheet(day, null, null, 0, 0, null, IsKept: true);
            }

            var last = await db.Set<AuditEntry>().SingleAsync(entry => entry.Sequence == numbers.Last, ct);
            var isKept = (await heads.LastAsync(ct))?.Sequence >= last.Sequence;
            return new DaySheet(
                day, numbers.First, numbers.Last, numbers.Count, numbers.Refused, new KeptHead(last.Sequence, last.Hash, last.At), isKept);
        },
        ct);
}
