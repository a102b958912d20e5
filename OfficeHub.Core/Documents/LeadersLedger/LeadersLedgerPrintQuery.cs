using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>The ledger for paper; leaves a row with the conditions.</summary>
[Act("打印领导解读台账")]
public sealed class LeadersLedgerPrintQuery(QueryPath path, LeadersLedgerQuery ledger)
{
    /// <summary>Most lines on one print.</summary>
    public const int MostRows = 2000;

    /// <summary>All lines of the filter, up to the limit.</summary>
    /// <returns><see cref="NotFound"/> without an agency.</returns>
    public Task<Result<LeadersLedgerView>> AllAsync(LeadersLedgerFilter filter, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<LeadersLedgerView>(this, actor, LeadersLedgerPermissions.Read, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var sheet = await ledger.ReadAsync(db, filter, cursor: null, MostRows, actor, ct);
            var leader = sheet.IsSuccess ? sheet.Value.Leaders.FirstOrDefault(one => one.StaffId == filter.LeaderId)?.Name ?? "" : "";
            return (sheet, new AuditSubject("登记簿", Guid.Empty, "领导解读台账", $"{(sheet.IsSuccess ? sheet.Value.Lines.Rows.Count : 0)} 行，{string.Join('，', filter.InWords(leader))}"));
        }, ct);
}
