using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Drafts;

/// <summary>Words typed about a paper and not used yet, whoever typed them: their subject or the page they were typed on names it.</summary>
internal sealed class CopiesInKeptTexts : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(paper);
        foreach (var id in paper.Ids)
        {
            var (plain, hyphened) = (id.ToString("N"), id.ToString("D"));
            Expression<Func<KeptText, bool>> isOfIt = text =>
                text.Subject.Contains(plain) || text.Address.Contains(plain) || text.Subject.Contains(hyphened) || text.Address.Contains(hyphened);
            await scope.Db.Set<KeptText>().Where(isOfIt).ExecuteDeleteAsync(scope.Cancellation);
        }
    }
}
