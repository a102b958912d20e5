using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Routing;

/// <summary>
/// 流程: the way of one paper through its steps. It knows who has it, what was said and what comes next; what a paper is, and what
/// a step means for it, is the feature's.
/// </summary>
public sealed partial class RouteInstance : Entity
{
    private readonly List<RouteStep> _steps = [];
    private readonly List<WorkItem> _items = [];
    private readonly List<RouteChoice> _choices = [];

    private RouteInstance()
    {
    }

    /// <summary>The paper.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Which feature it belongs to.</summary>
    public string SubjectKind { get; private init; } = "";

    /// <summary>Its title, for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its urgency.</summary>
    public Urgency Urgency { get; private set; }

    /// <summary>Which template it goes by.</summary>
    public string TemplateCode { get; private init; } = "";

    /// <summary>In which version it began, or to which it was moved.</summary>
    public int TemplateVersion { get; private set; }

    /// <summary>Each time it was moved to another version, the first first.</summary>
    public IReadOnlyList<VersionMove> VersionMoves { get; private set; } = [];

    /// <summary>Who began it.</summary>
    public Guid OriginatorId { get; private init; }

    /// <summary>His name and post, as on the record.</summary>
    public string OriginatorName { get; private init; } = "";

    /// <summary>The unit the originator acted in.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>The agency of that unit.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>How it stands.</summary>
    public RouteStatus Status { get; private set; }

    /// <summary>Why it was ended before its time.</summary>
    public string TerminationReason { get; private set; } = "";

    /// <summary>Name and post of who ended it; empty otherwise.</summary>
    public string TerminatedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Raised by every change below it, so that the route's revision moves with its steps and items.</summary>
    public int Changes { get; private set; }

    /// <summary>The draft first, then by rank.</summary>
    public IReadOnlyList<RouteStep> Steps => [.. InOrder];

    /// <summary>Every item there ever was, in the order they came.</summary>
    public IReadOnlyList<WorkItem> Items => [.. _items.OrderBy(item => item.Number)];

    /// <summary>Whom the originator chose, in order.</summary>
    public IReadOnlyList<RouteChoice> Choices => [.. _choices.OrderBy(choice => choice.Order)];

    /// <summary>Whether some step waits for an answer.</summary>
    public bool HasOpenSteps => _steps.Exists(step => step.State is StepState.Open);

    /// <summary>The steps that come next: all of the lowest rank that waits, once nothing is open.</summary>
    public IReadOnlyList<RouteStep> Next => HasOpenSteps || Status is not RouteStatus.Running
        ? []
        : [.. InOrder.Where(step => step.State is StepState.Waiting).GroupBy(step => step.Rank).FirstOrDefault() ?? Enumerable.Empty<RouteStep>()];

    // A database gives rows in any order.
    private IEnumerable<RouteStep> InOrder => _steps.OrderBy(step => step.Place);

    /// <summary>Begins a route: the draft stands open with its originator.</summary>
    /// <param name="id">Random.</param>
    /// <param name="subject">The paper.</param>
    /// <param name="template">Its review steps.</param>
    /// <param name="tail">The fixed steps after them, which no template can change.</param>
    /// <param name="originator">Who begins it.</param>
    /// <param name="as">The same person, as on the record.</param>
    /// <param name="now">UTC.</param>
    public static RouteInstance Begin(
        Guid id, RouteSubject subject, RouteTemplate template, IReadOnlyList<TemplateStep> tail, Actor originator, Assignee @as, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(tail);
        ArgumentNullException.ThrowIfNull(originator);
        ArgumentNullException.ThrowIfNull(@as);
        var route = new RouteInstance
        {
            Id = id,
            SubjectId = subject.Id,
            SubjectKind = subject.Kind,
            Title = subject.Title,
            Urgency = subject.Urgency,
            TemplateCode = template.Code,
            TemplateVersion = template.Version,
            OriginatorId = originator.StaffId,
            OriginatorName = originator.NameAndPost,
            UnitId = originator.UnitId,
            AgencyId = originator.AgencyId,
            StartedAt = now,
        };
        var last = template.Steps.Max(step => step.Rank);
        route._steps.Add(RouteStep.Draft(id));
        route._steps.AddRange(template.Steps.Concat(tail.Select(step => step with { Rank = last + step.Rank })).Select((step, index) => RouteStep.Of(id, step, index + 1)));
        route.Open(route._steps[0], [@as], new WorkItemSource(null, originator.Name, ByStaffId: originator.StaffId), dueAt: null, now);
        return route;
    }

    /// <summary>Whom the originator wants for the steps that leave it to him; replaces an earlier choice of the same key.</summary>
    public void Choose(string key, IReadOnlyList<Guid> staffIds)
    {
        ArgumentNullException.ThrowIfNull(staffIds);
        if (Choices.Where(choice => choice.Key == key).Select(choice => choice.StaffId).SequenceEqual(staffIds.Distinct())) return;
        _choices.RemoveAll(choice => choice.Key == key);
        _choices.AddRange(staffIds.Distinct().Select((staff, order) => new RouteChoice(Id, key, staff, order)));
        Changes++;
    }

    /// <summary>The paper has another title or urgency: what waits says so, and limits counted from now on follow it.</summary>
    public void Describe(string title, Urgency urgency)
    {
        if (Title == title && Urgency == urgency) return;
        (Title, Urgency) = (title, urgency);
        foreach (var item in _items.Where(item => item.IsPending)) item.Describe(title, WorkItem.RankOf(urgency));
        Changes++;
    }

    /// <summary>Whoever began the route or had the draft in hand, though another sent it: they may not check what they wrote.</summary>
    public IReadOnlySet<Guid> Drafters => _items.Where(item => item.StepKind == StepKind.Draft.Code && item.State is WorkItemState.Done or WorkItemState.HandedOver or WorkItemState.NotNeeded)
        .Select(item => item.StaffId).Append(OriginatorId).ToHashSet();

    /// <summary>Who decided the steps of these kinds, as they stand now.</summary>
    public IReadOnlySet<Guid> TakersOf(IReadOnlyList<string> kinds) => _steps.Where(step => step.State is StepState.Done && kinds.Contains(step.Kind, StringComparer.Ordinal))
        .SelectMany(Answers).Where(item => item.State is WorkItemState.Done).Select(item => item.StaffId).ToHashSet();

    /// <summary>Whether the person is one of <see cref="Drafters"/>.</summary>
    public bool HasDrafted(Guid staffId) => Drafters.Contains(staffId);

    /// <summary>The step of an item.</summary>
    public RouteStep StepOf(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _steps.Single(step => step.Id == item.StepId);
    }

    /// <summary>The item, if it is of this route.</summary>
    public WorkItem? Find(Guid itemId) => _items.Find(item => item.Id == itemId);

    /// <summary>The answers of a step in its present round, given or asked for, by turn.</summary>
    internal IEnumerable<WorkItem> Answers(RouteStep step) =>
        _items.Where(item => item.StepId == step.Id && item.Round == step.Round && item.Purpose is WorkItemPurpose.Decides).OrderBy(item => item.Turn).ThenBy(item => item.Number);

    /// <summary>Whether a round of the step began because the text had changed further on, and not with a return.</summary>
    internal bool IsAskedAgain(RouteStep step, int round) => _items.Exists(item => item.StepId == step.Id && item.Round == round && IsAskedAgain(item));

    /// <summary>The same of one item: it came from a step not before its own, and by no refusal.</summary>
    internal bool IsAskedAgain(WorkItem item) => item is { Purpose: WorkItemPurpose.Decides, SentByItem: { } id } && item.StepKind != StepKind.Draft.Code && Find(id) is { } sender
        && sender.Outcome != StepOutcome.SentBack.Code && StepOf(sender) is var from && from.Rank >= StepOf(item).Rank && from.Id != item.StepId;

    private IEnumerable<WorkItem> Pending(RouteStep step) => Answers(step).Where(item => item.IsPending);

    private IEnumerable<WorkItem> Given(RouteStep step) => Answers(step).Where(item => item.State is WorkItemState.Done);
}

/// <summary>A paper, as a route knows it.</summary>
/// <param name="Id">Of the paper.</param>
/// <param name="Kind">Which feature it belongs to; stable, English.</param>
/// <param name="Title">For lists.</param>
/// <param name="Urgency">Decides order and limits.</param>
public sealed record RouteSubject(Guid Id, string Kind, string Title, Urgency Urgency);

/// <summary>A person the originator chose for a step.</summary>
public sealed class RouteChoice
{
    internal RouteChoice(Guid routeId, string key, Guid staffId, int order) => (RouteId, Key, StaffId, Order) = (routeId, key, staffId, order);

    /// <summary>The route.</summary>
    public Guid RouteId { get; private init; }

    /// <summary>Which steps: those whose rule names the key.</summary>
    public string Key { get; private init; }

    /// <summary>Who.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>From 0.</summary>
    public int Order { get; private init; }
}
