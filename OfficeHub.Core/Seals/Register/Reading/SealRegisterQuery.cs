using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Seals.Register.Reading;

/// <summary>印章登记簿, a page at a time.</summary>
[Act("查印章登记簿")]
public sealed class SealRegisterQuery(QueryPath path)
{
    /// <summary>One page.</summary>
    /// <param name="filter">Which lines.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<SealRow>>> PageAsync(SealFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<SealRow>>(this, actor, SealPermissions.View, async db =>
            await SealSource.Lines(db, filter, actor).ToPageAsync(SealSource.Order, cursor, SealSource.Row, ct, count: string.IsNullOrEmpty(cursor)), ct);

    /// <summary>How many lines each filter gives, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyList<int>>> CountAsync(IReadOnlyList<SealFilter> filters, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<int>>(this, actor, SealPermissions.View, async db =>
        {
            ArgumentNullException.ThrowIfNull(filters);
            var counts = new List<int>();
            foreach (var filter in filters) counts.Add(await SealSource.Lines(db, filter, actor).Take(Page<SealRow>.CountCap + 1).CountAsync(ct));
            return counts;
        }, ct);

    /// <summary>Agencies that stand in the register, for narrowing it.</summary>
    public Task<Result<IReadOnlyList<SealAgencyName>>> AgenciesAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<SealAgencyName>>(this, actor, SealPermissions.View, async db =>
        {
            var ids = db.Set<RegisteredSeal>().VisibleTo(actor).Select(seal => seal.AgencyId);
            return await db.Set<Unit>().Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Path).Select(unit => new SealAgencyName(unit.Id, unit.Name)).ToListAsync(ct);
        }, ct);
}

/// <summary>An agency by name.</summary>
public sealed record SealAgencyName(Guid Id, string Name);

/// <summary>The register for paper.</summary>
/// <param name="Rows">At most <see cref="SealPrintQuery.MostRows"/>.</param>
/// <param name="Total">How many the filter gives.</param>
/// <param name="Conditions">The filter in words.</param>
public sealed record SealSheet(IReadOnlyList<SealRow> Rows, int Total, string Conditions);

/// <summary>All lines of the register, to be printed; leaves a row with the conditions.</summary>
[Act("打印印章登记簿")]
public sealed class SealPrintQuery(QueryPath path)
{
    /// <summary>Most lines on one print.</summary>
    public const int MostRows = 2000;

    /// <summary>All lines of the filter, up to the limit.</summary>
    public Task<Result<SealSheet>> AllAsync(SealFilter filter, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<SealSheet>(this, actor, SealPermissions.View, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var lines = SealSource.Lines(db, filter, actor);
            var total = await lines.CountAsync(ct);
            var rows = await lines.OrderByDescending(seal => seal.AppliedAt).ThenByDescending(seal => seal.Id).Take(MostRows).Select(SealSource.Row).ToListAsync(ct);
            var conditions = filter.InWords() is { Count: > 0 } words ? string.Join('，', words) : "全部";
            return (new SealSheet(rows, total, conditions), new AuditSubject("登记簿", Guid.Empty, "印章登记簿", $"{rows.Count} 行，{conditions}"));
        }, ct);
}

/// <summary>The register as XLSX; leaves a row with the conditions.</summary>
[Act("导出印章登记簿")]
public sealed class SealExportQuery(ListExporter exporter)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<SealRow> Sheet { get; } = new("seals", "印章登记簿",
    [
        new("number", "印章编号", row => row.Number),
        new("name", "印章名称", row => row.Name),
        new("category", "种类", row => SealNames.Of(row.Category)),
        new("agency", "用章机关", row => row.AgencyName),
        new("status", "状态", row => SealNames.Of(row.Status)),
        new("keeper", "保管人", row => row.KeeperName),
        new("applied-by", "申请人", row => row.AppliedBy),
        new("applied-on", "申请日期", row => (SheetCell)BeijingTime.DayOf(row.AppliedAt)),
        new("approved-by", "批准人", row => row.ApprovedBy),
        new("made-by", "制作人", row => row.MadeBy),
        new("made-on", "制作日期", row => row.MadeAt is { } at ? BeijingTime.DayOf(at) : (DateOnly?)null),
        new("standard", "依据标准", row => SealNames.OfStructure(row.Structure)),
        new("valid-until", "有效期至", row => row.ValidUntil is { } at ? BeijingTime.DayOf(at) : (DateOnly?)null),
        new("taken-on", "启用日期", row => row.TakenAt is { } at ? BeijingTime.DayOf(at) : (DateOnly?)null),
        new("end-reason", "注销原因", row => row.EndReason is { } reason ? SealNames.Of(reason) : ""),
        new("ended-on", "注销日期", row => row.EndedAt is { } at ? BeijingTime.DayOf(at) : (DateOnly?)null),
    ]);

    /// <summary>All lines of the filter.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(SealFilter filter, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return exporter.ExportAsync(
            this, SealPermissions.View, Sheet, columns, filter.InWords(),
            (db, cursor, size) => SealSource.Lines(db, filter, actor).ToPageAsync(SealSource.Order, cursor, SealSource.Row, ct, size), actor, ct);
    }
}
