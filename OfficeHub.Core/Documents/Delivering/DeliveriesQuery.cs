using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>A line of the delivery board.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Revision">Of it.</param>
/// <param name="AgencyName">To whom.</param>
/// <param name="Serial">第几次, from 1.</param>
/// <param name="Urgency">紧急程度.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SentBy">核发人.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="DueAt">UTC, until when it is to be signed for.</param>
/// <param name="Receipt">签收.</param>
/// <param name="Return">退回.</param>
/// <param name="Recall">收回.</param>
/// <param name="Supersession">更正: by which 更正件.</param>
/// <param name="Urgings">How often one was reminded.</param>
public sealed record DeliveryRow(
    Guid Id, int Revision, string AgencyName, int Serial, Urgency Urgency, DeliveryState State, string SentBy, DateTime SentAt, DateTime DueAt,
    DeliveryMark? Receipt, DeliveryMark? Return, DeliveryMark? Recall, DeliveryMark? Supersession, int Urgings)
{
    internal static DeliveryRow Of(Delivery row) => new(
        row.Id, row.Revision, row.AgencyName, row.Serial, row.Urgency, row.State, row.SentBy, row.SentAt, row.DueAt, row.Receipt, row.Return, row.Recall, row.Supersession, row.Urgings);
}

/// <summary>分发情况 of a document.</summary>
/// <param name="Rows">By the directory, the last sending first.</param>
/// <param name="IsOwn">Whether the actor's agency sends it, so that he may remind, recall and send more.</param>
public sealed record DeliveryBoard(IReadOnlyList<DeliveryRow> Rows, bool IsOwn)
{
    /// <summary>How many hold it or wait to: those returned or recalled do not count. What a 更正件 has taken the place of is counted as it stood then.</summary>
    public int Sent => Rows.Count(row => row.State is DeliveryState.Sent or DeliveryState.Received or DeliveryState.Superseded);

    /// <summary>How many of them have signed.</summary>
    public int Received => Rows.Count(row => row.State is DeliveryState.Received or DeliveryState.Superseded && row.Receipt is not null);
}

/// <summary>Who was sent a document one may see, and who has signed for it.</summary>
[Act("看分发情况")]
public sealed class DeliveriesQuery(QueryPath path)
{
    /// <summary>The board.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<DeliveryBoard>> OfAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<DeliveryBoard>(this, actor, DocumentPermissions.Draft, async db =>
        {
            ArgumentNullException.ThrowIfNull(actor);
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return new NotFound("公文");
            var rows = await db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == documentId)
                .Join(db.Set<Organization.Unit>(), row => row.AgencyId, unit => unit.Id, (row, unit) => new { Row = row, unit.Path })
                .OrderBy(one => one.Path).ThenByDescending(one => one.Row.Serial).Select(one => one.Row).ToListAsync(ct);
            var isOwn = actor.Can(DocumentPermissions.Issue) && document.Status is DocumentStatus.Issued
                && (document.AgencyId == actor.AgencyId || document.IssuerId == actor.AgencyId || (actor.ServedAgencyId is { } served && document.IssuerId == served));
            return new DeliveryBoard([.. rows.Select(DeliveryRow.Of)], isOwn);
        }, ct);
}
