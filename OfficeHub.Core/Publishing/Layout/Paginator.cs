using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Puts pieces on pages, one after the other; a page's lines may stand closer or wider than the grid.</summary>
internal static class Paginator
{
    /// <summary>Rounding of a page that is exactly full.</summary>
    private const double Slack = 0.01;

    /// <summary>The pages.</summary>
    /// <param name="pieces">In order.</param>
    /// <param name="scaleOf">Height of the lines of a page (from 0) as a part of the grid's.</param>
    public static List<PageDraft> Lay(IReadOnlyList<Piece> pieces, Func<int, double> scaleOf)
    {
        var pages = new List<PageDraft> { new(scaleOf(0)) };
        for (var i = 0; i < pieces.Count; i++)
        {
            var page = pages[^1];
            if (!page.IsEmpty && (pieces[i].StartsPage || page.Used + GroupHeight(pieces, i, page) > page.Capacity + Slack))
            {
                page = new PageDraft(scaleOf(pages.Count));
                pages.Add(page);
                if (pieces[i].Repeated is { } head)
                {
                    page.Add(head);
                }
            }

            page.Add(pieces[i]);
        }

        return pages;
    }

    // With all that has to be on the same page; what no page could hold is parted.
    private static double GroupHeight(IReadOnlyList<Piece> pieces, int start, PageDraft page)
    {
        var own = page.HeightOf(pieces[start]);
        var height = own;
        var last = start;
        for (; pieces[last].KeepsNext && last + 1 < pieces.Count && height <= Grid.Height; last++)
        {
            height += page.HeightOf(pieces[last + 1]);
        }

        height += pieces[last].Below + (pieces[last].IsSolid ? GbT33476.HalfLineGapMm : 0);
        return height > Grid.Height ? own : height;
    }
}

/// <summary>A page while it fills.</summary>
/// <param name="scale">Height of its lines as a part of the grid's.</param>
internal sealed class PageDraft(double scale)
{
    private readonly List<(Piece Piece, double Y)> _placed = [];

    // The characters of the first line begin at the top of the type area however high the line is.
    private readonly double _inset = GbT9704.LineMm * (1 - scale) / 2;

    /// <summary>Used from the top of the grid, in millimetres.</summary>
    public double Used { get; private set; } = GbT9704.LineMm * (1 - scale) / 2;

    /// <summary>How far the page can be used: those of the last line end at its foot.</summary>
    public double Capacity => Grid.Height - _inset;

    /// <summary>Of <see cref="Used"/>, what lines take that can be set closer or wider.</summary>
    public double InLines { get; private set; }

    /// <summary>How far ink reaches, from the top of the grid.</summary>
    public double Reach { get; private set; }

    /// <summary>Height of its lines as a part of the grid's.</summary>
    public double Scale => scale;

    public IReadOnlyList<(Piece Piece, double Y)> Placed => _placed;

    public bool IsEmpty => _placed.Count == 0;

    public bool Holds(PieceKind kind) => _placed.Exists(one => one.Piece.Kind == kind);

    /// <summary>What it would take here, with the empty space above it.</summary>
    public double HeightOf(Piece piece) => (IsEmpty ? piece.IsSolid ? GbT33476.HalfLineGapMm : 0 : piece.Before * scale) + (piece.IsLine ? piece.Height * scale : piece.Height);

    public void Add(Piece piece)
    {
        if (IsEmpty && !piece.IsLine)
        {
            Used = 0;
        }

        var height = HeightOf(piece);
        var own = piece.IsLine ? piece.Height * scale : piece.Height;
        // Wider or closer, a line's characters stay in its middle.
        _placed.Add((piece, Used + height - own + ((own - piece.Height) / 2)));
        Used += height;
        Reach = Math.Max(Reach, Used + piece.Below);
        InLines += piece.IsLine ? height : height - own;
    }

    public void AddAt(Piece piece, double top) => _placed.Add((piece, top - Grid.Top));

    /// <summary>Whether the very same pieces stand at the same places.</summary>
    public bool IsSame(PageDraft other) =>
        _placed.Count == other._placed.Count && _placed.Zip(other._placed).All(both => ReferenceEquals(both.First.Piece, both.Second.Piece) && both.First.Y.Equals(both.Second.Y));

    public IEnumerable<LaidItem> Items() => _placed.SelectMany(one => one.Piece.Items.Select(item => item.Moved(0, Grid.Top + one.Y)));
}
