using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Correcting;

/// <summary>A correction says in words what was wrong with a document: none of them stay once one of the two was found to be classified.</summary>
internal sealed class CopiesInCorrections : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(paper);
        await scope.Db.Set<Correction>().Where(row => row.DocumentId == paper.SubjectId || row.CorrectingId == paper.SubjectId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, ""), scope.Cancellation);
    }
}
