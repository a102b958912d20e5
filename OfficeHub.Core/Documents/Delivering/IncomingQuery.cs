using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>What came to one's agency.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="IssuerName">来文机关.</param>
/// <param name="AgencyName">To which of the agencies one signs for.</param>
/// <param name="Urgency">紧急程度.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="DueAt">UTC, until when it is to be signed for.</param>
/// <param name="ClosedBy">Who signed, returned or recalled it last; null while it waits.</param>
/// <param name="ClosedAt">UTC.</param>
public sealed record IncomingRow(
    Guid Id, string Title, string Number, string IssuerName, string AgencyName, Urgency Urgency, DeliveryState State, DateTime SentAt, DateTime DueAt, string? ClosedBy, DateTime? ClosedAt);

/// <summary>A delivery with its document, before it is shown.</summary>
internal sealed class IncomingLine
{
    public required Delivery Delivery { get; init; }

    public required OfficialDocument Document { get; init; }
}

/// <summary>来文 to the actor's agency and to the one whose office it is.</summary>
[Act("看来文")]
public sealed class IncomingQuery(QueryPath path)
{
    // What waits is read in the order it is due in, what is closed the last first.
    private static KeysetOrder<IncomingLine> Waiting { get; } = KeysetOrder<IncomingLine>.By(line => line.Delivery.DueAt).Then(line => line.Delivery.Id);

    private static KeysetOrder<IncomingLine> Past { get; } = KeysetOrder<IncomingLine>.ByDescending(line => line.Delivery.SentAt).ThenDescending(line => line.Delivery.Id);

    /// <summary>One page.</summary>
    /// <param name="state">Which.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<IncomingRow>>> PageAsync(DeliveryState state, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<IncomingRow>>(this, actor, DocumentPermissions.Receive, async db =>
            await Lines(db, actor).Where(line => line.Delivery.State == state).ToPageAsync(
                state is DeliveryState.Sent ? Waiting : Past, cursor,
                line => new IncomingRow(
                    line.Delivery.Id, line.Document.Title, line.Document.Number, line.Document.IssuerName, line.Delivery.AgencyName, line.Delivery.Urgency, line.Delivery.State,
                    line.Delivery.SentAt, line.Delivery.DueAt,
                    line.Delivery.Recall!.By ?? line.Delivery.Supersession!.By ?? line.Delivery.Return!.By ?? line.Delivery.Receipt!.By,
                    line.Delivery.State == DeliveryState.Recalled ? line.Delivery.Recall!.At : line.Delivery.State == DeliveryState.Superseded ? line.Delivery.Supersession!.At : line.Delivery.State == DeliveryState.Returned ? line.Delivery.Return!.At : line.Delivery.Receipt!.At),
                ct, count: string.IsNullOrEmpty(cursor)), ct);

    /// <summary>How many there are in each state, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyDictionary<DeliveryState, int>>> CountAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyDictionary<DeliveryState, int>>(this, actor, DocumentPermissions.Receive, async db =>
        {
            var counts = new Dictionary<DeliveryState, int>();
            foreach (var state in Enum.GetValues<DeliveryState>()) counts[state] = await Lines(db, actor).Where(line => line.Delivery.State == state).Take(Page<IncomingRow>.CountCap + 1).CountAsync(ct);
            return counts;
        }, ct);

    private static IQueryable<IncomingLine> Lines(OfficeHubDbContext db, Actor actor) =>
        from delivery in db.Set<Delivery>().ReceivedBy(actor)
        join document in db.Set<OfficialDocument>() on delivery.DocumentId equals document.Id
        where document.ClassifiedAt == null
        select new IncomingLine { Delivery = delivery, Document = document };
}
