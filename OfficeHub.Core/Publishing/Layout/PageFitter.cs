namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Keeps some of the text on the page of the signature, and the imprint on the last page, by setting lines a little closer or wider; never 此页无正文.</summary>
/// <remarks>GB/T 9704-2012, 7.3.5.5 and 7.4.1.</remarks>
internal static class PageFitter
{
    /// <summary>28 pt instead of 29.6: the closest that offices use.</summary>
    private const double Closest = 0.946;

    /// <summary>Wider than this the page would look empty; it is left short instead.</summary>
    private const double Widest = 1.12;

    /// <summary>What the lines of two full pages give at most.</summary>
    private const double MostGainedMm = 2 * Grid.Height * (1 - Closest);

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

    /// <summary>The pages with lines a little closer, where the imprint stands at the foot of the last one then and would go to a page of its own for want of a line.</summary>
    /// <param name="pieces">In order.</param>
    /// <param name="pages">The pages; those whose lines are closer or wider for the signature stay.</param>
    /// <param name="imprintMm">Height of the imprint.</param>
    /// <remarks>GB/T 9704-2012, 7.4.1 has it on the last page; 5.2.3 lets lines be adjusted.</remarks>
    public static List<PageDraft> WithRoomFor(List<Piece> pieces, List<PageDraft> pages, double imprintMm)
    {
        var last = pages.Count - 1;
        if (pages[last].HasRoomFor(imprintMm) || !pages[last].HasRoomFor(imprintMm - MostGainedMm) || pages.Exists(page => !page.Scale.Equals(1)))
        {
            return pages;
        }

        for (var first = last; first >= Math.Max(0, last - 1); first--)
        {
            foreach (var scale in Closer)
            {
                var closer = Paginator.Lay(pieces, page => page >= first ? scale : 1);
                if (closer.Count == pages.Count && closer[last].HasRoomFor(imprintMm) && IsFit(closer)) return closer;
            }
        }

        return pages;
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
