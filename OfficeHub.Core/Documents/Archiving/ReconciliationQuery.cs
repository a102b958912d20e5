using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>The last check of the archive, as far as it concerns the reader's agencies.</summary>
/// <param name="At">UTC; null before the first.</param>
/// <param name="Packages">Packages of these agencies that were there to be checked.</param>
/// <param name="Found">What it found and what is still so, what is wrong before what waits.</param>
public sealed record ReconciliationView(DateTime? At, int Packages, IReadOnlyList<DiscrepancyRow> Found);

/// <summary>One thing that was found.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="FileId">The 件; null where it is not filed.</param>
/// <param name="Number">文号.</param>
/// <param name="Title">标题.</param>
/// <param name="Kind">What.</param>
/// <param name="Words">In a Chinese sentence.</param>
/// <param name="FoundAt">UTC, when it was first found.</param>
public sealed record DiscrepancyRow(Guid DocumentId, Guid? FileId, string Number, string Title, DiscrepancyKind Kind, string Words, DateTime FoundAt);

/// <summary>Reads what the last check of the archive found.</summary>
[Act("查归档核对结果")]
public sealed class ReconciliationQuery(QueryPath path)
{
    /// <summary>Most things shown.</summary>
    public const int Most = 500;

    /// <summary>The last one. What has been filed since is not among it any more.</summary>
    public Task<Result<ReconciliationView>> LastAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<ReconciliationView>(this, actor, ArchivePermissions.Read, async db =>
        {
            var agencies = await ArchiveDesk.AgenciesAsync(db, actor, ct);
            var at = await db.Set<ArchiveReconciliation>().OrderByDescending(run => run.At).Select(run => (DateTime?)run.At).FirstOrDefaultAsync(ct);
            var packages = at is null ? 0 : await db.Set<ArchivedFile>().CountAsync(file => agencies.Contains(file.AgencyId) && file.FiledAt <= at, ct);
            var found = await (
                from one in db.Set<ArchiveDiscrepancy>()
                where agencies.Contains(one.AgencyId)
                join document in db.Set<OfficialDocument>().VisibleTo(db, actor) on one.DocumentId equals document.Id
                let file = db.Set<ArchivedFile>().Where(row => row.DocumentId == one.DocumentId).Select(row => (Guid?)row.Id).FirstOrDefault()
                where one.Kind != DiscrepancyKind.NotFiled || file == null
                orderby one.FoundAt, one.Id
                select new DiscrepancyRow(one.DocumentId, file, document.Number, document.Title, one.Kind, one.Words, one.FoundAt)).Take(Most).ToListAsync(ct);
            return new ReconciliationView(at, packages, [.. found.OrderBy(row => row.Kind is DiscrepancyKind.NotFiled).ThenBy(row => row.FoundAt)]);
        }, ct);
}
