using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Who took a step of a supplement, on which text.</summary>
/// <param name="ById">Who.</param>
/// <param name="By">Name and post.</param>
/// <param name="At">UTC.</param>
/// <param name="Words">意见; may be empty.</param>
/// <param name="Hash">SM3 of the text it was taken on, lower-case hex.</param>
public sealed record SupplementMark(Guid ById, string By, DateTime At, string Words, string Hash);

/// <summary>补充解读: a further material of a released document, with a short way of its own. Nothing of it is let out that was not reviewed, by hash.</summary>
/// <remarks>openness-and-interpretation.md I11, I13, I21, §3.</remarks>
public sealed class Supplement : Entity
{
    /// <summary>Longest opinion or reason, in characters.</summary>
    public const int WordsLimit = 500;

    private Supplement()
    {
    }

    /// <summary>The follow-up it belongs to.</summary>
    public Guid FollowUpId { get; private init; }

    /// <summary>第几份 of the document, from 1.</summary>
    public int Serial { get; private init; }

    /// <summary>Which question or misreading it answers.</summary>
    public string Answers { get; private set; } = "";

    /// <summary>标题, for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The material as JSON: exactly the bytes the hash is taken of.</summary>
    public string Json { get; private set; } = "";

    /// <summary>SM3 of <see cref="Json"/>, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public SupplementStatus Status { get; private set; }

    /// <summary>Who began it.</summary>
    public Guid DrafterId { get; private init; }

    /// <summary>Name and post.</summary>
    public string Drafter { get; private init; } = "";

    /// <summary>Everybody who wrote in it.</summary>
    public IReadOnlyList<Guid> WriterIds { get; private set; } = [];

    /// <summary>UTC, since when it stands where it stands.</summary>
    public DateTime Since { get; private set; }

    /// <summary>送审; null until then, and once it was sent back.</summary>
    public SupplementMark? Sent { get; private set; }

    /// <summary>保密与公开审核.</summary>
    public SupplementMark? Review { get; private set; }

    /// <summary>部门负责人审定.</summary>
    public SupplementMark? Approval { get; private set; }

    /// <summary>发布.</summary>
    public SupplementMark? Release { get; private set; }

    /// <summary>The last 退回 or 撤下, with the reason.</summary>
    public SupplementMark? Return { get; private set; }

    /// <summary>Whether it waits for the actor's answer.</summary>
    internal bool IsHeldBy(FollowUp followUp, Actor actor) => Status switch
    {
        SupplementStatus.UnderReview => actor.Can(FollowUpPermissions.Review) && followUp.IsOfAgency(actor) && !WriterIds.Contains(actor.StaffId),
        SupplementStatus.AwaitingApproval => actor.Can(FollowUpPermissions.Approve) && followUp.UnitId == actor.UnitId && Review?.ById != actor.StaffId,
        SupplementStatus.Approved => followUp.IsKeptBy(actor) && !WriterIds.Contains(actor.StaffId),
        _ => false,
    };

    /// <summary>The material.</summary>
    public InterpretationMaterial Material => SupplementJson.Read(Json);

    internal static Supplement Begin(FollowUp followUp, int serial, InterpretationForm form, string answers, Actor by, DateTime now)
    {
        var begun = new Supplement { Id = Guid.CreateVersion7(), FollowUpId = followUp.Id, Serial = serial, DrafterId = by.StaffId, Drafter = by.NameAndPost, WriterIds = [by.StaffId], Since = now };
        begun.Put(SupplementJson.Blank(form), answers);
        return begun;
    }

    /// <summary>Writes it.</summary>
    /// <param name="material">Clean.</param>
    /// <param name="answers">Clean.</param>
    /// <param name="by">Who writes.</param>
    /// <returns><see cref="SupplementMoveNotAllowed"/>.</returns>
    internal Result Write(InterpretationMaterial material, string answers, Actor by)
    {
        if (Status is not SupplementStatus.Drafting) return new SupplementMoveNotAllowed(Status);
        Put(material, answers);
        if (!WriterIds.Contains(by.StaffId)) WriterIds = [.. WriterIds, by.StaffId];
        return Result.Success;
    }

    /// <summary>送审.</summary>
    internal Result Send(Actor by, DateTime now) => Move(SupplementAction.Send, by, now, "", mark => Sent = mark);

    /// <summary>审核通过, by somebody who wrote nothing of it.</summary>
    internal Result Pass(Actor by, string words, DateTime now) => WriterIds.Contains(by.StaffId) ? new OwnSupplement() : Move(SupplementAction.Pass, by, now, words, mark => Review = mark);

    /// <summary>审定. The head may have written it himself, which the record shows; he has not reviewed it.</summary>
    internal Result Approve(Actor by, string words, DateTime now) => Review?.ById == by.StaffId ? new ReviewedBySelf() : Move(SupplementAction.Approve, by, now, words, mark => Approval = mark);

    /// <summary>退回 to its drafter: whatever was answered before is asked again.</summary>
    internal Result SendBack(Actor by, string words, DateTime now) => Move(SupplementAction.SendBack, by, now, words, mark => (Sent, Review, Approval, Return) = (null, null, null, mark));

    /// <summary>撤下: it is not made.</summary>
    internal Result Withdraw(Actor by, string words, DateTime now) => Move(SupplementAction.Withdraw, by, now, words, mark => Return = mark);

    /// <summary>发布, by somebody who wrote nothing of it, of exactly the text that was sent, reviewed and approved.</summary>
    internal Result LetOut(Actor by, DateTime now)
    {
        if (WriterIds.Contains(by.StaffId)) return new OwnSupplement();
        if (SupplementFlow.TryMove(Status, SupplementAction.Release, out _) && new[] { Hash, Sent?.Hash, Review?.Hash, Approval?.Hash }.Any(hash => hash != SupplementJson.HashOf(Json))) return new SupplementNotAsApproved();
        return Move(SupplementAction.Release, by, now, "", mark => Release = mark);
    }

    /// <summary>Its document was found to be classified: whatever its way was, it ends here.</summary>
    internal void DropWords(string blank)
    {
        (Json, Hash, Title, Answers) = (blank, SupplementJson.HashOf(blank), "", "");
        (Sent, Review, Approval, Release, Return) = (Mute(Sent), Mute(Review), Mute(Approval), Mute(Release), Mute(Return));
        static SupplementMark? Mute(SupplementMark? mark) => mark is null ? null : mark with { Words = "" };
    }

    private Result Move(SupplementAction action, Actor by, DateTime now, string words, Action<SupplementMark> note)
    {
        if (!SupplementFlow.TryMove(Status, action, out var next)) return new SupplementMoveNotAllowed(Status);
        note(new SupplementMark(by.StaffId, by.NameAndPost, now, words, Hash));
        (Status, Since) = (next, now);
        return Result.Success;
    }

    private void Put(InterpretationMaterial material, string answers)
    {
        Json = SupplementJson.Write(material);
        (Hash, Title, Answers) = (SupplementJson.HashOf(Json), material.Title, answers);
    }
}
