using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Register;

/// <summary>The seal is not where this act could be done.</summary>
public sealed record SealMoveNotAllowed(SealStatus Status, SealAction Action)
    : Error("Seals.MoveNotAllowed", $"这枚印章现在是“{SealNames.Of(Status)}”，不能{SealNames.Of(Action)}。请刷新看它到了哪一步。");

/// <summary>Only whoever applied may do it.</summary>
public sealed record NotTheApplicant(string Applicant)
    : Error("Seals.NotTheApplicant", $"这份申请是{Applicant}提的，只能由本人撤回。");

/// <summary>Only the keeper may do it.</summary>
public sealed record NotTheKeeper(string Keeper)
    : Error("Seals.NotTheKeeper", $"这枚印章的保管人是{Keeper}，这一步只能由保管人办。");

/// <summary>Only keeper or applicant may do it.</summary>
public sealed record NotKeeperOrApplicant(string Keeper, string Applicant)
    : Error("Seals.NotKeeperOrApplicant", $"这一步由保管人{Keeper}或申请人{Applicant}办，请转告他们。");

/// <summary>Only the keeper, or somebody who may approve, stops a seal.</summary>
public sealed record NotForYouToStop(string Keeper)
    : Error("Seals.NotForYouToStop", $"停用印章由保管人{Keeper}或有权批准的领导办，请马上告诉他们。");

/// <summary>Nobody approves what he applied for.</summary>
public sealed record ApplicantMayNotApprove()
    : Error("Seals.ApplicantMayNotApprove", "这件事是您申请的，不能自己批。请由另一位有权批准的领导批。");

/// <summary>The keeper approves nothing about his own seal.</summary>
public sealed record KeeperMayNotApprove()
    : Error("Seals.KeeperMayNotApprove", "您是这枚印章的保管人，不能批它的事。请由另一位有权批准的领导批。");

/// <summary>The applicant does not make the seal.</summary>
public sealed record ApplicantMayNotMake()
    : Error("Seals.ApplicantMayNotMake", "您是申请人，不能自己制作。请由另一位制章员制作。");

/// <summary>The approver does not make the seal.</summary>
public sealed record ApproverMayNotMake()
    : Error("Seals.ApproverMayNotMake", "您是批准人，不能自己制作。请由另一位制章员制作。");

/// <summary>The keeper does not make the seal.</summary>
public sealed record KeeperMayNotMake()
    : Error("Seals.KeeperMayNotMake", "您是保管人，不能自己制作。请由另一位制章员制作。");

/// <summary>Keeper and witness are two.</summary>
public sealed record WitnessIsKeeper()
    : Error("Seals.WitnessIsKeeper", "销毁要有第二个人监督：保管人和提请人不能自己监销。请由别人核对后监销。");

/// <summary>A seal nobody has ever taken cannot go back into use.</summary>
public sealed record NeverTaken()
    : Error("Seals.NeverTaken", "这枚印章没有领取过，不予注销也没法使用。请批准注销，需要时另行申请。");

/// <summary>The keeper named is none, or keeps seals elsewhere.</summary>
public sealed record KeeperIsNone(string Name)
    : Error("Seals.KeeperIsNone", $"{(Name.Length > 0 ? Name : "所选的人")}不是本机关的用印员，不能保管印章。请另选保管人，或请安全管理员授予用印员角色。");

/// <summary>The agency is not one the actor may apply for.</summary>
public sealed record NotYourAgency()
    : Error("Seals.NotYourAgency", "只能为本机关或本办公室服务的机关申请印章。请另选用章机关。");

/// <summary>The seal to be replaced is not there, over, or being replaced already.</summary>
public sealed record PredecessorNotOpen()
    : Error("Seals.PredecessorNotOpen", "要换发的印章已经注销，或者另有一份换发申请在办。请刷新后再看。");

/// <summary>The keeper has nothing to seal with.</summary>
public sealed record KeeperHasNoCertificate(string Keeper)
    : Error("Seals.KeeperHasNoCertificate", $"保管人{Keeper}没有有效的用印证书和密钥。请他先在“证书”里申领或导入，签发以后再制作。");

/// <summary>The maker has nothing to make with.</summary>
public sealed record MakerHasNoCertificate()
    : Error("Seals.MakerHasNoCertificate", "您没有有效的制章证书和密钥。请先在“证书”里申领或导入，再制作。");

/// <summary>The file of a seal is for keeper and maker alone.</summary>
public sealed record SealFileNotYours()
    : Error("Seals.FileNotYours", "印章文件只给保管人和制作人。需要核验盖了章的文件，请用验章页。");

/// <summary>The file of a seal that may not be used is handed out no more.</summary>
public sealed record SealFileClosed(SealStatus Status)
    : Error("Seals.FileClosed", $"这枚印章现在是“{SealNames.Of(Status)}”，印章文件不再给出。停用的，恢复启用后再下载。");
