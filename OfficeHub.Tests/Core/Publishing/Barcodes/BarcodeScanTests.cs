using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Publishing.Barcodes;

/// <summary>A decoder that is not ours reads what we encode, whole and damaged.</summary>
public sealed class BarcodeScanTests(ITestOutputHelper output)
{
    private static readonly Pdf417Room AnyRoom = new(600, 270);

    [Fact]
    public async Task Random_fields_are_read_back_byte_for_byte_at_every_level()
    {
        var chance = Chance.Begin(output);
        var printed = Enumerable.Range(0, Chance.Rounds(200)).Select(i => PrintedBarcode.Of(RandomFields.Next(chance), 2 + (i % 7)).Value).ToList();

        var scans = await BarcodeScanner.ReadAsync(printed.Select(one => BarcodeScanner.Modules(Pdf417Symbol.Fit(BarcodeText.Bytes(one.Text), one.Level, AnyRoom)!)));

        Assert.Equal(printed.Select(one => Convert.ToHexString(BarcodeText.Bytes(one.Text))), scans.Select(Convert.ToHexString));
        Assert.All(scans.Zip(printed), pair => Assert.Equal(BarcodeReader.Read(pair.Second.Text).Value, BarcodeReader.Read(pair.First).Value));
    }

    // Two bytes more or less make another count of groups of six and of bytes left over.
    [Fact]
    public async Task Every_count_of_bytes_is_read_back()
    {
        var contents = Enumerable.Range(1, 30).Select(count => Enumerable.Range(0, count).Select(i => (byte)(255 - (i * 37))).ToArray()).ToList();

        var scans = await BarcodeScanner.ReadAsync(contents.Select(bytes => BarcodeScanner.Modules(Pdf417Symbol.Fit(bytes, 2, AnyRoom)!)));

        Assert.Equal(contents.Select(Convert.ToHexString), scans.Select(Convert.ToHexString));
    }

    [Fact]
    public async Task Wrong_codewords_are_corrected_up_to_what_the_level_promises()
    {
        var chance = Chance.Begin(output);
        var bytes = BarcodeText.Bytes(PrintedBarcode.Of(RandomFields.Next(chance)).Value.Text);
        var symbols = Enumerable.Range(2, 7).Select(level => Pdf417Symbol.Fit(bytes, level, AnyRoom)!).ToList();

        // Of 2^(s+1) correction codewords two only detect; two others repair one that is wrong.
        var scans = await BarcodeScanner.ReadAsync(symbols.Select(symbol => Damaged(symbol, (1 << symbol.Level) - 1, chance)));

        Assert.All(scans, scan => Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(scan)));
    }

    [Fact]
    public async Task Symbol_damaged_beyond_repair_is_not_read_as_something_else()
    {
        var chance = Chance.Begin(output);
        var symbol = Pdf417Symbol.Fit(BarcodeText.Bytes(PrintedBarcode.Of(RandomFields.Next(chance)).Value.Text), 5, AnyRoom)!;

        var scans = await BarcodeScanner.ReadAsync([Damaged(symbol, symbol.Codewords.Count / 2, chance)]);

        Assert.Empty(Assert.Single(scans));
    }

    // So many codewords replaced by others of the same row.
    private static List<string> Damaged(Pdf417Symbol symbol, int count, Random chance)
    {
        var rows = BarcodeScanner.Modules(symbol).ConvertAll(row => row.ToCharArray());
        foreach (var at in chance.GetItems(Enumerable.Range(0, symbol.Codewords.Count).ToArray(), symbol.Codewords.Count * 20).Distinct().Take(count))
        {
            var (row, column) = (at / symbol.Columns, at % symbol.Columns);
            var wrong = (symbol.Codewords[at] + 1 + chance.Next(Pdf417Patterns.Values - 1)) % Pdf417Patterns.Values;
            var x = (column + 2) * Pdf417Patterns.Modules;
            foreach (var (width, i) in Pdf417Patterns.Of(row, wrong).ToArray().Select((width, i) => (width, i)))
            {
                Array.Fill(rows[row], i % 2 == 0 ? '1' : '0', x, width);
                x += width;
            }
        }

        return rows.ConvertAll(row => new string(row));
    }
}
