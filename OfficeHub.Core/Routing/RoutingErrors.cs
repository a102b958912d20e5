using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing;

/// <summary>The item no longer asks for anything.</summary>
/// <param name="How">What became of it, in Chinese.</param>
public sealed record ItemIsOver(string How)
    : Error("Routing.ItemIsOver", $"这件待办{How}，不用再办。请回到待办看下一件。");

/// <summary>Already decided; the decision is on its way.</summary>
public sealed record DecisionIsLeaving()
    : Error("Routing.DecisionIsLeaving", "这件您已办过，正在送出。要改主意，请先按“取回”。");

/// <summary>The route has ended.</summary>
public sealed record RouteIsOver()
    : Error("Routing.RouteIsOver", "这件的流转已经结束，不能再办。要改的请重新拟稿。");

/// <summary>The text is not the one that was read.</summary>
public sealed record TextHasChanged()
    : Error("Routing.TextHasChanged", "您看的不是最新的稿子，没有办。请看过新稿再办。");

/// <summary>Nobody can take the next step.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Who">Who is missing, in Chinese.</param>
public sealed record NobodyForStep(string Step, string Who)
    : Error("Routing.NobodyForStep", $"“{Step}”没有人可送：{Who}。请换人，或请安全管理员补上，再送。");

/// <summary>A refusal or a return without a word.</summary>
public sealed record OpinionMissing(string Outcome)
    : Error("Routing.OpinionMissing", $"“{Outcome}”要写明理由。请在意见栏写一句再办。");

/// <summary>The step to return to is not one that was gone before this one.</summary>
public sealed record NoStepToReturnTo()
    : Error("Routing.NoStepToReturnTo", "只能退回到前面办过的环节。请重新选退到哪里。");

/// <summary>What was sent has been opened, or the sender did not send it.</summary>
public sealed record NothingToWithdraw(string Why)
    : Error("Routing.NothingToWithdraw", $"不能撤回：{Why}。可以请对方退回。");

/// <summary>The grace is over, or nothing was decided.</summary>
public sealed record NothingToTakeBack()
    : Error("Routing.NothingToTakeBack", "已经送出，不能取回。对方还没打开时可以撤回，打开后请对方退回。");

/// <summary>The person may not take this step.</summary>
public sealed record MayNotTakeStep(string Name, string Step)
    : Error("Routing.MayNotTakeStep", $"{Name}是这件的拟稿人，不能办“{Step}”。请换一个人。");

/// <summary>The person lacks the role the step is for.</summary>
public sealed record LacksRoleForStep(string Name, string Step, string Role)
    : Error("Routing.LacksRoleForStep", $"“{Step}”要由{Role}办理，{Name}不是。请换一个人。");

/// <summary>The person has the role, for another agency.</summary>
public sealed record RoleOfAnotherAgency(string Name, string Step, string Role)
    : Error("Routing.RoleOfAnotherAgency", $"{Name}是别的机关的{Role}，不能办这件的“{Step}”。请在本机关办公室或上级机关里换一个人。");

/// <summary>Only the drafter and whoever asked him may strike a signer out.</summary>
public sealed record NotYoursToRemove(string Name)
    : Error("Routing.NotYoursToRemove", $"{Name}不是您加的，不能由您减去。请拟稿人或加签的人来减。");

/// <summary>Asked, and not answered yet.</summary>
public sealed record AskedAlready(string Name)
    : Error("Routing.AskedAlready", $"已经问过{Name}，对方还没答复；也不用问自己。请等答复，或者换一个人问。");

/// <summary>Too many questions open.</summary>
public sealed record TooManyQuestions()
    : Error("Routing.TooManyQuestions", "这一环节还有 10 个问题没有答复，不能再问。请先等答复，或者开会商量。");

/// <summary>The step cannot be passed in an emergency.</summary>
public sealed record MayNotBePassed(string Step)
    : Error("Routing.MayNotBePassed", $"“{Step}”不能紧急通过。请催办，或者转给在岗的人办。");

/// <summary>The step is not the one the paper is at.</summary>
public sealed record StepIsNotOpen(string Step)
    : Error("Routing.StepIsNotOpen", $"这件现在不在“{Step}”。请刷新后看它到了哪一步。");

/// <summary>Nobody passes his own draft.</summary>
public sealed record DrafterMayNotPass()
    : Error("Routing.DrafterMayNotPass", "您是这件的拟稿人，不能由您紧急通过。请报告别的领导。");

/// <summary>Whoever has the step decides it; passing it he would approve of himself.</summary>
public sealed record StepIsHisOwn(string Step)
    : Error("Routing.StepIsHisOwn", $"“{Step}”正等您办，请直接办理，不用紧急通过。");

/// <summary>Nobody approves afterwards what he himself let pass.</summary>
public sealed record PasserMayNotApprove(string Name)
    : Error("Routing.PasserMayNotApprove", $"这一环节是{Name}紧急通过的，后补审批不能由其本人办。请换一个人。");

/// <summary>The person has the step already.</summary>
public sealed record HasStepAlready(string Name)
    : Error("Routing.HasStepAlready", $"{Name}已在这一环节里，不用再加。");

/// <summary>Signers are added and removed only where everybody's answer is needed.</summary>
public sealed record StepTakesNoMore(string Step)
    : Error("Routing.StepTakesNoMore", $"“{Step}”由一人办理，不能加人减人。要换人请用“转他人”。");

/// <summary>Nobody would be left to answer.</summary>
public sealed record LastSigner(string Step)
    : Error("Routing.LastSigner", $"“{Step}”只剩这一人，不能减去。请先加人，或者退回后改会签单位。");

/// <summary>Everybody the step asks answers for somebody, and is not struck out on the way.</summary>
public sealed record SignerStays(string Name, string Step)
    : Error("Routing.SignerStays", $"“{Step}”里的人各代表一方，不能减去{Name}。要减的请退回拟稿人改。");

/// <summary>Nothing waits for the person.</summary>
public sealed record NothingToHandOver(string Name)
    : Error("Routing.NothingToHandOver", $"{Name}没有待办，不用移交。");

/// <summary>Urged too often.</summary>
/// <param name="Since">When it was urged last, in Chinese.</param>
public sealed record UrgedJustNow(string Since)
    : Error("Routing.UrgedJustNow", $"{Since}刚催过，半天之内不重复催。急件请直接打电话。");

/// <summary>Nobody else has it.</summary>
public sealed record NobodyToUrge()
    : Error("Routing.NobodyToUrge", "这件现在没有别人在办，不用催。请刷新看它到了哪一步。");

/// <summary>No template is in force.</summary>
public sealed record NoTemplate()
    : Error("Routing.NoTemplate", "没有可用的流程，不能送审。请办公室主任在“流程设计”里启用一个。");

/// <summary>The steps of a template cannot work.</summary>
public sealed record TemplateFault(string What) : Error("Routing.TemplateFault", What);

/// <summary>The route goes by that version, or by a later one.</summary>
public sealed record IsOnVersionAlready(int Version) : Error("Routing.IsOnVersionAlready", $"这件已经按第 {Version} 版在办，不用转。");

/// <summary>The paper stands where another version cannot take it over.</summary>
/// <param name="Why">In Chinese, without a full stop.</param>
public sealed record CannotMoveOn(string Why) : Error("Routing.CannotMoveOn", $"{Why}。");

/// <summary>Somebody acted on the paper after the preview was read.</summary>
public sealed record PaperMovedMeanwhile() : Error("Routing.PaperMovedMeanwhile", "这件刚有人办过。请重新看过再转。");

/// <summary>Another version came into force after the preview was read.</summary>
public sealed record OtherVersionInForce(int Version) : Error("Routing.OtherVersionInForce", $"现在启用的是第 {Version} 版，没有转。请重新看过再转。");
