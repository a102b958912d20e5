namespace OfficeHub.Web.Shared.Parts;

/// <summary>The lights (ui.md §4).</summary>
public enum LightKind
{
    /// <summary>正常, 剩 2 天.</summary>
    Ok,

    /// <summary>将到期.</summary>
    Warn,

    /// <summary>超期, 退回 2 次.</summary>
    Late,

    /// <summary>停表.</summary>
    Hold,

    /// <summary>逾期办结.</summary>
    FinishedLate,

    /// <summary>办结, 通过: a green light with its tick.</summary>
    Finished,

    /// <summary>Done in a register: a thin tick, grey words.</summary>
    Done,

    /// <summary>无法判定.</summary>
    Unknown,

    /// <summary>不通过.</summary>
    Failed,

    /// <summary>未开始.</summary>
    NotStarted,
}
