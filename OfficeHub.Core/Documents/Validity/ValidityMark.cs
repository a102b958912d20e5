using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Validity;

/// <summary>效力标记: one line of the history of how a document holds. Never deleted: one set in error is corrected, with the reason.</summary>
public sealed class ValidityMark : Entity
{
    /// <summary>Longest basis, in characters.</summary>
    public const int BasisLimit = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 500;

    /// <summary>Longest name of who proposed it, in characters.</summary>
    public const int ProposerLimit = 60;

    private ValidityMark()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Its 标记 number, from 1: a later one counts.</summary>
    public int Serial { get; private init; }

    /// <summary>What it says.</summary>
    public DocumentValidity Mark { get; private init; }

    /// <summary>The first day on which it holds; of an annulled document its own date.</summary>
    public DateOnly EffectiveOn { get; private init; }

    /// <summary>依据: what decided it, in words.</summary>
    public string Basis { get; private init; } = "";

    /// <summary>The deciding document, where it is one of ours.</summary>
    public Guid? BasisDocumentId { get; private init; }

    /// <summary>Its number; empty for none of ours.</summary>
    public string BasisNumber { get; private init; } = "";

    /// <summary>Why; may be empty.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>提出单位.</summary>
    public string ProposedBy { get; private init; } = "";

    /// <summary>Name and post of who set it.</summary>
    public string SetBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime SetAt { get; private init; }

    /// <summary>Name and post of who corrected it; empty while it stands.</summary>
    public string WithdrawnBy { get; private set; } = "";

    /// <summary>Why it was an error.</summary>
    public string WithdrawReason { get; private set; } = "";

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Marks the document.</summary>
    /// <param name="document">As loaded; takes the mark over for lists.</param>
    /// <param name="serial">One more than the marks it has.</param>
    /// <param name="decision">Clean.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="NotOutYet"/>, <see cref="MarkCannotFollow"/>, <see cref="MarkBeforeDocument"/> or <see cref="DecidesAboutItself"/>; the document is then unchanged.</returns>
    public static Result<ValidityMark> On(OfficialDocument document, int serial, ValidityDecision decision, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(by);
        if (decision.BasisDocumentId == document.Id) return new DecidesAboutItself();
        var marked = document.Mark(decision.Mark, decision.EffectiveOn);
        if (!marked.IsSuccess) return marked.Error;
        return new ValidityMark
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            Serial = serial,
            Mark = decision.Mark,
            EffectiveOn = document.ValidityOn!.Value,
            Basis = decision.Basis,
            BasisDocumentId = decision.BasisDocumentId,
            BasisNumber = decision.BasisNumber,
            Reason = decision.Reason,
            ProposedBy = decision.ProposedBy,
            SetBy = by.NameAndPost,
            SetAt = now,
        };
    }

    /// <summary>更正误标: it was set in error, and the document stands as before it.</summary>
    /// <param name="document">As loaded.</param>
    /// <param name="before">The mark that stood before this one; null for none.</param>
    /// <param name="reason">Clean, not empty.</param>
    /// <param name="by">Who corrects it.</param>
    /// <param name="now">UTC.</param>
    public void Withdraw(OfficialDocument document, ValidityMark? before, string reason, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(by);
        (WithdrawnBy, WithdrawReason, WithdrawnAt) = (by.NameAndPost, reason, now);
        document.MarkedInError(before?.Mark ?? DocumentValidity.InForce, before?.EffectiveOn);
    }

    /// <summary>Somebody's paper cites the document: he is told after the act.</summary>
    internal void Tell(RouteHappened news) => Raise(news);
}

/// <summary>What was decided about a document.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="EffectiveOn">From which day; not asked for 撤销, which is void from the start.</param>
/// <param name="Basis">依据.</param>
/// <param name="BasisDocumentId">The deciding document of ours; null for none.</param>
/// <param name="BasisNumber">Its number.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="ProposedBy">提出单位.</param>
public sealed record ValidityDecision(DocumentValidity Mark, DateOnly? EffectiveOn, string Basis, Guid? BasisDocumentId, string BasisNumber, string Reason, string ProposedBy);
