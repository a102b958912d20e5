using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Routing.Reading;

/// <summary>One line of what is, or was, to be read.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Urgency">Its urgency.</param>
/// <param name="Kind">To be known, or an instruction.</param>
/// <param name="Note">Why it was sent.</param>
/// <param name="SenderName">Who sent it.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="State">How far the reader is.</param>
/// <param name="DoneAt">UTC; null before.</param>
/// <param name="Remark">What he said; may be empty.</param>
/// <param name="SubjectKind">Which feature the paper belongs to.</param>
/// <param name="IsLimited">Whether it was limited to others since: then title, note and remark are not told.</param>
public sealed record ReadingRow(
    Guid ItemId, Guid SubjectId, string Title, Urgency Urgency, CirculationKind Kind, string Note, string SenderName, DateTime SentAt, ReadingState State, DateTime? DoneAt, string Remark, string SubjectKind, bool IsLimited)
{
    /// <summary>What stands in place of the title.</summary>
    public const string LimitedTitle = "（已限定范围的公文）";

    internal ReadingRow Limited() => this with { Title = LimitedTitle, Note = "", Remark = "", IsLimited = true };
}

/// <summary>What was sent round of a paper, with who has read it.</summary>
/// <param name="Id">The circulation.</param>
/// <param name="Kind">To be known, or an instruction.</param>
/// <param name="Note">Why.</param>
/// <param name="SenderName">Who sent it.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="IsMine">Whether the reader of this view sent it: he may take back what is unread.</param>
/// <param name="Readers">Those it went to, less those it was taken back from.</param>
public sealed record CirculationView(Guid Id, CirculationKind Kind, string Note, string SenderName, DateTime SentAt, bool IsMine, IReadOnlyList<ReaderRow> Readers);

/// <summary>One reader.</summary>
/// <param name="ItemId">His item.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="State">How far he is.</param>
/// <param name="OpenedAt">UTC; null until he opened it.</param>
/// <param name="Remark">What he said; may be empty.</param>
public sealed record ReaderRow(Guid ItemId, string Name, string Post, ReadingState State, DateTime? OpenedAt, string Remark);

/// <summary>待阅 and what one sent round.</summary>
[Act("查待阅")]
public sealed class ReadingQuery(QueryPath path, RouteEngine engine)
{
    private static readonly KeysetOrder<ReadingItem> UrgentFirst = KeysetOrder<ReadingItem>.By(item => item.UrgencyRank).ThenDescending(item => item.SortsAt).ThenDescending(item => item.Id);

    private static readonly KeysetOrder<ReadingItem> LastFirst = KeysetOrder<ReadingItem>.ByDescending(item => item.SortsAt).ThenDescending(item => item.Id);

    private static readonly Expression<Func<ReadingItem, ReadingRow>> Row = item => new ReadingRow(
        item.Id, item.SubjectId, item.Title, item.UrgencyRank == 0 ? Urgency.ExtraUrgent : item.UrgencyRank == 1 ? Urgency.Urgent : Urgency.None,
        item.Kind, item.Note, item.SenderName, item.SentAt, item.State, item.DoneAt, item.Remark, item.SubjectKind, false);

    /// <summary>What the actor is still to read: 特急 first, then the last sent.</summary>
    public Task<Result<Page<ReadingRow>>> OpenAsync(string? cursor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Page<ReadingRow>>(this, actor, RoutingPermissions.Handle, async db => await NamedAsync(db, await db.Set<ReadingItem>()
            .Where(item => item.StaffId == actor.StaffId && item.Pile == ItemPile.Inside).ToPageAsync(UrgentFirst, cursor, Row, ct), actor, ct), ct);
    }

    /// <summary>How many there are, up to <see cref="Page{T}.CountCap"/> and one.</summary>
    public Task<Result<int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<int>(this, actor, RoutingPermissions.Handle, async db => await db.Set<ReadingItem>()
            .Where(item => item.StaffId == actor.StaffId && item.Pile == ItemPile.Inside).Take(Page<ReadingRow>.CountCap + 1).CountAsync(ct), ct);
    }

    /// <summary>What the actor has read, the last first.</summary>
    public Task<Result<Page<ReadingRow>>> DoneAsync(string? cursor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Page<ReadingRow>>(this, actor, RoutingPermissions.Handle, async db => await NamedAsync(db, await db.Set<ReadingItem>()
            .Where(item => item.StaffId == actor.StaffId && item.State == ReadingState.Done).ToPageAsync(LastFirst, cursor, Row, ct), actor, ct), ct);
    }

    /// <summary>What was sent to the actor of one paper, the last first.</summary>
    public Task<Result<IReadOnlyList<ReadingRow>>> MineOfAsync(Guid subjectId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<ReadingRow>>(this, actor, RoutingPermissions.Handle, async db => new Result<IReadOnlyList<ReadingRow>>(await NamedAsync(db, await db.Set<ReadingItem>()
            .Where(item => item.SubjectId == subjectId && item.StaffId == actor.StaffId && item.State != ReadingState.Recalled)
            .OrderByDescending(item => item.SentAt).Select(Row).ToListAsync(ct), actor, ct)), ct);
    }

    /// <summary>
    /// What was sent round of a paper one may see: instructions, which belong to its record, and what one sent oneself; the office sees all.
    /// </summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<CirculationView>>> OfPaperAsync(Guid subjectId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<CirculationView>>(this, actor, RoutingPermissions.Handle, async db =>
        {
            var kind = await db.Set<RouteInstance>().Where(route => route.SubjectId == subjectId).Select(route => route.SubjectKind).SingleOrDefaultAsync(ct);
            if (kind is null || !await engine.Of(kind).IsVisibleAsync(db, subjectId, actor, ct)) return new NotFound("文件");
            var seesAll = actor.Can(RoutingPermissions.Circulate) && actor.Roles.Contains(RoleCodes.GeneralOffice);
            var sent = await db.Set<Circulation>().Include("_items")
                .Where(row => row.SubjectId == subjectId && (seesAll || row.SenderId == actor.StaffId || row.Kind == CirculationKind.Instruction))
                .OrderByDescending(row => row.SentAt).ToListAsync(ct);
            return sent.ConvertAll(row => new CirculationView(
                row.Id, row.Kind, row.Note, row.SenderName, row.SentAt, row.SenderId == actor.StaffId,
                [.. row.Items.Where(item => item.State is not ReadingState.Recalled).OrderBy(item => item.Id)
                    .Select(item => new ReaderRow(item.Id, item.StaffName, item.Post, item.State, item.OpenedAt, item.Remark))]));
        }, ct);
    }

    // A row carries the title of the day it was sent; what was limited to others since is not named.
    private async Task<Page<ReadingRow>> NamedAsync(OfficeHubDbContext db, Page<ReadingRow> page, Actor actor, CancellationToken ct) =>
        page with { Rows = await NamedAsync(db, page.Rows, actor, ct) };

    private async Task<IReadOnlyList<ReadingRow>> NamedAsync(OfficeHubDbContext db, IReadOnlyList<ReadingRow> rows, Actor actor, CancellationToken ct)
    {
        var hidden = await engine.HiddenAsync(db, rows.Select(row => (row.SubjectKind, row.SubjectId)), actor, ct);
        return hidden.Count == 0 ? rows : [.. rows.Select(row => hidden.Contains(row.SubjectId) ? row.Limited() : row)];
    }

    /// <summary>Whether the actor may send a paper round, and whether he may give an instruction on it.</summary>
    public Task<Result<ReadingRights>> RightsAsync(Guid subjectId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<ReadingRights>(this, actor, RoutingPermissions.Handle, async db =>
        {
            var route = await db.Set<RouteInstance>().Where(row => row.SubjectId == subjectId).Select(row => new { row.SubjectKind, row.OriginatorId }).SingleOrDefaultAsync(ct);
            if (route is null || !await engine.Of(route.SubjectKind).IsVisibleAsync(db, subjectId, actor, ct)) return new ReadingRights(false, false);
            var maySend = route.OriginatorId == actor.StaffId || actor.Can(RoutingPermissions.Circulate)
                || await db.Set<WorkItem>().AnyAsync(item => item.SubjectId == subjectId && item.StaffId == actor.StaffId && item.Pile == ItemPile.Inside && item.Purpose == WorkItemPurpose.Decides, ct);
            return new ReadingRights(maySend, actor.Can(RoutingPermissions.Instruct));
        }, ct);
    }
}

/// <summary>What one may do with a paper beside its route.</summary>
/// <param name="MaySend">送阅.</param>
/// <param name="MayInstruct">批示并告知.</param>
public sealed record ReadingRights(bool MaySend, bool MayInstruct);
