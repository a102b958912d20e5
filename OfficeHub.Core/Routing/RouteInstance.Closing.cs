using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Routing;

/// <content>What happens to a route whose paper nobody may have any more.</content>
public sealed partial class RouteInstance
{
    /// <summary>Stops the route for good, whether it ran or had finished; from now on it goes by a name that says nothing of the paper.</summary>
    /// <param name="found">The item of the one who found it, with what he found; null when he had none.</param>
    /// <param name="label">The new name.</param>
    /// <param name="by">Name and post, and who: he is told nothing.</param>
    /// <param name="told">Who had a part in it, and everybody else who had it.</param>
    /// <param name="notice">What they are to do.</param>
    /// <param name="now">UTC.</param>
    internal void Close((WorkItem Item, ItemDecision Decision)? found, string label, (string Name, Guid StaffId) by, IEnumerable<Guid> told, string notice, DateTime now)
    {
        if (found is { } own) own.Item.Decide(own.Decision, now);
        // Whoever has pressed and is still in his grace is told of the finding, which says enough.
        foreach (var item in _items.Where(item => item.IsPending)) item.End(WorkItemState.NotNeeded, "已判定涉密");
        foreach (var step in _steps.Where(step => step.State is StepState.Open)) step.Reset();
        if (Status is RouteStatus.Running) (Status, TerminationReason, TerminatedBy, EndedAt) = (RouteStatus.Terminated, "涉密", by.Name, now);
        Title = label;
        foreach (var item in _items) item.Describe(label, item.UrgencyRank);
        Changes++;
        Tell(RouteNewsKind.FoundClassified, by.Name, by.StaffId, notice, told);
    }

    /// <summary>Who has or had a part in it: what was taken back from somebody unopened, or had not come yet, he never had.</summary>
    internal IEnumerable<WorkItem> Held => Items.Where(item => item.State is not WorkItemState.Queued && (item.State is not WorkItemState.Withdrawn || item.OpenedAt is not null));
}
