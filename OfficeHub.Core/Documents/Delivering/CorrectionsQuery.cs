using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>The other document of a correction.</summary>
/// <param name="DocumentId">Which; null where the reader may not open it.</param>
/// <param name="Number">发文字号; empty until given.</param>
/// <param name="Title">标题; empty where the reader may not open it.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Drafter">拟稿人.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="BegunBy">Name and post.</param>
/// <param name="BegunAt">UTC.</param>
/// <param name="InForceAt">UTC, when the 更正件 went out; null until then.</param>
/// <param name="Sent">Copies of it that count.</param>
/// <param name="Received">How many of them were signed for.</param>
public sealed record CorrectionRow(
    Guid? DocumentId, string Number, string Title, DocumentStatus Status, string Drafter, string Reason, string BegunBy, DateTime BegunAt, DateTime? InForceAt, int Sent, int Received);

/// <summary>Both ways: what a document corrects, and what corrected it.</summary>
/// <param name="Corrects">The original, of a 更正件; null of every other.</param>
/// <param name="CorrectedBy">Every try, the last first; those that came to nothing too.</param>
/// <param name="MayCorrect">Whether the actor may begin a 更正件 now.</param>
/// <param name="Revision">Of the document, as read.</param>
public sealed record CorrectionsView(CorrectionRow? Corrects, IReadOnlyList<CorrectionRow> CorrectedBy, bool MayCorrect, int Revision)
{
    /// <summary>The 更正件 that has taken its place; null while it holds.</summary>
    public CorrectionRow? Standing => CorrectedBy.FirstOrDefault(row => row.InForceAt is not null && row.Status is DocumentStatus.Issued);

    /// <summary>The 更正件 under way; null for none.</summary>
    public CorrectionRow? UnderWay => CorrectedBy.FirstOrDefault(row => row.InForceAt is null && row.Status is not (DocumentStatus.Terminated or DocumentStatus.Voided));
}

/// <summary>Corrections of a document one may see.</summary>
[Act("看更正")]
public sealed class CorrectionsQuery(QueryPath path)
{
    /// <summary>Both ways, with who has signed for which.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<CorrectionsView>> OfAsync(Guid documentId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<CorrectionsView>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var seen = db.Set<OfficialDocument>().AsNoTracking().VisibleTo(db, actor);
            if (await seen.SingleOrDefaultAsync(row => row.Id == documentId, ct) is not { } document) return new NotFound("公文");
            var rows = await db.Set<Correction>().AsNoTracking().Where(row => row.DocumentId == documentId || row.CorrectingId == documentId).OrderByDescending(row => row.Serial).ToListAsync(ct);
            var ids = rows.ConvertAll(row => row.DocumentId == documentId ? row.CorrectingId : row.DocumentId);
            // That there is another one is said to everybody; its words to those who may see it.
            var others = ids.Count == 0 ? [] : await db.Set<OfficialDocument>().AsNoTracking().Where(row => ids.Contains(row.Id) && row.ClassifiedAt == null).ToDictionaryAsync(row => row.Id, ct);
            var open = ids.Count == 0 ? [] : await seen.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
            var counts = await CountsAsync(db, ids, ct);
            var corrected = rows.Where(row => row.DocumentId == documentId && others.ContainsKey(row.CorrectingId)).Select(row => RowOf(row, row.CorrectingId)).ToList();
            var view = new CorrectionsView(
                rows.Where(row => row.CorrectingId == documentId && others.ContainsKey(row.DocumentId)).Select(row => RowOf(row, row.DocumentId)).FirstOrDefault(), corrected, MayCorrect: false, document.Revision);
            return view with
            {
                MayCorrect = actor.Can(DocumentPermissions.Issue) && document.Status is DocumentStatus.Issued && view.Standing is null && view.UnderWay is null
                    && await BeginCorrectionHandler.Of(seen, actor).AnyAsync(row => row.Id == documentId, ct),
            };

            CorrectionRow RowOf(Correction row, Guid other)
            {
                var (paper, isOpen) = (others[other], open.Contains(other));
                var (sent, received) = counts.GetValueOrDefault(other);
                return new CorrectionRow(
                    isOpen ? other : null, paper.Number, isOpen ? paper.Title : "", paper.Status, paper.DrafterName, row.Reason, row.BegunBy, row.BegunAt, row.InForceAt, sent, received);
            }
        }, ct);
    }

    private static async Task<Dictionary<Guid, (int Sent, int Received)>> CountsAsync(OfficeHubDbContext db, List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Set<Delivery>().AsNoTracking().Where(row => ids.Contains(row.DocumentId) && row.State != DeliveryState.Returned && row.State != DeliveryState.Recalled)
            .Select(row => new { row.DocumentId, HasReceipt = row.Receipt != null }).ToListAsync(ct);
        return rows.GroupBy(row => row.DocumentId).ToDictionary(of => of.Key, of => (of.Count(), of.Count(row => row.HasReceipt)));
    }
}
