using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>发文机关标志: one agency in a row, several below one another with 文件 beside them.</summary>
/// <remarks>GB/T 9704-2012, 7.2.4.</remarks>
internal static class MarkPart
{
    /// <summary>The mark with what is needed above it.</summary>
    /// <param name="draft">The file.</param>
    /// <param name="before">Twips from the paragraph above to the top of the characters.</param>
    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft, int before)
    {
        var names = MarkSize.Names(draft.Content);
        var ending = PrintedText.MarkEnding(draft.Content);
        return names.Count > 1 && draft.Content.Format is Format.Ordinary
            ? [Pieces.Formatted(DocxStyle.Anchor, [DocxStyles.Exactly(20, before - 20)]), Joint(draft, names, ending)]
            : [OneRow(draft, string.Join('　', names) + ending, before)];
    }

    /// <summary>The mark in one row.</summary>
    public static Paragraph OneRow(DocxDraft draft, string text, int before)
    {
        var size = MarkSize.Of(text.Length);
        return Pieces.Formatted(DocxStyle.Mark, [DocxStyles.Exactly((int)(size.HeightPt * 20), before)], Tagged(draft, Sized(text, size)));
    }

    private static OpenXmlElement[] Tagged(DocxDraft draft, params Run[] runs) =>
        runs.Length == 0 ? [] : [draft.Tagged(GbT33476.IssuerMark, "发文机关标志", runs)];

    private static Run[] Sized(string text, MarkSize size)
    {
        if (text.Length == 0)
        {
            return [];
        }

        // No gap behind the last character: the row would stand left of the middle.
        return text.Length == 1 || size.GapPt == 0 ? [Sized(text, size, 0)] : [Sized(text[..^1], size, size.GapPt), Sized(text[^1..], size, 0)];
    }

    private static Run Sized(string text, MarkSize size, double gapPt)
    {
        var run = Pieces.Words(text);
        run.PrependChild(new RunProperties([
            DocxStyles.Tracking((int)(gapPt * 20)), new CharacterScale { Val = size.ScalePercent }, .. DocxStyles.Size(size.HeightPt)]));
        return run;
    }

    private static Table Joint(DocxDraft draft, IReadOnlyList<string> names, string ending)
    {
        var size = MarkSize.Joint(names, ending) with { GapPt = 0 };
        var endingWidth = (int)(size.HeightPt * 20 * size.ScalePercent / 100 * (ending.Length + OfficePractice.BesideMark));
        var nameWidth = Math.Min(
            Lengths.TypeAreaTwips - endingWidth, (int)(size.HeightPt * 20 * size.ScalePercent / 100 * (names.Max(name => name.Length) + OfficePractice.BesideMark)));
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Lengths.Text(nameWidth + endingWidth), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = Lengths.Text(nameWidth) }, new GridColumn { Width = Lengths.Text(endingWidth) }));
        for (var i = 0; i < names.Count; i++)
        {
            table.Append(new TableRow(
                Cell(nameWidth, null, Row(draft, names[i], size, JustificationValues.Distribute, isLast: i == names.Count - 1)),
                Cell(endingWidth, i == 0 ? MergedCellValues.Restart : MergedCellValues.Continue, Row(draft, i == 0 ? ending : "", size, JustificationValues.Center, isLast: i == names.Count - 1))));
        }

        return table;
    }

    private static Paragraph Row(DocxDraft draft, string text, MarkSize size, JustificationValues how, bool isLast) => Pieces.Formatted(
        DocxStyle.Mark, [DocxStyles.Exactly((int)(size.HeightPt * 20 * (isLast ? 1 : OfficePractice.MarkRowHeight))), new Justification { Val = how }], text.Length == 0 ? [] : Tagged(draft, Sized(text, size, 0)));

    private static TableCell Cell(int width, MergedCellValues? merge, Paragraph paragraph)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Lengths.Text(width), Type = TableWidthUnitValues.Dxa });
        if (merge is { } how)
        {
            properties.Append(new VerticalMerge { Val = how });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, paragraph);
    }
}
