using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>A request for seals in a list.</summary>
/// <param name="Id">The request.</param>
/// <param name="Title">Of the document.</param>
/// <param name="Number">发文字号.</param>
/// <param name="IssuerName">主办机关.</param>
/// <param name="Urgency">紧急程度.</param>
/// <param name="AskedBy">校对人, who asked.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Sealed">How many seals are on.</param>
/// <param name="Seals">How many there will be.</param>
/// <param name="Next">Whose turn it is; empty when all are on.</param>
/// <param name="IsMine">Whether that seal is the reader's to put on.</param>
/// <param name="ClosedAt">UTC; null while open.</param>
public sealed record SealRequestRow(
    Guid Id, string Title, string Number, string IssuerName, Urgency Urgency, string AskedBy, DateTime AskedAt, int Sealed, int Seals, string Next, bool IsMine, DateTime? ClosedAt);

/// <summary>用印申请 that ask for seals of the actor's agency, or for one he keeps.</summary>
[Act("查用印申请")]
public sealed class SealRequestsQuery(QueryPath path)
{
    private static KeysetOrder<AskedLine> Waiting { get; } = KeysetOrder<AskedLine>.By(line => line.Request.AskedAt).Then(line => line.Request.Id);

    private static KeysetOrder<AskedLine> Past { get; } = KeysetOrder<AskedLine>.ByDescending(line => line.Request.AskedAt).ThenDescending(line => line.Request.Id);

    /// <summary>One page.</summary>
    /// <param name="state">Which.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<SealRequestRow>>> PageAsync(SealRequestState state, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<SealRequestRow>>(this, actor, DocumentPermissions.Seal, async db =>
        {
            var kept = (await SealChoices.KeptBy(db, actor).ToListAsync(ct)).ToHashSet();
            var page = await Lines(db, actor).Where(line => line.Request.State == state).ToPageAsync(
                state is SealRequestState.Open ? Waiting : Past, cursor,
                line => new
                {
                    line.Request.Id, line.Document.Title, line.Request.Number, line.Document.IssuerName, line.Document.Urgency, line.Request.AskedBy, line.Request.AskedAt, line.Request.ClosedAt,
                    Sealed = line.Request.Lines.Count(seal => seal.SealedAt != null),
                    Seals = line.Request.Lines.Count(seal => seal.Place >= 0),
                    Next = line.Request.Lines.Where(seal => seal.SealedAt == null).OrderBy(seal => seal.Place == 0 ? 1 : 0).ThenBy(seal => seal.Place).Select(seal => new { seal.Agency, seal.AgencyId }).FirstOrDefault(),
                },
                ct, count: string.IsNullOrEmpty(cursor));
            return new Page<SealRequestRow>(
                [.. page.Rows.Select(row => new SealRequestRow(
                    row.Id, row.Title, row.Number, row.IssuerName, row.Urgency, row.AskedBy, row.AskedAt, row.Sealed, row.Seals, row.Next?.Agency ?? "", row.Next is { } next && kept.Contains(next.AgencyId), row.ClosedAt))],
                page.Previous, page.Next, page.Count);
        }, ct);

    /// <summary>How many there are in each state, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyDictionary<SealRequestState, int>>> CountAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyDictionary<SealRequestState, int>>(this, actor, DocumentPermissions.Seal, async db =>
        {
            var counts = new Dictionary<SealRequestState, int>();
            foreach (var state in Enum.GetValues<SealRequestState>()) counts[state] = await Lines(db, actor).Where(line => line.Request.State == state).Take(Page<SealRequestRow>.CountCap + 1).CountAsync(ct);
            return counts;
        }, ct);

    private static IQueryable<AskedLine> Lines(OfficeHubDbContext db, Actor actor) =>
        from request in db.Set<SealRequest>().VisibleTo(db, actor)
        join document in db.Set<OfficialDocument>() on request.DocumentId equals document.Id
        select new AskedLine { Request = request, Document = document };

    private sealed class AskedLine
    {
        public required SealRequest Request { get; init; }

        public required OfficialDocument Document { get; init; }
    }
}
