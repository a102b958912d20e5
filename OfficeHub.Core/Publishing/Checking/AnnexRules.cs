using System.Globalization;
using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>A01: the list behind the main text and the annexes bound in agree. Without any annex bound in they are files, and not this text's to count.</summary>
internal sealed class AnnexListMatches() : CheckRule("A01", FindingLevel.Error, "GB/T 9704—2012 7.3.4、7.3.7"), ITextRule
{
    public IEnumerable<Finding> Of(CheckedText text)
    {
        var (listed, bound) = (text.Tail.AnnexTitles, text.Tail.AnnexTexts);
        if (bound.Count > 0 && listed.Count != bound.Count)
        {
            yield return Found(CheckedElement.AnnexTitle, listed.FirstOrDefault() ?? "附件", $"附件说明列了 {listed.Count} 个附件，附件页有 {bound.Count} 个，请核对。");
            yield break;
        }

        for (var i = 0; i < bound.Count; i++)
        {
            var (name, head) = (TextPlaces.Letters(listed[i]), bound[i].Count > 0 ? TextPlaces.Letters(bound[i][0]) : "");
            if (head.Length > 0 && LineKinds.IsTitleLike(bound[i][0]) && !name.StartsWith(head, StringComparison.Ordinal) && !head.StartsWith(name, StringComparison.Ordinal))
            {
                yield return Found(CheckedElement.AnnexTitle, bound[i][0], $"第 {i + 1} 个附件的标题与附件说明“{Quote(listed[i])}”不一致，请核对。");
            }
        }
    }
}

/// <summary>A02: the name of an annex has no mark behind it; several are numbered 1. 2.</summary>
internal sealed class AnnexTitleMarks() : CheckRule("A02", FindingLevel.Warning, "GB/T 9704—2012 7.3.4"), ITextRule, IContentRule
{
    public IEnumerable<Finding> Of(CheckedText text)
    {
        foreach (var finding in Of(text.Tail.AnnexTitles)) yield return finding;
        // 一、 as the list's numbers.
        foreach (var line in text.Filled.Where(line => LineKinds.After(line.Text, "附件") is { Length: > 0 } first && WrittenOrdinal.Find(first) is { Level: not 3 }))
        {
            yield return Found(new FindingPlace(CheckedElement.AnnexTitle) { Line = line.Number, Length = line.Text.Length, Text = line.Text }, "附件的顺序号用阿拉伯数字“1.”，请改。");
        }
    }

    public IEnumerable<Finding> Of(DocumentContent content) => Of([.. content.Annexes.Select(annex => annex.Title)]);

    private IEnumerable<Finding> Of(List<string> titles)
    {
        for (var i = 0; i < titles.Count; i++)
        {
            if (titles[i] is [.., '。' or '；' or '，' or '、' or ';' or ','] title)
            {
                yield return Found(
                    new FindingPlace(CheckedElement.AnnexTitle) { Part = i, Offset = title.Length - 1, Length = 1, Text = title }, $"附件名称“{Quote(title[..^1])}”后不加标点，请删去。", "");
            }
        }
    }
}

/// <summary>A04: what the text calls 附件2 is there.</summary>
internal sealed partial class AnnexMentioned() : CheckRule("A04", FindingLevel.Error, "GB/T 9704—2012 7.3.4"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        foreach (var (place, text) in ContentTexts.MainText(content))
        {
            foreach (Match match in Numbered().Matches(text))
            {
                var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
                if (number > content.Annexes.Count)
                {
                    yield return Found(place with { Offset = match.Index, Length = match.Length, Text = match.Value }, $"正文提到“{match.Value}”，附件只有 {content.Annexes.Count} 个，请核对。");
                }
            }

            if (content.Annexes.Count == 0 && Unnumbered().Match(text) is { Success: true } mention)
            {
                yield return Found(place with { Offset = mention.Index, Length = mention.Length, Text = mention.Value }, $"正文说“{mention.Value}”，却没有附件，请补上或改写。");
            }
        }
    }

    [GeneratedRegex("附件\\s?(?<number>[0-9]{1,2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("(?:详?见|如)附件(?!\\s?[0-9])", RegexOptions.None, 1000)]
    private static partial Regex Unnumbered();
}

/// <summary>A05: what a 通知 prints goes on behind it and is no annex.</summary>
internal sealed partial class PrintedRegulation() : CheckRule("A05", FindingLevel.Warning, "《党政机关公文格式》实施中的通行做法"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content.Kind is not DocumentKind.Notice || Printed().Match(content.Title) is not { Success: true } match) yield break;
        var printed = TextPlaces.Letters(match.Groups["name"].Value);
        for (var i = 0; i < content.Annexes.Count; i++)
        {
            var annex = TextPlaces.Letters(content.Annexes[i].Title);
            if (annex.Length > 0 && annex == printed)
            {
                yield return Found(
                    new FindingPlace(CheckedElement.AnnexTitle) { Part = i, Length = content.Annexes[i].Title.Length, Text = content.Annexes[i].Title }, $"印发的“{Quote(content.Annexes[i].Title)}”接在正文后，不列为附件。");
            }
        }
    }

    [GeneratedRegex("(?:印发|转发|批转)(?<name>.+)的通知$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Printed();
}
