using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>A line of 解读跟踪.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Unit">拟稿部门.</param>
/// <param name="Responsible">解读责任人.</param>
/// <param name="ReleasedOn">发布日期.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="DueOn">When the next thing is owed; of a closed one when it was closed.</param>
/// <param name="Owed">What it is.</param>
/// <param name="OwedBy">By whom.</param>
/// <param name="Recorded">How many looks.</param>
/// <param name="LastLevel">舆情 at the last look; null before the first.</param>
/// <param name="OpenSupplement">Where a supplement under way stands; null for none.</param>
public sealed record FollowUpRow(
    Guid DocumentId, string Title, string Number, string Unit, string Responsible, DateOnly ReleasedOn, FollowUpStatus Status, DateOnly DueOn, string Owed, string OwedBy, int Recorded, OpinionLevel? LastLevel,
    SupplementStatus? OpenSupplement);

/// <summary>What is owed after a release, by whom and since when; and what is closed.</summary>
[Act("查解读跟踪")]
public sealed class FollowUpsQuery(QueryPath path, TimeProvider clock)
{
    private static readonly KeysetOrder<FollowUpLine> DueFirst = KeysetOrder<FollowUpLine>.By(line => line.FollowUp.DueOn).Then(line => line.FollowUp.Id);
    private static readonly KeysetOrder<FollowUpLine> LastClosed = KeysetOrder<FollowUpLine>.ByDescending(line => line.FollowUp.DueOn).ThenDescending(line => line.FollowUp.Id);

    /// <summary>One page.</summary>
    /// <param name="view">Which.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<FollowUpRow>>> PageAsync(FollowUpView view, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<FollowUpRow>>(this, actor, FollowUpPermissions.Record, async db =>
        {
            var page = await Lines(db, view, BeijingTime.Today(clock), actor).ToPageAsync(
                view is FollowUpView.Closed ? LastClosed : DueFirst, cursor,
                line => new
                {
                    line.Document.Id, line.Document.Title, line.Document.Number, line.Document.UnitName, line.FollowUp.Responsible, line.FollowUp.ReleasedOn, line.FollowUp.Status, line.FollowUp.DueOn,
                    line.FollowUp.SupplementDueOn, line.FollowUp.Recorded,
                    Next = line.FollowUp.Looks.Where(look => look.State == LookState.Planned).OrderBy(look => look.DueOn).Select(look => (int?)look.Days).FirstOrDefault(),
                    Level = line.FollowUp.Looks.Where(look => look.State == LookState.Recorded).OrderByDescending(look => look.RecordedAt).Select(look => look.Level).FirstOrDefault(),
                    Supplement = db.Set<Supplement>().Where(one => one.FollowUpId == line.FollowUp.Id && SupplementFlow.Open.Contains(one.Status)).OrderBy(one => one.Serial).Select(one => (SupplementStatus?)one.Status).FirstOrDefault(),
                },
                ct, count: string.IsNullOrEmpty(cursor));
            return new Page<FollowUpRow>(
                [
                    .. page.Rows.Select(row => new FollowUpRow(
                        row.Id, row.Title, row.Number, row.UnitName, row.Responsible, row.ReleasedOn, row.Status, row.DueOn, FollowUpOwed.Of(row.Status, row.DueOn, row.SupplementDueOn, row.Next),
                        FollowUpOwed.Whom(row.Status, row.DueOn, row.SupplementDueOn, row.UnitName), row.Recorded, row.Level, row.Supplement)),
                ],
                page.Previous, page.Next, page.Count);
        }, ct);

    /// <summary>How many there are in each view, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyDictionary<FollowUpView, int>>> CountAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyDictionary<FollowUpView, int>>(this, actor, FollowUpPermissions.Record, async db =>
        {
            var (counts, today) = (new Dictionary<FollowUpView, int>(), BeijingTime.Today(clock));
            foreach (var view in Enum.GetValues<FollowUpView>()) counts[view] = await Lines(db, view, today, actor).Take(Page<FollowUpRow>.CountCap + 1).CountAsync(ct);
            return counts;
        }, ct);

    private static IQueryable<FollowUpLine> Lines(OfficeHubDbContext db, FollowUpView view, DateOnly today, Actor actor) =>
        from followUp in db.Set<FollowUp>().SeenBy(db, actor)
        where view == FollowUpView.Closed ? followUp.Status == FollowUpStatus.Closed : followUp.Status != FollowUpStatus.Closed && (view == FollowUpView.Open || followUp.DueOn <= today)
        join document in db.Set<OfficialDocument>() on followUp.DocumentId equals document.Id
        select new FollowUpLine { FollowUp = followUp, Document = document };
}

/// <summary>Which follow-ups are listed.</summary>
public enum FollowUpView
{
    /// <summary>Whatever is owed today or before.</summary>
    Due,

    /// <summary>All that are open.</summary>
    Open,

    /// <summary>已办结.</summary>
    Closed,
}

/// <summary>A follow-up with its document, before it is shown.</summary>
internal sealed class FollowUpLine
{
    public required FollowUp FollowUp { get; init; }

    public required OfficialDocument Document { get; init; }
}
