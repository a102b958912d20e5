using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>O05: what is forwarded goes out no more open than it is.</summary>
/// <remarks>
/// features.md 193. 政府信息公开条例, art. 10: who made a piece of information opens it, so whoever forwards it cannot. Of a document that is in no
/// register of ours nothing is known, and nothing said. The sentence names it as the paper itself does: its reader is told nothing that he did not write or read there.
/// </remarks>
internal sealed class ForwardedAsOpen() : CheckRule("O05", FindingLevel.Error, "《政府信息公开条例》第十条；国办发〔2016〕80号"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (document.Openness is ChosenOpenness.Undecided || Floor(document.Content, facts.Cited) is not { } floor || floor.Openness <= document.Openness) yield break;
        yield return Found(CheckedElement.Document, "", Sentence(floor.Forwarded, floor.Openness));
    }

    /// <summary>The least open of what a document forwards; null where nothing is known of any.</summary>
    internal static (string Forwarded, ChosenOpenness Openness)? Floor(DocumentContent content, IReadOnlyList<CitedDocument> cited)
    {
        if (cited.Count == 0) return null;
        (string Forwarded, ChosenOpenness Openness)? least = null;
        foreach (var forwarded in ForwardedPapers.Of(content))
        {
            if (CitedStands.Find(forwarded, cited) is not { Openness: not ChosenOpenness.Undecided } known || known.Openness <= (least?.Openness ?? ChosenOpenness.Undecided)) continue;
            least = (forwarded.Title.Length > 0 ? $"《{Quote(forwarded.Title.Replace('《', '〈').Replace('》', '〉'))}》" : $"“{known.Number}”", known.Openness);
        }

        return least;
    }

    /// <summary>What to say of it.</summary>
    internal static string Sentence(string forwarded, ChosenOpenness openness) => openness is ChosenOpenness.NotPublic
        ? $"转发的{forwarded}不予公开，本文也要选不予公开。"
        : $"转发的{forwarded}依申请公开，本文要选依申请公开或不予公开。";
}
