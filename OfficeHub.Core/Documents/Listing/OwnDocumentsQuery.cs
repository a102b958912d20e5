using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Publishing.Content;
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
/// <param name="Validity">效力.</param>
/// <param name="ValidityOn">Its first day; null for one in force.</param>
public sealed record OwnDocumentRow(
    Guid Id, string Title, DocumentKind Kind, Urgency Urgency, DocumentStatus Status, string Number, DateTime SavedAt, IReadOnlyList<HolderRow> Holders, IReadOnlyList<RouteDot> Way,
    DocumentValidity Validity = DocumentValidity.InForce, DateOnly? ValidityOn = null)
{
    /// <summary>撤回: the drafter sent it to everybody who has it, and none of them has opened it.</summary>
    public bool MayWithdraw => Holders.Count > 0 && Holders.All(holder => holder.IsMineToTakeBack);

    /// <summary>催办: somebody else than the drafter has it.</summary>
    public bool MayUrge(Guid drafterId) => Holders.Any(holder => holder.StaffId != drafterId);
}

/// <summary>What to list.</summary>
/// <param name="Text">Part of the title or number; empty for all.</param>
/// <param name="Part">Drafts, those under way, or those over; null for all.</param>
/// <param name="Cursor">From a page read before; null for the first.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record OwnDocumentsFilter(string Text = "", OwnDocumentsPart? Part = null, string? Cursor = null, int Size = Page<OwnDocumentRow>.DefaultSize)
{
    /// <summary>For the record.</summary>
    public IReadOnlyList<string> InWords() =>
    [
        .. new[]
        {
            Part switch { OwnDocumentsPart.Drafts => "草稿和退回的", OwnDocumentsPart.UnderWay => "在办", OwnDocumentsPart.Over => "已编号、已终止", _ => "" },
            Text.Trim() is { Length: > 0 } text ? $"含“{text}”" : "",
        }.Where(part => part.Length > 0),
    ];
}

/// <summary>A part of one's documents.</summary>
public enum OwnDocumentsPart
{
    /// <summary>草稿, those returned too.</summary>
    Drafts,

    /// <summary>在办: sent, and not over; those that came back to be written again too.</summary>
    UnderWay,

    /// <summary>已编号, 已作废, 已终止.</summary>
    Over,
}

/// <summary>我起草的: where each of one's documents is now, who has it, since when, and what comes next.</summary>
[Act("查我起草的公文")]
public sealed class OwnDocumentsQuery(QueryPath path, WorkingCalendar calendar, TimeProvider clock)
{
    private static readonly KeysetOrder<OfficialDocument> LastFirst =
        KeysetOrder<OfficialDocument>.ByDescending(document => document.SavedAt).ThenDescending(document => document.Id);

    /// <summary>One page, the last changed first.</summary>
    public async Task<Result<Page<OwnDocumentRow>>> ListAsync(OwnDocumentsFilter filter, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var schedule = await calendar.ScheduleAsync(ct);
        return await path.RunAsync<Page<OwnDocumentRow>>(
            this, actor, DocumentPermissions.Draft, async db => await PageAsync(db, filter, count: true, actor, schedule, clock.GetUtcNow().UtcDateTime, ct), ct);
    }

    internal static async Task<Page<OwnDocumentRow>> PageAsync(
        OfficeHubDbContext db, OwnDocumentsFilter filter, bool count, Actor actor, WorkSchedule schedule, DateTime now, CancellationToken ct)
    {
        var page = await Chosen(db.Set<OfficialDocument>().Where(document => document.OwnerStaffId == actor.StaffId), filter).ToPageAsync(
            LastFirst, filter.Cursor,
            document => new OwnDocumentRow(document.Id, document.Title, document.Kind, document.Urgency, document.Status, document.Number, document.SavedAt, Array.Empty<HolderRow>(), Array.Empty<RouteDot>(),
                document.Validity, document.ValidityOn),
            ct, filter.Size, count);
        var rows = await Whereabouts.OfAsync(db, page.Rows, actor.StaffId, schedule, now, ct);
        return new Page<OwnDocumentRow>(rows, page.Previous, page.Next, page.Count);
    }

    private static IQueryable<OfficialDocument> Chosen(IQueryable<OfficialDocument> own, OwnDocumentsFilter filter)
    {
        var ended = DocumentFlow.Ended;
        own = filter.Part switch
        {
            OwnDocumentsPart.Drafts => own.Where(document => document.Status == DocumentStatus.Drafting),
            OwnDocumentsPart.UnderWay => own.Where(document => document.RouteId != null && !ended.Contains(document.Status)),
            OwnDocumentsPart.Over => own.Where(document => ended.Contains(document.Status)),
            _ => own,
        };
        return filter.Text.Trim() is { Length: > 0 } words ? own.Where(document => document.Title.Contains(words) || document.Number.Contains(words)) : own;
    }
}
