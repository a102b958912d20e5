using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents;

/// <summary>One thing to be put right in a draft.</summary>
/// <param name="Field">The field it is in; the page links there.</param>
/// <param name="Sentence">Chinese: what is wrong and what to do.</param>
/// <param name="MustChange">必须改, else 建议改.</param>
/// <param name="Clause">The rule it rests on.</param>
/// <param name="Block">Which block of the main text, from 0; null for none in particular.</param>
public sealed record DraftFault(string Field, string Sentence, bool MustChange, string Clause, int? Block = null)
{
    /// <summary>Code of the rule that found it; empty for what the draft's own check found.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Where, place by place; empty for a field as a whole.</summary>
    public IReadOnlyList<FindingPlace> Places { get; init; } = [];

    /// <summary>What one press mends; null where somebody must think.</summary>
    public DraftRemedy? Remedy { get; init; }

    /// <inheritdoc/>
    public bool Equals(DraftFault? other) => other is not null && (Field, Sentence, MustChange, Clause, Block, Rule, Remedy) == (other.Field, other.Sentence, other.MustChange, other.Clause, other.Block, other.Rule, other.Remedy) && Places.SequenceEqual(other.Places);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Sentence, Block);
}

/// <summary>What a draft lacks before it can be sent, and what the checker finds in it, all at once.</summary>
public static class DraftCheck
{
    private const int SuggestedCharacters = 4000;
    private const int MostCharacters = 5000;
    private const string Regulation = "《党政机关公文处理工作条例》";

    /// <summary>Every fault, what must be changed first, from the top of the page down.</summary>
    /// <param name="fields">The draft.</param>
    /// <param name="issuers">The agencies it may be issued by; null where that is not asked.</param>
    /// <param name="facts">What registers say, and the rules switched off; null for nothing.</param>
    /// <param name="memory">What was found in texts that have not changed; null to look at all of them.</param>
    public static IReadOnlyList<DraftFault> Faults(DraftFields fields, IReadOnlyCollection<Guid>? issuers = null, CheckFacts? facts = null, CheckMemory? memory = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var found = DraftFindings.In(fields, facts ?? CheckFacts.None, memory).ToLookup(fault => fault.Field is "Title" or "PrimaryRecipients");
        var beside = InterpretationCheck.Faults(fields).Select(fault => new DraftFault(fault.Field, fault.Sentence, fault.MustChange, fault.Clause)).Concat(OfRisk(fields, facts?.Registers.Signer));
        return [.. OfIssuer(fields, issuers).Concat(facts?.Plan?.Faults(fields.IssuerId) ?? []).Concat(JointCheck.Faults(fields, facts?.Joint ?? [])).Concat(found[true]).Concat(Must(fields)).Concat(OfOpenness(fields, facts?.NegativeList)).Concat(beside).Concat(Should(fields)).Concat(found[false]).OrderByDescending(fault => fault.MustChange)];
    }

    // Whom the rule of the step will refuse, said while another can still be chosen; under the code of the other rule on who signs.
    private static IEnumerable<DraftFault> OfRisk(DraftFields fields, SignerStanding? signer)
    {
        if (!SignatoryRule.IsAtHighRisk(fields) || signer is not { Rank: SignerRank.Supervising }) yield break;
        yield return Fault("SignatoryId", $"舆情风险为高，要由主要负责人签发，{signer.Name}不是，请另选签发人。", "国办发〔2016〕80号") with { Rule = "S02" };
    }

    // A draft begun before may name an agency that is no longer its drafter's to write for.
    private static IEnumerable<DraftFault> OfIssuer(DraftFields fields, IReadOnlyCollection<Guid>? issuers)
    {
        if (issuers is null || fields is not { IssuerId: { } id, Content.Issuers: [var name, ..] } || issuers.Contains(id)) yield break;
        yield return Fault("IssuerId", $"拟稿单位不替{name}发文，请另选发文机关，或把稿子报给它的办公室拟稿。", "第十四条");
    }

    /// <summary>How many characters the main text has, without spaces.</summary>
    public static int Length(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.MainText.OfType<Paragraph>().Sum(paragraph => paragraph.Text.Count(letter => !char.IsWhiteSpace(letter)));
    }

    private static IEnumerable<DraftFault> Must(DraftFields fields)
    {
        var content = fields.Content;
        if (fields.Doubts is { Count: > 0 } doubts) yield return Fault("Doubts", $"导入时有 {doubts.Count} 处拿不准，请逐处看过，改好或确认。", "第十九条");
        if (content.Issuers.Count == 0) yield return Fault("IssuerId", "没有选发文机关，请在上方选。", "第九条（四）");
        if (content.Title.Length == 0) yield return Fault("Title", "没有标题，请填写。", "第九条（七）");
        if (content.PrimaryRecipients.Length == 0 && IsDue(DocumentElement.PrimaryRecipients, fields)) yield return Fault("PrimaryRecipients", "没有主送机关，请填写。", "第九条（八）");
        if (!content.MainText.OfType<Paragraph>().Any(paragraph => paragraph.Text.Length > 0)) yield return Fault("MainText", "没有正文，请写好再送。", "第九条（九）");
        if (fields.Basis.Length == 0) yield return Fault("Basis", "没有写发文依据，请填文件、会议或领导批示。", "第十九条");
        if (fields.Disclosure is DisclosureCategory.Undecided) yield return Fault("Disclosure", "没有选公开属性，请选主动公开、依申请公开或不予公开。", "国办发〔2016〕80号");
        if (fields.SignatoryId is null) yield return Fault("SignatoryId", "没有选签发人，请选。", "第二十二条");
        if (content.Remark.Length == 0 && IsDue(DocumentElement.Remark, fields)) yield return Fault("Remark", "请示的附注要写联系人和电话，请填写。", "请示附注的通行做法");
        foreach (var fault in OpenPlaces.In(content)) yield return fault;
        foreach (var fault in Tables(content)) yield return fault;
        foreach (var fault in AttachmentCheck.Faults(fields)) yield return fault;
        foreach (var annex in content.Annexes.Where(annex => annex.Title.Length == 0)) yield return Fault("Annexes", $"第 {content.Annexes.ToList().IndexOf(annex) + 1} 个附件没有名称，请填写。", "第九条（十）");
    }

    // P02, P05: outside the list all is open; an item chosen of a list since replaced is chosen anew.
    private static IEnumerable<DraftFault> OfOpenness(DraftFields fields, NegativeListEdition? list)
    {
        if (!IsDue(DocumentElement.DisclosureReason, fields)) yield break;
        var ground = fields.DisclosureGround;
        if (ground is null) yield return Fault("DisclosureGround", "不主动公开要在负面清单里有依据，请选一条事由；清单里没有的应当公开。", "国办发〔2016〕80号");
        else if (list is not null && list.Find(ground.Code) is null) yield return Fault("DisclosureGround", $"负面清单已换成第 {list.Number} 版，没有 {ground.Code} 这一条，请重新选事由。", "国办发〔2016〕80号");
        if (DisclosureGround.LengthOf(fields.DisclosureReason) >= DisclosureGround.ShortestReason) yield break;
        yield return Fault("DisclosureReason", $"{(ground is { IsDiscretionary: true } ? "要写明公开会带来什么危害" : "不主动公开要写理由")}，至少 {DisclosureGround.ShortestReason} 个字，请{(fields.DisclosureReason.Length == 0 ? "填写" : "写具体")}。", "国办发〔2016〕80号");
    }

    private static IEnumerable<DraftFault> Should(DraftFields fields)
    {
        var content = fields.Content;
        var length = Length(content);
        if (length > MostCharacters) yield return new DraftFault("MainText", $"正文 {length:N0} 字，超过 5,000 字。能短则短。", MustChange: false, "整治形式主义为基层减负有关规定");
        else if (length > SuggestedCharacters) yield return new DraftFault("MainText", $"正文 {length:N0} 字，超过建议的 4,000 字。", MustChange: false, "整治形式主义为基层减负有关规定");
    }

    private static bool IsDue(DocumentElement element, DraftFields fields) => ElementRules.Of(element, fields) is ElementUse.Always;

    private static IEnumerable<DraftFault> Tables(DocumentContent content)
    {
        for (var i = 0; i < content.MainText.Count; i++)
        {
            if (content.MainText[i] is Table table && table.Rows.All(row => row.All(cell => cell.Length == 0)))
            {
                yield return Fault("MainText", $"正文第 {i + 1} 段的表格是空的，请填写或删去。", "第九条（九）") with { Block = i };
            }
            else if (content.MainText[i] is Picture { Description.Length: 0 })
            {
                yield return Fault("MainText", $"正文第 {i + 1} 段的图没有说明，请写一句图上是什么。", "第九条（九）") with { Block = i };
            }
        }
    }

    private static DraftFault Fault(string field, string sentence, string clause) =>
        new(field, sentence, MustChange: true, clause.StartsWith('第') ? Regulation + clause : clause);
}
