using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>B01: 一、 （一） 1. （1）, none skipped; below 一、 a list 1. may follow.</summary>
internal sealed class LevelOrder() : CheckRule("B01", FindingLevel.Warning, "GB/T 9704—2012 7.3.3"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        var above = 0;
        for (var i = 0; i < content.MainText.Count; i++)
        {
            if (content.MainText[i] is not Paragraph { Level: > 0 } heading) continue;
            var level = Math.Min(heading.Level, Paragraph.Deepest);
            if ((above, level) is (0, 2) or (0, 4) or (1, 4) or (2, 4))
            {
                yield return Found(
                    new FindingPlace(CheckedElement.MainText) { Block = i, Length = heading.Text.Length, Text = heading.Text }, $"“{Quote(heading.Text)}”跳了一层，应从“{Ordinals.Write(above == 1 ? 2 : above + 1, 1)}”起，请改层次。");
            }

            above = level;
        }
    }
}

/// <summary>B02: ordinals count on within what is above them, or （一） through the whole text.</summary>
internal sealed class OrdinalsContinuous() : CheckRule("B02", FindingLevel.Warning, "GB/T 9704—2012 7.3.3"), ITextRule
{
    public IEnumerable<Finding> Of(CheckedText text)
    {
        var glued = text.Repairs.Where(repair => repair.Kind is RepairKind.GluedItem).Select(repair => repair.Line).ToHashSet();
        // Of the second level the count below the present heading, and the one through the text.
        var (counts, through) = (new int[Paragraph.Deepest + 1], 0);
        foreach (var line in Numbered(text))
        {
            if (LineKinds.AnnexLabel().IsMatch(line.Text)) (counts, through) = (new int[Paragraph.Deepest + 1], 0);
            if (WrittenOrdinal.Find(line.Text) is not { } ordinal) continue;
            var level = ordinal.Level;
            var isNext = ordinal.Number == counts[level] + 1 || level == 2 && ordinal.Number == through + 1 || level > 2 && ordinal.Number == 1;
            if (!isNext)
            {
                var due = Ordinals.Write(level, counts[level] + 1);
                yield return Found(new FindingPlace(CheckedElement.MainText) { Line = line.Number, Length = ordinal.Text.Length, Text = ordinal.Text }, $"序号“{ordinal.Text}”与前文不连，应是“{due}”，请核对。");
            }

            // The next item stands in the same paragraph.
            counts[level] = ordinal.Number + (glued.Contains(line.Number) ? 1 : 0);
            through = level == 2 ? ordinal.Number : through;
            Array.Clear(counts, level + 1, Paragraph.Deepest - level);
        }
    }

    // The main text and the annexes, without the list of these between them.
    private static IEnumerable<TextLine> Numbered(CheckedText text) => text.Filled.Take(text.Tail.MainTextEnd).Skip(text.FrontEnd)
        .Concat(text.Filled.Skip(text.Tail.MainTextEnd).SkipWhile(line => !LineKinds.AnnexLabel().IsMatch(line.Text)));
}

/// <summary>B03: 一、 （一） 1. （1）, and no mark behind brackets.</summary>
internal sealed partial class OrdinalForms() : LineRule("B03", FindingLevel.Warning, "GB/T 9704—2012 7.3.3")
{
    protected override IEnumerable<LineHit> Hits(string line)
    {
        foreach (var repair in TextRepairs.Ordinals(line, 1))
        {
            var ordinal = line[..repair.Column].TrimStart();
            yield return new LineHit(repair.Column - 1, repair.From.Length, $"序号“{ordinal}”的写法不对，应为“{ordinal[..^1]}{repair.To}”。", repair.To);
        }

        if (Other().Match(line) is { Success: true } match)
        {
            var (mark, ordinal) = (match.Groups["mark"], match.Value.TrimStart());
            var right = char.IsAsciiDigit(ordinal[^2]) || ordinal[^2] is '）' or ')' ? "" : "、";
            yield return new LineHit(mark.Index, 1, $"序号“{ordinal}”的写法不对，应为“{ordinal[..^1]}{right}”。", right);
        }
    }

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}(?<mark>[.．])|[（(](?:[0-9]{1,2})[）)](?<mark>[、.．])|[（(][一二三四五六七八九十]{1,3}[）)](?<mark>[.．]))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Other();
}

/// <summary>B04: a heading on a line of its own has no mark at its end. A numbered sentence is no heading: what follows decides, and whether the others of its level do without.</summary>
/// <remarks>国发〔2016〕55号 prints “（二）基本原则。” beside headings that run on in their paragraph: where every one has its mark, it belongs there.</remarks>
internal sealed class HeadingMarks() : CheckRule("B04", FindingLevel.Warning, "GB/T 9704—2012 7.3.3"), IContentRule
{
    private const int LongestHeading = 20;
    private const string Marks = "。；，、";

    public IEnumerable<Finding> Of(DocumentContent content)
    {
        var doWithout = content.MainText.OfType<Paragraph>().Where(one => one is { Level: > 0, Text.Length: > 0 } && !Marks.Contains(one.Text[^1], StringComparison.Ordinal)).Select(one => one.Level).ToHashSet();
        for (var i = 0; i + 1 < content.MainText.Count; i++)
        {
            if (content.MainText[i] is Paragraph { Level: 1 or 2, Text.Length: > 1 and <= LongestHeading } heading
                && content.MainText[i + 1] is Paragraph next && (next.Level == 0 || next.Level > heading.Level)
                && doWithout.Contains(heading.Level) && Marks.Contains(heading.Text[^1], StringComparison.Ordinal) && heading.Text.AsSpan(0, heading.Text.Length - 1).IndexOfAny("。；，：") < 0)
            {
                yield return Found(
                    new FindingPlace(CheckedElement.MainText) { Block = i, Offset = heading.Text.Length - 1, Length = 1, Text = heading.Text[^1].ToString() },
                    $"标题“{Quote(heading.Text[..^1])}”独占一行，末尾不加“{heading.Text[^1]}”，请删去。", "");
            }
        }
    }
}
