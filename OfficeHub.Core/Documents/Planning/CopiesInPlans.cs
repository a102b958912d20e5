using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>The plan calls a paper by its title, and says why it was due.</summary>
internal sealed class CopiesInPlans : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        foreach (var item in await scope.Db.Set<PlannedPaper>().Where(row => row.DocumentId == paper.SubjectId).ToListAsync(scope.Cancellation)) item.Close(paper.Label);
    }
}
