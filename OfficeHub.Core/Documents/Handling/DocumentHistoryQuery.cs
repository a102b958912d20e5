using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>留痕: who did what to a document and who took a copy of it, for the office that keeps the record.</summary>
[Act("查公文留痕")]
public sealed class DocumentHistoryQuery(QueryPath path, IObjectHistory history)
{
    /// <summary>The newest acts first, at most <see cref="HistoryLine.Most"/>.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<HistoryLine>>> OfAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<HistoryLine>>(this, actor, DocumentPermissions.ReadOfAgency, async db =>
            await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(document => document.Id == documentId, ct)
                ? new Result<IReadOnlyList<HistoryLine>>(await history.OfAsync(db, [documentId], withReads: true, HistoryLine.Most, ct))
                : new NotFound("公文"), ct);
}
