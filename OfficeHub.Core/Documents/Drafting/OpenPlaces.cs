using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Places a template leaves open, marked 【…】: nothing is sent while one is left.</summary>
public static partial class OpenPlaces
{
    private const int MostNamed = 3;

    /// <summary>The open places of a text, in order.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Pattern().Matches(text).Select(match => match.Value)];

    /// <summary>One fault an element, with the first block it is in.</summary>
    internal static IEnumerable<DraftFault> In(DocumentContent content)
    {
        (string Field, string Label, IReadOnlyList<string> Open)[] elements =
        [
            ("Title", "标题", Of(content.Title)), ("PrimaryRecipients", "主送", Of(content.PrimaryRecipients)), ("CopyRecipients", "抄送", Of(content.CopyRecipients)),
            ("Remark", "附注", Of(content.Remark)), ("MainText", "正文", [.. content.MainText.SelectMany(Of)]),
            ("Attendances", "出席情况", [.. content.Attendances.SelectMany(line => Of(line.Names))]),
            ("Annexes", "附件", [.. content.Annexes.SelectMany(annex => Of(annex.Title).Concat(annex.Blocks.SelectMany(Of)))]),
        ];
        foreach (var (field, label, open) in elements.Where(element => element.Open.Count > 0))
        {
            var named = string.Join('、', open.Distinct(StringComparer.Ordinal).Take(MostNamed));
            var block = content.MainText.ToList().FindIndex(one => Of(one).Any());
            yield return new DraftFault(
                field, $"{label}还有 {open.Count} 处没填：{named}{(open.Distinct(StringComparer.Ordinal).Count() > MostNamed ? "等" : "")}。请填好或删去。", MustChange: true, "范本的待填处",
                field == "MainText" ? block : null);
        }
    }

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Text),
        Table table => table.Rows.SelectMany(row => row).SelectMany(Of),
        Picture picture => Of(picture.Description),
        _ => [],
    };

    [GeneratedRegex("【[^【】]{1,40}】", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
