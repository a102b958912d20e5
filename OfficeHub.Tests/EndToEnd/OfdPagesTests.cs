using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Ofd;
using OfficeHub.Tests.Core.Publishing;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A reader that is not ours draws each character of our OFD where the layout put it, which is where the SVG has it.</summary>
/// <remarks>ofd.md 8.6. The pictures stay in artifacts/ofd-viewer.</remarks>
public sealed class OfdPagesTests(OfdViewerTests.OneBrowser browser) : IClassFixture<OfdViewerTests.OneBrowser>
{
    private const double NearMm = 0.3;

    [Theory]
    [InlineData("guofa-2016-55")]
    [InlineData("notice")]
    [InlineData("letter")]
    [InlineData("joint-report")]
    public async Task Characters_stand_within_a_third_of_a_millimetre_of_the_layout(string name)
    {
        var content = OfficeDocuments.Of(name);
        var laid = DocumentLayout.Of(content, new LayoutOptions(2026));
        var viewer = await browser.ViewerAsync();

        await viewer.OpenAsync(OfdWriter.Write(laid, content, new OfdOptions(OfdOptions.IdOf(name), OfficeDocuments.Written.WrittenAt)));

        foreach (var page in laid.Pages)
        {
            await viewer.PictureAsync(page.Number, name);
            var drawn = Sorted((await viewer.GlyphsAsync(page.Number)).Select(glyph => (glyph.Text, glyph.X, glyph.Y)));
            var set = Sorted(page.Items.OfType<LaidText>().SelectMany(text => text.Text.EnumerateRunes().Select((rune, i) => (rune.ToString(), text.Xs[i], text.Y))));
            Assert.Equal(set.Select(glyph => glyph.Text), drawn.Select(glyph => glyph.Text));
            Assert.All(set.Zip(drawn), pair => Assert.True(
                Math.Abs(pair.First.X - pair.Second.X) < NearMm && Math.Abs(pair.First.Y - pair.Second.Y) < NearMm, $"{page.Number}: {pair}"));
        }
    }

    // Spaces are not drawn by every reader; lines are half a millimetre apart at least.
    private static List<(string Text, double X, double Y)> Sorted(IEnumerable<(string Text, double X, double Y)> glyphs) =>
        [.. glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).OrderBy(glyph => Math.Round(glyph.Y)).ThenBy(glyph => glyph.X)];
}
