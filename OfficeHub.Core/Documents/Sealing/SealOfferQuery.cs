using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>What the keeper is shown before a seal is put on.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Revision">Of the request.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">发文字号.</param>
/// <param name="ApprovedBy">批准人: who signed it off.</param>
/// <param name="ApprovedAt">UTC.</param>
/// <param name="AskedBy">校对人.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Copies">份数.</param>
/// <param name="Straddles">Whether 骑缝章 besides.</param>
/// <param name="TextHash">SM3 of the text.</param>
/// <param name="RenditionHash">SM3 of the file to be sealed.</param>
/// <param name="Lines">A seal each.</param>
public sealed record SealOffer(
    Guid RequestId, int Revision, Guid DocumentId, string Title, string Number, string ApprovedBy, DateTime ApprovedAt, string AskedBy, DateTime AskedAt, int Copies, bool Straddles,
    string TextHash, string RenditionHash, IReadOnlyList<SealOfferLine> Lines);

/// <summary>One seal of it.</summary>
/// <param name="Place">From 0.</param>
/// <param name="Agency">Whose.</param>
/// <param name="Page">Page.</param>
/// <param name="SealedBy">监印人; empty before.</param>
/// <param name="WhyNot">Why the actor cannot put it on now; empty when he can.</param>
/// <param name="Choices">Seals that could.</param>
public sealed record SealOfferLine(int Place, string Agency, int Page, string SealedBy, string WhyNot, IReadOnlyList<SealChoice> Choices);

/// <summary>用印申请, as the keeper reads it.</summary>
[Act("看用印申请")]
public sealed class SealOfferQuery(QueryPath path, TimeProvider clock)
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
            var seals = await SealChoices.OfAsync(db, [.. request.Lines.Select(line => line.Agency)], actor, clock.GetUtcNow().UtcDateTime, ct);
            return new SealOffer(
                request.Id, request.Revision, document.Id, document.Title, request.Number, request.ApprovedBy, request.ApprovedAt, request.AskedBy, request.AskedAt, request.Copies, request.Straddles,
                request.TextHash, request.PresentHash,
                [.. request.Lines.OrderBy(line => line.Place).Select(line => new SealOfferLine(
                    line.Place, line.Agency, line.Page, line.SealedBy, request.WhyNot(line.Place, actor.StaffId)?.Message ?? "", [.. seals.Where(seal => seal.Agency == line.Agency)]))]);
        }, ct);
}
