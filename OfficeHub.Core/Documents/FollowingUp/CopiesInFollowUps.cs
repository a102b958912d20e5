using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Looks and supplements speak of the document: of one found to be classified no word of theirs is kept. That there were looks, and when, stays.</summary>
internal sealed class CopiesInFollowUps : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        if (await db.Set<FollowUp>().Include(row => row.Looks).SingleOrDefaultAsync(row => row.DocumentId == paper.SubjectId, ct) is not { } followUp) return;
        followUp.DropWords();
        var blank = SupplementJson.Write(new InterpretationMaterial());
        foreach (var supplement in await db.Set<Supplement>().Where(row => row.FollowUpId == followUp.Id).ToListAsync(ct)) supplement.DropWords(blank);
    }
}
