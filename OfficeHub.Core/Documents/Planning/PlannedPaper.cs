using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>发文立项: one paper that a unit means to issue in a year, with the reason, and what the office said to it.</summary>
/// <remarks>features.md 67: yearly plan and total control.</remarks>
public sealed class PlannedPaper : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 500;

    /// <summary>Shortest reason, in letters and digits: 工作需要 says nothing.</summary>
    public const int ShortestReason = 10;

    /// <summary>Longest words of a decision, in characters.</summary>
    public const int WordsLimit = 300;

    private PlannedPaper()
    {
    }

    /// <summary>Year of the plan, 北京时间.</summary>
    public int Year { get; private init; }

    /// <summary>The agency whose office decides: the reporting unit's.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>报送单位.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>Its name on that day.</summary>
    public string UnitName { get; private init; } = "";

    /// <summary>发文机关 in whose name it is to go out.</summary>
    public Guid IssuerId { get; private set; }

    /// <summary>Its name.</summary>
    public string IssuerName { get; private set; } = "";

    /// <summary>拟发文件名称.</summary>
    public string Title { get; private set; } = "";

    /// <summary>文种.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>In which quarter it is to go out, 1 to 4.</summary>
    public int Quarter { get; private set; }

    /// <summary>依据和理由.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>追加: reported after the plan of the year was closed.</summary>
    public bool IsAddition { get; private set; }

    /// <summary>Where it stands.</summary>
    public PlannedPaperState State { get; private set; }

    /// <summary>Who reported it last.</summary>
    public Guid ReportedById { get; private set; }

    /// <summary>Name and post.</summary>
    public string ReportedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ReportedAt { get; private set; }

    /// <summary>Name and post of who decided last; empty before.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>UTC; null before.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>With which words; empty for a plain 立项.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The paper drafted for it; null for none. One that came to nothing leaves the item free: <see cref="PlanDesk"/>.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>报送 of a new item.</summary>
    internal static PlannedPaper Report(int year, Actor by, PlanIssuer issuer, PlannedWords words, bool isAddition, DateTime now)
    {
        var item = new PlannedPaper { Id = Guid.CreateVersion7(), Year = year, AgencyId = by.AgencyId, UnitId = by.UnitId, UnitName = by.UnitName };
        item.Take(issuer, words, isAddition, by, now);
        return item;
    }

    /// <summary>改后重报: before it was decided, or after it was declined or taken back.</summary>
    /// <returns><see cref="PlanMoveNotAllowed"/>.</returns>
    internal Result Change(PlanIssuer issuer, PlannedWords words, bool isAddition, Actor by, DateTime now)
    {
        // What came in time stays in time, whenever it is mended.
        var inTime = State is PlannedPaperState.Reported && !IsAddition;
        if (Move(PlanAction.Report) is { IsSuccess: false } refused) return refused;
        Take(issuer, words, isAddition && !inTime, by, now);
        (DecidedBy, DecidedAt, Words) = ("", null, "");
        return Result.Success;
    }

    /// <summary>撤回 by its unit.</summary>
    /// <returns><see cref="PlanMoveNotAllowed"/>.</returns>
    internal Result Withdraw() => Move(PlanAction.Withdraw);

    /// <summary>立项, 不予立项, 调整季度, 取消立项 by the office.</summary>
    /// <returns><see cref="PlanMoveNotAllowed"/> or <see cref="OwnPlannedPaper"/>.</returns>
    internal Result Decide(PlanAction action, string words, Actor by, DateTime now)
    {
        if (ReportedById == by.StaffId) return new OwnPlannedPaper();
        if (Move(action) is { IsSuccess: false } refused) return refused;
        (DecidedBy, DecidedAt, Words) = (by.NameAndPost, now, words);
        return Result.Success;
    }

    /// <summary>调整季度: with <see cref="Decide"/>.</summary>
    internal void MoveTo(int quarter) => Quarter = quarter;

    /// <summary>A draft is tied to it, or none any more.</summary>
    /// <returns><see cref="PlanMoveNotAllowed"/>.</returns>
    internal Result Tie(Guid? documentId)
    {
        if (Move(PlanAction.Tie) is { IsSuccess: false } refused) return refused;
        DocumentId = documentId;
        return Result.Success;
    }

    /// <summary>A paper that is or was drafted for it was found to be classified: its words go, and unless another paper has taken it, nothing is drafted for it again.</summary>
    internal void Close(string label, Guid paper)
    {
        (Title, Reason, Words) = (label, "", "");
        if (DocumentId is null || DocumentId == paper) State = PlannedPaperState.Cancelled;
    }

    /// <summary>Somebody is told after the act.</summary>
    internal void Tell(NewsOfSubject news) => Raise(news);

    private void Take(PlanIssuer issuer, PlannedWords words, bool isAddition, Actor by, DateTime now)
    {
        (IssuerId, IssuerName, IsAddition) = (issuer.Id, issuer.Name, isAddition);
        (Title, Kind, Quarter, Reason) = (words.Title, words.Kind, words.Quarter, words.Reason);
        (ReportedById, ReportedBy, ReportedAt) = (by.StaffId, by.NameAndPost, now);
    }

    private Result Move(PlanAction action)
    {
        if (!PlanFlow.TryMove(State, action, out var next)) return new PlanMoveNotAllowed(State, action);
        State = next;
        return Result.Success;
    }
}

/// <summary>A paper that is or once was drafted for an item: should it be found to be classified, the item has words of it.</summary>
public sealed class PlannedPaperTie : Entity
{
    private PlannedPaperTie()
    {
    }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>The paper.</summary>
    public Guid DocumentId { get; private init; }

    internal static PlannedPaperTie Of(Guid itemId, Guid documentId) => new() { Id = Guid.CreateVersion7(), ItemId = itemId, DocumentId = documentId };
}

/// <summary>What a unit says of a paper it means to issue, clean.</summary>
/// <param name="Title">拟发文件名称.</param>
/// <param name="Kind">文种.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Reason">依据和理由.</param>
internal sealed record PlannedWords(string Title, DocumentKind Kind, int Quarter, string Reason);

/// <summary>发文机关 of an item.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Name">Its name.</param>
public sealed record PlanIssuer(Guid Id, string Name);
