using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>What goes onto one page as a whole, measured before it is placed.</summary>
/// <param name="Height">In millimetres.</param>
/// <param name="Items">x from the edge of the page, y from the top of the piece.</param>
internal sealed record Piece(double Height, IReadOnlyList<LaidItem> Items)
{
    /// <summary>Empty space above it, in millimetres; none at the top of a page.</summary>
    public double Before { get; init; }

    /// <summary>Whether its ink goes to its edges, unlike a line's, which stands in the middle: the grid is higher than the type area by half a gap above and below.</summary>
    public bool IsSolid { get; init; }

    /// <summary>How far its ink reaches below it, in millimetres: a seal reaches below the date, beside the remark.</summary>
    public double Below { get; init; }

    /// <summary>Whether it is a line of text, which gives or takes some height to fit a page.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether it is title, recipients or text: their lines are set closer or wider, the same on the page and in the DOCX.</summary>
    public bool IsText => Block is not null || Kind is PieceKind.Head;

    /// <summary>Whether the next piece has to be on the same page.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>Whether it begins a page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>What has to be seen again when a page begins with this piece: the head of its table.</summary>
    public Piece? Repeated { get; init; }

    /// <summary>The block it is of; null for what is no block.</summary>
    public SourcePlace? Block { get; init; }

    /// <summary>Of a line of text, how many UTF-16 units it has, its ordinal among them.</summary>
    public int Length { get; init; }

    /// <summary>What of the document it is.</summary>
    public PieceKind Kind { get; init; }

    /// <summary>Lines on the grid.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="place">Where their text is written.</param>
    /// <param name="left">Left edge of their measure on the page.</param>
    /// <param name="kind">What they are.</param>
    public static IEnumerable<Piece> Lines(IEnumerable<SetLine> lines, SourcePlace? place, double left = Grid.Left, PieceKind kind = PieceKind.Text) =>
        lines.Select(line => new Piece(GbT9704.LineMm, [.. line.Texts(left, Grid.Baseline(line.SizeMm), place)])
        {
            IsLine = true, Kind = kind, Length = line.Length, Block = place is { Block: >= 0 } ? place : null,
        });
}

/// <summary>What of the document a piece is; the rules of pages ask it.</summary>
internal enum PieceKind
{
    /// <summary>Mark, number, title and recipients.</summary>
    Head,

    /// <summary>Main text.</summary>
    Text,

    /// <summary>List of annexes, signature, date, remark.</summary>
    Closing,

    /// <summary>Signature and date.</summary>
    Signature,

    /// <summary>Annexes.</summary>
    Annex,
}

/// <summary>What is done with the pieces of a document.</summary>
internal static class PieceLists
{
    /// <summary>The pieces with empty space above the first.</summary>
    public static IEnumerable<Piece> After(this IEnumerable<Piece> pieces, double mm) => pieces.Select((piece, i) => i == 0 ? piece with { Before = piece.Before + mm } : piece);

    /// <summary>All but the last keep the next on their page.</summary>
    public static IEnumerable<Piece> Together(this IReadOnlyList<Piece> pieces) => pieces.Select((piece, i) => i < pieces.Count - 1 ? piece with { KeepsNext = true } : piece);
}
