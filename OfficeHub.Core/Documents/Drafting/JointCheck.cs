using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>What a joint document lacks before it can be sent.</summary>
/// <remarks>Official Document Regulation (2012), art. 17, 22.</remarks>
internal static class JointCheck
{
    private const string Peers = "《党政机关公文处理工作条例》第十七条";
    private const string Signing = "《党政机关公文处理工作条例》第二十二条";

    /// <summary>Every fault; nothing while the facts are not of this draft.</summary>
    public static IEnumerable<DraftFault> Faults(DraftFields fields, IReadOnlyList<JointFact> facts)
    {
        if (fields.JointIssuers is not { Count: > 0 } others || facts is not [var lead, ..]) yield break;
        foreach (var other in others)
        {
            if (facts.FirstOrDefault(fact => fact.AgencyId == other.AgencyId) is not { } fact) continue;
            if (!fact.IsPeer) yield return Fault($"{fact.Name}与{lead.Name}不是同级机关，不能联合行文。请去掉，改用会签或分别行文。", Peers);
            if (fact.Chosen.Length == 0) yield return Fault($"没有选{fact.Name}的会签人，请选它的领导。", Signing);
            else if (fact.Signatory.Length == 0) yield return Fault(fields.Content.Direction is DocumentDirection.Upward
                ? $"上行文要由主要负责人签，{fact.Chosen}不是{fact.Name}的主要负责人，请另选。" : $"{fact.Chosen}不是{fact.Name}的领导，不能代它会签，请另选。", Signing);
        }

        if (!DocumentFacts.Of(fields).Contains(DocumentFacts.TakesSeal)) yield break;
        foreach (var fact in facts.Where(fact => !fact.HasSeal))
        {
            yield return Fault($"{fact.Name}还没有在用的电子公章，到用印会停下。请它早些申请印章。", "GB/T 9704—2012 7.3.5") with { MustChange = false };
        }
    }

    private static DraftFault Fault(string sentence, string clause) => new(nameof(DraftFields.JointIssuers), sentence, MustChange: true, clause);
}
