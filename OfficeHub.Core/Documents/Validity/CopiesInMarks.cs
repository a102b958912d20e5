using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Validity;

/// <summary>Marks say in words why a document does not hold, and name the one that decided it. The public reads them: not even that one was found to be classified is told there.</summary>
internal sealed class CopiesInMarks : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(paper);
        var (marks, ct) = (scope.Db.Set<ValidityMark>(), scope.Cancellation);
        await marks.Where(mark => mark.DocumentId == paper.SubjectId)
            .ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Basis, "").SetProperty(mark => mark.Reason, "").SetProperty(mark => mark.WithdrawReason, ""), ct);
        await marks.Where(mark => mark.BasisDocumentId == paper.SubjectId)
            .ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Basis, "").SetProperty(mark => mark.BasisNumber, "").SetProperty(mark => mark.Reason, ""), ct);
    }
}
