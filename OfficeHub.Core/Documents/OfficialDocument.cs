using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents;

/// <summary>公文: what lists and rules need of it. The text itself is in <see cref="DocumentText"/>.</summary>
public sealed class OfficialDocument : Entity, IOwned
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLimit = 150;

    private OfficialDocument()
    {
    }

    /// <summary>标题; 无标题 reads from an empty one.</summary>
    public string Title { get; private set; } = "";

    /// <summary>文种.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>行文方向.</summary>
    public DocumentDirection Direction { get; private set; }

    /// <summary>紧急程度.</summary>
    public Urgency Urgency { get; private set; }

    /// <summary>发文机关; null until chosen.</summary>
    public Guid? IssuerId { get; private set; }

    /// <summary>Its name, as printed.</summary>
    public string IssuerName { get; private set; } = "";

    /// <summary>联合发文机关 beside it, in the order they are printed; empty for most.</summary>
    public IReadOnlyList<JointAgency> JointAgencies { get; private set; } = [];

    /// <summary>发文机关代字.</summary>
    public string Abbreviation { get; private set; } = "";

    /// <summary>公开属性.</summary>
    public DisclosureCategory Disclosure { get; private set; }

    /// <summary>What else lists and counts ask of the text.</summary>
    public DocumentTraits Traits { get; private set; } = DocumentTraits.None;

    /// <summary>拟稿人.</summary>
    public Guid OwnerStaffId { get; private init; }

    /// <summary>His name.</summary>
    public string DrafterName { get; private init; } = "";

    /// <summary>拟稿部门.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>Its name.</summary>
    public string UnitName { get; private init; } = "";

    /// <summary>The drafter's agency: its office handles the document.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>How far it is.</summary>
    public DocumentStatus Status { get; private set; }

    /// <summary>Its route; null until first sent.</summary>
    public Guid? RouteId { get; private set; }

    /// <summary>第几稿.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>SM3 of the present text with what belongs to it, lower-case hex.</summary>
    public string TextHash { get; private set; } = "";

    /// <summary>签发; null until signed off, and again when it is void.</summary>
    public SignOffRecord? SignedOff { get; private set; }

    /// <summary>Who rechecked it; empty until then.</summary>
    public string RecheckedBy { get; private set; } = "";

    /// <summary>发文字号; empty until given.</summary>
    public string Number { get; private set; } = "";

    /// <summary>SM3 of the 印发稿 (OFD) as it is now, lower-case hex: empty before 排版, another one after each seal.</summary>
    public string RenditionHash { get; private set; } = "";

    /// <summary>成文日期: the day of the signature, 北京时间; null until signed off.</summary>
    /// <remarks>GB/T 9704-2012, 7.3.5.4.</remarks>
    public DateOnly? DocumentDate { get; private set; }

    /// <summary>效力, as the last mark that stands says; where its day is still to come, from then on.</summary>
    public DocumentValidity Validity { get; private set; }

    /// <summary>The first day of <see cref="Validity"/>; null for one in force.</summary>
    public DateOnly? ValidityOn { get; private set; }

    /// <summary>不予发文; null for every other. Its route knows it too, but a draft never sent has none.</summary>
    public EndRecord? Ended { get; private set; }

    /// <summary>UTC, when it was found to be classified: from then on nobody may see it. Null for every other.</summary>
    public DateTime? ClassifiedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>UTC, the last change of the text.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>A new draft.</summary>
    public static OfficialDocument Begin(Guid id, Actor drafter, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(drafter);
        return new OfficialDocument
        {
            Id = id,
            OwnerStaffId = drafter.StaffId,
            DrafterName = drafter.Name,
            UnitId = drafter.UnitId,
            UnitName = drafter.UnitName,
            AgencyId = drafter.AgencyId,
            CreatedAt = now,
            SavedAt = now,
        };
    }

    /// <summary>Takes over what lists show of the text. Whatever was decided on another text is void.</summary>
    /// <param name="fields">Clean.</param>
    /// <param name="textHash">Of the text with its attachments.</param>
    /// <param name="abbreviation">Of the issuer.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="TextIsFixed"/> once signed off.</returns>
    public Result Write(DraftFields fields, string textHash, string abbreviation, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (Status is not (DocumentStatus.Drafting or DocumentStatus.UnderReview)) return new TextIsFixed();
        (Title, Kind, Direction, Urgency) = (fields.Content.Title, fields.Content.Kind, fields.Content.Direction, fields.Content.Urgency);
        (IssuerId, IssuerName, Abbreviation, Disclosure) = (fields.IssuerId, fields.Content.Issuers is [var first, ..] ? first : "", abbreviation, fields.Disclosure);
        (JointAgencies, TextHash, SavedAt, Traits) = (Joint.JointAgencies.Of(fields), textHash, now, DocumentTraits.Of(fields));
        return Result.Success;
    }

    /// <summary>It has a route now.</summary>
    public void TakeRoute(Guid routeId) => RouteId = routeId;

    /// <summary>A version was kept.</summary>
    /// <returns>Its number, from 1.</returns>
    public int CountVersion() => ++VersionNumber;

    /// <summary>Moves it, where the move needs no more than the table.</summary>
    /// <returns><see cref="MoveNotAllowed"/>.</returns>
    public Result Move(DocumentAction by)
    {
        if (!DocumentFlow.TryMove(Status, by, out var next)) return new MoveNotAllowed(Status, by);
        if (next is DocumentStatus.Drafting or DocumentStatus.UnderReview or DocumentStatus.AwaitingSignOff) (SignedOff, DocumentDate) = (null, null);
        if (next < DocumentStatus.Rechecked) RecheckedBy = "";
        if (next < DocumentStatus.Typeset) RenditionHash = "";
        Status = next;
        return Result.Success;
    }

    /// <summary>不予发文, with the reason.</summary>
    /// <returns><see cref="MoveNotAllowed"/>.</returns>
    public Result End(EndRecord record)
    {
        var moved = Move(DocumentAction.Terminate);
        if (moved.IsSuccess) Ended = record;
        return moved;
    }

    /// <summary>判定涉密: ends it, or voids its number, and takes its title from it.</summary>
    /// <param name="label">What it is called from now on.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="FoundAlready"/>.</returns>
    /// <remarks>document-workflow.md §2: 涉密 → 终止; §7, 5 for one found late.</remarks>
    public Result Classify(string label, DateTime now)
    {
        if (ClassifiedAt is not null) return new FoundAlready();
        if (DocumentFlow.WithNumber.Contains(Status)) Move(DocumentAction.Void);
        else if (Status is not (DocumentStatus.Terminated or DocumentStatus.Voided)) Move(DocumentAction.Terminate);
        (ClassifiedAt, Title) = (now, label);
        return Result.Success;
    }

    /// <summary>标注效力.</summary>
    /// <param name="mark">How it holds from now on.</param>
    /// <param name="on">The first day; not asked for 撤销, which is void from the start.</param>
    /// <returns><see cref="NotOutYet"/>, <see cref="MarkCannotFollow"/> or <see cref="MarkBeforeDocument"/>; the document is then unchanged.</returns>
    /// <remarks>Official Document Regulation (2012), art. 33.</remarks>
    public Result Mark(DocumentValidity mark, DateOnly? on)
    {
        if (!DocumentFlow.TakesMarks.Contains(Status) || DocumentDate is not { } date) return new NotOutYet(Status);
        if (!ValidityFlow.MayFollow(mark, Validity)) return new MarkCannotFollow(Validity, mark);
        if (mark is not DocumentValidity.Annulled && on < date) return new MarkBeforeDocument(date);
        (Validity, ValidityOn) = (mark, mark is DocumentValidity.Annulled ? date : on ?? throw new ArgumentNullException(nameof(on)));
        return Result.Success;
    }

    /// <summary>更正误标: it holds as before.</summary>
    internal void MarkedInError(DocumentValidity before, DateOnly? on) => (Validity, ValidityOn) = (before, on);

    /// <summary>Forgets what was said at its sign-off and at its end; who signed and who ended it stays.</summary>
    internal void EraseWords()
    {
        if (Ended is { } ended) Ended = ended with { Reason = "" };
        if (SignedOff is { } signed) SignedOff = signed with { Opinion = "" };
    }

    /// <summary>签发: binds the text as it is.</summary>
    /// <param name="record">By whom, when, on which text.</param>
    /// <returns><see cref="MoveNotAllowed"/>, <see cref="DrafterMayNotSignOff"/>, <see cref="SignOffOfAnotherText"/> or <see cref="JointSignaturesLacking"/>; the document is then unchanged.</returns>
    /// <remarks>Official Document Regulation (2012), art. 22.</remarks>
    public Result SignOff(SignOffRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.StaffId == OwnerStaffId && !record.IsPrincipalLeader) return new DrafterMayNotSignOff();
        if (record.TextHash != TextHash) return new SignOffOfAnotherText();
        if (LackingOn(record) is { } lacking) return lacking;
        if (!DocumentFlow.TryMove(Status, DocumentAction.SignOff, out var next)) return new MoveNotAllowed(Status, DocumentAction.SignOff);
        (Status, SignedOff, DocumentDate) = (next, record, BeijingTime.DayOf(record.LastAt));
        return Result.Success;
    }

    // Every agency that issues it has signed this very text.
    private JointSignaturesLacking? LackingOn(SignOffRecord record)
    {
        var lacking = JointAgencies.Where(agency => !record.Joint.Any(signature => signature.AgencyId == agency.Id && signature.TextHash == TextHash)).ToList();
        return lacking.Count > 0 ? new JointSignaturesLacking(string.Join('、', lacking.Select(agency => agency.Name))) : null;
    }

    /// <summary>复核.</summary>
    /// <param name="by">Name and post.</param>
    /// <returns><see cref="MoveNotAllowed"/> or <see cref="SignOffOfAnotherText"/>.</returns>
    /// <remarks>Official Document Regulation (2012), art. 25 (1).</remarks>
    public Result Recheck(string by)
    {
        if (SignedOff is null || SignedOff.TextHash != TextHash) return new SignOffOfAnotherText();
        var moved = Move(DocumentAction.Recheck);
        if (moved.IsSuccess) RecheckedBy = by;
        return moved;
    }

    /// <summary>编号.</summary>
    /// <returns><see cref="MoveNotAllowed"/>, <see cref="SignOffOfAnotherText"/> or <see cref="JointSignaturesLacking"/>.</returns>
    /// <remarks>Official Document Regulation (2012), art. 25 (2).</remarks>
    public Result AssignNumber(DocumentNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (SignedOff is null || SignedOff.TextHash != TextHash) return new SignOffOfAnotherText();
        if (LackingOn(SignedOff) is { } lacking) return lacking;
        var moved = Move(DocumentAction.AssignNumber);
        if (moved.IsSuccess) Number = number.ToString();
        return moved;
    }

    /// <summary>排版: binds the files made of the text that was signed off.</summary>
    /// <param name="renditionHash">SM3 of the OFD.</param>
    /// <returns><see cref="MoveNotAllowed"/> or <see cref="SignOffOfAnotherText"/>.</returns>
    /// <remarks>Official Document Regulation (2012), art. 25 (3).</remarks>
    public Result Typeset(string renditionHash)
    {
        if (SignedOff is null || SignedOff.TextHash != TextHash) return new SignOffOfAnotherText();
        var moved = Move(DocumentAction.Typeset);
        if (moved.IsSuccess) RenditionHash = renditionHash;
        return moved;
    }

    /// <summary>One seal more on the 印发稿; the document moves on with the last one.</summary>
    /// <param name="before">SM3 of the file that was sealed.</param>
    /// <param name="after">SM3 of the sealed file.</param>
    /// <param name="isLast">Whether no further seal is due.</param>
    /// <returns><see cref="RenditionChanged"/>, <see cref="MoveNotAllowed"/> or <see cref="SignOffOfAnotherText"/>.</returns>
    public Result AffixSeal(string before, string after, bool isLast)
    {
        if (SignedOff is null || SignedOff.TextHash != TextHash) return new SignOffOfAnotherText();
        if (!DocumentFlow.TryMove(Status, DocumentAction.AffixSeal, out _)) return new MoveNotAllowed(Status, DocumentAction.AffixSeal);
        if (RenditionHash != before) return new RenditionChanged();
        RenditionHash = after;
        return isLast ? Move(DocumentAction.AffixSeal) : Result.Success;
    }
}
