using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Listing;

/// <summary>One's own document in the list.</summary>
/// <param name="Id">The document.</param>
/// <param name="Title">标题; empty for none yet.</param>
/// <param name="Kind">文种.</param>
/// <param name="Urgency">紧急程度.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Number">发文字号; empty until given.</param>
/// <param name="SavedAt">UTC, the last change of the text.</param>
/// <param name="Holders">Who has it now.</param>
/// <param name="Way">Its way in a few dots; empty for one never sent.</param>
public sealed record OwnDocumentRow(
    Guid Id, string Title, DocumentKind Kind, Urgency Urgency, DocumentStatus Status, string Number, DateTime SavedAt, IReadOnlyList<HolderRow> Holders, IReadOnlyList<RouteDot> Way);

/// <summary>Somebody who has a document now.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="StepName">For what.</param>
/// <param name="Since">UTC.</param>
/// <param name="IsOpened">Whether it was opened: until then it can be withdrawn.</param>
/// <param name="ItemId">His item, to urge.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Urgings">How often he was urged.</param>
/// <param name="UrgedAt">UTC, the last time; null for never.</param>
/// <param name="IsSentByMe">Whether the reader of the list sent it to him; what another sent on is not his to withdraw.</param>
public sealed record HolderRow(string Name, string Post, string StepName, DateTime Since, bool IsOpened, Guid ItemId, Guid StaffId, int Urgings, DateTime? UrgedAt, bool IsSentByMe);

/// <summary>What to list.</summary>
/// <param name="Text">Part of the title or number; empty for all.</param>
/// <param name="Part">Drafts, those under way, or those over; null for all.</param>
/// <param name="Cursor">From a page read before; null for the first.</param>
public sealed record OwnDocumentsFilter(string Text = "", OwnDocumentsPart? Part = null, string? Cursor = null);

/// <summary>A part of one's documents.</summary>
public enum OwnDocumentsPart
{
    /// <summary>草稿, those returned too.</summary>
    Drafts,

    /// <summary>在办.</summary>
    UnderWay,

    /// <summary>已编号, 已作废, 已终止.</summary>
    Over,
}

/// <summary>我起草的: where each of one's documents is now.</summary>
[Act("查我起草的公文")]
public sealed class OwnDocumentsQuery(QueryPath path)
{
    private static readonly KeysetOrder<OfficialDocument> LastFirst =
        KeysetOrder<OfficialDocument>.ByDescending(document => document.SavedAt).ThenDescending(document => document.Id);

    /// <summary>One page, the last changed first.</summary>
    public Task<Result<Page<OwnDocumentRow>>> ListAsync(OwnDocumentsFilter filter, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Page<OwnDocumentRow>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var own = db.Set<OfficialDocument>().Where(document => document.OwnerStaffId == actor.StaffId);
            var ended = DocumentFlow.Ended;
            own = filter.Part switch
            {
                OwnDocumentsPart.Drafts => own.Where(document => document.Status == DocumentStatus.Drafting),
                OwnDocumentsPart.UnderWay => own.Where(document => document.Status != DocumentStatus.Drafting && !ended.Contains(document.Status)),
                OwnDocumentsPart.Over => own.Where(document => ended.Contains(document.Status)),
                _ => own,
            };
            if (filter.Text.Trim() is { Length: > 0 } words) own = own.Where(document => document.Title.Contains(words) || document.Number.Contains(words));
            var page = await own.ToPageAsync(
                LastFirst, filter.Cursor,
                document => new OwnDocumentRow(document.Id, document.Title, document.Kind, document.Urgency, document.Status, document.Number, document.SavedAt, Array.Empty<HolderRow>(), Array.Empty<RouteDot>()), ct, count: true);
            var ids = page.Rows.Select(row => row.Id).ToList();
            var holders = (await db.Set<WorkItem>().Where(item => ids.Contains(item.SubjectId) && item.Pile == ItemPile.Inside && item.Purpose == WorkItemPurpose.Decides)
                .Select(item => new { item.SubjectId, Row = new HolderRow(item.StaffName, item.Post, item.StepName, item.SentAt, item.OpenedAt != null, item.Id, item.StaffId, item.Urgings, item.UrgedAt,
                    db.Set<WorkItem>().Any(sender => sender.Id == item.SentByItem && sender.StaffId == actor.StaffId)) }).ToListAsync(ct))
                .ToLookup(holder => holder.SubjectId, holder => holder.Row);
            var ways = await RouteDots.OfAsync(db, ids, ct);
            return new Page<OwnDocumentRow>([.. page.Rows.Select(row => row with { Holders = [.. holders[row.Id]], Way = [.. ways[row.Id]] })], page.Previous, page.Next, page.Count);
        }, ct);
    }
}
