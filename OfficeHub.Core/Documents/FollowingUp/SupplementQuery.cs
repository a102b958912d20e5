using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>A supplement with what it explains.</summary>
/// <param name="Id">Which.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="DocumentTitle">Its title.</param>
/// <param name="Number">发文字号.</param>
/// <param name="IndexNumber">索引号.</param>
/// <param name="PageNumber">The number its public page is called by; null until it is out.</param>
/// <param name="Unit">拟稿部门.</param>
/// <param name="Serial">第几份.</param>
/// <param name="Revision">Of the supplement.</param>
/// <param name="Material">What it says.</param>
/// <param name="Answers">Which question it answers.</param>
/// <param name="Hash">SM3 of the text.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">UTC.</param>
/// <param name="Drafter">Name and post.</param>
/// <param name="Sent">送审.</param>
/// <param name="Review">审核.</param>
/// <param name="Approval">审定.</param>
/// <param name="Release">发布.</param>
/// <param name="Return">The last 退回 or 撤下.</param>
/// <param name="Content">The document as released, to compare with; null once it was taken down.</param>
/// <param name="MayWrite">Whether the reader writes in it.</param>
/// <param name="MayAnswer">Whether it waits for the reader.</param>
public sealed record SupplementView(
    Guid Id, Guid DocumentId, string DocumentTitle, string Number, string IndexNumber, int? PageNumber, string Unit, int Serial, int Revision, InterpretationMaterial Material, string Answers, string Hash, SupplementStatus Status,
    DateTime Since, string Drafter, SupplementMark? Sent, SupplementMark? Review, SupplementMark? Approval, SupplementMark? Release, SupplementMark? Return, DocumentContent? Content, bool MayWrite, bool MayAnswer);

/// <summary>One supplement, for whoever writes, reviews, approves or lets it out.</summary>
[Act("看补充解读")]
public sealed class SupplementQuery(QueryPath path)
{
    /// <summary>All of it.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<SupplementView>> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        path.RunAsync<SupplementView>(this, actor, FollowUpPermissions.Record, async db =>
        {
            var one = await db.Set<Supplement>().SingleOrDefaultAsync(row => row.Id == id, ct);
            var followUp = one is null ? null : await db.Set<FollowUp>().SeenBy(db, actor).SingleOrDefaultAsync(row => row.Id == one.FollowUpId, ct);
            if (one is null || followUp is null) return new NotFound("补充解读", "这份");
            var document = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == followUp.DocumentId, ct);
            var index = await db.Set<Publication>().Where(row => row.Id == followUp.PublicationId).Select(row => row.IndexNumber).SingleAsync(ct);
            var json = await db.Set<PublishedContent>().Where(row => row.Id == followUp.PublicationId).Select(row => row.Json).SingleOrDefaultAsync(ct);
            var page = await db.Set<PublishedSupplement>().Where(row => row.Id == id).Select(row => (int?)row.Number).SingleOrDefaultAsync(ct);
            return new SupplementView(
                one.Id, document.Id, document.Title, document.Number, index, page, document.UnitName, one.Serial, one.Revision, one.Material, one.Answers, one.Hash, one.Status, one.Since, one.Drafter,
                one.Sent, one.Review, one.Approval, one.Release, one.Return, json is null ? null : PublishedJson.Read(json).Content,
                MayWrite: one.Status is SupplementStatus.Drafting && followUp.UnitId == actor.UnitId, MayAnswer: one.IsHeldBy(followUp, actor));
        }, ct);
}
