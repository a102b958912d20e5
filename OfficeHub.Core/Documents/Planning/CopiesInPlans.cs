using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>The plan calls a paper by its title, and says why it was due.</summary>
internal sealed class CopiesInPlans : ICopiesOfPapers
{
    /// <summary>The items a paper is or was drafted for.</summary>
    public static Task<List<PlannedPaper>> OfAsync(CommandScope scope, Guid document) => scope.Db.Set<PlannedPaper>()
        .Where(item => item.DocumentId == document || scope.Db.Set<PlannedPaperTie>().Any(tie => tie.ItemId == item.Id && tie.DocumentId == document)).ToListAsync(scope.Cancellation);

    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        foreach (var item in await OfAsync(scope, paper.SubjectId)) item.Close(paper.Label, paper.SubjectId);
    }
}
