using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Web.CommandLine;

/// <summary>The corrections made to a text, for people: punctuation counted by line, everything else one by one; and the lines that could not be looked through.</summary>
internal static class RepairWords
{
    /// <summary>One line each; none when nothing was corrected and nothing left out.</summary>
    public static IEnumerable<string> Of(ProposedRepairs proposed) => proposed.Note is { } note ? Of(proposed.Repairs).Append(note) : Of(proposed.Repairs);

    private static IEnumerable<string> Of(IReadOnlyList<TextRepair> repairs)
    {
        if (repairs.Count == 0)
        {
            yield break;
        }

        yield return $"已修改 {repairs.Count} 处：";
        foreach (var line in repairs.GroupBy(repair => repair.Line))
        {
            foreach (var single in line.Where(repair => repair.Kind is not RepairKind.Punctuation))
            {
                yield return $"  第 {single.Line} 行第 {single.Column} 字：{Words(single)}。";
            }

            var marks = line.Where(repair => repair.Kind is RepairKind.Punctuation).GroupBy(repair => (repair.From, repair.To)).ToList();
            if (marks.Count > 0)
            {
                yield return $"  第 {line.Key} 行：半角标点改为全角，{string.Join('、', marks.Select(mark => $"{mark.Key.From}→{mark.Key.To} {mark.Count()} 处"))}。";
            }
        }
    }

    private static string Words(TextRepair repair) => repair.Kind switch
    {
        RepairKind.BrokenLine => "断开的段落接上",
        RepairKind.GluedItem => "连在一起的两项分段",
        RepairKind.WebPage => $"删去网页文字“{repair.From.Trim()}”",
        RepairKind.Unseen => "删去看不见的控制字符",
        _ when repair.To.Length == 0 => $"删去“{repair.From}”",
        _ => $"“{repair.From.Replace("\n", "”“", StringComparison.Ordinal)}”改为“{repair.To}”",
    };
}
