using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>标题, 主送机关 and 正文, and the text of annexes, which is set alike.</summary>
/// <remarks>GB/T 9704-2012, 7.3.1 to 7.3.3.</remarks>
internal sealed class TextSetter(DocumentContent content, LayoutOptions options, LayoutMemo memo)
{
    private static readonly LineMeasure Paragraph = new(GbT9704.TypeAreaWidthMm, First: Grid.Characters(GbT9704.ParagraphIndent));
    private static readonly LineMeasure Centred = new(GbT9704.TypeAreaWidthMm, Alignment: LineAlignment.Centre);

    private readonly LineSetter _lines = new(options.Metrics);

    /// <summary>The title in lines shaped as a trapezoid or a diamond, with the empty lines above it.</summary>
    /// <param name="title">The words.</param>
    /// <param name="linesAbove">Empty lines above.</param>
    /// <param name="place">Where they are written.</param>
    /// <param name="kind">What they are.</param>
    public IEnumerable<Piece> Title(string title, double linesAbove, SourcePlace place, PieceKind kind)
    {
        if (title.Length == 0)
        {
            return [];
        }

        var offset = 0;
        var lines = new List<SetLine>();
        foreach (var line in TitleLines.Of(title, content.Issuers))
        {
            lines.AddRange(_lines.Set([new StyledText(line, TypeStyle.Title, kind is PieceKind.Annex ? GbT33476.Annex : GbT33476.Title, offset)], Centred));
            offset += line.Length;
        }

        return Piece.Lines(lines, place, kind: kind).ToList().Together().After(linesAbove * GbT9704.LineMm);
    }

    /// <summary>主送机关 with its colon, an empty line below the title.</summary>
    public IEnumerable<Piece> Recipients() => content.PrimaryRecipients.Length == 0 ? [] : Piece.Lines(
        _lines.Set(
            [new StyledText(content.PrimaryRecipients, TypeStyle.Text, GbT33476.PrimaryRecipients, 0), new StyledText("：", TypeStyle.Text)], new LineMeasure(GbT9704.TypeAreaWidthMm)),
        Field, kind: PieceKind.Head);

    /// <summary>Paragraphs with their ordinals, tables and pictures.</summary>
    /// <param name="blocks">In order.</param>
    /// <param name="part">Index of the annex, or <see cref="SourcePlace.Document"/>.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="above">Empty space above the first.</param>
    public List<Piece> Blocks(IReadOnlyList<Block> blocks, int part, PieceKind kind, double above) => memo.Part(part, before => new SetPart(
        blocks, new PartSetting(content.SectionsRunOn, kind, above), before, (wanted, at, lines) => Set(wanted, new SourcePlace(part, at, 0), lines))).Pieces;

    /// <summary>A field of the document has no block.</summary>
    public static SourcePlace Field { get; } = new(SourcePlace.Document, -1, 0);

    private SetBlock Set(SetBlock wanted, SourcePlace place, IReadOnlyList<SetLine>? known)
    {
        if (wanted.Block is Content.Paragraph paragraph)
        {
            var lines = known ?? _lines.Set(Spans(paragraph, wanted.Ordinal, wanted.Kind is PieceKind.Annex ? GbT33476.Annex : GbT33476.MainText), Paragraph);
            return wanted with { Lines = lines, Pieces = [.. Lines(paragraph, lines, place, wanted.Kind).After(wanted.Above)] };
        }

        IEnumerable<Piece> pieces = wanted.Block switch
        {
            Table table => new TableSetter(_lines).Set(table, place, wanted.Kind),
            Picture picture => [Picture(picture, place, wanted.Kind)],
            _ => throw new NotSupportedException(wanted.Block.GetType().Name),
        };
        return wanted with { Pieces = [.. pieces.After(wanted.Above)] };
    }

    private static IEnumerable<Piece> Lines(Content.Paragraph paragraph, IReadOnlyList<SetLine> lines, SourcePlace place, PieceKind kind)
    {
        if (lines.Count == 0)
        {
            return [new Piece(GbT9704.LineMm, []) { IsLine = true, Kind = kind, Block = place }];
        }

        var pieces = Piece.Lines(lines, place, kind: kind).ToList();
        // A heading on a line of its own is no foot of a page.
        return IsHeading(paragraph) ? pieces.Select(piece => piece with { KeepsNext = true }) : pieces;
    }

    private static IEnumerable<StyledText> Spans(Content.Paragraph paragraph, string ordinal, string element)
    {
        var face = paragraph.Level switch
        {
            1 => TypeStyle.Hei,
            2 => TypeStyle.Kai,
            _ => TypeStyle.Text,
        };
        var length = paragraph.Level == 0 ? 0 : IsHeading(paragraph) ? paragraph.Text.Length : RunInHeading.Length(paragraph.Text);
        return new StyledText[]
        {
            new(ordinal, face, element), new(paragraph.Text[..length], face, element, 0), new(paragraph.Text[length..], TypeStyle.Text, element, length),
        }.Where(span => span.Text.Length > 0);
    }

    private static bool IsHeading(Content.Paragraph paragraph) =>
        paragraph.Level > 0 && RunInHeading.Length(paragraph.Text) == paragraph.Text.Length && !paragraph.Text.EndsWith('；');

    // In the middle.
    private static Piece Picture(Picture picture, SourcePlace place, PieceKind kind)
    {
        var size = PictureSize.Of(picture);
        var (left, top) = (Grid.Left + ((GbT9704.TypeAreaWidthMm - size.WidthMm) / 2), (size.LinesMm - size.HeightMm) / 2);
        return new Piece(size.LinesMm, [new LaidPicture(picture.Hash, left, top, size.WidthMm, size.HeightMm, picture.Description, place)])
        {
            Kind = kind,
            IsSolid = true,
            Block = place,
        };
    }
}
