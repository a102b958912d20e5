using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>待签收.</summary>
    Sent,

    /// <summary>已签收.</summary>
    Received,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>已收回 by whoever sent it, or with its number.</summary>
    Recalled,

    /// <summary>已由更正件替代: it is still read, and no more to be signed for or used.</summary>
    Superseded,
}

/// <summary>Who did something with a delivery, and when.</summary>
/// <param name="By">Name and post.</param>
/// <param name="At">UTC, to the second: an urgent paper's receipt tells hour and minute.</param>
/// <param name="Words">Why; empty for a receipt.</param>
/// <remarks>Official Document Regulation (2012), art. 24 (1).</remarks>
public sealed record DeliveryMark(string By, DateTime At, string Words);

/// <summary>分发: a document sent to one agency of this installation, with what became of it. A receipt once given stays, whatever comes after.</summary>
/// <remarks>document-workflow.md §2, 核发; §2.1, 收回/更正: old receipts kept; §3, 签收.</remarks>
public sealed class Delivery : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 500;

    private Delivery()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>To whom.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Its name when it was sent.</summary>
    public string AgencyName { get; private init; } = "";

    /// <summary>第几次送给它, from 1.</summary>
    public int Serial { get; private init; }

    /// <summary>紧急程度, as sent: it sets how soon one signs.</summary>
    public Urgency Urgency { get; private init; }

    /// <summary>SM3 of the OFD that was sent, lower-case hex: the receipt is for this file and no other.</summary>
    public string FileHash { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; private init; }

    /// <summary>UTC, until when it is to be signed for.</summary>
    public DateTime DueAt { get; private init; }

    /// <summary>核发人.</summary>
    public Guid SentById { get; private init; }

    /// <summary>Name and post.</summary>
    public string SentBy { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>签收; null until then.</summary>
    public DeliveryMark? Receipt { get; private set; }

    /// <summary>退回; null for none.</summary>
    public DeliveryMark? Return { get; private set; }

    /// <summary>收回; null for none.</summary>
    public DeliveryMark? Recall { get; private set; }

    /// <summary>更正: by which 更正件; null for none. A copy that was not signed for yet is not to be any more.</summary>
    public DeliveryMark? Supersession { get; private set; }

    /// <summary>催签收, how often.</summary>
    public int Urgings { get; private set; }

    /// <summary>UTC of the last time; null for never.</summary>
    public DateTime? UrgedAt { get; private set; }

    internal static Delivery To(OfficialDocument document, (Guid Id, string Name) agency, int serial, Actor by, DateTime now, DateTime dueAt) => new()
    {
        Id = Guid.CreateVersion7(),
        DocumentId = document.Id,
        AgencyId = agency.Id,
        AgencyName = agency.Name,
        Serial = serial,
        Urgency = document.Urgency,
        FileHash = document.RenditionHash,
        SentAt = now,
        DueAt = dueAt,
        SentById = by.StaffId,
        SentBy = by.NameAndPost,
    };

    /// <summary>签收.</summary>
    /// <returns><see cref="DeliveryIsClosed"/>.</returns>
    public Result Receive(string by, DateTime now)
    {
        if (State is not DeliveryState.Sent) return Closed();
        (State, Receipt) = (DeliveryState.Received, new DeliveryMark(by, now, ""));
        return Result.Success;
    }

    /// <summary>退回, before one has signed for it.</summary>
    /// <returns><see cref="DeliveryIsClosed"/>.</returns>
    public Result SendBack(string by, string reason, DateTime now)
    {
        if (State is not DeliveryState.Sent) return Closed();
        (State, Return) = (DeliveryState.Returned, new DeliveryMark(by, now, reason));
        return Result.Success;
    }

    /// <summary>收回: signed for or not, it holds no more; the receipt stays on the record.</summary>
    /// <returns><see cref="DeliveryIsClosed"/>.</returns>
    public Result TakeBack(string by, string reason, DateTime now)
    {
        if (State is not (DeliveryState.Sent or DeliveryState.Received or DeliveryState.Superseded)) return Closed();
        (State, Recall) = (DeliveryState.Recalled, new DeliveryMark(by, now, reason));
        return Result.Success;
    }

    /// <summary>更正: a 更正件 takes its place. The receipt, if there is one, stays on the record.</summary>
    /// <returns><see cref="DeliveryIsClosed"/>.</returns>
    public Result Supersede(string by, string number, DateTime now)
    {
        if (State is not (DeliveryState.Sent or DeliveryState.Received)) return Closed();
        (State, Supersession) = (DeliveryState.Superseded, new DeliveryMark(by, now, number));
        return Result.Success;
    }

    /// <summary>催签收.</summary>
    /// <returns><see cref="DeliveryIsClosed"/>.</returns>
    public Result Urge(DateTime now)
    {
        if (State is not DeliveryState.Sent) return Closed();
        (Urgings, UrgedAt) = (Urgings + 1, now);
        return Result.Success;
    }

    internal void Tell(IDomainEvent news) => Raise(news);

    private DeliveryIsClosed Closed() => new(State, (Recall ?? Supersession ?? Return ?? Receipt)?.By ?? "");
}
