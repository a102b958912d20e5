using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>The register says in words why a document is in it and until when. Of one found to be classified the number stays used.</summary>
internal sealed class CopiesInNormative : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(paper);
        await scope.Db.Set<NormativeEntry>().Where(entry => entry.DocumentId == paper.SubjectId)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Reason, "").SetProperty(entry => entry.TermBasis, ""), scope.Cancellation);
    }
}
