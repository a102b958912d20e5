using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Tests.Core.Publishing.Layout;

public sealed class LineNumbersTests
{
    [Fact]
    public void Lines_of_title_and_text_are_numbered_in_the_margin_from_1_on_every_page_and_nothing_else_moves()
    {
        var plain = DocumentLayout.Of(OfficeDocuments.Notice, new LayoutOptions(2026));

        var numbered = DocumentLayout.Of(OfficeDocuments.Notice, new LayoutOptions(2026) { LineNumbers = true });

        foreach (var (before, after) in plain.Pages.Zip(numbered.Pages))
        {
            var added = after.Items.Skip(before.Items.Count).Cast<LaidText>().ToList();
            Assert.Equal(before.Items.OfType<LaidText>().Select(text => (text.Text, text.Y)), after.Items.Take(before.Items.Count).OfType<LaidText>().Select(text => (text.Text, text.Y)));
            Assert.Equal(Enumerable.Range(1, added.Count).Select(number => $"{number}"), added.Select(text => text.Text));
            Assert.All(added, text => Assert.InRange(text.Xs[0], 15, GbT9704.BindingMarginMm - 4 - 1));
            var lines = before.Items.OfType<LaidText>().Where(text => text.Element is GbT33476.Title or GbT33476.MainText).Select(text => text.Y).ToList();
            Assert.All(lines, y => Assert.Contains(added, text => Math.Abs(text.Y - y) < 2));
        }

        Assert.Equal(plain.Pages.Count, numbered.Pages.Count);
        Assert.Contains(numbered.Pages, page => page.Items.Count > plain.Pages[page.Number - 1].Items.Count + 15);
    }
}
