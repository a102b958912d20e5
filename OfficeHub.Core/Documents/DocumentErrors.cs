using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;

namespace OfficeHub.Core.Documents;

/// <summary>The document does not stand where the act needs it.</summary>
public sealed record MoveNotAllowed(DocumentStatus From, DocumentAction By)
    : Error("Document.MoveNotAllowed", $"这份公文{StatusWords.Of(From)}，现在不能办这一步。请刷新后看它到了哪一步。");

/// <summary>The text can no longer be changed.</summary>
public sealed record TextIsFixed()
    : Error("Document.TextIsFixed", "这份公文已送签或已签发，文字不能再改。确需修改的，请退回拟稿人，改后重新送签。");

/// <summary>Nobody signs off what he drafted, except the principal leader.</summary>
public sealed record DrafterMayNotSignOff()
    : Error("Document.DrafterMayNotSignOff", "拟稿人不能签发自己起草的公文。请换一位签发人。");

/// <summary>The text is not the one that was signed off.</summary>
public sealed record SignOffOfAnotherText()
    : Error("Document.SignOffOfAnotherText", "现在的文字与签发时的不一致，原签发不再有效。请退回重新签发。");

/// <summary>The office in which the document is drafted does not work for the agency.</summary>
public sealed record IssuerNotServed(string Issuer)
    : Error("Document.IssuerNotServed", $"拟稿单位不替{Issuer}发文，没有保存。请在“发文机关”里另选；确要以它的名义发文的，请把稿子报给它的办公室拟稿。");

/// <summary>An upward or joint paper needs the principal leader.</summary>
public sealed record PrincipalLeaderRequired()
    : Error("Document.PrincipalLeaderRequired", "上行文要由主要负责人签发。请退回拟稿人改选签发人。");

/// <summary>The signatory does not lead the agency that issues the document.</summary>
public sealed record SignatoryMustLead(string Name, string Issuer)
    : Error("Document.SignatoryMustLead", $"{Name}不是{Issuer}的领导，不能签发。请换一位签发人。");

/// <summary>The person is not one of those whom a step is given to.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Step">The step.</param>
/// <param name="Who">Who takes it, in Chinese.</param>
public sealed record NotForThisStep(string Name, string Step, string Who)
    : Error("Document.NotForThisStep", $"“{Step}”要由{Who}办，{Name}不是。请换一个人。");

/// <summary>This text has had no secrecy review.</summary>
public sealed record SecrecyReviewMissing()
    : Error("Document.SecrecyReviewMissing", "现在的文稿没有经过保密审查，不能签发。请退回拟稿人，改后重新送审。");

/// <summary>The actor may not end the document.</summary>
public sealed record NotYoursToEnd()
    : Error("Document.NotYoursToEnd", "签发前由拟稿人，编号前由办公室主任或机关领导决定不予发文。您不能办这一步。");

/// <summary>The secrecy reviewer drafted it.</summary>
public sealed record ReviewerDraftedIt(string Step)
    : Error("Document.ReviewerDraftedIt", $"您是拟稿人，不能办这份公文的“{Step}”。请转给别的审查人。");

/// <summary>The reviewer holds it unfit for the public, the drafter proposed it for the public.</summary>
public sealed record DisclosureContradictsReview()
    : Error("Document.DisclosureContradictsReview", "公开属性是“主动公开”，与“不宜公开”不符。请退回拟稿人改公开属性。");

/// <summary>A policy paper without its interpretation.</summary>
/// <param name="Lacking">Everything that is not there, in sentences.</param>
public sealed record InterpretationMissing(string Lacking)
    : Error("Document.InterpretationMissing", $"文件、解读方案、解读材料要一起签，解读不齐，不能签发：{Lacking}请退回拟稿人补齐。");

/// <summary>免解读 was asked for, and the step that reviews it has not agreed to this text.</summary>
public sealed record ExemptionNotApproved()
    : Error("Document.ExemptionNotApproved", "这份文件申请免解读，解读方案审核还没有同意，不能签发。请退回，请政务公开审核员答“同意免解读”，或由拟稿人补上解读。");

/// <summary>The answer is about a plan, and the drafter asked to be spared one.</summary>
public sealed record ExemptionToAnswer()
    : Error("Document.ExemptionToAnswer", "拟稿人申请的是免解读，请答“同意免解读”；不同意的，请退回，让拟稿人补上方案和材料。");

/// <summary>The answer grants what nobody asked for.</summary>
public sealed record NoExemptionAsked()
    : Error("Document.NoExemptionAsked", "拟稿人没有申请免解读，请审方案和材料，答“方案可行”或退回。");

/// <summary>A bundle of high risk is the principal leader's to sign.</summary>
public sealed record HighRiskNeedsPrincipal(string Name)
    : Error("Document.HighRiskNeedsPrincipal", $"舆情风险为高，要由主要负责人签发，{Name}不是。请退回拟稿人改选签发人。");

/// <summary>Materials that are extracts of the text.</summary>
public sealed record InterpretationIsExtract(IReadOnlyList<CopiedMaterial> Materials)
    : Error("Document.InterpretationIsExtract", $"{string.Join('、', Materials.Select(material => $"{material.Name}有 {material.Percent}%"))} 照抄正文（以 {InterpretationOverlap.MostPercent}% 为限），不能通过。请退回拟稿人，照抄之处见“解读材料”，改用自己的话讲清背景、依据和办法。")
{
    /// <inheritdoc/>
    public bool Equals(InterpretationIsExtract? other) => other is not null && Materials.SequenceEqual(other.Materials);

    /// <inheritdoc/>
    public override int GetHashCode() => Materials.Count;
}

/// <summary>What stands in the way of sending, all of it.</summary>
public sealed record NotReadyToSend(IReadOnlyList<DraftFault> Faults)
    : Error("Document.NotReadyToSend", $"还不能送审：{string.Join("", Faults.Select(fault => fault.Sentence))}以上 {Faults.Count} 处改好再送。")
{
    /// <inheritdoc/>
    public bool Equals(NotReadyToSend? other) => other is not null && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override int GetHashCode() => Faults.Count;
}

/// <summary>What the checker has against the document at 复核, and nobody said why it may stay.</summary>
public sealed record FindingsToExplain(IReadOnlyList<DraftFault> Faults)
    : Error("Document.FindingsToExplain", $"复核还不能通过：{string.Join("", Faults.Select(fault => fault.Sentence))}以上 {Faults.Count} 处请退回改好；确可保留的，在意见里写明理由再通过。")
{
    /// <inheritdoc/>
    public bool Equals(FindingsToExplain? other) => other is not null && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override int GetHashCode() => Faults.Count;
}

/// <summary>The same, where no reason is good enough.</summary>
public sealed record FindingsToSettle(IReadOnlyList<DraftFault> Faults)
    : Error("Document.FindingsToSettle", $"复核不能通过：{string.Join("", Faults.Select(fault => fault.Sentence))}以上 {Faults.Count} 处关系保密和个人信息，必须退回改好。")
{
    /// <inheritdoc/>
    public bool Equals(FindingsToSettle? other) => other is not null && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override int GetHashCode() => Faults.Count;
}

/// <summary>What the checker has against the files made at 排版, and nobody said why they may go out.</summary>
public sealed record FilesToExplain(IReadOnlyList<DraftFault> Faults)
    : Error("Document.FilesToExplain", $"印发稿还没有生成：{string.Join("", Faults.Select(fault => fault.Sentence))}以上 {Faults.Count} 处请先弄清；确可照此印发的，写明理由再生成。")
{
    /// <inheritdoc/>
    public bool Equals(FilesToExplain? other) => other is not null && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override int GetHashCode() => Faults.Count;
}

/// <summary>The text lacks what it needs to be signed off.</summary>
/// <param name="Lacking">Everything, in sentences.</param>
public sealed record NotFitToSignOff(string Lacking)
    : Error("Document.NotFitToSignOff", $"文稿还不齐，不能签发：{Lacking}请退回拟稿人补齐。");

/// <summary>What a sent document says was changed, and nobody said what.</summary>
public sealed record ChangeNoteMissing()
    : Error("Document.ChangeNoteMissing", "这一稿的内容和上一稿不同，请写一句“改了什么”再送，经办人好知道看哪里。");

/// <summary>A mark of a state secret in the text: nothing of it was stored.</summary>
public sealed record SecretMarkInText(string Where)
    : Error("Document.SecretMarkInText", $"{Where}有密级标志，内容没有保存。本系统不能处理涉密文件：请立即停止录入，改走涉密渠道，并告诉保密员。");

/// <summary>Somebody else is writing.</summary>
public sealed record SomebodyElseWrites(string Who, DateTime Since)
    : Error("Document.SomebodyElseWrites", $"{Who} 从 {BeijingTime.Brief(Since)} 起正在改这份公文。可以先看，或者“接过来改”，对方会看到。");

/// <summary>People who may not be shown a limited document.</summary>
/// <param name="Names">Their names.</param>
public sealed record OutsideTheLimit(string Names)
    : Error("Document.OutsideTheLimit", $"{Names}不在这份公文的可见范围内，不能给。请拟稿人先在“可见范围”里加上，再办。");

/// <summary>The actor may not write this text now.</summary>
public sealed record NotYoursToWrite()
    : Error("Document.NotYoursToWrite", "这份公文现在不在您手里，不能改。要改请先请经办人退回或撤回。");

/// <summary>Somebody has found it to be classified before.</summary>
public sealed record FoundAlready()
    : Error("Document.FoundAlready", "这份公文已经判定涉密，内容已经封存。请到“涉密件处置”里接着办。");

/// <summary>The document was found to be classified: nobody sees it any more.</summary>
public sealed record DocumentIsClassified()
    : Error("Document.IsClassified", "这份公文已判定涉密，流转终止，内容封存，任何人不能再看。手里有纸质件、下载件的，请不要复制、转发、谈论，立即交保密员。");

/// <summary>The file to be sealed is not the one that was proofread.</summary>
public sealed record RenditionChanged()
    : Error("Document.RenditionChanged", "印发稿与校对时的不一致，没有用印。请退回“排版”重新生成，校对后再用印。");

/// <summary>Nobody proof-reads what he typeset.</summary>
public sealed record TypesetterMayNotProofread()
    : Error("Document.TypesetterMayNotProofread", "印发稿是您排版的，不能由您校对。请转给另一位校对人。");

/// <summary>Statuses in words.</summary>
public static class StatusWords
{
    /// <summary>草稿, 审核中 …</summary>
    public static string Of(DocumentStatus status) => status switch
    {
        DocumentStatus.Drafting => "还是草稿",
        DocumentStatus.UnderReview => "正在审核",
        DocumentStatus.AwaitingSignOff => "等待签发",
        DocumentStatus.SignedOff => "已签发，等待复核",
        DocumentStatus.Rechecked => "已复核，等待编号",
        DocumentStatus.Numbered => "已编号，等待排版",
        DocumentStatus.Typeset => "已排版，等待校对",
        DocumentStatus.Proofread => "已校对，等待用印",
        DocumentStatus.ReadyToIssue => "已制成，等待核发",
        DocumentStatus.Issued => "已核发",
        DocumentStatus.Voided => "已作废",
        _ => "已终止",
    };
}
