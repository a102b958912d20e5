using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents;

/// <summary>In which items their owner writes: the draft, and the steps that mend the text. A later approval of a step passed in an emergency writes nothing.</summary>
internal static class MendingSteps
{
    private static readonly string[] Codes = [.. DocumentSteps.Mending.Select(kind => kind.Code)];

    private static readonly string[] Writing = [.. Codes, StepKind.Draft.Code];

    /// <summary>Whether another's text is mended in it.</summary>
    public static bool Includes(WorkItem item) => item.Purpose is WorkItemPurpose.Decides && Codes.Contains(item.StepKind, StringComparer.Ordinal);

    /// <summary>The open items in which one writes.</summary>
    public static IQueryable<WorkItem> InWhichOneWrites(this IQueryable<WorkItem> items) =>
        items.Where(item => item.State == WorkItemState.Open && item.Purpose == WorkItemPurpose.Decides && Writing.Contains(item.StepKind));
}
