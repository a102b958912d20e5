using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>The days at which lights change.</summary>
/// <param name="First">将届满.</param>
/// <param name="Second">Pressing.</param>
public sealed record TermMarks(int First, int Second);

/// <summary>规范性文件登记簿, a page at a time: those with a term to end, the first first; else the last registered first.</summary>
[Act("查规范性文件登记簿")]
public sealed class NormativeQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    /// <summary>One page.</summary>
    /// <param name="filter">Which lines.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<NormativeRow>>> PageAsync(NormativeFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<NormativeRow>>(this, actor, NormativePermissions.Read, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var first = await settings.GetAsync(NormativeSettings.FirstMark, ct);
            return await NormativeSource.Lines(db, filter, first, BeijingTime.Today(clock), actor).ToPageAsync(NormativeSource.OrderOf(filter), cursor, NormativeSource.Row, ct, count: string.IsNullOrEmpty(cursor));
        }, ct);

    /// <summary>How many lines each filter gives, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyList<int>>> CountAsync(IReadOnlyList<NormativeFilter> filters, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<int>>(this, actor, NormativePermissions.Read, async db =>
        {
            ArgumentNullException.ThrowIfNull(filters);
            var (first, counts) = (await settings.GetAsync(NormativeSettings.FirstMark, ct), new List<int>());
            foreach (var filter in filters) counts.Add(await NormativeSource.Lines(db, filter, first, BeijingTime.Today(clock), actor).Take(Page<NormativeRow>.CountCap + 1).CountAsync(ct));
            return counts;
        }, ct);

    /// <summary>The days at which lights change.</summary>
    public Task<Result<TermMarks>> MarksAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<TermMarks>(this, actor, NormativePermissions.Read, async _ => new TermMarks(await settings.GetAsync(NormativeSettings.FirstMark, ct), await settings.GetAsync(NormativeSettings.SecondMark, ct)), ct);
}

/// <summary>The register for paper.</summary>
/// <param name="Rows">At most <see cref="NormativePrintQuery.MostRows"/>.</param>
/// <param name="Total">How many the filter gives.</param>
/// <param name="Conditions">The filter in words.</param>
public sealed record NormativeSheet(IReadOnlyList<NormativeRow> Rows, int Total, string Conditions);

/// <summary>All lines of the register, to be printed; leaves a row with the conditions.</summary>
[Act("打印规范性文件登记簿")]
public sealed class NormativePrintQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    /// <summary>Most lines on one print.</summary>
    public const int MostRows = 2000;

    /// <summary>All lines of the filter, up to the limit, by 登记号.</summary>
    public Task<Result<NormativeSheet>> AllAsync(NormativeFilter filter, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<NormativeSheet>(this, actor, NormativePermissions.Read, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var lines = NormativeSource.Lines(db, filter, await settings.GetAsync(NormativeSettings.FirstMark, ct), BeijingTime.Today(clock), actor);
            var total = await lines.CountAsync(ct);
            var rows = await lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Document.Id).Take(MostRows).Select(NormativeSource.Row).ToListAsync(ct);
            var conditions = filter.InWords() is { Count: > 0 } words ? string.Join('，', words) : "全部";
            return (new NormativeSheet(rows, total, conditions), new AuditSubject("登记簿", Guid.Empty, "规范性文件登记簿", $"{rows.Count} 行，{conditions}"));
        }, ct);
}

/// <summary>The register as XLSX; leaves a row with the conditions.</summary>
[Act("导出规范性文件登记簿")]
public sealed class NormativeExportQuery(ListExporter exporter, ISettings settings, TimeProvider clock)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<NormativeRow> Sheet { get; } = new("normative", "规范性文件登记簿",
    [
        new("register-number", "登记号", row => row.RegisterNumber),
        new("title", "标题", row => row.Title),
        new("number", "发文字号", row => row.Number),
        new("unit", "起草部门", row => row.UnitName),
        new("date", "成文日期", row => row.DocumentDate),
        new("from", "施行日期", row => row.From),
        new("until", "有效期至", row => row.Until),
        new("validity", "效力", row => row.Status is DocumentStatus.Voided ? "文号作废" : ValidityWords.Of(row.Validity)),
        new("validity-on", "效力变动日期", row => row.ValidityOn),
        new("disclosure", "公开属性", row => KindNames.Of(row.Disclosure)),
        new("reason", "认定或有效期的理由", row => row.Reason),
        new("term-basis", "改有效期的依据", row => row.TermBasis),
        new("registered-by", "登记人", row => row.DecidedBy),
        new("registered-on", "登记日期", row => row.DecidedAt is { } at ? BeijingTime.DayOf(at) : (DateOnly?)null),
    ]);

    /// <summary>All lines of the filter.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public async Task<Result<FileDownload>> ExportAsync(NormativeFilter filter, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var first = await settings.GetAsync(NormativeSettings.FirstMark, ct);
        return await exporter.ExportAsync(
            this, NormativePermissions.Read, Sheet, columns, filter.InWords(),
            (db, cursor, size) => NormativeSource.Lines(db, filter, first, BeijingTime.Today(clock), actor).ToPageAsync(NormativeSource.OrderOf(filter), cursor, NormativeSource.Row, ct, size), actor, ct);
    }
}
