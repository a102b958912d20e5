using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Checking.Generated;

/// <summary>What the rules on a file measure in.</summary>
internal static class Measures
{
    public const double ToleranceMm = 1;

    private const double TwipsPerMm = 1440 / 25.4;

    public static double Mm(double twips) => twips / TwipsPerMm;

    public static bool IsNear(double mm, double wanted, double tolerance = ToleranceMm) => Math.Abs(mm - wanted) <= tolerance;

    public static string Said(double mm) => mm.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>F01: A4.</summary>
internal sealed class PaperSize() : CheckRule("F01", FindingLevel.Error, "GB/T 9704—2012 5.1"), IPackageRule
{
    private const double WithinMm = 0.2;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        foreach (var size in document.Sections.Select(section => section.GetFirstChild<PageSize>()))
        {
            var (width, height) = (Measures.Mm(size?.Width?.Value ?? 0), Measures.Mm(size?.Height?.Value ?? 0));
            // A page with a wide table lies on its side.
            if (size?.Orient?.Value == PageOrientationValues.Landscape) (width, height) = (height, width);
            if (Measures.IsNear(width, GbT9704.PageWidthMm, WithinMm) && Measures.IsNear(height, GbT9704.PageHeightMm, WithinMm)) continue;
            yield return Found(CheckedElement.Document, "", $"纸张是 {Measures.Said(width)}×{Measures.Said(height)} 毫米，应为 A4，请在页面设置里改。");
            yield break;
        }
    }
}

/// <summary>F02: margins that leave a type area of 156 × 225 mm, by the paper or by the grid of a word processor.</summary>
internal sealed class TypeAreaMargins() : CheckRule("F02", FindingLevel.Error, "GB/T 9704—2012 5.2.1"), IPackageRule
{
    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        foreach (var section in document.Sections.Where(section => section.GetFirstChild<PageSize>()?.Orient?.Value != PageOrientationValues.Landscape))
        {
            var margin = section.GetFirstChild<PageMargin>();
            var (top, bottom) = (Measures.Mm(margin?.Top?.Value ?? 0), Measures.Mm(margin?.Bottom?.Value ?? 0));
            var (left, right) = (Measures.Mm(margin?.Left?.Value ?? 0), Measures.Mm(margin?.Right?.Value ?? 0));
            var isUpright = Measures.IsNear(top, GbT9704.TopMarginMm) && Measures.IsNear(bottom, GbT9704.BottomMarginMm) || Measures.IsNear(top, GbT33476.TopMarginMm) && Measures.IsNear(bottom, GbT33476.BottomMarginMm);
            if (isUpright && Measures.IsNear(left, GbT9704.BindingMarginMm) && Measures.IsNear(right, GbT9704.OuterMarginMm)) continue;
            yield return Found(CheckedElement.Document, "", $"页边距上{Measures.Said(top)}下{Measures.Said(bottom)}左{Measures.Said(left)}右{Measures.Said(right)}，应为上37下35左28右26毫米。");
            yield break;
        }
    }
}

/// <summary>F03: 22 lines of 28 characters.</summary>
internal sealed class LinesAndCharacters() : CheckRule("F03", FindingLevel.Warning, "GB/T 9704—2012 5.2.3"), IPackageRule, IPageRule
{
    private const int LeastTwips = 560, MostTwips = 600;
    private const double RoundingMm = 0.1;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        // Lines sit on the grid, or each has its exact height.
        var grid = document.Sections.FirstOrDefault()?.GetFirstChild<DocGrid>();
        if (grid?.Type?.Value is { } type && (type == DocGridValues.Lines || type == DocGridValues.LinesAndChars) && grid.LinePitch?.Value is >= LeastTwips and <= MostTwips) yield break;
        if (document.MainText.FirstOrDefault(paragraph => document.Styles.Line(paragraph) is not (>= LeastTwips and <= MostTwips)) is { } loose)
        {
            yield return Found(CheckedElement.MainText, WrittenDocument.Text(loose), "行距不合每面22行，请把行距设为固定值28至30磅。");
        }
    }

    public IEnumerable<Finding> Of(DocumentContent content, LaidDocument pages)
    {
        foreach (var page in pages.Pages)
        {
            var lines = page.Items.OfType<LaidText>().Where(text => text is { Source.Block: >= 0, Xs.Count: > 0 } && text.Style.SizeMm == TypeStyle.Size3Mm).GroupBy(text => Math.Round(text.Y, 1)).ToList();
            // A page whose lines were set closer for the sake of the signature holds one more.
            if (lines.Count > GbT9704.LinesPerPage + 1)
            {
                yield return Found(CheckedElement.MainText, "", $"第 {page.Number} 页有 {lines.Count} 行，每面应为 22 行，请核对。");
                yield break;
            }

            // A mark may hang beside the type area, a character not.
            if (lines.Exists(line => line.Any(IsOutside)))
            {
                yield return Found(CheckedElement.MainText, "", $"第 {page.Number} 页有一行超过 28 字，请核对。");
                yield break;
            }
        }
    }

    private static bool IsOutside(LaidText text)
    {
        var right = GbT9704.PageWidthMm - GbT9704.OuterMarginMm - (GbT9704.CharacterPitchMm / 2) + RoundingMm;
        return text.Text.EnumerateRunes().Zip(text.Xs).Any(letter => System.Text.Rune.IsLetterOrDigit(letter.First) && letter.Second > right);
    }
}

/// <summary>F08: — 1 — in 4号宋体, odd pages on the right, even pages on the left.</summary>
internal sealed class PageNumbers() : CheckRule("F08", FindingLevel.Error, "GB/T 9704—2012 7.5"), IPackageRule
{
    private const int Size4 = 28;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        if (Fault(document) is { } fault) yield return Found(CheckedElement.Document, "", $"页码{fault}");
    }

    private static string? Fault(WrittenDocument document)
    {
        var main = document.Package.MainDocumentPart!;
        if (main.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>() is null) return "没有分单双页，请在页脚设置里勾选“奇偶页不同”。";
        // The section of the text: the page of the imprint may be without a number.
        var feet = document.Sections.FirstOrDefault()?.Elements<FooterReference>().ToDictionary(foot => foot.Type?.Value.ToString() ?? "", foot => foot.Id?.Value, StringComparer.Ordinal) ?? [];
        foreach (var (type, name, side) in new[] { (HeaderFooterValues.Default, "单", JustificationValues.Right), (HeaderFooterValues.Even, "双", JustificationValues.Left) })
        {
            if (!feet.TryGetValue(type.ToString(), out var id) || id is null || !main.TryGetPartById(id, out var part) || part is not DocumentFormat.OpenXml.Packaging.FooterPart { Footer: { } footer }) return $"缺{name}页的，请补上。";
            var paragraph = footer.Descendants<Paragraph>().FirstOrDefault(one => one.Descendants<FieldCode>().Any(code => code.Text.Contains("PAGE", StringComparison.Ordinal)) || one.Descendants<SimpleField>().Any(field => field.Instruction?.Value?.Contains("PAGE", StringComparison.Ordinal) == true));
            if (paragraph is null) return $"缺{name}页的，请补上。";
            var text = WrittenDocument.Text(paragraph);
            if (!text.StartsWith('—') || !text.EndsWith('—')) return "两边要各有一条一字线“—”，请补上。";
            if (document.Styles.Justified(paragraph) is { } justified && justified != side) return $"{name}页应居{(name == "单" ? "右" : "左")}，请改。";
            if (WrittenDocument.Runs(paragraph).Any(run => document.Styles.Size(paragraph, run) != Size4 || !ExpectedFaces.IsPlainSong(document.Styles.Face(paragraph, run)))) return "应为4号宋体，请改。";
        }

        return null;
    }
}
