using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Writes 发文稿纸 as DOCX: one table on A4, red head, lines and labels, black entries. The same form and instant give the same bytes.</summary>
public static class ApprovalFormWriter
{
    private const string FooterId = "rIdFooter";
    private const double LabelMm = 21;
    private const double EntryMm = 57;
    private const short CellMargin = 85;

    /// <summary>For programs that put space between Chinese and digits.</summary>
    private const int Slack = 300;
    private const double LowMm = 7.5;
    private const double HighMm = 13;

    private static readonly int[] Widths = [Lengths.Twips(LabelMm), Lengths.Twips(EntryMm), Lengths.Twips(LabelMm), Lengths.Twips(EntryMm)];

    private static readonly int Wide = Widths[1..].Sum();

    /// <summary>Writes the file.</summary>
    /// <param name="form">The form; fields without an answer stay empty, as on paper.</param>
    /// <param name="writtenAt">UTC; the time of the parts and of the properties.</param>
    /// <param name="faces">The faces; null for the usual ones.</param>
    public static byte[] Write(ApprovalForm form, DateTime writtenAt, FaceNames? faces = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        faces ??= new FaceNames();
        var document = new Document(new Body(
            Pieces.Line(ApprovalFormStyles.Head, Pieces.Words(form.Agency + "发文稿纸")), Table(form), Pieces.Line(ApprovalFormStyles.End), Section()));
        document.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        using var file = new MemoryStream();
        using (var package = new DocxPackage(file, writtenAt))
        {
            package.AddPart("styles", "styles", "styles", "rIdStyles", ApprovalFormStyles.Of(faces));
            package.AddPart("fontTable", "fontTable", "fontTable", "rIdFonts", PageParts.FontTable(faces));
            package.AddPart("footer1", "footer", "footer", FooterId, Foot(form));
            if (CheckPicture.Of(form) is { } picture) package.AddPicture(picture);
            package.Finish(document, DocxProperties.Core($"{form.Title}（发文稿纸）", form.Number, form.Agency, "发文稿纸", writtenAt));
        }

        return file.ToArray();
    }

    private static Table Table(ApprovalForm form) => new(
    [
        Properties(),
        new TableGrid(Widths.Select(width => new GridColumn { Width = Lengths.Text(width) })),
        Row(LowMm, ("发文字号", Entry(form.Number)), ("紧急程度", Entry(form.Urgency))),
        Row(LowMm, ("公开属性", Entry(form.Disclosure)), ("文种", Entry(form.Kind))),
        Row(HighMm + LowMm, ("签发", Opinions(form.SignOff, Wide))),
        Row(HighMm, ("领导审签", Opinions(form.LeaderReview, Wide))),
        Row(HighMm, ("会签", Opinions(form.CounterSign, Wide))),
        Row(LowMm + 4, ("标题", [Pieces.Line(ApprovalFormStyles.Title, Pieces.Words(form.Title))])),
        Row(LowMm, ("主送", Entry(form.PrimaryRecipients))),
        Row(LowMm, ("抄送", Entry(form.CopyRecipients))),
        Row(LowMm, ("附件", Annexes(form.Annexes))),
        Row(LowMm, ("发文依据", Entry(form.Basis))),
        Row(LowMm, ("拟稿单位", Entry(form.DraftingUnit)), ("拟稿人\n电话", Entry($"{form.Drafter}　{form.Telephone}".Trim('　')))),
        Row(HighMm, ("部门审核", Opinions(form.UnitReview, Widths[1])), ("核稿", Opinions(form.EditorialReview, Widths[1]))),
        Row(HighMm, ("合法性\n审核", Opinions(form.LegalReview, Widths[1])), ("保密审查", Opinions(form.SecrecyReview, Widths[1]))),
        Row(HighMm, ("公开属性\n审核", Opinions(form.DisclosureReview, Widths[1])), ("解读方案\n审核", Opinions(form.InterpretationReview, Widths[1]))),
        Row(HighMm, ("复核", Opinions(form.Recheck, Widths[1])), ("编号", Opinions(form.Numbering, Widths[1]))),
        Row(LowMm, ("成文日期", Entry(form.DocumentDate is { } day ? BeijingTime.Day(day) : "")), ("印数", Entry(form.Copies is { } copies ? Text(copies) + " 份" : ""))),
        Row(LowMm, ("签发稿", Signed(form))),
        .. CheckPicture.Of(form) is { } picture ? [CodeRow(form, picture)] : Array.Empty<TableRow>(),
    ]);

    private static TableProperties Properties() => new(
        new TableWidth { Width = Lengths.Text(Widths.Sum()), Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            Line<TopBorder>(12), Line<LeftBorder>(12), Line<BottomBorder>(12), Line<RightBorder>(12), Line<InsideHorizontalBorder>(4), Line<InsideVerticalBorder>(4)),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TopMargin { Width = "25", Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "25", Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa }));

    // One field as wide as the form, or two side by side. Only a wide one may go on overleaf.
    private static TableRow Row(double heightMm, params (string Label, Paragraph[] Entry)[] fields)
    {
        var height = new TableRowHeight { Val = (uint)Lengths.Twips(heightMm), HeightType = HeightRuleValues.AtLeast };
        var row = new TableRow(fields.Length == 1 ? new TableRowProperties(height) : new TableRowProperties(new CantSplit(), height));
        foreach (var (label, entry) in fields)
        {
            row.Append(
                Cell(Widths[0], span: 1, Pieces.Line(ApprovalFormStyles.Label, Pieces.Lines(label.Split('\n')))),
                fields.Length == 1 ? Cell(Wide, span: 3, entry) : Cell(Widths[1], span: 1, entry));
        }

        return row;
    }

    // The code in one piece on one page.
    private static TableRow CodeRow(ApprovalForm form, DocxPicture picture) => new(
        new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)Lengths.Twips(CheckPicture.SideMm), HeightType = HeightRuleValues.AtLeast }),
        Cell(Widths[0], span: 1, Pieces.Line(ApprovalFormStyles.Label, Pieces.Words("核验"))),
        Cell(Widths[1], span: 1, CheckPicture.Drawn(picture)),
        Cell(Widths[2] + Widths[3], span: 2, CheckPicture.Words(form)));

    private static TableCell Cell(int width, int span, params Paragraph[] inside)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Lengths.Text(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell([properties, .. inside]);
    }

    private static Paragraph[] Entry(string text) => [Pieces.Line(ApprovalFormStyles.Entry, Pieces.Words(text))];

    private static Paragraph[] Annexes(IReadOnlyList<string> titles) => titles switch
    {
        [] => Entry(""),
        [var only] => Entry(only),
        _ => [.. titles.SelectMany((title, i) => Entry($"{Text(i + 1)}. {title}"))],
    };

    private static Paragraph[] Signed(ApprovalForm form) => form.SignedHash.Length == 0
        ? Entry("")
        : [Pieces.Line(ApprovalFormStyles.Hash, Pieces.Words($"第 {Text(form.SignedVersion)} 稿　正文与附件的 SM3 值：")), Pieces.Line(ApprovalFormStyles.Hash, Pieces.Words(form.SignedHash))];

    private static Paragraph[] Opinions(FormField field, int width)
    {
        var lines = field.Opinions.SelectMany(opinion => new[]
        {
            Pieces.Line(ApprovalFormStyles.Opinion, Pieces.Lines(opinion.Words.Split('\n'))),
            Pieces.Line(ApprovalFormStyles.Signer, Pieces.Lines(Signature(opinion, width))),
        }).ToList();
        if (field.Instead.Length > 0) lines.Add(Entry(field.Instead)[0]);
        return lines.Count > 0 ? [.. lines] : Entry("");
    }

    // The instant stands behind the name, or whole below it.
    private static string[] Signature(FormOpinion opinion, int width)
    {
        var (signer, at) = (opinion.Signer, BeijingTime.Full(opinion.At));
        var line = $"{signer}　{at}";
        return TextWidth.Of(line) * ApprovalFormStyles.SmallPt * 20 <= width - (2 * CellMargin) - Slack ? [line] : [signer, at];
    }

    private static Footer Foot(ApprovalForm form) => new(Pieces.Line(
        ApprovalFormStyles.Foot,
        [Pieces.Words($"{form.Number}　第 ".TrimStart('　')), .. Pieces.Field(" PAGE "), Pieces.Words(" 页　共 "), .. Pieces.Field(" NUMPAGES "), Pieces.Words(" 页")]));

    private static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        new PageSize { Width = (uint)Lengths.Twips(GbT9704.PageWidthMm), Height = (uint)Lengths.Twips(GbT9704.PageHeightMm) },
        new PageMargin
        {
            Top = Lengths.Twips(15),
            Bottom = Lengths.Twips(15),
            // Bound at the left into one file with the document.
            Left = (uint)Lengths.Twips(GbT9704.BindingMarginMm),
            Right = (uint)Lengths.Twips(GbT9704.OuterMarginMm),
            Header = (uint)Lengths.Twips(10),
            Footer = (uint)Lengths.Twips(8),
            Gutter = 0,
        });

    private static T Line<T>(uint eighths)
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = eighths, Space = 0, Color = "FF0000" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
