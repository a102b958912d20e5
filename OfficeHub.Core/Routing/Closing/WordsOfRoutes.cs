using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Routing.Reading;

namespace OfficeHub.Core.Routing.Closing;

/// <summary>待阅 carries title and note of its paper; what was not read yet is taken back.</summary>
internal sealed class CopiesInReading : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(paper);
        var (db, ct) = (scope.Db, scope.Cancellation);
        var label = paper.Label;
        await db.Set<Circulation>().Where(sent => sent.SubjectId == paper.SubjectId)
            .ExecuteUpdateAsync(set => set.SetProperty(sent => sent.Title, label).SetProperty(sent => sent.Note, ""), ct);
        var items = db.Set<ReadingItem>().Where(item => item.SubjectId == paper.SubjectId);
        await items.ExecuteUpdateAsync(set => set.SetProperty(item => item.Title, label).SetProperty(item => item.Note, "").SetProperty(item => item.Remark, ""), ct);
        await items.Where(item => item.Pile == ItemPile.Inside)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.State, ReadingState.Recalled).SetProperty(item => item.Pile, ItemPile.Outside), ct);
    }
}

/// <summary>What people wrote on the way of a paper: opinions, questions, reasons.</summary>
public static class WordsOfRoutes
{
    /// <summary>Erases it; who had the paper when, and what he answered, stays.</summary>
    internal static async Task EraseAsync(CommandScope scope, Guid subjectId)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        await db.Set<WorkItem>().Where(item => item.SubjectId == subjectId)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Note, "").SetProperty(item => item.Opinion, "").SetProperty(item => item.Ending, ""), ct);
        var route = db.Set<RouteInstance>().Where(row => row.SubjectId == subjectId);
        var ids = route.Select(row => row.Id);
        await db.Set<RouteStep>().Where(step => ids.Contains(step.RouteId)).ExecuteUpdateAsync(set => set.SetProperty(step => step.Reason, ""), ct);
        await route.ExecuteUpdateAsync(set => set.SetProperty(row => row.TerminationReason, ""), ct);
    }
}
