using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>A line may be called after the document it explained.</summary>
internal sealed class CopiesInLeadersLedger : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        foreach (var line in await scope.Db.Set<LeaderInterpretation>().Where(row => row.DocumentId == paper.SubjectId).ToListAsync(scope.Cancellation)) line.DropWords(paper.Label);
    }
}
