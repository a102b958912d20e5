using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Reading;

namespace OfficeHub.Core.Notifications;

/// <summary>What one was told of one paper.</summary>
/// <param name="SubjectKind">Which feature the paper belongs to.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="Title">Its title, as last told.</param>
/// <param name="Count">How many notices there are of it.</param>
/// <param name="Unread">How many of them unread.</param>
/// <param name="LastAt">UTC, the last one.</param>
/// <param name="Notices">The last ones, unread first; not all of them when there are many.</param>
/// <param name="IsLimited">Whether the paper was limited to others since: then neither its title nor what was said is told.</param>
public sealed record NoticeGroup(string SubjectKind, Guid SubjectId, string Title, int Count, int Unread, DateTime LastAt, IReadOnlyList<NoticeRow> Notices, bool IsLimited = false)
{
    internal NoticeGroup Limited() => this with { Title = ReadingRow.LimitedTitle, Notices = [.. Notices.Select(notice => notice with { Words = "" })], IsLimited = true };
}

/// <summary>A notice.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Urgency">Of the paper.</param>
/// <param name="By">Who did it; empty when nobody did.</param>
/// <param name="Words">With which reason or answer.</param>
/// <param name="At">UTC.</param>
/// <param name="IsUnread">Whether it was not read yet.</param>
/// <param name="OpenItem">The item it is about, while that still waits for the reader; null otherwise.</param>
/// <param name="StepKind">What is to be done with it; empty without one.</param>
public sealed record NoticeRow(Guid Id, RouteNewsKind Kind, Urgency Urgency, string By, string Words, DateTime At, bool IsUnread, Guid? OpenItem, string StepKind);

/// <summary>A decision that did not take effect.</summary>
/// <param name="Title">Of the paper.</param>
/// <param name="Words">What became of it, and why.</param>
/// <param name="At">UTC.</param>
public sealed record LostDecision(string Title, string Words, DateTime At);

/// <summary>What to list.</summary>
/// <param name="Kind">Only notices with this reason; null for all.</param>
/// <param name="Cursor">From a page read before; null for the first.</param>
/// <param name="Size">Papers on a page.</param>
public sealed record NoticeFilter(RouteNewsKind? Kind = null, string? Cursor = null, int Size = Page<NoticeGroup>.DefaultSize);

/// <summary>One's own notices, grouped by paper.</summary>
[Act("查通知")]
public sealed class NoticesQuery(QueryPath path, RouteEngine engine, TimeProvider clock)
{
    /// <summary>Most notices shown of one paper.</summary>
    public const int MostOfPaper = 6;

    /// <summary>The count in the top bar stops here.</summary>
    public const int CountCap = 99;

    private static readonly KeysetOrder<PaperOfNotices> UnreadFirst =
        KeysetOrder<PaperOfNotices>.By(paper => paper.ReadRank).ThenDescending(paper => paper.LastAt).ThenDescending(paper => paper.SubjectId);

    /// <summary>One page of papers: those with something unread first, then the last told.</summary>
    public Task<Result<Page<NoticeGroup>>> ListAsync(NoticeFilter filter, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Page<NoticeGroup>>(this, actor, Permission.SignedIn, async db =>
        {
            var own = Own(db, actor).Where(notice => filter.Kind == null || notice.Kind == filter.Kind);
            var papers = await own
                .GroupBy(notice => notice.SubjectId)
                .Select(of => new PaperOfNotices
                {
                    SubjectId = of.Key,
                    LastAt = of.Max(notice => notice.At),
                    Count = of.Count(),
                    Unread = of.Sum(notice => notice.ReadAt == null ? 1 : 0),
                    ReadRank = of.Min(notice => notice.ReadAt == null ? 0 : 1),
                })
                .ToPageAsync(UnreadFirst, filter.Cursor, paper => new { paper.SubjectId, paper.LastAt, paper.Count, paper.Unread }, ct, filter.Size);
            var notices = await OfPapersAsync(db, own, [.. papers.Rows.Select(paper => paper.SubjectId)], ct);
            var groups = papers.Rows.Where(paper => notices.Contains(paper.SubjectId)).Select(paper => Group(paper.SubjectId, paper.Count, paper.Unread, paper.LastAt, [.. notices[paper.SubjectId]])).ToList();
            var hidden = await engine.HiddenAsync(db, groups.Select(group => (group.SubjectKind, group.SubjectId)), actor, ct);
            return new Page<NoticeGroup>([.. groups.Select(group => hidden.Contains(group.SubjectId) ? group.Limited() : group)], papers.Previous, papers.Next, papers.Count);
        }, ct);
    }

    /// <summary>How many are unread, up to <see cref="CountCap"/> and one.</summary>
    public Task<Result<int>> UnreadAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<int>(this, actor, Permission.SignedIn, async db =>
            await Own(db, actor).Where(notice => notice.ReadAt == null).Take(CountCap + 1).CountAsync(ct), ct);
    }

    /// <summary>The last decision of the actor's that was lost after an instant, while he has not read of it; null for none.</summary>
    public Task<Result<LostDecision?>> LostAfterAsync(DateTime after, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<LostDecision?>(this, actor, Permission.SignedIn, async db => await db.Set<PaperNotice>()
            .Where(notice => notice.StaffId == actor.StaffId && notice.ReadAt == null && notice.Kind == RouteNewsKind.DecisionLost && notice.At > after)
            .OrderByDescending(notice => notice.At).Select(notice => new LostDecision(notice.Title, notice.Words, notice.At)).FirstOrDefaultAsync(ct), ct);
    }

    /// <summary>Whether some of a paper are unread.</summary>
    public Task<Result<bool>> HasUnreadAsync(Guid subjectId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<bool>(this, actor, Permission.SignedIn, async db =>
            await Own(db, actor).AnyAsync(notice => notice.ReadAt == null && notice.SubjectId == subjectId, ct), ct);
    }

    // What is gathered for a later morning is not there yet.
    private IQueryable<PaperNotice> Own(OfficeHubDbContext db, Actor actor)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Set<PaperNotice>().Where(notice => notice.StaffId == actor.StaffId && notice.ShownAt <= now);
    }

    private static NoticeGroup Group(Guid subjectId, int count, int unread, DateTime lastAt, IReadOnlyList<Told> told) => new(
        told[0].SubjectKind, subjectId, told[0].Title, count, unread, lastAt,
        [.. told.OrderBy(notice => notice.Row.IsUnread ? 0 : 1).ThenByDescending(notice => notice.Row.At).Select(notice => notice.Row).Take(MostOfPaper)]);

    // The last first. An item somebody else has by now, or that is decided, leads nowhere.
    private static async Task<ILookup<Guid, Told>> OfPapersAsync(OfficeHubDbContext db, IQueryable<PaperNotice> own, IReadOnlyList<Guid> papers, CancellationToken ct)
    {
        var rows = await (
            from notice in own
            where papers.Contains(notice.SubjectId)
            join open in db.Set<WorkItem>().Where(item => item.Pile == ItemPile.Inside) on notice.ItemId equals open.Id into items
            from item in items.DefaultIfEmpty()
            orderby notice.At descending, notice.Id descending
            select new
            {
                notice.SubjectKind, notice.SubjectId, notice.Title, notice.Id, notice.Kind, notice.Urgency, notice.By, notice.Words, notice.At, notice.ReadAt,
                OpenItem = item == null ? (Guid?)null : item.Id, StepKind = item == null ? "" : item.StepKind,
            }).Take(papers.Count * MostOfPaper * 4).ToListAsync(ct);
        return rows.ToLookup(row => row.SubjectId, row => new Told(
            row.SubjectKind, row.Title, new NoticeRow(row.Id, row.Kind, row.Urgency, row.By, row.Words, row.At, row.ReadAt is null, row.OpenItem, row.StepKind)));
    }

    private sealed record Told(string SubjectKind, string Title, NoticeRow Row);

    private sealed class PaperOfNotices
    {
        public required Guid SubjectId { get; init; }

        public required DateTime LastAt { get; init; }

        public required int Count { get; init; }

        public required int Unread { get; init; }

        public required int ReadRank { get; init; }
    }
}
