using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>What the keeper is shown before a seal is put on.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Revision">Of the request.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Title">Of the document.</param>
/// <param name="Number">发文字号.</param>
/// <param name="AskedBy">校对人.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Copies">份数.</param>
/// <param name="Straddles">Whether 骑缝章 besides.</param>
/// <param name="TextHash">SM3 of the text.</param>
/// <param name="RenditionHash">SM3 of the file to be sealed.</param>
/// <param name="Lines">A seal each.</param>
/// <param name="Tried">A seal that was tried and not put on, and not made good since; null for none.</param>
public sealed record SealOffer(
    Guid RequestId, int Revision, SealRequestState State, string Title, string Number, string AskedBy, DateTime AskedAt, int Copies, bool Straddles,
    string TextHash, string RenditionHash, IReadOnlyList<SealOfferLine> Lines, SealTry? Tried)
{
    /// <summary>Whether several agencies seal it.</summary>
    public bool IsJoint => Lines.Count > 1;

    /// <summary>What the reader could seal now; null for nothing.</summary>
    public SealOfferLine? Turn => Lines.FirstOrDefault(line => line.WhyNot.Length == 0);
}

/// <summary>One seal of it.</summary>
/// <param name="Seal">As everybody sees it.</param>
/// <param name="WhyNot">Why the actor cannot put it on now; empty when he can.</param>
/// <param name="Choices">Seals that could.</param>
public sealed record SealOfferLine(SealLineView Seal, string WhyNot, IReadOnlyList<SealChoice> Choices);

/// <summary>用印申请, as the keeper reads it.</summary>
[Act("看用印申请")]
public sealed class SealOfferQuery(QueryPath path, IObjectHistory history, TimeProvider clock)
{
    /// <summary>For one of the actor's own open items of 用印.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="MoveNotAllowed"/>.</returns>
    public Task<Result<SealOffer>> ForItemAsync(Guid itemId, Actor actor, CancellationToken ct) =>
        path.RunAsync<SealOffer>(this, actor, DocumentPermissions.Seal, async db =>
        {
            ArgumentNullException.ThrowIfNull(actor);
            var code = DocumentSteps.Sealing.Code;
            var item = await db.Set<WorkItem>().SingleOrDefaultAsync(row => row.Id == itemId && row.StaffId == actor.StaffId && row.StepKind == code, ct);
            if (item is null) return new NotFound("待用印公文");
            var document = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == item.SubjectId, ct);
            var request = await db.Set<SealRequest>().AsNoTracking().Include(row => row.Lines).SingleOrDefaultAsync(row => row.DocumentId == document.Id && row.State == SealRequestState.Open, ct);
            if (item.State is not WorkItemState.Open || request is null) return new MoveNotAllowed(document.Status, DocumentAction.AffixSeal);
            return await OfAsync(db, request, document.Title, actor, ct);
        }, ct);

    /// <summary>For whoever keeps a seal that is asked for.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<SealOffer>> ForRequestAsync(Guid requestId, Actor actor, CancellationToken ct) =>
        path.RunAsync<SealOffer>(this, actor, DocumentPermissions.Seal, async db =>
        {
            ArgumentNullException.ThrowIfNull(actor);
            var request = await db.Set<SealRequest>().AsNoTracking().VisibleTo(db, actor).Include(row => row.Lines).SingleOrDefaultAsync(row => row.Id == requestId, ct);
            if (request is null) return new NotFound("用印申请");
            var title = await db.Set<OfficialDocument>().Where(row => row.Id == request.DocumentId).Select(row => row.Title).SingleAsync(ct);
            return await OfAsync(db, request, title, actor, ct);
        }, ct);

    private async Task<SealOffer> OfAsync(OfficeHubDbContext db, SealRequest request, string title, Actor actor, CancellationToken ct)
    {
        var seals = await SealChoices.OfAsync(db, [.. request.Lines.Select(line => line.Agency)], actor, clock.GetUtcNow().UtcDateTime, ct);
        var views = await SealLineViews.OfAsync(db, request, ct);
        return new SealOffer(
            request.Id, request.Revision, request.State, title, request.Number, request.AskedBy, request.AskedAt, request.Copies, request.Straddles, request.TextHash, request.PresentHash,
            [.. views.Select(view => new SealOfferLine(view, request.WhyNot(view.Place, actor.StaffId)?.Message ?? "", [.. seals.Where(seal => seal.Agency == view.Agency)]))],
            await SealTries.LastAsync(db, history, request, ct));
    }
}
