using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Joint;

/// <summary>An agency that issues the document too has not signed this text.</summary>
public sealed record JointSignaturesLacking(string Agencies)
    : Error("Joint.SignaturesLacking", $"联合行文要各机关负责人都会签，{Agencies}还没有会签现在的文稿。请等它会签，或退回拟稿人调整联合发文机关。");

/// <summary>Nobody signs for another agency.</summary>
public sealed record NotOfThatAgency(string Name, string Agency)
    : Error("Joint.NotOfThatAgency", $"这是{Agency}的会签，{Name}不是{Agency}的领导，不能代它签。请在{Agency}的领导里换一个人。");

/// <summary>Whoever is asked leads none of the agencies any more.</summary>
public sealed record LeadsNoJointAgency(string Name)
    : Error("Joint.LeadsNone", $"{Name}现在不是联合发文机关的领导，不能会签。请转给本机关在任的领导。");

/// <summary>An agency that is to issue the document too is not there.</summary>
public sealed record JointAgencyGone()
    : Error("Joint.AgencyGone", "选的联合发文机关里有的已经撤销，或者不是机关，没有保存。请去掉后另选。");
