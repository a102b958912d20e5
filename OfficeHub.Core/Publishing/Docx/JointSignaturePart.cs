using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>署名 of several agencies: in their order, three a row, each with room for its own seal; the date below the last name.</summary>
/// <remarks>GB/T 9704-2012, 7.3.5.1; three a row are practice.</remarks>
internal static class JointSignaturePart
{
    /// <summary>One table for each page that the names take.</summary>
    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft, string date)
    {
        var columns = JointNames.Columns(draft.Content.Issuers);
        var pages = draft.Content.Issuers.Chunk(columns * JointNames.RowsAPage(draft.Layout.SealDiameterMm)).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            // Rows would flow on one by one where the layout keeps those of a page together.
            if (i > 0 || draft.Plan.JointStartsPage)
            {
                yield return Pieces.Formatted(DocxStyle.Anchor, [new PageBreakBefore(), DocxStyles.Exactly(1)]);
            }

            yield return Page(draft, pages[i], columns, i == pages.Count - 1 ? date : null);
        }
    }

    private static Table Page(DocxDraft draft, string[] names, int columns, string? date)
    {
        const int linesAbove = OfficePractice.LinesAboveSignature;
        var rows = (names.Length + columns - 1) / columns;
        var width = Lengths.TypeAreaTwips / columns;
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Lengths.Text(width * columns), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Right },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = Lengths.Text(width) })));
        for (var row = 0; row < rows; row++)
        {
            var height = row == rows - 1 ? 0 : Lengths.Twips(draft.Layout.SealDiameterMm + OfficePractice.BetweenSealsMm);
            var inRow = names.Skip(row * columns).Take(columns).ToList();
            // A last row that is not full stands on the right.
            var cells = Enumerable.Repeat("", columns - inRow.Count).Concat(inRow).ToList();
            var properties = new TableRowProperties(new CantSplit());
            if (height > 0)
            {
                properties.Append(new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.AtLeast });
            }

            table.Append(new TableRow([properties, .. cells.Select((name, i) =>
                Cell(draft, width, JointNames.Lines(name, columns), linesAbove, row == rows - 1 && i == columns - 1 ? date : null))]));
        }

        return table;
    }

    private static TableCell Cell(DocxDraft draft, int width, IReadOnlyList<string> name, int linesAbove, string? date)
    {
        var cell = new TableCell(
            new TableCellProperties(new TableCellWidth { Width = Lengths.Text(width), Type = TableWidthUnitValues.Dxa }),
            Centred(DocxStyle.Signature, linesAbove, name is [""] ? [] : [draft.Tagged(GbT33476.Signature, "发文机关署名", Pieces.Lines(name))]));
        if (date is not null)
        {
            cell.Append(Centred(DocxStyle.Date, 0, draft.Tagged(GbT33476.DocumentDate, "成文日期", Pieces.Words(date))));
        }

        return cell;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Centred(string style, int linesAbove, params OpenXmlElement[] inside) => Pieces.Formatted(
        style,
        [DocxStyles.Exactly(Lengths.LineTwips, linesAbove * Lengths.LineTwips), new Justification { Val = JustificationValues.Center }],
        inside);
}
