using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>How far the removal of a classified document is.</summary>
public enum CaseState
{
    /// <summary>封存: found, closed to all; who had it is being called back from.</summary>
    Found,

    /// <summary>The erasure was asked for and waits for a second person.</summary>
    Asked,

    /// <summary>Erased.</summary>
    Erased,
}

/// <summary>Somebody who had, or could have had, a classified document.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post; may be empty.</param>
/// <param name="How">In which ways, in Chinese.</param>
/// <param name="OpenedAt">UTC, the first time he is known to have opened it; null when he is not.</param>
/// <param name="Copies">Files he took out of the system.</param>
public sealed record CaseHolder(Guid StaffId, string Name, string Post, string How, DateTime? OpenedAt, int Copies);

/// <summary>涉密件处置: a document found to be classified, from the finding to its erasure. Holds nothing of the document but what tells it again.</summary>
/// <remarks>document-workflow.md §7, 5: isolate, list who opened, wipe by approved procedure, record without content.</remarks>
public sealed class ClassifiedCase : Entity
{
    /// <summary>Longest grounds and measures, in characters.</summary>
    public const int WordsLimit = 500;

    private ClassifiedCase()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Whose office sees to it.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>What the document is called from now on.</summary>
    public string Label { get; private init; } = "";

    /// <summary>Its drafter: he has no hand in its removal.</summary>
    public Guid DrafterId { get; private init; }

    /// <summary>SM3 of the last text, lower-case hex.</summary>
    public string TextHash { get; private init; } = "";

    /// <summary>How many versions of it were kept.</summary>
    public int Versions { get; private init; }

    /// <summary>保密审查员 who found it.</summary>
    public string FoundBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime FoundAt { get; private init; }

    /// <summary>On which grounds; none of the matter's words.</summary>
    public string Grounds { get; private init; } = "";

    /// <summary>Who had it, as known on that day.</summary>
    public IReadOnlyList<CaseHolder> Holders { get; private init; } = [];

    /// <summary>How far it is.</summary>
    public CaseState State { get; private set; }

    /// <summary>Who asked for the erasure.</summary>
    public Guid AskedById { get; private set; }

    /// <summary>Name and post; empty before.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>UTC; null before.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>What was done about copies outside the system.</summary>
    public string Measures { get; private set; } = "";

    /// <summary>Who approved it; empty before.</summary>
    public string ApprovedBy { get; private set; } = "";

    /// <summary>UTC, when text, versions, files and words went; null before.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>Files erased with it.</summary>
    public int FilesErased { get; private set; }

    /// <summary>Files that other documents hold too and that were left.</summary>
    public int FilesLeft { get; private set; }

    /// <summary>UTC, when nothing of it was left in the files of database and store; null before.</summary>
    public DateTime? ScrubbedAt { get; private set; }

    /// <summary>A document was found to be classified.</summary>
    public static ClassifiedCase Find(OfficialDocument document, string label, string grounds, IReadOnlyList<CaseHolder> holders, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(by);
        return new ClassifiedCase
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            AgencyId = document.AgencyId,
            Label = label,
            DrafterId = document.OwnerStaffId,
            TextHash = document.TextHash,
            Versions = document.VersionNumber,
            FoundBy = by.NameAndPost,
            FoundAt = now,
            Grounds = grounds,
            Holders = holders,
        };
    }

    /// <summary>提请清除; once more, with other measures, while nobody has approved it.</summary>
    /// <returns><see cref="CaseIsOver"/> or <see cref="DrafterMayNotRemove"/>.</returns>
    public Result Ask(string measures, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is CaseState.Erased) return new CaseIsOver(ApprovedBy, ErasedAt!.Value);
        if (by.StaffId == DrafterId) return new DrafterMayNotRemove();
        (State, Measures, AskedById, AskedBy, AskedAt) = (CaseState.Asked, measures, by.StaffId, by.NameAndPost, now);
        return Result.Success;
    }

    /// <summary>批准清除: a second person, and nobody who wrote the document.</summary>
    /// <returns><see cref="CaseIsOver"/>, <see cref="NotAskedYet"/>, <see cref="TakesTwo"/> or <see cref="DrafterMayNotRemove"/>.</returns>
    public Result Approve(Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (WhyNotApprove(by) is { } refusal) return refusal;
        (State, ApprovedBy, ErasedAt) = (CaseState.Erased, by.NameAndPost, now);
        return Result.Success;
    }

    /// <summary>The rows are gone; what they leave in the files goes next.</summary>
    /// <param name="contents">Hashes of contents in the store that nothing refers to any more.</param>
    /// <param name="left">Files that other documents hold too.</param>
    internal void Erased(IReadOnlyList<string> contents, int left)
    {
        (FilesErased, FilesLeft) = (contents.Count, left);
        Raise(new DocumentErased(Id, contents));
    }

    /// <summary>Nothing is left in the files either.</summary>
    internal void Scrubbed(DateTime now) => ScrubbedAt ??= now;

    /// <summary>Null when the person could approve the erasure now.</summary>
    internal Error? WhyNotApprove(Actor by) => State switch
    {
        CaseState.Erased => new CaseIsOver(ApprovedBy, ErasedAt!.Value),
        CaseState.Found => new NotAskedYet(),
        _ when by.StaffId == AskedById => new TakesTwo(),
        _ => by.StaffId == DrafterId ? new DrafterMayNotRemove() : null,
    };
}
