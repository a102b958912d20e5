using System.Collections.Frozen;
using static OfficeHub.Core.Seals.Register.SealAction;
using static OfficeHub.Core.Seals.Register.SealStatus;

namespace OfficeHub.Core.Seals.Register;

/// <summary>Where a seal is in its life.</summary>
public enum SealStatus
{
    /// <summary>待批准: applied for.</summary>
    Applied,

    /// <summary>已撤回 by the applicant before it was made.</summary>
    Withdrawn,

    /// <summary>不予批准.</summary>
    Refused,

    /// <summary>待制作: approved.</summary>
    Approved,

    /// <summary>待领取: made, not yet in its keeper's hands.</summary>
    Made,

    /// <summary>启用.</summary>
    InUse,

    /// <summary>停用.</summary>
    Stopped,

    /// <summary>待批准注销: its end was applied for; it cannot be used meanwhile.</summary>
    EndAsked,

    /// <summary>已注销.</summary>
    Cancelled,

    /// <summary>待监销: the keeper asked for its destruction, a second person is to confirm it.</summary>
    DestructionAsked,

    /// <summary>已销毁: the key is gone; the row stays for ever.</summary>
    Destroyed,
}

/// <summary>What can be done with a seal.</summary>
public enum SealAction
{
    /// <summary>申请: begins the row.</summary>
    Apply,

    /// <summary>撤回申请.</summary>
    Withdraw,

    /// <summary>批准制作.</summary>
    Approve,

    /// <summary>不予批准.</summary>
    Refuse,

    /// <summary>制作.</summary>
    Make,

    /// <summary>领取启用.</summary>
    Take,

    /// <summary>停用.</summary>
    Stop,

    /// <summary>恢复启用.</summary>
    Resume,

    /// <summary>申请注销.</summary>
    AskEnd,

    /// <summary>批准注销.</summary>
    ApproveEnd,

    /// <summary>不予注销.</summary>
    RefuseEnd,

    /// <summary>换发: closed because its successor was taken into use.</summary>
    Replace,

    /// <summary>提请销毁.</summary>
    AskDestruction,

    /// <summary>监督销毁.</summary>
    Destroy,
}

/// <summary>The one table of moves of a seal (e-seal.md §4.1: a made seal is never edited, it is closed and made anew).</summary>
public static class SealFlow
{
    private static readonly FrozenDictionary<(SealStatus, SealAction), SealStatus> Moves = new Dictionary<(SealStatus, SealAction), SealStatus>
    {
        [(Applied, Withdraw)] = Withdrawn,
        [(Applied, Approve)] = Approved,
        [(Applied, Refuse)] = Refused,
        [(Approved, Withdraw)] = Withdrawn,
        [(Approved, Make)] = Made,
        [(Made, Take)] = InUse,
        [(Made, AskEnd)] = EndAsked,
        [(InUse, Stop)] = Stopped,
        [(InUse, AskEnd)] = EndAsked,
        [(InUse, Replace)] = Cancelled,
        [(Stopped, Resume)] = InUse,
        [(Stopped, AskEnd)] = EndAsked,
        [(Stopped, Replace)] = Cancelled,
        [(EndAsked, ApproveEnd)] = Cancelled,
        [(EndAsked, RefuseEnd)] = Stopped,
        [(EndAsked, Replace)] = Cancelled,
        [(Cancelled, AskDestruction)] = DestructionAsked,
        [(DestructionAsked, Destroy)] = Destroyed,
    }.ToFrozenDictionary();

    /// <summary>Whether the act is allowed there, and where it leads.</summary>
    public static bool TryMove(SealStatus from, SealAction action, out SealStatus to) => Moves.TryGetValue((from, action), out to);

    /// <summary>States in which somebody has to do something next.</summary>
    public static IReadOnlyList<SealStatus> InHand { get; } = [Applied, Approved, Made, EndAsked, DestructionAsked];

    /// <summary>States that are over.</summary>
    public static IReadOnlyList<SealStatus> Over { get; } = [Withdrawn, Refused, Cancelled, DestructionAsked, Destroyed];

    /// <summary>States of a seal that may be replaced by a new one.</summary>
    public static IReadOnlyList<SealStatus> Replaceable { get; } = [InUse, Stopped, EndAsked];
}
