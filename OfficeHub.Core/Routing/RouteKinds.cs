namespace OfficeHub.Core.Routing;

/// <summary>Where a step of a route stands.</summary>
public enum StepState
{
    /// <summary>Not reached, or to be gone again after a return.</summary>
    Waiting,

    /// <summary>Somebody has it.</summary>
    Open,

    /// <summary>Decided.</summary>
    Done,

    /// <summary>不适用: its condition does not hold; the reason is kept.</summary>
    NotApplicable,

    /// <summary>紧急通过: passed over in an emergency; the reason is kept and the approval asked for afterwards.</summary>
    Passed,

    /// <summary>Left out because the same person had just decided; the reason is kept.</summary>
    Skipped,
}

/// <summary>Whose answers a step needs.</summary>
public enum StepCompletion
{
    /// <summary>Everybody's, at the same time.</summary>
    All,

    /// <summary>Anybody's: the others' items end with the first answer.</summary>
    Any,

    /// <summary>Everybody's, one after the other.</summary>
    InTurn,
}

/// <summary>What one refusal among the answers of a step means.</summary>
public enum RefusalMeaning
{
    /// <summary>Kept with the other answers; the paper goes on.</summary>
    Recorded,

    /// <summary>When all have answered, the paper goes back to the drafter, and from there straight back.</summary>
    Returns,
}

/// <summary>What a work item is for.</summary>
public enum WorkItemPurpose
{
    /// <summary>An answer the step needs.</summary>
    Decides,

    /// <summary>沟通: an answer somebody asked for aside; the step does not wait for it.</summary>
    Answers,

    /// <summary>后补审批: an answer asked for after the step was passed in an emergency.</summary>
    ApprovesLater,
}

/// <summary>Where a work item stands.</summary>
public enum WorkItemState
{
    /// <summary>Its turn in a step gone in turn has not come.</summary>
    Queued,

    /// <summary>待办.</summary>
    Open,

    /// <summary>Decided, and not yet sent on: it can be taken back for a few seconds.</summary>
    Leaving,

    /// <summary>Decided.</summary>
    Done,

    /// <summary>The sender took it back before it was opened.</summary>
    Withdrawn,

    /// <summary>Somebody else has it instead.</summary>
    HandedOver,

    /// <summary>Another answer, a return or the end of the route made it needless.</summary>
    NotNeeded,
}

/// <summary>What the owner of an item was reminded of.</summary>
public enum DueReminder
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>将到期.</summary>
    Soon,

    /// <summary>超期.</summary>
    Over,
}

/// <summary>Whether an item lies in a pile.</summary>
/// <remarks>No truth value: SQLite looks those up in no index when they stand alone in a condition.</remarks>
public enum ItemPile
{
    /// <summary>Done with, or not come yet.</summary>
    Outside,

    /// <summary>Open, or decided a moment ago.</summary>
    Inside,
}

/// <summary>How a route stands as a whole.</summary>
public enum RouteStatus
{
    /// <summary>Somebody has it.</summary>
    Running,

    /// <summary>Every step is gone.</summary>
    Finished,

    /// <summary>Ended before its time, with a reason.</summary>
    Terminated,
}

/// <summary>By what the people of a step are found.</summary>
public enum AssigneeBy
{
    /// <summary>Whoever began the route.</summary>
    Originator,

    /// <summary>拟稿部门负责人: the heads of the originator's unit.</summary>
    UnitHead,

    /// <summary>Everybody who has the role, in the agency the paper goes out from or the nearest office above it.</summary>
    Role,

    /// <summary>Whoever holds the post.</summary>
    Post,

    /// <summary>A certain person.</summary>
    Person,

    /// <summary>Whom the originator chose for this paper, in the order chosen.</summary>
    Chosen,
}
