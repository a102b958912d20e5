using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>Takes down at once what was released of a document found to be classified. That it was released, when and by whom, stays.</summary>
internal sealed class CopiesInPublications : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var publication = await db.Set<Publication>().SingleOrDefaultAsync(row => row.DocumentId == paper.SubjectId, ct);
        if (publication is null) return;
        publication.Close(paper.Label);
        await db.Set<PublicationDown>().Where(row => row.PublicationId == publication.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, "").SetProperty(row => row.PublicWords, "").SetProperty(row => row.BackReason, ""), ct);
        await db.Set<PublishedContent>().Where(row => row.Id == publication.Id).ExecuteDeleteAsync(ct);
        await db.Set<PublishedSupplement>().Where(row => row.PublicationId == publication.Id).ExecuteDeleteAsync(ct);
        await db.Set<PublishedSheet>().Where(row => row.PublicationId == publication.Id).ExecuteDeleteAsync(ct);
    }
}
