using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>信函格式: mark and double red line above, a double red line at the foot of the first page.</summary>
/// <remarks>GB/T 9704-2012, 10.1.</remarks>
internal static class LetterPart
{
    /// <summary>Top of the thick line to top of the thin one. Two lines and not a double border: programs do not agree which half of that is the upper one.</summary>
    private const double GapMm = 1.3;

    /// <summary>Top of the thin line to top of the thick one.</summary>
    private const double ThinMm = 0.8;

    private const double LineLeftMm = (GbT9704.PageWidthMm - GbT9704.LetterLineMm) / 2;

    public static IEnumerable<OpenXmlElement> Masthead(DocxDraft draft)
    {
        var name = string.Join('　', MarkSize.Names(draft.Content));
        var height = MarkSize.Of(name.Length).HeightPt * 25.4 / 72;
        var line = GbT9704.LetterMarkTopMm + height + GbT9704.LetterLineBelowMarkMm;
        yield return Pieces.Framed(Frame(GbT9704.LetterMarkTopMm), MarkPart.OneRow(draft, name, 0));
        yield return Pieces.Framed(Frame(line), Pieces.Line(DocxStyle.LetterThick));
        yield return Pieces.Framed(
            Frame(line + GapMm), Pieces.Formatted(DocxStyle.LetterThin, [DocxStyles.Exactly(Lengths.Twips(GbT9704.LineGapMm))]));
        yield return Number(draft);
    }

    /// <summary>The foot of the first page: the lower double line, and no page number.</summary>
    public static Footer FirstFooter() => new(
    [
        Pieces.Framed(Frame(GbT9704.PageHeightMm - GbT9704.LetterLineAboveEdgeMm), Pieces.Line(DocxStyle.LetterThin)),
        Pieces.Framed(Frame(GbT9704.PageHeightMm - GbT9704.LetterLineAboveEdgeMm + ThinMm), Pieces.Line(DocxStyle.LetterThick)),
        Pieces.Line(DocxStyle.Anchor),
    ]);

    private static Paragraph Number(DocxDraft draft)
    {
        var urgency = PrintedText.Urgency(draft.Content);
        var number = draft.Tagged(GbT33476.Number, "发文字号", Pieces.Words(PrintedText.Number(draft.Content, draft.Year)));
        return urgency.Length == 0
            ? Pieces.Line(DocxStyle.LetterNumber, number)
            : Pieces.Formatted(
                DocxStyle.LetterNumber,
                [new Tabs(new TabStop { Val = TabStopValues.Right, Position = Lengths.TypeAreaTwips }), new Justification { Val = JustificationValues.Left }],
                draft.Tagged(GbT33476.Urgency, "紧急程度", Pieces.Words(urgency, DocxStyle.Label)), Pieces.Tab(), number);
    }

    private static FrameProperties Frame(double topMm) => new()
    {
        Width = Lengths.Text(Lengths.Twips(GbT9704.LetterLineMm)),
        Wrap = TextWrappingValues.NotBeside,
        VerticalPosition = VerticalAnchorValues.Page,
        HorizontalPosition = HorizontalAnchorValues.Page,
        X = Lengths.Text(Lengths.Twips(LineLeftMm)),
        Y = Lengths.Text(Lengths.Twips(topMm)),
    };
}
