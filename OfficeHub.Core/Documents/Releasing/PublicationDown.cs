using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>One time a publication went down. Never deleted: one that was put back stays in the history. The last one that stands counts.</summary>
/// <remarks>features.md 80, 81.</remarks>
public sealed class PublicationDown : Entity
{
    /// <summary>Longest reason and longest words for the public, in characters.</summary>
    public const int WordsLimit = 300;

    /// <summary>Longest contact, in characters.</summary>
    public const int ContactLimit = 100;

    private PublicationDown()
    {
    }

    /// <summary>The publication.</summary>
    public Guid PublicationId { get; private init; }

    /// <summary>From 1: a later one counts.</summary>
    public int Serial { get; private init; }

    /// <summary>How.</summary>
    public DownWay Way { get; private init; }

    /// <summary>Why, for the office alone.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Why, for the public; only of 撤回公开.</summary>
    public string PublicWords { get; private init; } = "";

    /// <summary>Whom the public may ask.</summary>
    public string Contact { get; private init; } = "";

    /// <summary>The publication it was merged into; null for none.</summary>
    public Guid? TargetId { get; private init; }

    /// <summary>Who took it down.</summary>
    public Guid DownById { get; private init; }

    /// <summary>Name and post.</summary>
    public string DownBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime DownAt { get; private init; }

    /// <summary>Name and post of who put it back; empty while it stands.</summary>
    public string BackBy { get; private set; } = "";

    /// <summary>Why it was put back.</summary>
    public string BackReason { get; private set; } = "";

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? BackAt { get; private set; }

    internal static PublicationDown Of(Publication publication, int serial, DownDecision decision, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(by);
        return new PublicationDown
        {
            Id = Guid.CreateVersion7(),
            PublicationId = publication.Id,
            Serial = serial,
            Way = decision.Way,
            Reason = decision.Reason,
            PublicWords = decision.Words,
            Contact = decision.Contact,
            TargetId = decision.TargetId,
            DownById = by.StaffId,
            DownBy = by.NameAndPost,
            DownAt = now,
        };
    }

    /// <summary>恢复公开.</summary>
    /// <param name="reason">Clean, not empty.</param>
    /// <param name="by">Not who took it down.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="PutBackByAnother"/>.</returns>
    internal Result PutBack(string reason, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.StaffId == DownById) return new PutBackByAnother();
        (BackBy, BackReason, BackAt) = (by.NameAndPost, reason, now);
        return Result.Success;
    }

    /// <summary>The office and the drafter are told after the act.</summary>
    internal void Tell(RouteHappened news) => Raise(news);
}

/// <summary>What was decided about a publication.</summary>
/// <param name="Way">How it goes down.</param>
/// <param name="Reason">For the office.</param>
/// <param name="Words">For the public; of 撤回公开 alone.</param>
/// <param name="Contact">Whom the public may ask; not of 并入.</param>
/// <param name="TargetId">Of 并入.</param>
internal sealed record DownDecision(DownWay Way, string Reason, string Words, string Contact, Guid? TargetId);

/// <summary>Which way down may follow which.</summary>
public static class DownFlow
{
    /// <summary>The ways that may follow how it stands now; null is up. What was taken down as an error goes no further: there is nothing left to show.</summary>
    public static IReadOnlyList<DownWay> MayFollow(DownWay? now) => now switch
    {
        null => [DownWay.Withdrawn, DownWay.Removed, DownWay.Merged],
        DownWay.Withdrawn => [DownWay.Removed, DownWay.Merged],
        DownWay.Merged => [DownWay.Removed],
        _ => [],
    };
}
