using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>The plan was cancelled, changed or carried out meanwhile.</summary>
public sealed record PlanIsOver()
    : Error("Delivery.PlanIsOver", "这份公文的定时核发已经取消、改过或者办完了。请刷新后看。");

/// <summary>The key of a seal on it was lost while it waited.</summary>
public sealed record PlannedUnderLostSeal()
    : Error("Delivery.PlannedUnderLostSeal", "盖在上面的印章已因密钥或介质遗失、泄露注销，没有按时核发。请退回排版，换印章重新用印。");

/// <summary>What would go out is not what was planned.</summary>
public sealed record PlannedFileChanged()
    : Error("Delivery.PlannedFileChanged", "印发稿在排定以后换过，没有核发。请看过新的印发稿，重新排定或者现在核发。");

/// <summary>The planner may no longer do it.</summary>
/// <param name="Planner">Name and post.</param>
public sealed record PlannerMayNot(string Planner)
    : Error("Delivery.PlannerMayNot", $"{Planner}的账号、岗位或权限在排定以后有变动，没有核发。请由现在的承办人核对后核发。");
