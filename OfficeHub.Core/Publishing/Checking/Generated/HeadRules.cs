using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Checking.Generated;

/// <summary>F09: a red line 4 mm below the number, as wide as the type area. 信函 and 命令 have none.</summary>
internal sealed class RedLine() : CheckRule("F09", FindingLevel.Warning, "GB/T 9704—2012 7.2.7"), IPackageRule, IPageRule
{
    private const int OfLetters = 2;
    private const double RoundingMm = 0.5;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        // In a file of another program the line may be a drawing.
        if (document.Mark.Length == 0 || document.Mark.EndsWith('令')) yield break;
        var lines = document.RedLines;
        if (lines.Count >= OfLetters) yield break;
        if (lines.Count == 0) yield return Found(CheckedElement.Number, "", "发文字号下面没有红色分隔线，请补上。");
        else if (!Measures.IsNear(Measures.Mm(document.Styles.Before(lines[0])), GbT9704.RedLineBelowNumberMm)) yield return Found(CheckedElement.Number, "", $"红色分隔线离发文字号 {Measures.Said(Measures.Mm(document.Styles.Before(lines[0])))} 毫米，应为 4 毫米。");
    }

    public IEnumerable<Finding> Of(DocumentContent content, LaidDocument pages)
    {
        if (content.Format is Format.Letter or Format.Order || pages.Pages is not [var first, ..]) yield break;
        var number = first.Items.OfType<LaidText>().Where(text => text.Element == GbT33476.Number).Select(text => text.TopMm + text.Style.SizeMm).DefaultIfEmpty(0).Max();
        var line = first.Items.OfType<LaidRule>().FirstOrDefault(rule => rule.Ink is Ink.Red && rule.Y1 == rule.Y2);
        if (line is null) yield return Found(CheckedElement.Number, "", "发文字号下面没有红色分隔线，请补上。");
        else if (content.Format is Format.Ordinary && number > 0 && !Measures.IsNear(line.Y1 - number, GbT9704.RedLineBelowNumberMm, RoundingMm) || !Measures.IsNear(line.X2 - line.X1, GbT9704.TypeAreaWidthMm, RoundingMm))
        {
            yield return Found(CheckedElement.Number, "", "红色分隔线应在发文字号下 4 毫米，与版心等宽，请核对。");
        }
    }
}

/// <summary>F10: the mark begins 35 mm below the top of the type area, of a letter 30 mm below the edge of the paper, of an order 20 mm below the top of the type area.</summary>
internal sealed class MarkTop() : CheckRule("F10", FindingLevel.Warning, "GB/T 9704—2012 7.2.4、10.1、10.2"), IPackageRule, IPageRule
{
    private const double RoundingMm = 0.5;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        if (document.HeadPlace is not { } place) yield break;
        var frame = (place.Holder as Paragraph)?.ParagraphProperties?.FrameProperties;
        var wanted = frame is not null ? GbT9704.LetterMarkTopMm : GbT9704.TopMarginMm + (document.Mark.EndsWith('令') ? GbT9704.OrderMarkTopMm : GbT9704.MarkTopMm);
        double top;
        if (frame is not null)
        {
            top = int.TryParse(frame.Y?.Value, System.Globalization.CultureInfo.InvariantCulture, out var y) ? Measures.Mm(y) : 0;
        }
        else
        {
            var grid = document.Sections.LastOrDefault()?.GetFirstChild<DocGrid>()?.LinePitch?.Value ?? 0;
            var above = place.Above.OfType<Paragraph>().Sum(paragraph => document.Styles.Before(paragraph) + (document.Styles.Line(paragraph) ?? grid));
            top = Measures.Mm((document.Sections.LastOrDefault()?.GetFirstChild<PageMargin>()?.Top?.Value ?? 0) + above + (place.Holder is Paragraph own ? document.Styles.Before(own) : 0));
        }

        if (!Measures.IsNear(top, wanted)) yield return Found(CheckedElement.Document, document.Mark, Sentence(top, wanted));
    }

    public IEnumerable<Finding> Of(DocumentContent content, LaidDocument pages)
    {
        if (pages.Pages is not [var first, ..]) yield break;
        var tops = first.Items.OfType<LaidText>().Where(text => text.Element == GbT33476.IssuerMark).Select(text => text.TopMm).ToList();
        if (tops.Count == 0) yield break;
        var wanted = content.Format switch
        {
            Format.Letter => GbT9704.LetterMarkTopMm,
            Format.Order => GbT9704.TopMarginMm + GbT9704.OrderMarkTopMm,
            _ => GbT9704.TopMarginMm + GbT9704.MarkTopMm,
        };
        if (!Measures.IsNear(tops.Min(), wanted, RoundingMm)) yield return Found(CheckedElement.Document, "", Sentence(tops.Min(), wanted));
    }

    private static string Sentence(double top, double wanted) => $"发文机关标志离纸上边 {Measures.Said(top)} 毫米，应为 {Measures.Said(wanted)} 毫米，请调整。";
}

/// <summary>F11: thick, thin, thick, the last on the foot of the type area. A letter's imprint has no lines.</summary>
internal sealed class ImprintLines() : CheckRule("F11", FindingLevel.Warning, "GB/T 9704—2012 7.4.1"), IPackageRule, IPageRule
{
    private const double EmusPerMm = 36_000, RoundingMm = 0.6;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        if (document.Imprint.Count == 0 || document.RedLines.Count > 1) yield break;
        var lines = document.Imprint.Select(document.Styles.Upper).ToList();
        var sizes = lines.OfType<TopBorder>().Select(line => (int)(line.Size?.Value ?? 0)).ToList();
        var isLast = lines is [not null, .., not null];
        if (!isLast || sizes.Count < 2 || sizes[0] != sizes[^1] || sizes.Skip(1).SkipLast(1).Any(size => size >= sizes[0]))
        {
            yield return Found(CheckedElement.CopyRecipients, "", "版记应有首末两条粗线、中间细线，请补齐。");
        }
        else if (document.Box!.Descendants<Anchor>().FirstOrDefault() is { } anchor && !Measures.IsNear(FootMm(anchor), GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm))
        {
            yield return Found(CheckedElement.CopyRecipients, "", "版记末条线应与版心下边重合，请移到最后一页版心底部。");
        }
    }

    public IEnumerable<Finding> Of(DocumentContent content, LaidDocument pages)
    {
        if (content.Format is Format.Letter || content.CopyRecipients.Length == 0 && content.PrintingAgency.Length == 0) yield break;
        var rules = pages.Pages[^1].Items.OfType<LaidRule>().Where(rule => rule.Ink is not Ink.Red && rule.Y1 == rule.Y2 && Measures.IsNear(rule.X2 - rule.X1, GbT9704.TypeAreaWidthMm, RoundingMm)).OrderBy(rule => rule.Y1).ToList();
        if (rules.Count < 2 || !Measures.IsNear(rules[^1].Y1, GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm, RoundingMm) || rules[^1].ThicknessMm < GbT9704.ImprintThickMm)
        {
            yield return Found(CheckedElement.CopyRecipients, "", "版记末条线应与版心下边重合，请移到最后一页版心底部。");
        }
    }

    private static double FootMm(Anchor anchor) =>
        ((long.TryParse(anchor.VerticalPosition?.PositionOffset?.Text, System.Globalization.CultureInfo.InvariantCulture, out var top) ? top : 0) + (anchor.Extent?.Cy?.Value ?? 0)) / EmusPerMm;
}
