using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>B08: what is cited is there and in force.</summary>
/// <remarks>Of documents that are in no register of ours nothing is known, and nothing said.</remarks>
internal sealed class CitedStands() : CheckRule("B08", FindingLevel.Warning, "《党政机关公文处理工作条例》第十九条（一）、第三十三条"), IRegisterRule
{
    private const int LongestBasis = 30;

    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (facts.Cited.Count == 0) yield break;
        var own = Citations.Key(document.Content.Title);
        foreach (var citation in Citations.Of(document.Content))
        {
            var key = Citations.Key(citation.Title);
            if (key.Length > 0 && key == own) continue;
            if (Find(citation, facts.Cited) is { } cited && Sentence(citation, cited) is { } sentence) yield return Found(citation.Place, sentence);
        }
    }

    // A bare number may have the words before it in front: 根据北署发〔2026〕1号.
    internal static CitedDocument? Find(Citation citation, IReadOnlyList<CitedDocument> cited)
    {
        var key = Citations.Key(citation.Title);
        return citation.Number.Length > 0
            ? cited.Where(one => one.Number.Length > 0 && (citation.Title.Length > 0 ? citation.Number == one.Number : citation.Number.EndsWith(one.Number, StringComparison.Ordinal))).MaxBy(one => one.Number.Length)
            : cited.FirstOrDefault(one => one.Title.Length > 0 && Citations.Key(one.Title) == key);
    }

    private static string? Sentence(Citation citation, CitedDocument cited)
    {
        var name = citation.Title.Length > 0 ? $"《{Quote(citation.Title)}》" : $"“{citation.Number}”";
        var since = cited.Since is { } day ? $"自{BeijingTime.Day(day)}起" : "已";
        var basis = cited.Basis.Length > 0 ? $"（依据：{(cited.Basis.Length > LongestBasis ? cited.Basis[..LongestBasis] + "……" : cited.Basis)}）" : "";
        return cited.State switch
        {
            CitedState.Draft => $"引用的{name}还没有印发，请等印发后再引用。",
            CitedState.Ended => $"引用的{name}没有发出（不予发文），请改引别的文件。",
            CitedState.Voided => $"引用的{name}文号已作废，请核对。",
            CitedState.Amended => $"引用的{name}{since}有修改{basis}，请核对引用的内容是否还在。",
            CitedState.Repealed => $"引用的{name}{since}废止{basis}，请改引现行文件。",
            CitedState.Expired => $"引用的{name}{since}失效{basis}，请改引现行文件。",
            CitedState.Annulled => $"引用的{name}已撤销，自始无效{basis}，请改引现行文件。",
            CitedState.Unknown => $"登记簿里没有引用的{name}，请核对文号。",
            _ => null,
        };
    }
}
