using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Typesetting;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>Where a request stands.</summary>
public enum SealRequestState
{
    /// <summary>待用印.</summary>
    Open,

    /// <summary>已用印.</summary>
    Done,

    /// <summary>The files went back to be made again, or the document became void.</summary>
    Withdrawn,
}

/// <summary>用印申请: made when the 印发稿 is proofread; approved by the sign-off. It holds the hashes of text and file, and a seal is put on nothing else.</summary>
/// <remarks>product.md §2, 7; document-workflow.md §2, 用印.</remarks>
public sealed class SealRequest : Entity
{
    private readonly List<SealRequestLine> _lines = [];

    private SealRequest()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Which of its renditions.</summary>
    public Guid RenditionId { get; private init; }

    /// <summary>发文字号 on the file.</summary>
    public string Number { get; private init; } = "";

    /// <summary>SM3 of the text signed off.</summary>
    public string TextHash { get; private init; } = "";

    /// <summary>SM3 of the OFD as it was proofread.</summary>
    public string RenditionHash { get; private init; } = "";

    /// <summary>批准人: who signed the document off.</summary>
    public Guid ApprovedById { get; private init; }

    /// <summary>Name and post.</summary>
    public string ApprovedBy { get; private init; } = "";

    /// <summary>UTC, the sign-off.</summary>
    public DateTime ApprovedAt { get; private init; }

    /// <summary>校对人.</summary>
    public Guid AskedById { get; private init; }

    /// <summary>Name and post.</summary>
    public string AskedBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private init; }

    /// <summary>Whether the lead agency's seal is put over the edges besides.</summary>
    public bool Straddles { get; private init; }

    /// <summary>印制份数.</summary>
    public int Copies { get; private init; }

    /// <summary>Where it stands.</summary>
    public SealRequestState State { get; private set; }

    /// <summary>UTC; null while open.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>A seal each, in the order of the signatures.</summary>
    public IReadOnlyList<SealRequestLine> Lines => _lines;

    /// <summary>SM3 of the file as it is now.</summary>
    public string PresentHash => InOrder.LastOrDefault(line => line.SealedAt is not null)?.SealedHash ?? RenditionHash;

    /// <summary>The line whose turn it is: the others in the order of the signatures, the lead agency last; null when all are sealed.</summary>
    /// <remarks>features.md 97.</remarks>
    public SealRequestLine? Next => InOrder.FirstOrDefault(line => line.SealedAt is null);

    private IEnumerable<SealRequestLine> InOrder => _lines.OrderBy(line => line.Place == 0).ThenBy(line => line.Place);

    internal static SealRequest For(OfficialDocument document, Rendition rendition, int copies, (Guid Id, string Name) asker, DateTime now)
    {
        var signed = document.SignedOff!;
        var lead = new JointSignature(document.IssuerId ?? document.AgencyId, document.IssuerName, signed.StaffId, signed.Name, signed.Post, signed.At, signed.TextHash);
        IReadOnlyList<JointSignature> signatures = [lead, .. signed.Joint];
        var request = new SealRequest
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            RenditionId = rendition.Id,
            Number = document.Number,
            TextHash = document.TextHash,
            RenditionHash = rendition.OfdHash,
            ApprovedById = signed.StaffId,
            ApprovedBy = $"{signed.Name}（{signed.Post}）",
            ApprovedAt = signed.At,
            AskedById = asker.Id,
            AskedBy = asker.Name,
            AskedAt = now,
            Straddles = rendition.Straddles && rendition.Pages > 1,
            Copies = copies,
        };
        // The seals stand in the order of the agencies; each rests on the signature of its own.
        request._lines.AddRange(rendition.Seals.Select((seal, i) => new SealRequestLine(request.Id, seal, i < signatures.Count ? signatures[i] : lead)));
        return request;
    }

    /// <summary>Why a line may not be sealed now by the person; null when it may.</summary>
    /// <returns><see cref="NoSealWanted"/>, <see cref="SealedAlready"/>, <see cref="LeadAgencySealsLast"/>, <see cref="EarlierAgencySealsFirst"/>, <see cref="SignatoryMayNotSeal"/>.</returns>
    internal Error? WhyNot(int place, Guid staffId) =>
        State is not SealRequestState.Open || _lines.Find(line => line.Place == place) is not { } wanted ? new NoSealWanted()
        : wanted.SealedAt is not null ? new SealedAlready(wanted.Agency, wanted.SealedBy)
        : place == 0 && _lines.Exists(line => line.Place != 0 && line.SealedAt is null) ? new LeadAgencySealsLast(string.Join('、', _lines.Where(line => line.Place != 0 && line.SealedAt is null).Select(line => line.Agency)))
        : Next is { } next && next.Place != place ? new EarlierAgencySealsFirst(next.Agency)
        : _lines.Exists(line => line.ApprovedById == staffId) ? new SignatoryMayNotSeal() : null;

    /// <summary>Notes a seal that was put on.</summary>
    /// <returns>Whether it was the last.</returns>
    internal bool Take(int place, Guid useId, string sealNumber, string by, string sealedHash, DateTime now)
    {
        _lines.Find(line => line.Place == place)!.Take(useId, sealNumber, by, sealedHash, now);
        if (_lines.Exists(line => line.SealedAt is null)) return false;
        (State, ClosedAt) = (SealRequestState.Done, now);
        return true;
    }

    /// <summary>Tells people of it.</summary>
    internal void Tell(IDomainEvent news) => Raise(news);

    /// <summary>It is asked for no more.</summary>
    internal void Withdraw(DateTime now)
    {
        if (State is SealRequestState.Open) (State, ClosedAt) = (SealRequestState.Withdrawn, now);
    }
}

/// <summary>One seal of a request.</summary>
public sealed class SealRequestLine
{
    private SealRequestLine()
    {
    }

    internal SealRequestLine(Guid requestId, RenditionSeal seal, JointSignature signature)
    {
        (RequestId, Place, Agency, Page, XMm, YMm) = (requestId, seal.Place, seal.Agency, seal.Page, seal.XMm, seal.YMm);
        (AgencyId, ApprovedById, ApprovedBy, ApprovedAt) = (signature.AgencyId, signature.StaffId, $"{signature.Name}（{signature.Post}）", signature.At);
    }

    /// <summary>The request.</summary>
    public Guid RequestId { get; private init; }

    /// <summary>From 0, in the order of the signatures: 0 is the lead agency's.</summary>
    public int Place { get; private init; }

    /// <summary>Whose seal: the name as signed.</summary>
    public string Agency { get; private init; } = "";

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>批准人: who signed for that agency.</summary>
    public Guid ApprovedById { get; private init; }

    /// <summary>Name and post.</summary>
    public string ApprovedBy { get; private init; } = "";

    /// <summary>UTC, his signature.</summary>
    public DateTime ApprovedAt { get; private init; }

    /// <summary>From 1.</summary>
    public int Page { get; private init; }

    /// <summary>Centre, millimetres from the left edge.</summary>
    public double XMm { get; private init; }

    /// <summary>Centre, millimetres from the top edge, y down.</summary>
    public double YMm { get; private init; }

    /// <summary>Line of the ledger; null before it is sealed.</summary>
    public Guid? UseId { get; private set; }

    /// <summary>印章编号; empty before.</summary>
    public string SealNumber { get; private set; } = "";

    /// <summary>监印人, name and post; empty before.</summary>
    public string SealedBy { get; private set; } = "";

    /// <summary>UTC; null before.</summary>
    public DateTime? SealedAt { get; private set; }

    /// <summary>SM3 of the file with this seal; empty before.</summary>
    public string SealedHash { get; private set; } = "";

    internal void Take(Guid useId, string sealNumber, string by, string sealedHash, DateTime now) =>
        (UseId, SealNumber, SealedBy, SealedHash, SealedAt) = (useId, sealNumber, by, sealedHash, now);
}
