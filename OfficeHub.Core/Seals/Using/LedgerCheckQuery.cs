using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seals.Using;

/// <summary>The last line of a day, for keeping apart: whoever has it can tell whether a line of that day or before was changed since.</summary>
/// <param name="Day">北京时间.</param>
/// <param name="Serial">Of the last line.</param>
/// <param name="Head">Its hash.</param>
public sealed record LedgerDay(DateOnly Day, int Serial, string Head);

/// <summary>What a check of a ledger found.</summary>
/// <param name="AgencyId">用章机关.</param>
/// <param name="AgencyName">Its name.</param>
/// <param name="Lines">How many were read.</param>
/// <param name="FirstBad">Serial of the first line that is not as it was written, is missing, or follows another line; null for none.</param>
/// <param name="Days">The heads of the last days with a use, the last first.</param>
public sealed record CheckedLedger(Guid AgencyId, string AgencyName, int Lines, int? FirstBad, IReadOnlyList<LedgerDay> Days);

/// <summary>核对用印登记簿: computes every chain anew.</summary>
[Act("核对用印登记簿")]
public sealed class LedgerCheckQuery(QueryPath path)
{
    private const int MostDays = 10;

    /// <summary>The ledgers of the agencies whose seals one may see.</summary>
    public Task<Result<IReadOnlyList<CheckedLedger>>> CheckAsync(Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<IReadOnlyList<CheckedLedger>>(this, actor, SealPermissions.View, async db =>
        {
            var agencies = db.Set<RegisteredSeal>().VisibleTo(actor).Select(seal => seal.AgencyId);
            var ledgers = await db.Set<SealLedger>().AsNoTracking().Where(ledger => agencies.Contains(ledger.Id)).ToListAsync(ct);
            var names = await db.Set<Unit>().Where(unit => agencies.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
            var found = new List<CheckedLedger>();
            foreach (var ledger in ledgers.OrderBy(ledger => names.GetValueOrDefault(ledger.Id, ""), StringComparer.Ordinal))
            {
                var (serial, head, bad, days) = (0, SealUse.NoHash, (int?)null, new List<LedgerDay>());
                await foreach (var line in db.Set<SealUse>().AsNoTracking().Where(use => use.AgencyId == ledger.Id).OrderBy(use => use.Serial).AsAsyncEnumerable().WithCancellation(ct))
                {
                    serial++;
                    if (bad is null && (line.Serial != serial || line.PreviousHash != head || !line.IsIntact)) bad = serial;
                    head = line.Hash;
                    if (days is [.., { } last] && last.Day == line.Day) days.RemoveAt(days.Count - 1);
                    days.Add(new LedgerDay(line.Day, line.Serial, line.Hash));
                }

                // A ledger whose end was cut off has a shorter chain than it counts.
                if (bad is null && (serial != ledger.Lines || head != ledger.Head)) bad = serial + 1;
                days.Reverse();
                found.Add(new CheckedLedger(ledger.Id, names.GetValueOrDefault(ledger.Id, ""), serial, bad, [.. days.Take(MostDays)]));
            }

            var words = found.TrueForAll(one => one.FirstBad is null) ? $"{found.Sum(one => one.Lines)} 行，完整" : $"第一处不符：{found.Find(one => one.FirstBad is not null)!.AgencyName}第 {found.Find(one => one.FirstBad is not null)!.FirstBad} 号";
            return (new Result<IReadOnlyList<CheckedLedger>>(found), new AuditSubject("登记簿", Guid.Empty, "用印登记簿", words));
        }, ct);
}
