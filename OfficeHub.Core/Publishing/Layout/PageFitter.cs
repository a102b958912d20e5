namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Keeps some of the text on the page of the signature, by setting lines a little closer or wider; never 此页无正文.</summary>
/// <remarks>GB/T 9704-2012, 7.3.5.5.</remarks>
internal static class PageFitter
{
    /// <summary>28 pt instead of 29.6: the closest that offices use.</summary>
    private const double Closest = 0.946;

    /// <summary>Wider than this the page would look empty; it is left short instead.</summary>
    private const double Widest = 1.12;

    private const int TextLinesKept = 2;

    private static readonly double[] Closer = [0.985, 0.97, 0.955, Closest];

    /// <summary>The pages.</summary>
    /// <param name="pieces">In order.</param>
    /// <param name="all">The same pieces with all lines on the grid.</param>
    public static List<PageDraft> Lay(List<Piece> pieces, IReadOnlyList<PageDraft> all)
    {
        List<PageDraft> plain = [.. all];
        var signature = plain.FindIndex(page => page.Holds(PieceKind.Signature));
        if (signature < 1 || IsFit(plain))
        {
            return plain;
        }

        foreach (var scale in Closer)
        {
            var closer = Paginator.Lay(pieces, page => page == signature - 1 ? scale : 1);
            if (IsFit(closer))
            {
                return closer;
            }
        }

        var closest = Paginator.Lay(pieces, page => page < signature ? Closest : 1);
        if (IsFit(closest))
        {
            return closest;
        }

        // The first page is never without text: of a text too short for two one line goes over.
        var wider = Wider(Kept(pieces, TextLinesKept));
        return wider[0].Holds(PieceKind.Text) ? wider : Wider(Kept(pieces, 1));
    }

    private static bool IsFit(List<PageDraft> pages) => pages.Find(page => page.Holds(PieceKind.Signature)) is not { } page || page.Holds(PieceKind.Text);

    // Lines go over to the signature; those that stay share the room they leave.
    private static List<PageDraft> Wider(List<Piece> pieces)
    {
        var pages = Paginator.Lay(pieces, _ => 1);
        var before = pages.FindIndex(page => page.Holds(PieceKind.Signature)) - 1;
        if (before < 0 || pages[before].InLines <= 0)
        {
            return pages;
        }

        var scale = 1 + ((Grid.Height - pages[before].Used) / pages[before].InLines);
        return scale <= Widest ? Paginator.Lay(pieces, page => page == before ? scale : 1) : pages;
    }

    private static List<Piece> Kept(List<Piece> pieces, int lines)
    {
        var kept = pieces.ToList();
        var texts = 0;
        for (var i = kept.FindIndex(piece => piece.Kind is PieceKind.Signature) - 1; i >= 0 && texts < lines && kept[i].Kind is not PieceKind.Head; i--)
        {
            texts += kept[i].Kind is not PieceKind.Text ? 0 : kept[i].IsLine ? 1 : lines;
            kept[i] = kept[i] with { KeepsNext = true };
        }

        return kept;
    }
}
