using System.Collections.Frozen;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Where a follow-up stands.</summary>
public enum FollowUpStatus
{
    /// <summary>跟踪.</summary>
    Watching,

    /// <summary>待补充解读.</summary>
    SupplementDue,

    /// <summary>待办结评估.</summary>
    ReadyToClose,

    /// <summary>已办结.</summary>
    Closed,
}

/// <summary>What moves a follow-up.</summary>
public enum FollowUpAction
{
    /// <summary>继续跟踪.</summary>
    Continue,

    /// <summary>需补充解读.</summary>
    AskSupplement,

    /// <summary>A 补充解读 was let out.</summary>
    Supplement,

    /// <summary>可以办结.</summary>
    Conclude,

    /// <summary>办结评估.</summary>
    Close,
}

/// <summary>The one table of legal moves: 跟踪 → 补充解读 → 办结评估.</summary>
/// <remarks>openness-and-interpretation.md §3. A misreading found after the closing opens the follow-up again (I11: many times, continuously).</remarks>
public static class FollowUpFlow
{
    /// <summary>All of them.</summary>
    public static FrozenDictionary<(FollowUpStatus From, FollowUpAction Action), FollowUpStatus> Moves { get; } =
        new Dictionary<(FollowUpStatus, FollowUpAction), FollowUpStatus>
        {
            [(FollowUpStatus.Watching, FollowUpAction.Continue)] = FollowUpStatus.Watching,
            [(FollowUpStatus.Watching, FollowUpAction.AskSupplement)] = FollowUpStatus.SupplementDue,
            [(FollowUpStatus.Watching, FollowUpAction.Supplement)] = FollowUpStatus.Watching,
            [(FollowUpStatus.Watching, FollowUpAction.Conclude)] = FollowUpStatus.ReadyToClose,
            // Asked for, it is owed whatever later looks find, until it is out or given up in words.
            [(FollowUpStatus.SupplementDue, FollowUpAction.Continue)] = FollowUpStatus.SupplementDue,
            [(FollowUpStatus.SupplementDue, FollowUpAction.AskSupplement)] = FollowUpStatus.SupplementDue,
            [(FollowUpStatus.SupplementDue, FollowUpAction.Supplement)] = FollowUpStatus.Watching,
            [(FollowUpStatus.SupplementDue, FollowUpAction.Conclude)] = FollowUpStatus.ReadyToClose,
            [(FollowUpStatus.ReadyToClose, FollowUpAction.Continue)] = FollowUpStatus.Watching,
            [(FollowUpStatus.ReadyToClose, FollowUpAction.AskSupplement)] = FollowUpStatus.SupplementDue,
            [(FollowUpStatus.ReadyToClose, FollowUpAction.Supplement)] = FollowUpStatus.Watching,
            [(FollowUpStatus.ReadyToClose, FollowUpAction.Close)] = FollowUpStatus.Closed,
            [(FollowUpStatus.Closed, FollowUpAction.AskSupplement)] = FollowUpStatus.SupplementDue,
        }.ToFrozenDictionary();

    /// <summary>Whether it may go from here by this.</summary>
    public static bool TryMove(FollowUpStatus from, FollowUpAction action, out FollowUpStatus to) => Moves.TryGetValue((from, action), out to);
}
