using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>Takes a package out of the archive; each leaves its row.</summary>
[Act("下载归档包")]
public sealed class DownloadPackageQuery(QueryPath path, FileStore store)
{
    /// <summary>The package as it lies in the store.</summary>
    /// <returns><see cref="NotFound"/> also for what one may not see, <see cref="FileMissing"/>.</returns>
    public Task<Result<FileDownload>> OpenAsync(Guid fileId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<FileDownload>(this, actor, ArchivePermissions.Read, async db =>
        {
            if (await FiledPapers.FindAsync(db, fileId, actor, ct) is not { } row) return (new NotFound("归档文件"), AuditSubject.None);
            var opened = store.OpenRead(row.PackageHash);
            return (
                opened.IsSuccess ? new FileDownload($"{row.ArchiveNumber} {row.Number}.zip", FileKind.Zip.MediaType(), opened.Value) : opened.Error,
                new AuditSubject("公文", row.DocumentId, row.Title, $"归档包 {row.ArchiveNumber}，SM3 {row.PackageHash}"));
        }, ct);
}

/// <summary>核对: computes every hash of a package anew. Leaves a row with what was found.</summary>
[Act("核对归档包")]
public sealed class VerifyPackageQuery(QueryPath path, FileStore store)
{
    /// <summary>The first thing that differs, or nothing.</summary>
    /// <returns><see cref="NotFound"/> also for what one may not see.</returns>
    public Task<Result<PackageFinding>> VerifyAsync(Guid fileId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<PackageFinding>(this, actor, ArchivePermissions.Read, async db =>
        {
            if (await FiledPapers.FindAsync(db, fileId, actor, ct) is not { } row) return (new NotFound("归档文件"), AuditSubject.None);
            var contents = await db.Set<ArchivedFile>().Where(file => file.Id == fileId).Select(file => file.ContentsHash).SingleAsync(ct);
            var finding = await StoredPackages.CheckAsync(store, row.PackageHash, contents, ct);
            return (finding, new AuditSubject("公文", row.DocumentId, row.Title, $"归档包 {row.ArchiveNumber}：{finding.Sentence}"));
        }, ct);
}

/// <summary>归档文件目录 for paper.</summary>
/// <param name="Rows">By 全宗, year, 保管期限 and 件号; at most <see cref="ArchiveCatalogueQuery.MostRows"/>.</param>
/// <param name="Total">How many the filter gives.</param>
/// <param name="Conditions">The filter in words.</param>
public sealed record ArchiveCatalogue(IReadOnlyList<FiledRow> Rows, int Total, string Conditions);

/// <summary>归档文件目录, to be printed; leaves a row with the conditions.</summary>
/// <remarks>DA/T 22-2015, 8: 序号, 档号, 文号, 责任者, 题名, 日期, 页数, 备注.</remarks>
[Act("打印归档文件目录")]
public sealed class ArchiveCatalogueQuery(QueryPath path)
{
    /// <summary>Most lines on one print.</summary>
    public const int MostRows = 2000;

    /// <summary>All lines of the filter, up to the limit.</summary>
    public Task<Result<ArchiveCatalogue>> AllAsync(ArchiveFilter filter, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<ArchiveCatalogue>(this, actor, ArchivePermissions.Read, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var lines = ArchiveSource.Filed(db, filter, await ArchiveDesk.AgenciesAsync(db, actor, ct), actor);
            var total = await lines.CountAsync(ct);
            var rows = await lines.OrderByDescending(line => line.File.Year).ThenBy(line => line.File.Retention).ThenBy(line => line.File.ItemNumber).ThenBy(line => line.File.AgencyId)
                .Take(MostRows).Select(ArchiveSource.Row).ToListAsync(ct);
            var conditions = filter.InWords() is { Count: > 0 } words ? string.Join('，', words) : "全部";
            return (
                new ArchiveCatalogue([.. rows.OrderByDescending(row => row.Year).ThenBy(row => row.Fonds, StringComparer.Ordinal).ThenBy(row => row.Retention).ThenBy(row => row.ItemNumber)], total, conditions),
                new AuditSubject("登记簿", Guid.Empty, "归档文件目录", $"{rows.Count} 行，{conditions}"));
        }, ct);
}

/// <summary>One filed document the actor may take out.</summary>
internal static class FiledPapers
{
    public static async Task<FiledRow?> FindAsync(OfficeHubDbContext db, Guid fileId, Actor actor, CancellationToken ct) =>
        await ArchiveSource.Filed(db, new ArchiveFilter(), await ArchiveDesk.AgenciesAsync(db, actor, ct), actor)
            .Where(line => line.File.Id == fileId && line.Document.ClassifiedAt == null).Select(ArchiveSource.Row).SingleOrDefaultAsync(ct);
}
