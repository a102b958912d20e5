using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Where the layout ends lines and pages, for a file whose program ends them itself: what it would do by itself is not told to it.</summary>
/// <remarks>docs/adr/0011-layout.md. A break set by hand stands in the way of whoever edits the text, so there is one only where the page would end elsewhere.</remarks>
internal sealed class PagePlan
{
    /// <summary>Twentieths of a point, in mm: a page that is full to the last of them is full.</summary>
    private const double Rounding = 0.02;

    private readonly Dictionary<(int Part, int Block), List<PlannedLine>> _lines = [];
    private readonly HashSet<(int Part, int Block, int Row)> _rows = [];
    private readonly Dictionary<(int Part, int Block), double> _scales = [];

    private PagePlan(DraftedDocument drafted, int imprinted)
    {
        AreRecipientsMoved = drafted.AreRecipientsMoved;
        HeadScale = Math.Min(1, drafted.Pages[0].Scale);
        ImprintLies = imprinted - (drafted.WithoutImprint - 1);
        ImprintIsNumbered = drafted.Unnumbered > imprinted;
        IsImprintLong = drafted.IsImprintLong;
        ImprintMm = drafted.HasImprint ? drafted.Pages[^1].Placed[^1].Piece.Height : 0;
        Read(drafted);
    }

    /// <summary>Whether 主送机关 stands in the imprint.</summary>
    public bool AreRecipientsMoved { get; }

    /// <summary>Whether names and date begin a page that does not begin there by itself: their seal needs room below them.</summary>
    public bool SignatureStartsPage { get; private set; }

    /// <summary>Whether the names of several agencies begin a page, for whatever reason.</summary>
    public bool JointStartsPage { get; private set; }

    /// <summary>Height of the lines above the text, as a part of the grid's.</summary>
    public double HeadScale { get; }

    /// <summary>How many pages after the text the imprint lies.</summary>
    public int ImprintLies { get; }

    /// <summary>Whether the page of the imprint has its number.</summary>
    public bool ImprintIsNumbered { get; }

    /// <summary>Whether the imprint goes on over several pages: no box holds it.</summary>
    public bool IsImprintLong { get; }

    /// <summary>Height of the imprint, of a long one that of its last page.</summary>
    public double ImprintMm { get; }

    /// <summary>The plan of a document.</summary>
    public static PagePlan Of(DocumentContent content, LayoutOptions options)
    {
        var drafted = DocumentLayout.Draft(content, options, new LayoutMemo());
        return new PagePlan(drafted, drafted.Pages.Count - 1);
    }

    /// <summary>Whether a row of a table, from 0, begins a page that does not begin there by itself.</summary>
    public bool StartsPage(SourcePlace table, int row) => _rows.Contains((table.Part, table.Block, row));

    /// <summary>The lines of a paragraph, its ordinal among them.</summary>
    public IReadOnlyList<PlannedLine> Lines(SourcePlace place) => _lines.TryGetValue((place.Part, place.Block), out var lines) ? lines : [];

    /// <summary>Height of the lines of a paragraph, as a part of the grid's; closer lines bring text onto the page of the signature.</summary>
    public double ScaleOf(SourcePlace place) => _scales.GetValueOrDefault((place.Part, place.Block), 1);

    private void Read(DraftedDocument drafted)
    {
        var (pieces, at) = (drafted.Pieces, 0);
        for (var i = 0; i < drafted.Pages.Count; i++)
        {
            var page = drafted.Pages[i];
            var isFirst = i > 0;
            foreach (var (placed, _) in page.Placed)
            {
                // The head of a table seen again and the imprint are no part of what goes on.
                if (at == pieces.Count || !ReferenceEquals(placed.Items, pieces[at].Items))
                {
                    continue;
                }

                JointStartsPage |= isFirst && pieces[at].Kind is PieceKind.Signature && pieces[at - 1].Kind is not PieceKind.Signature;
                Take(pieces[at], page.Scale, isFirst && IsToldTo(pieces, at, drafted.Pages[i - 1], page));
                isFirst = false;
                at++;
            }
        }
    }

    private void Take(Piece piece, double scale, bool breaks)
    {
        SignatureStartsPage |= breaks && piece.Kind is PieceKind.Signature;
        if (piece.Block is not { } place)
        {
            return;
        }

        var key = (place.Part, place.Block);
        if (breaks && !piece.IsLine)
        {
            _rows.Add((place.Part, place.Block, place.Offset));
        }

        if (!_lines.TryGetValue(key, out var lines))
        {
            _lines.Add(key, lines = []);
        }

        lines.Add(new PlannedLine(piece.Length, breaks));
        _scales[key] = Math.Min(ScaleOf(place), scale);
    }

    private static bool IsToldTo(List<Piece> pieces, int at, PageDraft before, PageDraft page)
    {
        // Wider lines are not copied: the program may leave the page short.
        if (!pieces[at].StartsPage && before.Scale > 1)
        {
            return true;
        }

        var wanted = before.HeightOf(pieces[at]);
        for (var next = at; pieces[next] is { KeepsNext: true, IsLine: true } && next + 1 < pieces.Count; next++)
        {
            wanted += before.HeightOf(pieces[next + 1]);
        }

        // A paragraph with closer lines has them on the page before, too.
        var isCut = pieces[at].Block is { } block && block == pieces[at - 1].Block;
        var gained = isCut && page.Scale < before.Scale ? before.Placed.Count(one => one.Piece.Block == pieces[at].Block) * GbT9704.LineMm * (before.Scale - page.Scale) : 0;
        // Ink to the edge begins lower in the layout than a program has it.
        var used = before.Used - (before.Placed[0].Piece.IsSolid ? GbT33476.HalfLineGapMm : 0);
        return !pieces[at].StartsPage && used + wanted <= before.Capacity + gained + Rounding;
    }
}

/// <summary>A line as the layout has it.</summary>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="StartsPage">Whether it begins a page that would not begin here by itself.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct PlannedLine(int Length, bool StartsPage);
