using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>A file that somebody wrote in Word or WPS: levels come from typed numbers, from lists, and from styles that have none.</summary>
internal static class ForeignDocument
{
    private const int FrontParagraphs = 15;
    private const int LongestTitle = 120;
    private const int MostColumns = 12;

    public static string Text(IReadOnlyList<WordItem> items, WordFindings findings)
    {
        var title = Title(items);
        var lines = new List<string>(WordLines.Header([("title", string.Concat(title.SelectMany(WordLines.Of)))]));
        if (title.Count > 0) items = WithoutMark(items, title[0], findings);
        var levels = Levels(items, title, findings);
        foreach (var item in items)
        {
            lines.AddRange(item switch
            {
                WordParagraph paragraph => levels.TryGetValue(paragraph, out var ordinal) ? WordLines.Of(paragraph with { Ordinal = ordinal }) : WordLines.Of(paragraph),
                WordTable table => OfTable(table, findings),
                WordPictureLine picture => [picture.Line],
                _ => [],
            });
        }

        return string.Join('\n', lines);
    }

    // Paragraphs in the middle of the page that say 关于…, before the text begins.
    private static List<WordParagraph> Title(IReadOnlyList<WordItem> items)
    {
        var front = items.TakeWhile(item => item is WordParagraph).Take(FrontParagraphs).Cast<WordParagraph>().ToList();
        for (var i = 0; i < front.Count; i++)
        {
            var run = front.Skip(i).TakeWhile(paragraph => IsInMiddle(paragraph) && !IsMasthead(paragraph.Text.Trim())).ToList();
            // The name of the agency alone is the first line of a title only where the title does not name it again.
            if (run.Count > 1 && LineKinds.IsAgency(run[0].Text.Trim()) && TraditionalScript.Plain(run[1].Text).IndexOf("关于", StringComparison.Ordinal) > 1) continue;
            for (; run.Count > 0; run.RemoveAt(run.Count - 1))
            {
                var text = string.Concat(run.Select(paragraph => paragraph.Text.ReplaceLineEndings("").Trim()));
                var isTitle = run[0].Style.Name is "title" or "标题" || TraditionalScript.Plain(text).Contains("关于", StringComparison.Ordinal) || DocumentKinds.Find(text) is not DocumentKind.Other;
                if (isTitle && text.Length <= LongestTitle && !text.Contains('。', StringComparison.Ordinal)) return run;
            }
        }

        return [];
    }

    private static bool IsInMiddle(WordParagraph paragraph) => paragraph.IsCentred || paragraph.Style.Name is "title" or "标题";

    private static bool IsMasthead(string line) => TraditionalScript.Plain(line).EndsWith("文件", StringComparison.Ordinal) || LineKinds.Number().IsMatch(line) || line is "特急" or "加急";

    // 信函 has the name of the agency alone above its title.
    private static List<WordItem> WithoutMark(IReadOnlyList<WordItem> items, WordParagraph title, WordFindings findings)
    {
        var kept = new List<WordItem>();
        var isAbove = true;
        foreach (var item in items)
        {
            isAbove &= item != title;
            if (isAbove && item is WordParagraph { IsCentred: true } mark && !IsMasthead(mark.Text.Trim()) && LineKinds.IsAgency(mark.Text.Trim()))
            {
                findings.Note($"“{mark.Text.Trim()}”在标题上方，看作发文机关标志，没有收进正文。");
                continue;
            }

            kept.Add(item);
        }

        return kept;
    }

    // Headings by style that have no number of any kind: they get the one of their level.
    private static Dictionary<WordParagraph, string> Levels(IReadOnlyList<WordItem> items, List<WordParagraph> title, WordFindings findings)
    {
        var headings = items.OfType<WordParagraph>().Where(paragraph => paragraph.Level > 0 && !title.Contains(paragraph) && paragraph.Style.Name is not ("title" or "标题" or "subtitle")).ToList();
        var bare = headings.Where(paragraph => paragraph.Ordinal.Length == 0 && WrittenOrdinal.Find(paragraph.Text.Trim()) is null && LineKinds.IsTitleLike(paragraph.Text.Trim())
            && !LineKinds.AnnexLabel().IsMatch(paragraph.Text.Trim())).ToList();
        var ordinals = new Dictionary<WordParagraph, string>(ReferenceEqualityComparer.Instance);
        if (bare.Count == 0) return ordinals;
        var top = headings.Min(paragraph => paragraph.Level);
        var blocks = headings.ConvertAll(paragraph => new Paragraph(Math.Clamp(paragraph.Level - top + 1, 1, Paragraph.Deepest), paragraph.Text));
        var counted = Ordinals.Of(blocks);
        for (var i = 0; i < headings.Count; i++)
        {
            if (!bare.Contains(headings[i], ReferenceEqualityComparer.Instance)) continue;
            ordinals.Add(headings[i], counted[i]);
            findings.Doubt($"标题原来没有序号，按样式编为“{counted[i]}”，请核对层次", headings[i].Text);
        }

        return ordinals;
    }

    // Tables of one column, and those that hold an imprint, are there for their lines.
    private static IEnumerable<string> OfTable(WordTable table, WordFindings findings)
    {
        if (table.Rows.Count == 0) return [];
        var columns = table.Rows.Max(row => row.Count);
        if (columns == 1 || table.Rows.Any(row => row.Any(cell => LineKinds.After(cell, "抄送") is not null || LineKinds.FindPrinting(string.Concat(row)) is not null)))
        {
            return table.Rows.Select(row => string.Join('　', row.Where(cell => cell.Length > 0))).Where(line => line.Length > 0);
        }

        if (columns > MostColumns) findings.Doubt($"这张表有 {columns} 列，最多 {MostColumns} 列，保存前请拆成几张，或改作附件", table.Rows[0].FirstOrDefault(cell => cell.Length > 0) ?? "");
        return WordLines.Of(table);
    }
}
