using OfficeHub.Core.Publishing.Content;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Lays one document out again and again while it is written: what is as before is neither set nor drawn again, and a page that is the same is the same object.</summary>
/// <remarks>The pages are those of <see cref="DocumentLayout.Of"/>, always. Not for two threads at once.</remarks>
public sealed class LayoutSession
{
    private readonly LayoutMemo _memo = new();
    private List<(PageDraft Draft, bool IsNumbered, LaidPage Page)> _pages = [];
    private bool _areLinesNumbered;

    /// <summary>The pages of a document; at least one.</summary>
    /// <param name="content">The document as it is now.</param>
    /// <param name="options">Year, widths of characters, seals.</param>
    public LaidDocument Of(DocumentContent content, LayoutOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var drafted = DocumentLayout.Draft(content, options, _memo);
        if (_areLinesNumbered != options.LineNumbers) (_pages, _areLinesNumbered) = ([], options.LineNumbers);
        _pages = [.. drafted.Pages.Select((draft, i) =>
        {
            // 7.5 and 10.1.
            var isNumbered = i < drafted.Unnumbered && (i > 0 || content.Format is not Format.Letter);
            return i < _pages.Count && _pages[i].IsNumbered == isNumbered && _pages[i].Draft.IsSame(draft)
                ? _pages[i]
                : (draft, isNumbered, DocumentLayout.Drawn(draft, i, isNumbered, options.LineNumbers));
        })];
        LaidPage[] laid = [.. _pages.Select(page => page.Page)];
        return new LaidDocument(options.Barcode is { } barcode ? new BarcodeSetter(barcode).On(laid) : laid);
    }
}
