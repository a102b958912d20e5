using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Writes 解读 of a document as DOCX on A4: the materials, and on a page of its own the plan. The same value and instant give the same bytes.</summary>
public static class InterpretationWriter
{
    private const string FooterId = "rIdFooter";
    private static readonly int[] Widths = [Lengths.Twips(12), Lengths.Twips(40), Lengths.Twips(74), Lengths.Twips(30)];

    /// <summary>Writes the file.</summary>
    /// <param name="paper">What is in it.</param>
    /// <param name="writtenAt">UTC; the time of the parts and of the properties.</param>
    /// <param name="faces">The faces; null for the usual ones.</param>
    public static byte[] Write(InterpretationPaper paper, DateTime writtenAt, FaceNames? faces = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        faces ??= new FaceNames();
        var document = new Document(new Body([.. Inside(paper), Page()]));
        document.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        using var file = new MemoryStream();
        using (var package = new DocxPackage(file, writtenAt))
        {
            package.AddPart("styles", "styles", "styles", "rIdStyles", InterpretationStyles.Of(faces));
            package.AddPart("fontTable", "fontTable", "fontTable", "rIdFonts", PageParts.FontTable(faces));
            package.AddPart("footer1", "footer", "footer", FooterId, Foot());
            package.Finish(document, DocxProperties.Core($"《{paper.Title}》解读", "", paper.Agency, "政策解读", writtenAt));
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Inside(InterpretationPaper paper)
    {
        yield return Line(InterpretationStyles.Title, $"《{paper.Title}》解读");
        if (paper.Agency.Length > 0) yield return Line(InterpretationStyles.Note, paper.Agency);
        foreach (var element in paper.Materials.SelectMany(section => Section(section))) yield return element;
        if (paper.Plan.Count == 0) yield break;
        yield return Pieces.Formatted(InterpretationStyles.Title, [new PageBreakBefore()], Pieces.Words("解读方案"));
        yield return Line(InterpretationStyles.Note, "内部工作材料，不随文件公开");
        foreach (var element in paper.Plan.SelectMany(section => Section(section))) yield return element;
    }

    private static IEnumerable<OpenXmlElement> Section(InterpretationSection section)
    {
        yield return Line(InterpretationStyles.Heading, section.Title);
        if (section.Note.Length > 0) yield return Line(InterpretationStyles.Note, section.Note);
        foreach (var entry in section.Entries)
        {
            yield return Line(InterpretationStyles.Label, entry.Label);
            foreach (var line in entry.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) yield return Line(InterpretationStyles.Text, line);
        }

        if (section.Blocks.Count == 0) yield break;
        yield return Blocks(section.Blocks);
        // Two tables that touch would be one.
        yield return Line(InterpretationStyles.Text, "");
    }

    // A 图解 as a table: number, heading, words, figure.
    private static Table Blocks(IReadOnlyList<InfographicBlock> blocks) => new(
    [
        new TableProperties(
            new TableWidth { Width = Lengths.Text(Widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(Widths.Select(width => new GridColumn { Width = Lengths.Text(width) })),
        .. blocks.Select((block, i) => new TableRow(
            new TableRowProperties(new CantSplit()),
            Cell(0, InterpretationStyles.Figure, (i + 1).ToString(CultureInfo.InvariantCulture)), Cell(1, InterpretationStyles.CellHead, block.Heading), Cell(2, InterpretationStyles.CellWords, block.Text),
            Cell(3, InterpretationStyles.Figure, block.Figure))),
    ]);

    private static TableCell Cell(int column, string style, string text) => new(
        new TableCellProperties(new TableCellWidth { Width = Lengths.Text(Widths[column]), Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        Line(style, text));

    private static Paragraph Line(string style, string text) => Pieces.Line(style, Pieces.Words(text));

    private static Footer Foot() => new(Pieces.Line(InterpretationStyles.Foot, [Pieces.Words("— "), .. Pieces.Field(" PAGE "), Pieces.Words(" —")]));

    private static SectionProperties Page() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        new PageSize { Width = (uint)Lengths.Twips(GbT9704.PageWidthMm), Height = (uint)Lengths.Twips(GbT9704.PageHeightMm) },
        new PageMargin
        {
            Top = Lengths.Twips(30),
            Bottom = Lengths.Twips(28),
            Left = (uint)Lengths.Twips(GbT9704.BindingMarginMm),
            Right = (uint)Lengths.Twips(GbT9704.OuterMarginMm),
            Header = (uint)Lengths.Twips(15),
            Footer = (uint)Lengths.Twips(15),
            Gutter = 0,
        });

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };
}
