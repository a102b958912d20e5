using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>What is asked does not fit where the delivery stands.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="By">Who brought it there.</param>
public sealed record DeliveryIsClosed(DeliveryState State, string By)
    : Error("Delivery.Closed", $"这份来文已由{By}{State switch { DeliveryState.Received => "签收", DeliveryState.Returned => "退回", DeliveryState.Superseded => "更正", _ => "收回" }}。请刷新后看。");

/// <summary>A seal that is due is not on.</summary>
public sealed record SealIsMissing()
    : Error("Delivery.SealMissing", "印发稿还没有盖齐印章，不能核发。请退回“排版”，重新校对、用印后再核发。");

/// <summary>Agencies that do not exist here.</summary>
public sealed record RecipientUnknown()
    : Error("Delivery.RecipientUnknown", "选的收文机关有的已不在本系统，没有核发。请刷新后重新勾选。");

/// <summary>Nobody was chosen to send it to.</summary>
public sealed record NoRecipientChosen()
    : Error("Delivery.NoRecipient", "还没有选收文机关。请勾选至少一个再送。");

/// <summary>They have it.</summary>
/// <param name="Names">Who, as a list in words.</param>
public sealed record HaveItAlready(string Names)
    : Error("Delivery.HaveIt", $"{Names}手里已有这份公文，没有再送。请去掉后再送；要换一份，先收回原来的。");
