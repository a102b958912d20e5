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
    public static LaidDocument Of(DocumentContent content, LayoutOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var pages = Lay(content, options, recipientsAtHead: true);
        // Recipients so long that the first page would show no text go to the imprint. GB/T 9704-2012, 7.3.2.
        var isMoved = content is { PrimaryRecipients.Length: > 0, MainText.Count: > 0 } && !pages[0].Holds(PieceKind.Text);
        if (isMoved)
        {
            pages = Lay(content, options, recipientsAtHead: false);
        }

        var unnumbered = PlaceImprint(pages, content, options, isMoved);
        List<LaidPage> laid = [.. pages.Select((page, i) => new LaidPage(i + 1, Items([.. page.Items()], i)))];
        return new LaidDocument(options.Barcode is { } barcode ? new BarcodeSetter(barcode).On(laid) : laid);

        IReadOnlyList<LaidItem> Items(IReadOnlyList<LaidItem> set, int page) =>
            [.. set, .. IsNumbered(page) ? [Number(page + 1)] : Array.Empty<LaidItem>(), .. options.LineNumbers ? LineNumbers.Of(set) : []];

        // 7.5 and 10.1.
        bool IsNumbered(int page) => page < unnumbered && (page > 0 || content.Format is not Format.Letter);
    }

    private static List<PageDraft> Lay(DocumentContent content, LayoutOptions options, bool recipientsAtHead)
    {
        var text = new TextSetter(content, options);
        var title = PrintedText.Title(content);
        List<Piece> head =
        [
            new MastheadSetter(content, options).Set(),
            .. text.Title(title, GbT9704.LinesBelowRedLine, TextSetter.Field, PieceKind.Head),
            .. recipientsAtHead ? text.Recipients().After(title.Length > 0 ? GbT9704.LineMm : 0) : [],
        ];
        // Without a title (命令) there are two empty lines above the text, below a title without recipients one.
        var above = recipientsAtHead && content.PrimaryRecipients.Length > 0 ? 0 : title.Length > 0 ? 1 : GbT9704.LinesBelowRedLine;
        return PageFitter.Lay(
        [
            .. head,
            .. text.Blocks(content.MainText, SourcePlace.Document, PieceKind.Text).After(above * GbT9704.LineMm),
            .. new ClosingSetter(content, options).Set(),
            .. Annexes(content, options, text),
        ]);
    }

    // 7.3.7: each on a page of its own, its label flush left on the first line, its title on the third.
    private static IEnumerable<Piece> Annexes(DocumentContent content, LayoutOptions options, TextSetter text)
    {
        var lines = new LineSetter(options.Metrics);
        for (var i = 0; i < content.Annexes.Count; i++)
        {
            if (content.Annexes[i].Blocks.Count == 0)
            {
                continue;
            }

            var label = Piece.Lines(
                lines.Set([new StyledText(PrintedText.AnnexLabel(i, content.Annexes.Count), TypeStyle.Hei, GbT33476.Annex)], new LineMeasure(GbT9704.TypeAreaWidthMm)), null, kind: PieceKind.Annex);
            IEnumerable<Piece> pieces =
            [
                .. label.Select((piece, at) => piece with { StartsPage = at == 0, KeepsNext = true }),
                .. text.Title(content.Annexes[i].Title, 1, new SourcePlace(i, -1, 0), PieceKind.Annex).Select(piece => piece with { KeepsNext = true }),
                .. text.Blocks(content.Annexes[i].Blocks, i, PieceKind.Annex).After(GbT9704.LineMm),
            ];
            foreach (var piece in pieces)
            {
                yield return piece;
            }
        }
    }

    /// <summary>Puts the imprint at the foot of the last page, which is a back page where the document is printed on both sides.</summary>
    /// <returns>Index of the first page without a number: when an empty page comes before the imprint, both have none.</returns>
    private static int PlaceImprint(List<PageDraft> pages, DocumentContent content, LayoutOptions options, bool withRecipients)
    {
        if (new ImprintSetter(content, options, withRecipients).Set() is not { } imprint)
        {
            return int.MaxValue;
        }

        var last = pages.Count;
        var top = Grid.Foot - imprint.Height;
        if (Grid.Top + pages[^1].Reach > top)
        {
            pages.Add(new PageDraft(1));
        }

        if (pages.Count % 2 == 1 && options.ImprintOnBackPage && content.Format is not Format.Letter)
        {
            pages.Add(new PageDraft(1));
        }

        pages[^1].AddAt(imprint, top);
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
