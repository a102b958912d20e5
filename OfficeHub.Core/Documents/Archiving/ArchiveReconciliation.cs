using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>What a check of the archive finds.</summary>
public enum DiscrepancyKind
{
    /// <summary>应归档未归档.</summary>
    NotFiled,

    /// <summary>The package is not in the store.</summary>
    PackageMissing,

    /// <summary>The package is not what was filed.</summary>
    PackageChanged,
}

/// <summary>One thing a check of the archive found, as long as it lasts. One a document.</summary>
public sealed class ArchiveDiscrepancy : Entity
{
    /// <summary>Longest <see cref="Words"/>.</summary>
    public const int WordsLimit = 400;

    private ArchiveDiscrepancy()
    {
    }

    /// <summary>The agency that issued the document.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>What.</summary>
    public DiscrepancyKind Kind { get; private set; }

    /// <summary>In a Chinese sentence, what to do included. Names no title: it outlives what is found to be classified.</summary>
    public string Words { get; private set; } = "";

    /// <summary>UTC, when it was first found.</summary>
    public DateTime FoundAt { get; private set; }

    internal static ArchiveDiscrepancy Of(Discrepancy found, DateTime now) =>
        new() { Id = Guid.CreateVersion7(), AgencyId = found.AgencyId, DocumentId = found.DocumentId, Kind = found.Kind, Words = found.Words, FoundAt = now };

    /// <summary>It is found again, perhaps as something else.</summary>
    /// <returns>Whether it is something else.</returns>
    internal bool FoundAgain(Discrepancy found, DateTime now)
    {
        if ((Kind, Words) == (found.Kind, found.Words)) return false;
        if (Kind != found.Kind) FoundAt = now;
        (Kind, Words) = (found.Kind, found.Words);
        return FoundAt == now;
    }
}

/// <summary>夜间核对: one run of it.</summary>
public sealed class ArchiveReconciliation : Entity
{
    private ArchiveReconciliation()
    {
    }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Packages checked.</summary>
    public int Checked { get; private init; }

    /// <summary>Documents that should be filed and are not.</summary>
    public int NotFiled { get; private init; }

    /// <summary>Packages that are missing or not what was filed.</summary>
    public int Wrong { get; private init; }

    internal static ArchiveReconciliation Of(int packages, IReadOnlyList<Discrepancy> found, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        At = now,
        Checked = packages,
        NotFiled = found.Count(one => one.Kind is DiscrepancyKind.NotFiled),
        Wrong = found.Count(one => one.Kind is not DiscrepancyKind.NotFiled),
    };

    /// <summary>Tells people of what it found anew.</summary>
    internal void Tell(NewsOfSubject news) => Raise(news);
}

/// <summary>What was found, before it is noted.</summary>
internal sealed record Discrepancy(Guid AgencyId, Guid DocumentId, DiscrepancyKind Kind, string Words);
