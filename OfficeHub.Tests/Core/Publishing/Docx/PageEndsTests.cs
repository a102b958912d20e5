using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Docx;

/// <summary>A DOCX, opened by a program that knows nothing of our layout, has the pages of our layout.</summary>
[Collection(PrintedPages.Name)]
public sealed class PageEndsTests(PrintedPages pages)
{
    private const double Bottom = 262;

    /// <summary>LibreOffice 7 puts a fifth of a character between Chinese and Latin whatever the file says (w:autoSpaceDE, w:autoSpaceDN); Word and WPS obey.
    /// A line with more than four such places cannot be set so that it ends alike in both, and we set it for those who obey.</summary>
    private const string Spaces = "space between Chinese and digits";

    /// <summary>The free 楷体 and 仿宋 here have digits, points and percent signs that are not half as wide as a character, as those of the standard's faces are.</summary>
    private const string Faces = "digits of the free faces";

    /// <summary>LibreOffice 7 does not break a table before a row whose paragraph says w:pageBreakBefore; Word does.</summary>
    private const string Rows = "break before a row";

    /// <summary>The pages that begin with another line than ours in LibreOffice, and why; in all others they begin alike.</summary>
    private static readonly (string Document, int Page, string Why)[] Elsewhere =
    [
        ("alxa-internet-gov-service-draft", 9, Spaces), ("gansu-exchange-material", 4, Spaces), ("guofa-2013-25", 4, Spaces), ("jiaobanting-2017-3", 2, Spaces),
        ("jiaobanting-2017-3", 3, Faces), ("table-before-signature", 5, Rows), ("yiyang-progress-report", 4, Spaces),
    ];

    [OnPaper]
    public void Every_document_has_as_many_pages_as_the_layout() => Assert.Equal(
        PrintedPages.All.Select(pair => (pair.Name, Laid(pair.Content).Pages.Count)),
        PrintedPages.All.Select(pair => (pair.Name, pages.Count(pair.Name))));

    [OnPaper]
    public void Every_page_begins_with_the_line_it_has_in_the_layout()
    {
        var different = PrintedPages.All.SelectMany(pair => Laid(pair.Content).Pages.Where(page => page.Number > 1 && FirstOf(page) != Printed(pair.Name, page.Number))
            .Select(page => $"{pair.Name} {page.Number}: {FirstOf(page)} | {Printed(pair.Name, page.Number)}")).ToList();

        Assert.True(
            Elsewhere.Select(one => $"{one.Document} {one.Page}").Order(StringComparer.Ordinal).SequenceEqual(different.Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal), StringComparer.Ordinal),
            string.Join('\n', different));
    }

    private static LaidDocument Laid(OfficeHub.Core.Publishing.Content.DocumentContent content) => DocumentLayout.Of(content, new LayoutOptions(2026));

    private static string FirstOf(LaidPage page) => Marks(page.Items.OfType<LaidText>().Where(text => text.Style.Face is not Face.Page)
        .GroupBy(text => Math.Round(text.Y, 1)).OrderBy(line => line.Key).Select(line => line.OrderBy(text => text.Xs[0]).Select(text => text.Text)).FirstOrDefault() ?? []);

    private string Printed(string name, int page)
    {
        var words = pages.Words(name).Where(word => word.Page == page && word.Top < Bottom).ToList();
        return words.Count == 0 ? "" : Marks(words.Where(word => word.Top < words.Min(one => one.Top) + 1.4).OrderBy(word => word.Left).Select(word => word.Text));
    }

    private static string Marks(IEnumerable<string> texts) => string.Concat(string.Concat(texts).Where(c => !char.IsWhiteSpace(c)));
}
