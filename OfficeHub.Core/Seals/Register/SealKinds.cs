namespace OfficeHub.Core.Seals.Register;

/// <summary>印章种类: what a seal is put on.</summary>
public enum SealCategory
{
    /// <summary>公章.</summary>
    Official,

    /// <summary>专用章.</summary>
    Special,

    /// <summary>财务专用章.</summary>
    Finance,

    /// <summary>合同专用章.</summary>
    Contract,

    /// <summary>法定代表人名章.</summary>
    LegalRepresentative,
}

/// <summary>Why a seal is closed.</summary>
public enum SealEndReason
{
    /// <summary>机构撤并.</summary>
    AgencyDissolved,

    /// <summary>机构更名.</summary>
    AgencyRenamed,

    /// <summary>换发.</summary>
    Replaced,

    /// <summary>密钥或介质遗失、泄露.</summary>
    KeyCompromised,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>Chinese names of what a register of seals holds.</summary>
public static class SealNames
{
    /// <summary>A state, as the register gives it.</summary>
    public static string Of(SealStatus status) => status switch
    {
        SealStatus.Applied => "待批准",
        SealStatus.Withdrawn => "已撤回",
        SealStatus.Refused => "不予批准",
        SealStatus.Approved => "待制作",
        SealStatus.Made => "待领取",
        SealStatus.InUse => "启用",
        SealStatus.Stopped => "停用",
        SealStatus.EndAsked => "待批准注销",
        SealStatus.Cancelled => "已注销",
        SealStatus.DestructionAsked => "待监销",
        SealStatus.Destroyed => "已销毁",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>An act, as on button and record.</summary>
    public static string Of(SealAction action) => action switch
    {
        SealAction.Apply => "申请",
        SealAction.Withdraw => "撤回申请",
        SealAction.Approve => "批准制作",
        SealAction.Refuse => "不予批准",
        SealAction.Make => "制作",
        SealAction.Take => "领取启用",
        SealAction.Stop => "停用",
        SealAction.Resume => "恢复启用",
        SealAction.AskEnd => "申请注销",
        SealAction.ApproveEnd => "批准注销",
        SealAction.RefuseEnd => "不予注销",
        SealAction.Replace => "换发注销",
        SealAction.AskDestruction => "提请销毁",
        SealAction.Destroy => "监督销毁",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>A kind.</summary>
    public static string Of(SealCategory category) => category switch
    {
        SealCategory.Official => "公章",
        SealCategory.Special => "专用章",
        SealCategory.Finance => "财务专用章",
        SealCategory.Contract => "合同专用章",
        SealCategory.LegalRepresentative => "法定代表人名章",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>A reason.</summary>
    public static string Of(SealEndReason reason) => reason switch
    {
        SealEndReason.AgencyDissolved => "机构撤并",
        SealEndReason.AgencyRenamed => "机构更名",
        SealEndReason.Replaced => "换发",
        SealEndReason.KeyCompromised => "密钥或介质遗失、泄露",
        SealEndReason.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>The standard of a structure; empty before a seal is made.</summary>
    public static string OfStructure(int structure) => structure switch { 4 => "GB/T 38540-2020", 5 => "GM/T 0031-2025", _ => "" };
}
