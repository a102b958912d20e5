using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Notifications;

/// <summary>Notices carry the title of their paper and what was said, those of its deliveries too. Those with its label already are of the closing itself and stay.</summary>
internal sealed class CopiesInNotices : ICopiesOfPapers
{
    public Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(paper);
        return scope.Db.Set<PaperNotice>().Where(notice => paper.Ids.Contains(notice.SubjectId) && notice.Title != paper.Label).ExecuteDeleteAsync(scope.Cancellation);
    }
}
