using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Tests.Core.Publishing.Layout;

/// <summary>The barcode stands on the sheet, outside the type area, and touches nothing.</summary>
public sealed class BarcodePlaceTests
{
    private const double Foot = GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm;
    private const double QuietMm = Pdf417Symbol.QuietModules * LaidBarcode.ModuleMm;

    [Theory]
    [InlineData(BarcodePlace.FootLeft)]
    [InlineData(BarcodePlace.FootRight)]
    [InlineData(BarcodePlace.HeadRight)]
    public void Barcode_is_on_the_sheet_and_nothing_is_near_it_whatever_the_document(BarcodePlace place) =>
        Assert.All(OfficeDocuments.All.SelectMany(one => new[] { 2, 5, 8 }.Select(level => (one.Content, level))), one => AssertFree(Of(one.Content, place, one.level), place));

    [Theory]
    [InlineData(BarcodePlace.FootLeft)]
    [InlineData(BarcodePlace.FootRight)]
    [InlineData(BarcodePlace.HeadRight)]
    public void Longest_barcode_finds_a_place_also_on_a_letter_of_one_page(BarcodePlace place)
    {
        var many = new string('字', 100);

        var laid = Of(ShortLetter, place, 8, fields => fields with { Title = many, Kind = many, Issuer = many, Maker = many, ReleaseScope = many, Custom = many });

        Assert.Single(laid.Pages);
        AssertFree(laid, place);
        // 512 codewords of level 8 have no room in 15 mm: the highest level that has stands there.
        Assert.InRange(laid.Barcode!.Symbol.Level, Pdf417Symbol.LowestLevel, 7);
    }

    [Fact]
    public void Barcode_below_the_imprint_begins_at_the_left_edge_of_the_type_area_or_beside_the_page_number()
    {
        var numbered = Of(OfficeDocuments.Of("guofa-2016-55"), BarcodePlace.FootLeft, 5);
        var plain = Of(ShortLetter, BarcodePlace.FootLeft, 2).Barcode!;
        var right = Of(OfficeDocuments.Notice, BarcodePlace.FootRight, 5).Barcode!;

        var number = numbered.Pages[^1].Items.OfType<LaidText>().Single(text => text.TopMm > Foot);
        Assert.True(numbered.Barcode!.X > number.Xs[^1]);
        Assert.Equal((28.0, Foot + 2), (plain.X, plain.Y));
        Assert.Equal(184, right.X + right.WidthMm, 0.001);
    }

    [Fact]
    public void Barcode_moves_nothing_else_on_the_pages()
    {
        var without = DocumentLayout.Of(OfficeDocuments.Notice, new LayoutOptions(2026));

        var laid = Of(OfficeDocuments.Notice, BarcodePlace.FootLeft, 5);

        Assert.Null(without.Barcode);
        Assert.Equal(without.Pages.Select(page => page.Items.Count), laid.Pages.Select(page => page.Items.Count(item => item is not LaidBarcode)));
        Assert.Equal(without.Pages.Count, laid.Pages.Count);
    }

    private static DocumentContent ShortLetter => OfficeDocuments.Letter with { MainText = [new Paragraph(0, "专此函达。")] };

    private static LaidDocument Of(DocumentContent content, BarcodePlace place, int level, Func<BarcodeFields, BarcodeFields>? change = null)
    {
        var dated = content with { DocumentDate = content.DocumentDate ?? new DateOnly(2026, 7, 1) };
        var fields = BarcodeFields.Of(dated, Guid.Empty);
        return DocumentLayout.Of(dated, new LayoutOptions(2026) { Barcode = PrintedBarcode.Of(change is null ? fields : change(fields), level, place).Value });
    }

    private static void AssertFree(LaidDocument laid, BarcodePlace place)
    {
        var barcode = laid.Barcode!;
        var page = Assert.Single(laid.Pages, one => one.Items.Contains(barcode));
        Assert.Equal(place is BarcodePlace.HeadRight ? 1 : laid.Pages.Count, page.Number);
        Assert.InRange(barcode.HeightMm, 2, 15);
        Assert.InRange(barcode.X, 28, 184);
        Assert.InRange(barcode.X + barcode.WidthMm, 28, 184.001);
        Assert.InRange(barcode.Y, 10, 290 - barcode.HeightMm);
        Assert.True(barcode.Y >= Foot + QuietMm || barcode.Y + barcode.HeightMm <= 37 - QuietMm);
        Assert.All(barcode.Bars(), bar => Assert.InRange(bar.WidthMm, 0.25, 2.1));
        Assert.All(page.Items.OfType<LaidText>(), text => Assert.False(
            Overlaps(barcode, text.Xs[0], text.TopMm, text.Xs[^1] + text.Style.PitchMm, text.TopMm + text.Style.SizeMm), text.Text));
        Assert.All(page.Items.OfType<LaidRule>(), rule => Assert.False(Overlaps(barcode, rule.X1, rule.Y1 - (rule.ThicknessMm / 2), rule.X2, rule.Y2 + (rule.ThicknessMm / 2))));
    }

    private static bool Overlaps(LaidBarcode barcode, double left, double top, double right, double bottom) =>
        left < barcode.X + barcode.WidthMm + QuietMm && right > barcode.X - QuietMm && top < barcode.Y + barcode.HeightMm + QuietMm && bottom > barcode.Y - QuietMm;
}
