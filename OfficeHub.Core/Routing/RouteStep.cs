using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Routing;

/// <summary>环节: one step of a paper's route. Copied from the template when the route began, or when it was moved to another version; changed through <see cref="RouteInstance"/> only.</summary>
public sealed class RouteStep : Entity
{
    private RouteStep()
    {
    }

    /// <summary>The route.</summary>
    public Guid RouteId { get; private init; }

    /// <summary>Stable within the route.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Code of the kind.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Chinese.</summary>
    public string Name { get; private set; } = "";

    /// <summary>0 for the draft; steps of one rank are gone at the same time.</summary>
    public int Rank { get; private set; }

    /// <summary>Its place among all steps of the route, from 0: the draft first, then by rank.</summary>
    public int Place { get; private set; }

    /// <summary>Who takes it.</summary>
    public AssigneeRule Who { get; private set; } = new(AssigneeBy.Originator);

    /// <summary>Whose answers it needs.</summary>
    public StepCompletion Completion { get; private set; }

    /// <summary>What a refusal means.</summary>
    public RefusalMeaning Refusal { get; private set; }

    /// <summary>The fact that must hold; empty for always.</summary>
    public string Fact { get; private set; } = "";

    /// <summary>Why it is left out where the fact does not hold.</summary>
    public string OtherwiseReason { get; private set; } = "";

    /// <summary>How long it may take; the paper's urgency decides which of them holds.</summary>
    public StepLimits Limits { get; private set; } = new(null, null, null);

    /// <summary>How often it was reached. Answers of an earlier round no longer count.</summary>
    public int Round { get; private set; }

    /// <summary>Where it stands.</summary>
    public StepState State { get; private set; }

    /// <summary>Why it was left out or passed; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who passed it in an emergency; null otherwise.</summary>
    public Guid? PassedBy { get; private set; }

    /// <summary>UTC, the last time it was reached.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>UTC, when it was decided or left out.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The text it was decided on, SM3 in lower-case hex; empty until decided.</summary>
    public string TextHash { get; private set; } = "";

    internal static RouteStep Draft(Guid routeId) => new()
    {
        Id = Guid.CreateVersion7(),
        RouteId = routeId,
        Key = StepKind.Draft.Code,
        Kind = StepKind.Draft.Code,
        Name = StepKind.Draft.Name,
        Rank = TemplateStep.DraftRank,
        Who = new(AssigneeBy.Originator),
    };

    internal static RouteStep Of(Guid routeId, TemplateStep step, int place)
    {
        var made = new RouteStep { Id = Guid.CreateVersion7(), RouteId = routeId, Key = step.Key, Kind = step.Kind };
        made.Become(step, place);
        return made;
    }

    /// <summary>Whether it is as the template has it, its rank apart.</summary>
    internal bool IsAs(TemplateStep step) => (Name, Who, Completion, Refusal, Fact, OtherwiseReason, Limits)
        == (step.Name, step.Who, step.Completion, step.Refusal, step.Fact, step.OtherwiseReason, new StepLimits(step.Usual, step.Urgent, step.ExtraUrgent));

    /// <summary>Is as the template has it.</summary>
    internal void Become(TemplateStep step, int place)
    {
        (Name, Rank, Place, Who, Completion, Refusal) = (step.Name, step.Rank, place, step.Who, step.Completion, step.Refusal);
        (Fact, OtherwiseReason, Limits) = (step.Fact, step.OtherwiseReason, new(step.Usual, step.Urgent, step.ExtraUrgent));
    }

    internal void Open(DateTime now) => (State, Round, Reason, OpenedAt, ClosedAt) = (StepState.Open, Round + 1, "", now, null);

    internal void Reopen() => (State, ClosedAt) = (StepState.Open, null);

    /// <summary>It was asked again and is not after all: the answers given before stand.</summary>
    internal void StandAsBefore(IReadOnlyCollection<WorkItem> items)
    {
        if (State is StepState.Open) Round--;
        (State, ClosedAt) = (StepState.Done, items.Where(item => item.StepId == Id && item.Round == Round).Max(item => item.DecidedAt));
    }

    internal void Close(string textHash, DateTime now) => (State, TextHash, ClosedAt) = (StepState.Done, textHash, now);

    internal void Pass(Guid by, string reason, string textHash, DateTime now) =>
        (State, PassedBy, Reason, TextHash, ClosedAt) = (StepState.Passed, by, reason, textHash, now);

    internal void LeaveOut(StepState how, string reason, DateTime now) => (State, Reason, ClosedAt) = (how, reason, now);

    internal void Reset() => (State, Reason, PassedBy, ClosedAt) = (StepState.Waiting, "", null, null);
}

/// <summary>Time limits of a step by urgency; null for none.</summary>
/// <param name="Usual">平件.</param>
/// <param name="Urgent">加急.</param>
/// <param name="ExtraUrgent">特急.</param>
public sealed record StepLimits(TimeLimit? Usual, TimeLimit? Urgent, TimeLimit? ExtraUrgent)
{
    /// <summary>The one that holds.</summary>
    public TimeLimit? Of(Urgency urgency) => urgency switch
    {
        Common.Urgency.ExtraUrgent => ExtraUrgent,
        Common.Urgency.Urgent => Urgent,
        _ => Usual,
    };
}
