using System.Text;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.FontFiles;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Pdf;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Tests.Core.Auditing;
using OfficeHub.Tests.Core.Publishing.Barcodes;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Pdf;

/// <summary>PDFs as another program (poppler) sees them.</summary>
public sealed class PdfWriterTests : IDisposable
{
    private const double NearMm = 0.3;

    private static readonly DateTime At = new(2026, 7, 1, 1, 30, 0, DateTimeKind.Utc);

    private readonly AuditJsonlTests.Folder _folder = new();

    [PdfTheory]
    [InlineData("notice")]
    [InlineData("letter")]
    [InlineData("joint")]
    public async Task Pages_and_text_in_order_are_those_of_the_layout_and_every_font_is_inside(string name)
    {
        var content = Named(name);
        var laid = DocumentLayout.Of(content, new LayoutOptions(2026));

        var file = await WriteAsync(laid, content, TestFonts.Free);

        var pages = (await LibreOffice.RunAsync("/usr/bin/pdftotext", ["-raw", file, "-"])).Split('\f')[..^1];
        Assert.Equal(laid.Pages.Select(page => Solid(string.Concat(page.Items.OfType<LaidText>().Select(text => text.Text)))), pages.Select(Solid));
        Assert.All(await FontsAsync(file), font => Assert.Equal(("yes", "yes", "yes"), (font.Embedded, font.Subset, font.Unicode)));
    }

    [PdfFact]
    public async Task Characters_stand_where_the_layout_has_them()
    {
        var laid = DocumentLayout.Of(OfficeDocuments.Notice, new LayoutOptions(2026));
        var places = laid.Pages.SelectMany(page => page.Items.OfType<LaidText>().SelectMany(text => text.Text.EnumerateRunes().Select((rune, i) => (page.Number, rune, X: text.Xs[i], text.Y, text.Style)))).ToList();

        var words = await LibreOffice.WordsAsync(await WriteAsync(laid, OfficeDocuments.Notice, TestFonts.Free));

        Assert.InRange(words.Count, 200, 5000);
        Assert.All(words, word =>
        {
            var (first, last) = (word.Text.EnumerateRunes().First(), word.Text.EnumerateRunes().Last());
            Assert.Contains(places, place => place.Number == word.Page && place.rune == first && Math.Abs(place.X - word.Left) <= NearMm && place.Y > word.Top && place.Y < word.Bottom + NearMm);
            // A Chinese character is a square, in every face: so its right edge tells where it stands and how wide it is set.
            Assert.True(last.Value < 0x4E00 || places.Exists(place => place.Number == word.Page && place.rune == last
                && Math.Abs(place.X + (place.Style.SizeMm * place.Style.Scale) - word.Right) <= NearMm && place.Y > word.Top && place.Y < word.Bottom + NearMm), word.ToString());
        });
    }

    [PdfFact]
    public async Task Barcode_of_a_page_is_read_by_a_decoder_that_is_not_ours()
    {
        var barcode = PrintedBarcode.Of(BarcodeFields.Of(OfficeDocuments.Notice, Guid.Parse("019b0000-0000-7000-8000-000000000417"))).Value;
        var laid = DocumentLayout.Of(OfficeDocuments.Notice, new LayoutOptions(2026) { Barcode = barcode });
        var file = await WriteAsync(laid, OfficeDocuments.Notice, TestFonts.Free);

        // What is below the type area of the last page, at 300 dots an inch.
        var (last, foot, strip) = ($"{laid.Pages.Count}", $"{(int)((GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm) / 25.4 * 300)}", Path.ChangeExtension(file, null));
        await LibreOffice.RunAsync("/usr/bin/pdftoppm", ["-png", "-singlefile", "-r", "300", "-f", last, "-l", last, "-x", "0", "-y", foot, "-W", "2480", "-H", "400", file, strip]);

        Assert.Equal(Convert.ToHexString(BarcodeText.Bytes(barcode.Text)), Convert.ToHexString(await BarcodeScanner.ReadPngAsync(await File.ReadAllBytesAsync(strip + ".png"))));
    }

    [PdfFact]
    public async Task Character_beyond_the_first_plane_and_two_of_one_shape_are_found_as_they_were_written()
    {
        // The second of each pair is drawn like the first in many fonts: 戶 and its radical, a space and one that does not break.
        const string words = "𠮷林村⼀一⼾户 联系\u00A0人";
        var content = OfficeDocuments.Letter with { MainText = [new Paragraph(0, words)] };

        var file = await WriteAsync(DocumentLayout.Of(content, new LayoutOptions(2026)), content, TestFonts.WithRare);

        Assert.Contains("𠮷林村⼀一⼾户", Solid(await LibreOffice.RunAsync("/usr/bin/pdftotext", ["-raw", file, "-"])), StringComparison.Ordinal);
        Assert.Contains(await FontsAsync(file), font => font.Name.Contains("NotoS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TrueType_fonts_are_embedded_thinned_and_a_character_none_has_is_marked_and_named()
    {
        const string words = "国𠮷〓";
        File.WriteAllBytes(Path.Combine(_folder.Path, "fang.ttf"), DrawnFont.Of("仿宋_GB2312", words));
        var content = OfficeDocuments.Letter with { MainText = [] };
        var laid = new LaidDocument([new LaidPage(1, [new LaidText("国𠮷国家", [30, 40, 50, 60], 100, TypeStyle.Text, "", null)])]);

        var written = PdfWriter.Write(laid, content, new PdfOptions(FaceSet.Of(new FontFolders(_folder.Path, [])), At)).Value;

        Assert.Equal(["家"], written.Undrawn);
        Assert.Equal("有 1 个字在这台机器上没有字体，印作〓：家。", written.Warning);
        if (TestFonts.WhyNone is null)
        {
            var file = Path.Combine(_folder.Path, "a.pdf");
            await File.WriteAllBytesAsync(file, written.Content);
            Assert.Equal("国𠮷国家", Solid(await LibreOffice.RunAsync("/usr/bin/pdftotext", ["-raw", file, "-"])));
            Assert.Equal(("CID", "yes", "yes"), (await FontsAsync(file)).Select(font => (font.Kind, font.Embedded, font.Unicode)).Single());
        }
    }

    [PdfFact]
    public async Task Font_thinned_to_what_is_used_looks_the_same_as_the_whole_one_and_is_far_smaller()
    {
        const int simplifiedChinese = 2;
        const int wholeOnly = 0x0100;
        const string noto = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "whole")).FullName, "whole.ttc"), DrawnFont.Licensed(await File.ReadAllBytesAsync(noto), simplifiedChinese, wholeOnly));
        File.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "thin")).FullName, "thin.ttc"), noto);
        var laid = new LaidDocument([DocumentLayout.Of(OfficeDocuments.Notice, new LayoutOptions(2026)).Pages[0]]);

        var (thin, whole) = (Write(laid, OfficeDocuments.Notice, new FontFolders(Path.Combine(_folder.Path, "thin"), [])), Write(laid, OfficeDocuments.Notice, new FontFolders(Path.Combine(_folder.Path, "whole"), [])));

        Assert.InRange(thin.Length, 1, whole.Length / 10);
        Assert.Equal(await DrawnAsync(whole), await DrawnAsync(thin));
    }

    [PdfFact]
    public void Same_document_has_the_same_bytes_whoever_writes_it_and_names_nobody()
    {
        var laid = DocumentLayout.Of(OfficeDocuments.Notice, new LayoutOptions(2026));

        var first = Write(laid, OfficeDocuments.Notice, TestFonts.Free);
        var files = new byte[4][];
        Parallel.For(0, files.Length, i => files[i] = Write(laid, OfficeDocuments.Notice, TestFonts.Free));

        Assert.All(files, file => Assert.Equal(first, file));
        Assert.Contains("/CreationDate(D:20260701093000+08'00')", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.DoesNotContain(TestFonts.Folder!, Encoding.Latin1.GetString(first), StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_without_any_face_refuses_and_says_where_to_put_one()
    {
        var laid = DocumentLayout.Of(OfficeDocuments.Letter, new LayoutOptions(2026));

        var refused = PdfWriter.Write(laid, OfficeDocuments.Letter, new PdfOptions(FaceSet.Of(new FontFolders(_folder.Path, [])), At));

        Assert.Equal(new NoChineseFont(_folder.Path), refused.Error);
        Assert.Contains($"放进 {_folder.Path} 后再生成", refused.Error!.Message, StringComparison.Ordinal);
    }

    [PdfFact]
    public async Task Hostile_text_in_every_element_stays_text_and_runs_nothing()
    {
        const string evil = ") Tj ET /JS (app.alert(1)) >> endstream endobj 1 0 obj <</OpenAction<script>\\u202E\0\uD800\uFFFE";
        var content = OfficeDocuments.Notice with
        {
            Title = evil, Issuers = [evil], PrimaryRecipients = evil, CopyRecipients = evil, PrintingAgency = evil, Remark = evil,
            MainText = [new Paragraph(1, evil), new Paragraph(0, evil), new Table([[evil, evil]]), new Picture(evil, 80, 60, evil)], Annexes = [new Annex(evil, [new Paragraph(0, evil)])],
        };

        var file = await WriteAsync(DocumentLayout.Of(content, new LayoutOptions(2026)), content, TestFonts.Free);

        Assert.Contains("/JS(app.alert(1))", Solid(await LibreOffice.RunAsync("/usr/bin/pdftotext", ["-raw", file, "-"])), StringComparison.Ordinal);
        Assert.DoesNotContain("/OpenAction", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        Assert.Contains("JavaScript:      no", await LibreOffice.RunAsync("/usr/bin/pdfinfo", [file]), StringComparison.Ordinal);
    }

    [PdfFact]
    public async Task Pictures_are_inside_and_one_that_cannot_be_shown_is_described()
    {
        var png = DrawnPng.Dot(40, 30, filter: 4);
        var content = OfficeDocuments.Letter with { MainText = [new Picture("aa", 80, 60, "物资分布"), new Picture("bb", 80, 60, "路线图"), new Picture("aa", 40, 30, "物资分布")] };
        var laid = DocumentLayout.Of(content, new LayoutOptions(2026));
        var file = Path.Combine(_folder.Path, "a.pdf");

        var written = PdfWriter.Write(laid, content, new PdfOptions(FaceSet.Of(TestFonts.Free), At) { Picture = hash => hash == "aa" ? png : [0x89, 0x50, 1] }).Value;

        await File.WriteAllBytesAsync(file, written.Content);
        var listed = (await LibreOffice.RunAsync("/usr/bin/pdfimages", ["-list", file])).Split('\n')[2..].Where(line => line.Length > 0).ToList();
        // Shown twice, kept once: colours and what shows through.
        Assert.Equal(["image", "smask"], listed.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(cells => (Kind: cells[2], Object: cells[10])).Distinct().Select(one => one.Kind).Order());
        Assert.Contains("（图：路线图）", Solid(await LibreOffice.RunAsync("/usr/bin/pdftotext", ["-raw", file, "-"])), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static DocumentContent Named(string name) => name switch { "letter" => OfficeDocuments.Letter, "joint" => OfficeDocuments.JointReport, _ => OfficeDocuments.Notice };

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static byte[] Write(LaidDocument laid, DocumentContent content, FontFolders fonts) => PdfWriter.Write(laid, content, new PdfOptions(FaceSet.Of(fonts), At)).Value.Content;

    private static async Task<List<(string Name, string Kind, string Embedded, string Subset, string Unicode)>> FontsAsync(string file) =>
        [.. (await LibreOffice.RunAsync("/usr/bin/pdffonts", [file])).Split('\n')[2..].Where(line => line.Length > 0).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => (cells[0], cells[1], cells[^5], cells[^4], cells[^3]))];

    private async Task<string> DrawnAsync(byte[] pdf)
    {
        var file = Path.Combine(_folder.Path, "drawn.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        await LibreOffice.RunAsync("/usr/bin/pdftoppm", ["-r", "60", "-singlefile", file, Path.Combine(_folder.Path, "drawn")]);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "drawn.ppm"))));
    }

    private async Task<string> WriteAsync(LaidDocument laid, DocumentContent content, FontFolders fonts)
    {
        var file = Path.Combine(_folder.Path, "a.pdf");
        await File.WriteAllBytesAsync(file, Write(laid, content, fonts));
        return file;
    }
}
