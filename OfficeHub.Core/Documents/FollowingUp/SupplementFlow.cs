using System.Collections.Frozen;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Where a supplement stands.</summary>
public enum SupplementStatus
{
    /// <summary>草拟.</summary>
    Drafting,

    /// <summary>待审核: 保密与公开.</summary>
    UnderReview,

    /// <summary>待审定 by the head of the drafting unit.</summary>
    AwaitingApproval,

    /// <summary>待发布.</summary>
    Approved,

    /// <summary>已发布.</summary>
    Released,

    /// <summary>已撤下.</summary>
    Withdrawn,
}

/// <summary>What moves a supplement.</summary>
public enum SupplementAction
{
    /// <summary>送审.</summary>
    Send,

    /// <summary>审核通过.</summary>
    Pass,

    /// <summary>审定.</summary>
    Approve,

    /// <summary>退回.</summary>
    SendBack,

    /// <summary>撤下.</summary>
    Withdraw,

    /// <summary>发布.</summary>
    Release,
}

/// <summary>The one table of legal moves: nothing is released that was not reviewed and then approved.</summary>
public static class SupplementFlow
{
    /// <summary>All of them.</summary>
    public static FrozenDictionary<(SupplementStatus From, SupplementAction Action), SupplementStatus> Moves { get; } =
        new Dictionary<(SupplementStatus, SupplementAction), SupplementStatus>
        {
            [(SupplementStatus.Drafting, SupplementAction.Send)] = SupplementStatus.UnderReview,
            [(SupplementStatus.Drafting, SupplementAction.Withdraw)] = SupplementStatus.Withdrawn,
            [(SupplementStatus.UnderReview, SupplementAction.Pass)] = SupplementStatus.AwaitingApproval,
            [(SupplementStatus.UnderReview, SupplementAction.SendBack)] = SupplementStatus.Drafting,
            [(SupplementStatus.AwaitingApproval, SupplementAction.Approve)] = SupplementStatus.Approved,
            [(SupplementStatus.AwaitingApproval, SupplementAction.SendBack)] = SupplementStatus.Drafting,
            [(SupplementStatus.Approved, SupplementAction.Release)] = SupplementStatus.Released,
            [(SupplementStatus.Approved, SupplementAction.SendBack)] = SupplementStatus.Drafting,
        }.ToFrozenDictionary();

    /// <summary>Those that are under way.</summary>
    public static IReadOnlyList<SupplementStatus> Open { get; } = [SupplementStatus.Drafting, SupplementStatus.UnderReview, SupplementStatus.AwaitingApproval, SupplementStatus.Approved];

    /// <summary>Whether it may go from here by this.</summary>
    public static bool TryMove(SupplementStatus from, SupplementAction action, out SupplementStatus to) => Moves.TryGetValue((from, action), out to);
}
