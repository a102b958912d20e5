using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Persistence.Erasing;

/// <summary>What a feature keeps of a paper beside the paper itself: its title in lists, notices, words not used yet. Dropped inside the transaction in which the paper is closed.</summary>
/// <remarks>document-workflow.md §7, 5.</remarks>
public interface ICopiesOfPapers
{
    /// <summary>Drops the copies, or puts <see cref="ClosedPaper.Label"/> in their place; a second time changes nothing.</summary>
    Task DropAsync(CommandScope scope, ClosedPaper paper);
}

/// <summary>A paper whose words nobody may have any more.</summary>
/// <param name="SubjectId">The paper.</param>
/// <param name="Label">What it is called from now on: none of its own words.</param>
/// <param name="Ids">Ids under which words about it may be kept: its own, those of its items.</param>
/// <param name="StaffIds">Who had it.</param>
/// <param name="Since">UTC, when it was begun: no copy is older.</param>
public sealed record ClosedPaper(Guid SubjectId, string Label, IReadOnlyList<Guid> Ids, IReadOnlyList<Guid> StaffIds, DateTime Since);
