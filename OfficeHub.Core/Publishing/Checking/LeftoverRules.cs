using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>X01: 主题词 and 抄报 are gone since 2012.</summary>
internal sealed partial class FormerElements() : LineRule("X01", FindingLevel.Warning, "《党政机关公文处理工作条例》第九条")
{
    protected override IEnumerable<LineHit> Hits(string line) =>
        Pattern().Match(line) is { Success: true } match ? [new LineHit(0, line.Length, $"“{match.Groups["label"].Value}”已不再使用，请{(match.Groups["label"].Value == "抄报" ? "改为抄送" : "删去这一行")}。")] : [];

    [GeneratedRegex(@"^\s*(?<label>主题词|抄报)\s?[:：]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}

/// <summary>X02: no 此页无正文; the layout re-spaces the text.</summary>
internal sealed partial class EmptyPageNote() : LineRule("X02", FindingLevel.Warning, "GB/T 9704—2012 7.3.5.4")
{
    protected override IEnumerable<LineHit> Hits(string line) => Pattern().Matches(line).Select(match => new LineHit(match.Index, match.Length, "不得写“此页无正文”，请删去，排版时自动调整行距。", ""));

    [GeneratedRegex("[（(]?\\s?此页无正文\\s?[）)]?", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}

/// <summary>X03: page numbers, broken lines and words of a web page in a text that was brought.</summary>
internal sealed partial class ScanLeftovers() : CheckRule("X03", FindingLevel.Warning, "GB/T 9704—2012 7.3.3、7.5"), ITextRule
{
    /// <summary>Words a title ends with: a line break inside one is none the writer made.</summary>
    private static readonly string[] Whole = ["实施意见", "指导意见", "若干意见", "紧急通知", "补充通知", "通知", "意见", "报告", "请示", "决定", "通报", "批复", "公告", "通告", "纪要", "议案"];

    public IEnumerable<Finding> Of(CheckedText text)
    {
        foreach (var line in text.Lines.Where(line => PageNumber().IsMatch(line.Text)))
        {
            yield return At(line, 0, line.Text, $"“{line.Text.Trim()}”是页码，不是正文，请删去这一行。", "");
        }

        // What is corrected in the head is no leftover of a page.
        foreach (var repair in text.Repairs.Where(repair => repair.Line > text.Header.Lines))
        {
            var line = text.Lines[repair.Line - 1 - text.Header.Lines];
            var finding = repair.Kind switch
            {
                RepairKind.BrokenLine when !PageNumber().IsMatch(line.Text) => At(line, line.Text.Length, "", $"“{Quote(line.Text[Math.Max(0, line.Text.Length - 8)..])}”之后断行，请与下一行接上。"),
                RepairKind.GluedItem => At(line, repair.Column - 1, "", $"“{Quote(line.Text[(repair.Column - 1)..])}”与上一项连成一段，请另起一段。", repair.To),
                RepairKind.WebPage => At(line, repair.Column - 1, repair.From, $"“{Quote(repair.From.Trim())}”是网页上的话，请删去。", ""),
                _ => null,
            };
            if (finding is not null) yield return finding;
        }

        // Silence would read as if nothing were wrong there.
        foreach (var number in text.SkippedLines)
        {
            yield return At(text.Lines[number - 1 - text.Header.Lines], 0, "", "这一行没来得及查完，请自己看一遍，或稍后再检查一次。");
        }

        var front = text.Filled.Take(text.FrontEnd).ToList();
        for (var i = 0; i + 1 < front.Count; i++)
        {
            if (Straddles(front[i].Text, front[i + 1].Text))
            {
                yield return At(front[i], front[i].Text.Length, "", $"标题在词中间断行（“{front[i].Text[^1]}／{front[i + 1].Text[0]}”），请接上，排版时自动分行。");
            }
        }
    }

    private static bool Straddles(string line, string next) => Whole.Any(word => Enumerable.Range(1, word.Length - 1).Any(at =>
        line.EndsWith(word[..at], StringComparison.Ordinal) && next.StartsWith(word[at..], StringComparison.Ordinal)));

    private Finding At(TextLine line, int offset, string written, string sentence, string? replacement = null) =>
        Found(new FindingPlace(CheckedElement.Document) { Line = line.Number, Offset = offset, Length = written.Length, Text = written }, sentence, replacement);

    [GeneratedRegex(@"^\s*[—–\-－]{1,2}\s?[0-9]{1,3}\s?[—–\-－]{1,2}\s*$", RegexOptions.None, 1000)]
    private static partial Regex PageNumber();
}

/// <summary>X06: no character that nobody sees and that makes the text read otherwise than it is stored.</summary>
/// <remarks>security.md 5.8.</remarks>
internal sealed class UnseenCharacters() : LineRule("X06", FindingLevel.Error, "《党政机关公文处理工作条例》第十九条（四）")
{
    // A title reads otherwise than it is stored as well as a paragraph does.
    protected override bool IsOfHead => true;

    private const int Shown = 6;

    protected override IEnumerable<LineHit> Hits(string line)
    {
        var end = 0;
        foreach (var run in UnseenMarks.Of(line))
        {
            var before = line[Math.Max(end, run.Offset - Shown)..run.Offset];
            end = run.Offset + run.Length;
            yield return new LineHit(run.Offset, run.Length, $"{(before.Length > 0 ? $"“{before}”之后" : "段首")}有看不见的字符，会使显示与原文不符，请删去。", "");
        }
    }
}

/// <summary>F16: a 函 is laid out as a letter.</summary>
internal sealed class LetterFormat() : CheckRule("F16", FindingLevel.Warning, "GB/T 9704—2012 10.1"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content is { Kind: DocumentKind.Letter, Format: not Content.DocumentFormat.Letter }) yield return Found(CheckedElement.Document, "", "函应用信函格式，请改选版式。");
    }
}
