using System.Globalization;
using System.Linq.Expressions;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>Which part of the plan is shown.</summary>
public enum PlanPart
{
    /// <summary>在计划内: what waits and what is approved.</summary>
    All,

    /// <summary>待批.</summary>
    Reported,

    /// <summary>未起草: approved, and no paper yet.</summary>
    Open,

    /// <summary>过季未起草.</summary>
    Overdue,

    /// <summary>已起草, without a number.</summary>
    Drafted,

    /// <summary>已发文: with a number.</summary>
    Issued,

    /// <summary>不予立项、取消、撤回.</summary>
    Out,
}

/// <summary>What the plan is narrowed to. Lives in the address of the page.</summary>
/// <param name="Year">Of the plan.</param>
/// <param name="Part">Which part.</param>
/// <param name="Quarter">1 to 4; null for all.</param>
/// <param name="Text">Part of a title or of a unit's name; empty for all.</param>
/// <param name="Item">Only this one, of whatever year and state: where a notice leads.</param>
public sealed record PlanFilter(int Year, PlanPart Part = PlanPart.All, int? Quarter = null, string Text = "", Guid? Item = null)
{
    /// <summary>For the record, for the table and for an empty list.</summary>
    public IReadOnlyList<string> InWords() => Item is not null ? ["一项"] :
    [
        .. new[] { $"{Year.ToString(CultureInfo.InvariantCulture)}年", Part is PlanPart.All ? "" : NameOf(Part), Quarter is >= 1 and <= 4 and var quarter ? PlanWords.Quarter(quarter) : "", Text.Trim() is { Length: > 0 } text ? $"含“{text}”" : "" }.Where(word => word.Length > 0),
    ];

    /// <summary>待批 …</summary>
    public static string NameOf(PlanPart part) => part switch
    {
        PlanPart.Reported => "待批",
        PlanPart.Open => "未起草",
        PlanPart.Overdue => "过季未起草",
        PlanPart.Drafted => "已起草",
        PlanPart.Issued => "已发文",
        PlanPart.Out => "不予立项、取消、撤回",
        _ => "待批和已立项",
    };
}

/// <summary>An item of the plan with the paper drafted for it.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">As read.</param>
/// <param name="Year">Of the plan.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Title">拟发文件名称.</param>
/// <param name="Kind">文种.</param>
/// <param name="AgencyId">Whose office decides.</param>
/// <param name="IssuerId">发文机关.</param>
/// <param name="IssuerName">Its name.</param>
/// <param name="UnitId">报送单位.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Reason">依据和理由.</param>
/// <param name="IsAddition">追加.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReportedById">Who reported it: he does not decide.</param>
/// <param name="ReportedBy">Name and post.</param>
/// <param name="ReportedAt">UTC.</param>
/// <param name="DecidedBy">Name and post; empty before.</param>
/// <param name="DecidedAt">UTC; null before.</param>
/// <param name="Words">With which words.</param>
/// <param name="HasPaper">Whether a paper that lives is drafted for it.</param>
/// <param name="Drafter">Who drafts it; empty without one.</param>
/// <param name="IsUnsent">Whether that paper was never sent.</param>
/// <param name="PaperId">That paper, where the reader may see it; null otherwise.</param>
/// <param name="PaperStatus">How far it is; null without one.</param>
/// <param name="Number">Its 发文字号; empty before, and for one not to be seen.</param>
public sealed record PlanRow(
    Guid ItemId, int Revision, int Year, int Quarter, string Title, DocumentKind Kind, Guid AgencyId, Guid IssuerId, string IssuerName, Guid UnitId, string UnitName, string Reason, bool IsAddition, PlannedPaperState State,
    Guid ReportedById, string ReportedBy, DateTime ReportedAt, string DecidedBy, DateTime? DecidedAt, string Words, bool HasPaper, string Drafter, bool IsUnsent, Guid? PaperId, DocumentStatus? PaperStatus, string Number)
{
    /// <summary>Approved, without a paper, and its quarter is over.</summary>
    /// <param name="today">北京时间.</param>
    public bool IsOverdue(DateOnly today) => State is PlannedPaperState.Approved && !HasPaper && (Year < today.Year || (Year == today.Year && Quarter < PlanWords.QuarterOf(today)));
}

/// <summary>A line before it is shown.</summary>
internal sealed class PlanLine
{
    public required PlannedPaper Item { get; init; }

    /// <summary>The paper that lives; null for none.</summary>
    public required OfficialDocument? Paper { get; init; }

    /// <summary>Whether the reader may see it.</summary>
    public required bool IsSeen { get; init; }
}

/// <summary>The lines of the plan; list and export read the same ones.</summary>
internal static class PlanSource
{
    public static KeysetOrder<PlanLine> Order { get; } = KeysetOrder<PlanLine>.By(line => line.Item.Quarter).Then(line => line.Item.UnitName).Then(line => line.Item.Id);

    public static Expression<Func<PlanLine, PlanRow>> Row { get; } = line => new PlanRow(
        line.Item.Id, line.Item.Revision, line.Item.Year, line.Item.Quarter, line.Item.Title, line.Item.Kind, line.Item.AgencyId, line.Item.IssuerId, line.Item.IssuerName, line.Item.UnitId, line.Item.UnitName, line.Item.Reason, line.Item.IsAddition,
        line.Item.State, line.Item.ReportedById, line.Item.ReportedBy, line.Item.ReportedAt, line.Item.DecidedBy, line.Item.DecidedAt, line.Item.Words, line.Paper != null, line.Paper != null ? line.Paper.DrafterName : "", line.Paper != null && line.Paper.RouteId == null,
        line.Paper != null && line.IsSeen ? line.Paper.Id : null, line.Paper != null ? line.Paper.Status : null, line.Paper != null && line.IsSeen ? line.Paper.Number : "");

    /// <summary>The lines of a filter, less what the reader has nothing to do with.</summary>
    public static IQueryable<PlanLine> Lines(OfficeHubDbContext db, PlanFilter filter, DateOnly today, Actor actor)
    {
        var items = db.Set<PlannedPaper>().SeenBy(actor);
        items = filter.Item is { } one ? items.Where(item => item.Id == one) : items.Where(item => item.Year == filter.Year);
        var seen = db.Set<OfficialDocument>().VisibleTo(db, actor);
        var lines =
            from item in items
            join document in PlanDesk.Live(db) on item.DocumentId equals document.Id into papers
            from paper in papers.DefaultIfEmpty()
            select new PlanLine { Item = item, Paper = paper, IsSeen = seen.Any(document => document.Id == item.DocumentId) };
        if (filter.Item is not null) return lines;
        if (filter.Quarter is { } quarter) lines = lines.Where(line => line.Item.Quarter == quarter);
        if (filter.Text.Trim() is { Length: > 0 } text) lines = lines.Where(line => line.Item.Title.Contains(text) || line.Item.UnitName.Contains(text));
        var now = filter.Year < today.Year ? 5 : filter.Year > today.Year ? 0 : PlanWords.QuarterOf(today);
        return filter.Part switch
        {
            PlanPart.Reported => lines.Where(line => line.Item.State == PlannedPaperState.Reported),
            PlanPart.Open => lines.Where(line => line.Item.State == PlannedPaperState.Approved && line.Paper == null),
            PlanPart.Overdue => lines.Where(line => line.Item.State == PlannedPaperState.Approved && line.Paper == null && line.Item.Quarter < now),
            PlanPart.Drafted => lines.Where(line => line.Item.State == PlannedPaperState.Approved && line.Paper != null && line.Paper.Number == ""),
            PlanPart.Issued => lines.Where(line => line.Item.State == PlannedPaperState.Approved && line.Paper != null && line.Paper.Number != ""),
            PlanPart.Out => lines.Where(line => line.Item.State == PlannedPaperState.Declined || line.Item.State == PlannedPaperState.Cancelled || line.Item.State == PlannedPaperState.Withdrawn),
            _ => lines.Where(line => line.Item.State == PlannedPaperState.Reported || line.Item.State == PlannedPaperState.Approved),
        };
    }
}
