using System.Runtime.InteropServices;
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
    public static List<PageDraft> Lay(List<Piece> pieces, Func<int, double> scaleOf) => Go(pieces, scaleOf, [], 0, null);

    /// <summary>The pages with all lines on the grid. Those before a change stay, and those after it from where a page begins as it did.</summary>
    /// <param name="pieces">In order.</param>
    /// <param name="before">The last pages of this kind; null for none.</param>
    public static PlainPages LayPlain(List<Piece> pieces, PlainPages? before)
    {
        var (pages, from) = (new List<PageDraft>(), 0);
        if (before is null)
        {
            return new PlainPages(pieces, Go(pieces, _ => 1, pages, from, null));
        }

        var alike = AlikeTo(CollectionsMarshal.AsSpan(pieces), CollectionsMarshal.AsSpan(before.Pieces));
        // A page stays when all that decided where it ends is before the change.
        for (var i = 0; i + 1 < before.Pages.Count && GroupEnd(before.Pieces, before.Pages[i + 1].First) < alike; i++)
        {
            pages.Add(before.Pages[i]);
            from = before.Pages[i + 1].First;
        }

        return new PlainPages(pieces, Go(pieces, _ => 1, pages, from, before));
    }

    private static List<PageDraft> Go(List<Piece> pieces, Func<int, double> scaleOf, List<PageDraft> pages, int from, PlainPages? before)
    {
        var same = before is null ? int.MaxValue : SameTo(CollectionsMarshal.AsSpan(pieces), CollectionsMarshal.AsSpan(before.Pieces));
        Begin(from);
        for (var i = from; i < pieces.Count; i++)
        {
            var page = pages[^1];
            if (!page.IsEmpty && (i > from || from == 0) && (pieces[i].StartsPage || page.Used + GroupHeight(pieces, i, page) > page.Capacity + Slack))
            {
                if (i >= same && before!.From(i - pieces.Count + before.Pieces.Count) is { } rest)
                {
                    pages.AddRange(rest.Select(old => old.Moved(i - rest[0].First)));
                    return pages;
                }

                page = Begin(i);
                if (pieces[i].Repeated is { } head)
                {
                    page.Add(head);
                }
            }

            page.Add(pieces[i]);
        }

        return pages;

        PageDraft Begin(int first)
        {
            var page = new PageDraft(scaleOf(pages.Count)) { First = first };
            if (first > 0 && first == from && pieces[first].Repeated is { } head) page.Add(head);
            pages.Add(page);
            return page;
        }
    }

    // Where the pieces begin to be others.
    private static int AlikeTo(ReadOnlySpan<Piece> pieces, ReadOnlySpan<Piece> before)
    {
        var (alike, shorter) = (0, Math.Min(pieces.Length, before.Length));
        while (alike < shorter && ReferenceEquals(pieces[alike], before[alike])) alike++;
        return alike;
    }

    // Where the same pieces begin that go on to the end.
    private static int SameTo(ReadOnlySpan<Piece> pieces, ReadOnlySpan<Piece> before)
    {
        var same = pieces.Length;
        for (var old = before.Length; same > 0 && old > 0 && ReferenceEquals(pieces[same - 1], before[old - 1]); old--) same--;
        return same;
    }

    private static int GroupEnd(List<Piece> pieces, int start)
    {
        var last = start;
        while (pieces[last].KeepsNext && last + 1 < pieces.Count) last++;
        return last;
    }

    // With all that has to be on the same page; what no page could hold is parted.
    private static double GroupHeight(List<Piece> pieces, int start, PageDraft page)
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

/// <summary>Pages whose lines all stand on the grid.</summary>
/// <param name="Pieces">What stands on them.</param>
/// <param name="Pages">The pages.</param>
internal sealed record PlainPages(List<Piece> Pieces, List<PageDraft> Pages)
{
    /// <summary>The pages from the one that begins with a piece; null when none does.</summary>
    public List<PageDraft>? From(int piece) => Pages.FindIndex(page => page.First == piece) is var at and > 0 ? Pages[at..] : null;
}

/// <summary>A page while it fills.</summary>
/// <param name="scale">Height of its lines as a part of the grid's.</param>
internal sealed class PageDraft(double scale)
{
    // A word processor rounds each closer line to a twentieth of a point and the masthead to whole lines: a page filled to the last hair flows over there.
    private const double CloserSpareMm = 1;

    private readonly List<(Piece Piece, double Y)> _placed = [];
    private uint _kinds;

    // The characters of the first line begin at the top of the type area however high the line is.
    private readonly double _inset = GbT9704.LineMm * (1 - scale) / 2;

    /// <summary>Used from the top of the grid, in millimetres.</summary>
    public double Used { get; private set; } = GbT9704.LineMm * (1 - scale) / 2;

    /// <summary>How far the page can be used: those of the last line end at its foot, or a little above it where lines are set closer.</summary>
    public double Capacity => Grid.Height - _inset - (scale < 1 ? CloserSpareMm : 0);

    /// <summary>Of <see cref="Used"/>, what lines take that can be set closer or wider.</summary>
    public double InLines { get; private set; }

    /// <summary>How far ink reaches, from the top of the grid.</summary>
    public double Reach { get; private set; }

    /// <summary>Index of its first piece.</summary>
    public int First { get; init; }

    /// <summary>Height of its lines as a part of the grid's.</summary>
    public double Scale => scale;

    public IReadOnlyList<(Piece Piece, double Y)> Placed => _placed;

    public bool IsEmpty => _placed.Count == 0;

    public bool Holds(PieceKind kind) => (_kinds & (1u << (int)kind)) != 0;

    /// <summary>Whether so much is free at the foot of the type area.</summary>
    public bool HasRoomFor(double mm) => Grid.Top + Reach <= Grid.Foot - mm;

    /// <summary>What it would take here, with the empty space above it.</summary>
    public double HeightOf(Piece piece) => (IsEmpty ? piece.IsSolid ? GbT33476.HalfLineGapMm : 0 : piece.Before * ScaleOf(piece)) + OwnHeight(piece);

    public void Add(Piece piece)
    {
        if (IsEmpty && !piece.IsLine)
        {
            Used = 0;
        }

        var height = HeightOf(piece);
        var own = OwnHeight(piece);
        // Wider or closer, a line's characters stay in its middle.
        Put(piece, Used + height - own + ((own - piece.Height) / 2));
        Used += height;
        Reach = Math.Max(Reach, Used + piece.Below);
        InLines += !piece.IsText ? 0 : piece.IsLine ? height : height - own;
    }

    /// <summary>The same page, beginning with a later piece.</summary>
    public PageDraft Moved(int by)
    {
        if (by == 0)
        {
            return this;
        }

        return Copy(First + by);
    }

    /// <summary>The same page with a piece more, wherever it is full to.</summary>
    public PageDraft With(Piece piece, double top)
    {
        var page = Copy(0);
        page.Put(piece, top - Grid.Top);
        return page;
    }

    private PageDraft Copy(int first)
    {
        var page = new PageDraft(scale) { Used = Used, InLines = InLines, Reach = Reach, First = first, _kinds = _kinds };
        page._placed.AddRange(_placed);
        return page;
    }

    private void Put(Piece piece, double y)
    {
        _placed.Add((piece, y));
        _kinds |= 1u << (int)piece.Kind;
    }

    /// <summary>Whether the very same pieces stand at the same places.</summary>
    public bool IsSame(PageDraft other) =>
        ReferenceEquals(this, other)
        || CollectionsMarshal.AsSpan(_placed).SequenceEqual(CollectionsMarshal.AsSpan(other._placed), SamePlace.Instance);

    // What is no text, such as the list of annexes and the remark, keeps the grid: nobody looks there for room.
    private double ScaleOf(Piece piece) => piece.IsText ? scale : 1;

    private double OwnHeight(Piece piece) => piece.IsLine ? piece.Height * ScaleOf(piece) : piece.Height;

    public IEnumerable<LaidItem> Items() => _placed.SelectMany(one => one.Piece.Items.Select(item => item.Moved(0, Grid.Top + one.Y)));

    private sealed class SamePlace : IEqualityComparer<(Piece Piece, double Y)>
    {
        public static readonly SamePlace Instance = new();

        public bool Equals((Piece Piece, double Y) x, (Piece Piece, double Y) y) => ReferenceEquals(x.Piece, y.Piece) && x.Y.Equals(y.Y);

        public int GetHashCode((Piece Piece, double Y) obj) => obj.Y.GetHashCode();
    }
}
