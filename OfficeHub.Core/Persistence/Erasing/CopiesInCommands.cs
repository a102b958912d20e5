using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Persistence.Erasing;

/// <summary>Events with the paper's title on their way out or told already, and refusals that name what was wrong with its text.</summary>
internal sealed class CopiesInCommands : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(paper);
        // This act's own events join after it and say nothing of the text. News of an item or a delivery of it names that one only.
        foreach (var id in paper.Ids.Append(paper.SubjectId).Distinct().Select(id => id.ToString("D")))
        {
            await scope.Db.Set<OutboxMessage>().Where(message => message.Payload.Contains(id)).ExecuteDeleteAsync(scope.Cancellation);
        }

        // A repeat of such a press is still recognised, and refused as one.
        var accounts = scope.Db.Set<Account>().Where(account => paper.StaffIds.Contains(account.StaffId)).Select(account => account.Id);
        await scope.Db.Set<CommandRecord>()
            .Where(record => record.At >= paper.Since && record.Answer != null && !record.Answer.StartsWith(StoredAnswer.SuccessBegins) && accounts.Contains(record.AccountId))
            .ExecuteUpdateAsync(set => set.SetProperty(record => record.Answer, (string?)null), scope.Cancellation);
    }
}
