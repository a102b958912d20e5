using System.Globalization;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Lays a document out on pages: a pure function, the same for preview, OFD and PDF.</summary>
/// <remarks>GB/T 9704-2012. Elements are measured as pieces, pieces are put on pages, pages are drawn by the writers.</remarks>
public static class DocumentLayout
{
    /// <summary>The pages of a document; at least one.</summary>
    /// <param name="content">The document; what it does not have is not printed, a number or date still open is left open.</param>
    /// <param name="options">Year, widths of characters, seals.</param>
    public static LaidDocument Of(DocumentContent content, LayoutOptions options) => new LayoutSession().Of(content, options);

    /// <summary>The pages before they are drawn.</summary>
    /// <param name="content">The document.</param>
    /// <param name="options">How.</param>
    /// <param name="memo">What is known from before.</param>
    internal static DraftedDocument Draft(DocumentContent content, LayoutOptions options, LayoutMemo memo)
    {
        memo.Begin(options);
        var drafted = Lay(content, options, memo, recipientsAtHead: true);
        // Recipients so long that the first page would show no text go to the imprint. GB/T 9704-2012, 7.3.2.
        var isMoved = content is { PrimaryRecipients.Length: > 0, MainText.Count: > 0 } && !drafted.Pages[0].Holds(PieceKind.Text);
        if (isMoved)
        {
            drafted = Lay(content, options, memo, recipientsAtHead: false) with { AreRecipientsMoved = true };
        }

        var imprint = memo.Keep<List<Piece>>("imprint", (content with { MainText = [], SectionsRunOn = false }, isMoved), () => [.. new ImprintSetter(content, options, isMoved).Set()]);
        var onBackPage = options.ImprintOnBackPage && content.Format is not Format.Letter;
        if (imprint is [var needed] && (!onBackPage || drafted.Pages.Count % 2 == 0))
        {
            drafted = drafted with { Pages = PageFitter.WithRoomFor(drafted.Pieces, drafted.Pages, needed.Height) };
        }

        var last = drafted.Pages.Count;
        var parts = imprint is [var one] ? LongImprint.Parts(one) : [];
        foreach (var part in parts.SkipLast(1)) drafted.Pages.Add(new PageDraft(1).With(part, GbT9704.TopMarginMm));
        var unnumbered = parts is [.., var lowest] ? PlaceImprint(drafted.Pages, lowest, onBackPage, parts.Count > 1) : int.MaxValue;
        return drafted with { WithoutImprint = last, Unnumbered = unnumbered, HasImprint = imprint.Count > 0, IsImprintLong = parts.Count > 1 };
    }

    /// <summary>A page with its number.</summary>
    /// <param name="page">The page.</param>
    /// <param name="index">From 0.</param>
    /// <param name="isNumbered">Whether the number is printed.</param>
    /// <param name="areLinesNumbered">Whether its lines have figures in the margin.</param>
    internal static LaidPage Drawn(PageDraft page, int index, bool isNumbered, bool areLinesNumbered)
    {
        List<LaidItem> set = [.. page.Items()];
        return new LaidPage(index + 1, [.. set, .. isNumbered ? [Number(index + 1)] : Array.Empty<LaidItem>(), .. areLinesNumbered ? LineNumbers.Of(set) : []]);
    }

    private static DraftedDocument Lay(DocumentContent content, LayoutOptions options, LayoutMemo memo, bool recipientsAtHead)
    {
        var text = new TextSetter(content, options, memo);
        // Besides the text nothing of a document is long: it is set again whenever any of it is another.
        var frame = content with { MainText = [], SectionsRunOn = false };
        var title = PrintedText.Title(content);
        var head = memo.Keep<List<Piece>>("head", (frame, recipientsAtHead), () =>
        [
            new MastheadSetter(content, options).Set(),
            .. text.Title(title, GbT9704.LinesBelowRedLine, TextSetter.Field, PieceKind.Head),
            .. recipientsAtHead ? text.Recipients().After(title.Length > 0 ? GbT9704.LineMm : 0) : [],
        ]);
        var closing = memo.Keep<List<Piece>>("closing", frame, () => [.. new ClosingSetter(content, options).Set()]);
        // Without a title (命令) there are two empty lines above the text, below a title without recipients one.
        var above = recipientsAtHead && content.PrimaryRecipients.Length > 0 ? 0 : title.Length > 0 ? 1 : GbT9704.LinesBelowRedLine;
        var pieces = new List<Piece>(memo.Plain?.Pieces.Count ?? 0);
        pieces.AddRange(head);
        pieces.AddRange(text.Blocks(content.MainText, SourcePlace.Document, PieceKind.Text, above * GbT9704.LineMm));
        pieces.AddRange(closing);
        Annexes(pieces, content, options, memo, text);
        memo.Plain = Paginator.LayPlain(pieces, memo.Plain);
        return new DraftedDocument(PageFitter.Lay(pieces, memo.Plain.Pages), pieces);
    }

    // 7.3.7: each on a page of its own, its label flush left on the first line, its title on the third.
    private static void Annexes(List<Piece> into, DocumentContent content, LayoutOptions options, LayoutMemo memo, TextSetter text)
    {
        var lines = new LineSetter(options.Metrics);
        for (var i = 0; i < content.Annexes.Count; i++)
        {
            if (content.Annexes[i].Blocks.Count == 0)
            {
                continue;
            }

            var (at, title) = (i, content.Annexes[i].Title);
            var head = memo.Keep<List<Piece>>($"annex {i}", (title, content.Annexes.Count, content.Issuers), () =>
            [
                .. Piece.Lines(
                    lines.Set([new StyledText(PrintedText.AnnexLabel(at, content.Annexes.Count), TypeStyle.Hei, GbT33476.Annex)], new LineMeasure(GbT9704.TypeAreaWidthMm)), null, kind: PieceKind.Annex)
                    .Select((piece, line) => piece with { StartsPage = line == 0, KeepsNext = true }),
                .. text.Title(title, 1, new SourcePlace(at, -1, 0), PieceKind.Annex).Select(piece => piece with { KeepsNext = true }),
            ]);
            into.AddRange(head);
            into.AddRange(text.Blocks(content.Annexes[i].Blocks, i, PieceKind.Annex, GbT9704.LineMm));
        }
    }

    /// <summary>Puts the imprint at the foot of the last page, which is a back page where the document is printed on both sides.</summary>
    /// <returns>Index of the first page without a number: when an empty page comes before the imprint, both have none.</returns>
    private static int PlaceImprint(List<PageDraft> pages, Piece imprint, bool onBackPage, bool startsPage)
    {
        var last = pages.Count;
        var top = Grid.Foot - imprint.Height;
        if (startsPage || !pages[^1].HasRoomFor(imprint.Height))
        {
            pages.Add(new PageDraft(1));
        }

        if (pages.Count % 2 == 1 && onBackPage)
        {
            pages.Add(new PageDraft(1));
        }

        pages[^1] = pages[^1].With(imprint, top);
        return pages.Count - last > 1 ? last : int.MaxValue;
    }

    // 7.5: 4号 half-width 宋体 with a dash on each side, 7 mm below the type area, a character in from the outer edge.
    private static LaidText Number(int page)
    {
        var style = TypeStyle.PageNumber;
        var digits = page.ToString(CultureInfo.InvariantCulture);
        var text = $"— {digits} —";
        var advances = text.Select(c => style.SizeMm * (c == '—' ? 1 : 0.5)).ToList();
        var width = advances.Sum();
        var x = page % 2 == 1 ? Grid.Right - style.SizeMm - width : Grid.Left + style.SizeMm;
        var xs = new List<double>();
        foreach (var advance in advances)
        {
            xs.Add(x);
            x += advance;
        }

        // A dash lies in the middle of its character.
        var top = Grid.Foot + GbT9704.PageNumberBelowMm - (style.SizeMm / 2);
        return new LaidText(text, xs, top + (style.SizeMm * TypeStyle.Baseline), style, "", null);
    }
}

/// <summary>A document whose pieces are on their pages.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Pieces">In order, as they were before the rule about the signature kept some together.</param>
internal sealed record DraftedDocument(List<PageDraft> Pages, List<Piece> Pieces)
{
    /// <summary>Pages there were before the imprint was placed.</summary>
    public int WithoutImprint { get; init; }

    /// <summary>Index of the first page without a number.</summary>
    public int Unnumbered { get; init; }

    /// <summary>Whether there is an imprint: the last piece of the last page.</summary>
    public bool HasImprint { get; init; }

    /// <summary>Whether the imprint goes on over several pages.</summary>
    public bool IsImprintLong { get; init; }

    /// <summary>Whether 主送机关 stands in the imprint.</summary>
    public bool AreRecipientsMoved { get; init; }
}
