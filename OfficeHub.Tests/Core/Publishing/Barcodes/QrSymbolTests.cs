using System.Text;
using OfficeHub.Core.Publishing.Barcodes;

namespace OfficeHub.Tests.Core.Publishing.Barcodes;

/// <summary>A decoder that is not ours reads the code, and its two pictures are of one symbol.</summary>
public sealed class QrSymbolTests
{
    private const string Link = "https://oa.beiyuan.example/verify/3f2a91c07be44d01aa85f3c2";

    [Theory]
    [InlineData("http://localhost:5080/verify/3f2a91c07be44d01aa85f3c2")]
    [InlineData(Link)]
    [InlineData(Link + "/" + Link + "/" + Link)]
    public async Task Address_is_read_back(string text) => Assert.Equal(text, Encoding.ASCII.GetString(await BarcodeScanner.ReadPngAsync(QrSymbol.Of(text).Png())));

    [Fact]
    public void Same_text_gives_the_same_pictures_with_a_quiet_zone_of_four_modules()
    {
        var symbol = QrSymbol.Of(Link);

        Assert.Equal(symbol.Svg("核验二维码"), QrSymbol.Of(Link).Svg("核验二维码"));
        Assert.Equal(symbol.Png(), QrSymbol.Of(Link).Png());
        Assert.All(Enumerable.Range(0, symbol.Side), i => Assert.False(symbol.IsDark(i, 3) || symbol.IsDark(3, i) || symbol.IsDark(i, symbol.Side - 4) || symbol.IsDark(symbol.Side - 4, i)));
        Assert.True(symbol.IsDark(4, 4));
    }

    [Fact]
    public void Every_dark_module_is_in_the_drawing()
    {
        var symbol = QrSymbol.Of(Link);
        var path = symbol.Svg("码").Split("d=\"")[2].Split('"')[0];

        var drawn = path.Split('M', StringSplitOptions.RemoveEmptyEntries).Sum(run => int.Parse(run.Split('h')[1].Split('v')[0], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(0, symbol.Side).Sum(y => Enumerable.Range(0, symbol.Side).Count(x => symbol.IsDark(x, y))), drawn);
    }

    [Theory]
    [InlineData("核验")]
    [InlineData("")]
    public void Text_that_readers_would_guess_at_is_refused(string text) => Assert.Throws<ArgumentException>(() => QrSymbol.Of(text));
}
