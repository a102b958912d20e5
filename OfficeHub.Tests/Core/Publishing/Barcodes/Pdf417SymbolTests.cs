using OfficeHub.Core.Publishing.Barcodes;

namespace OfficeHub.Tests.Core.Publishing.Barcodes;

public sealed class Pdf417SymbolTests
{
    private static readonly Pdf417Room AnyRoom = new(600, 270);

    // ISO/IEC 15438: a pattern's cluster is (b1 - b2 + b3 - b4) mod 9 of its four bars.
    [Fact]
    public void Patterns_are_four_bars_and_four_spaces_over_17_modules_of_their_cluster_and_all_different()
    {
        var patterns = Enumerable.Range(0, 3).SelectMany(row => Enumerable.Range(0, Pdf417Patterns.Values).Select(value => (Row: row, Widths: Pdf417Patterns.Of(row, value).ToArray()))).ToList();

        Assert.All(patterns, pattern => Assert.Equal((8, 17), (pattern.Widths.Length, pattern.Widths.Sum(width => width))));
        Assert.All(patterns, pattern => Assert.All(pattern.Widths, width => Assert.InRange(width, 1, 6)));
        Assert.All(patterns, pattern => Assert.Equal(pattern.Row * 3, (pattern.Widths[0] - pattern.Widths[2] + pattern.Widths[4] - pattern.Widths[6] + 9) % 9));
        Assert.Equal(2787, patterns.Select(pattern => string.Concat(pattern.Widths)).Distinct().Count());
    }

    // The coefficients the standard prints for level 0, 1 and 2, lowest power first: 27 917; 522 568 723 809; 237 308 436 284 646 653 428 379.
    [Theory]
    [InlineData(0, "27 917")]
    [InlineData(1, "522 568 723 809")]
    [InlineData(2, "237 308 436 284 646 653 428 379")]
    public void Correction_divides_by_the_polynomial_of_the_standard(int level, string coefficients)
    {
        // Data of a single 1: what is left is x^k itself divided, so its negative is the polynomial without its head.
        var correction = Pdf417Correction.Of([1], level);

        Assert.Equal(coefficients, string.Join(' ', correction.Reverse()));
    }

    [Fact]
    public void Length_data_padding_and_correction_fill_the_symbol()
    {
        var symbol = Pdf417Symbol.Fit("GB0626"u8, 2, new Pdf417Room(600, 9))!;

        var length = symbol.Codewords[0];
        Assert.Equal((3, symbol.Columns * 3 - 8), (symbol.Rows, length));
        Assert.Equal(924, symbol.Codewords[1]);
        Assert.All(symbol.Codewords.Take(length).Skip(7), codeword => Assert.Equal(900, codeword));
        Assert.Equal(Pdf417Correction.Of([.. symbol.Codewords.Take(length)], 2), symbol.Codewords.Skip(length));
    }

    [Fact]
    public void Rows_begin_and_end_alike_and_are_as_wide_as_the_symbol()
    {
        var symbol = Pdf417Symbol.Fit(new byte[300], 5, AnyRoom)!;

        var rows = BarcodeScanner.Modules(symbol);
        Assert.All(rows, row => Assert.StartsWith("11111111010101000", row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.EndsWith("111111101000101001", row, StringComparison.Ordinal));
        Assert.Equal(symbol.ModulesHigh, rows.Count * 3);
    }

    [Theory]
    [InlineData(300, 5, 614, 57)]
    [InlineData(300, 5, 200, 270)]
    [InlineData(1, 2, 120, 12)]
    [InlineData(900, 2, 600, 270)]
    public void Symbol_keeps_within_its_room(int bytes, int level, int wide, int high)
    {
        var symbol = Pdf417Symbol.Fit(new byte[bytes], level, new Pdf417Room(wide, high))!;

        Assert.InRange(symbol.ModulesWide, 1, wide);
        Assert.InRange(symbol.ModulesHigh, 1, high);
        Assert.Equal(level, symbol.Level);
    }

    [Theory]
    [InlineData(300, 5, 85, 57)]
    [InlineData(1, 2, 60, 270)]
    [InlineData(1200, 2, 600, 270)]
    [InlineData(600, 8, 600, 270)]
    public void What_does_not_fit_gives_no_symbol(int bytes, int level, int wide, int high) =>
        Assert.Null(Pdf417Symbol.Fit(new byte[bytes], level, new Pdf417Room(wide, high)));
}
