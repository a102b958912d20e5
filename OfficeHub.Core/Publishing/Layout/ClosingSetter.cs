using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>What follows the main text: who was there, 附件说明, 署名 and 成文日期, 附注.</summary>
/// <remarks>GB/T 9704-2012, 7.3.4 to 7.3.6, 10.3.</remarks>
internal sealed class ClosingSetter(DocumentContent content, LayoutOptions options)
{
    private readonly LineSetter _lines = new(options.Metrics);

    /// <summary>All of it.</summary>
    public IEnumerable<Piece> Set() => [.. Attendances(), .. AnnexNote(), .. new SignatureSetter(content, options).Set(), .. Remark()];

    private IEnumerable<Piece> Attendances() => content.Attendances.SelectMany((line, i) => Lines(
        [new StyledText(line.Label + "：", TypeStyle.Hei), new StyledText(line.Names, TypeStyle.Text, GbT33476.Attendance, 0)],
        GbT9704.ParagraphIndent, GbT9704.ParagraphIndent + TextWidth.Of(line.Label) + 1).After(i == 0 ? GbT9704.LineMm : 0));

    // Names that run on begin below the first character of the name.
    private IEnumerable<Piece> AnnexNote()
    {
        var count = content.Annexes.Count;
        var ordinal = count == 1 ? 0 : TextWidth.Of(Ordinals.Write(3, count));
        var label = TextWidth.Of(PrintedText.AnnexNoteLabel);
        for (var i = 0; i < count; i++)
        {
            var number = count == 1 ? "" : Ordinals.Write(3, i + 1);
            // Numbers of one and of two digits end in the same place.
            var indent = GbT9704.ParagraphIndent + (i == 0 ? 0 : label) + (ordinal - TextWidth.Of(number));
            StyledText[] spans =
            [
                new(i == 0 ? PrintedText.AnnexNoteLabel : "", TypeStyle.Text), new(number, TypeStyle.Text), new(content.Annexes[i].Title, TypeStyle.Text, GbT33476.AnnexNote, 0),
            ];
            foreach (var piece in Lines(spans, indent, GbT9704.ParagraphIndent + label + ordinal, i).After(i == 0 ? GbT9704.LineMm : 0))
            {
                yield return piece;
            }
        }
    }

    private IEnumerable<Piece> Remark() => content.Remark.Length == 0 ? [] : Lines(
        [new StyledText("（", TypeStyle.Text), new StyledText(content.Remark, TypeStyle.Text, GbT33476.Remark, 0), new StyledText("）", TypeStyle.Text)], GbT9704.ParagraphIndent, 0);

    private IEnumerable<Piece> Lines(IEnumerable<StyledText> spans, double first, double others, int annex = SourcePlace.Document) => Piece.Lines(
        _lines.Set(spans.Where(span => span.Text.Length > 0), new LineMeasure(GbT9704.TypeAreaWidthMm, Grid.Characters(first), Grid.Characters(others))),
        new SourcePlace(annex, -1, 0), kind: PieceKind.Closing);
}
