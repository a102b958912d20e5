using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing.Reading;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing.Exporting;

/// <summary>No row falls into the days asked for.</summary>
public sealed record NothingToExport() : Error("Audit.NothingToExport", "这几天没有审计记录，没有可导出的。请换一段日期。");

/// <summary>An export that has been allowed and recorded; it only remains to be written.</summary>
public sealed class AuditExport
{
    private readonly IDbContextFactory<OfficeHubDbContext> _contexts;

    internal AuditExport(IDbContextFactory<OfficeHubDbContext> contexts, long first, long last)
    {
        _contexts = contexts;
        First = first;
        Last = last;
    }

    /// <summary>Number of the first row.</summary>
    public long First { get; }

    /// <summary>Number of the last row.</summary>
    public long Last { get; }

    /// <summary>A safe name for the file.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"审计日志-{First}-{Last}.jsonl");

    /// <summary>Writes the rows, block by block.</summary>
    /// <returns>How many.</returns>
    public async Task<long> WriteAsync(Stream to, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        return await AuditJsonl.WriteAsync(AuditRows.ReadAsync(db, First, Last, ct), to, ct);
    }
}

/// <summary>Exports part of the log without a gap, so that the chain can be verified in the file as well. Recorded before the first byte leaves.</summary>
/// <remarks>The filter is by days only: rows picked by person or act would be no chain.</remarks>
[Act("导出审计日志")]
public sealed class ExportAuditQuery(QueryPath path, IDbContextFactory<OfficeHubDbContext> contexts)
{
    /// <summary>Allows and records an export.</summary>
    /// <param name="from">First day, 北京时间; null from the first row.</param>
    /// <param name="until">Last day, counted in; null up to the last row.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns>The export, <see cref="NotAllowed"/>, <see cref="AuditDayOutside"/> or <see cref="NothingToExport"/>.</returns>
    public Task<Result<AuditExport>> PrepareAsync(DateOnly? from, DateOnly? until, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<AuditExport>(
            this, actor, AuditPermissions.Export,
            async db =>
            {
                var filter = new AuditLogFilter(from, until);
                if (filter.Fault is { } fault)
                {
                    return (fault, new AuditSubject("审计日志", Guid.Empty, "", ""));
                }

                var rows = db.Set<AuditEntry>().Matching(filter);
                var range = await rows.GroupBy(_ => 1)
                    .Select(all => new { First = all.Min(entry => entry.Sequence), Last = all.Max(entry => entry.Sequence) })
                    .SingleOrDefaultAsync(ct);
                return range is null
                    ? (new NothingToExport(), new AuditSubject("审计日志", Guid.Empty, "", ""))
                    : (new AuditExport(contexts, range.First, range.Last),
                        new AuditSubject("审计日志", Guid.Empty, $"第 {range.First} 至 {range.Last} 条", "导出为 JSONL 文件"));
            },
            ct);
}
