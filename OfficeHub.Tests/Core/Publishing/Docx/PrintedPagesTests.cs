using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Docx;

/// <summary>Where things stand on paper, in millimetres from its top left, with free faces in the place of the official ones.</summary>
[Collection(PrintedPages.Name)]
public sealed class PrintedPagesTests(PrintedPages pages)
{
    private const double Right = 184;
    private const double Bottom = 262;

    [OnPaper]
    public void Full_page_of_text_has_22_lines_of_28_characters()
    {
        var lines = Lines("full-pages", 2);

        Assert.Equal(22, lines.Count);
        Assert.All(lines, line => Assert.Equal(28, line.Count));
        Assert.All(lines, line => Assert.InRange(line.Right, Right - 1, Right));
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.InRange(pair.Second.Top - pair.First.Top, 10.35, 10.55));
    }

    [OnPaper]
    public async Task Characters_of_a_full_page_fill_the_type_area()
    {
        var ink = (await PrintedPages.InkAsync("full-pages", 2)).Black(20, 264)!;

        Assert.InRange(ink.Top, 36, 38.5);
        Assert.InRange(ink.Bottom, 260.5, 263);
        Assert.InRange(ink.Left, 28, 29.5);
    }

    [OnPaper]
    public void 国发_2016_55号_fills_its_pages_to_the_last()
    {
        var counts = Enumerable.Range(2, 8).Select(page => Lines("guofa-2016-55", page)).ToList();

        Assert.All(counts, lines => Assert.Equal(22, lines.Count));
        // A mark that may not begin a line is brought in by closer characters, two at most.
        Assert.All(counts.SelectMany(lines => lines), line => Assert.InRange(line.Width, 0, 30));
        Assert.All(counts.SelectMany(lines => lines), line => Assert.InRange(line.Right, 28, Right + 0.2));
        Assert.Contains(counts.SelectMany(lines => lines), line => line.Count == 28);
    }

    [OnPaper]
    public void No_character_of_国发_2016_55号_is_lost_on_paper()
    {
        var content = OfficeDocuments.Of("guofa-2016-55");
        var printed = string.Concat(pages.Words("guofa-2016-55").Where(word => word.Top < Bottom).Select(word => word.Text));

        Assert.All(content.MainText.OfType<OfficeHub.Core.Publishing.Content.Paragraph>(), line => Assert.Contains(Marks(line.Text), Marks(printed), StringComparison.Ordinal));
    }

    [OnPaper]
    public async Task 国发_2016_55号_has_its_head_in_place()
    {
        var ink = await PrintedPages.InkAsync("guofa-2016-55", 1);
        var mark = ink.Red(40, 100)!;
        var line = Assert.Single(ink.RedLines(150));
        var number = ink.Black(100, line)!;
        var title = Title("guofa-2016-55");

        Assert.InRange(mark.Top, 71, 73.5);
        Assert.InRange((mark.Left + mark.Right) / 2, 105, 107);
        Assert.InRange(mark.Bottom - mark.Top, 12, 22);
        Assert.InRange(number.Top - mark.Bottom, 20.9 - 1, 20.9 + 2);
        Assert.InRange(line - number.Bottom, 3.5, 4.8);
        var red = ink.Red(line - 0.3, line + 1)!;
        Assert.InRange(red.Left, 27.5, 28.5);
        Assert.InRange(red.Right, 183.5, 184.5);
        Assert.Equal(["国务院关于加快推进", "“互联网+政务服务”工作的指导意见"], title.Select(part => part.Text));
        Assert.InRange(title[0].Top - line, 20, 24);
        Assert.All(title, part => Assert.InRange((part.Left + part.Right) / 2, 105, 107));
    }

    [OnPaper]
    public void Page_numbers_stand_right_on_odd_and_left_on_even_pages()
    {
        var first = Number("guofa-2016-55", 1);
        var second = Number("guofa-2016-55", 2);

        // One character of 4号 (4.94 mm) from the edge of the type area.
        Assert.Equal(("—1—", "—2—"), (first.Text, second.Text));
        Assert.InRange(first.Right, Right - 4.94 - 1, Right - 4.94 + 1);
        Assert.InRange(second.Left, 28 + 4.94 - 1, 28 + 4.94 + 1);
    }

    [OnPaper]
    public async Task Dashes_of_the_page_number_lie_7_mm_below_the_type_area()
    {
        var ink = await PrintedPages.InkAsync("guofa-2016-55", 1);
        var number = Number("guofa-2016-55", 1);

        var dash = ink.BlackLines(3).Single(y => y > Bottom);
        Assert.InRange(dash, Bottom + 7 - 1, Bottom + 7 + 1);
        Assert.InRange((number.Top + number.Bottom) / 2, Bottom + 5, Bottom + 9);
    }

    [OnPaper]
    public void Name_is_centred_over_the_date_four_characters_from_the_right()
    {
        var words = pages.Words("notice").Where(word => word.Page == 3).ToList();
        var date = Span(words.Where(word => word.Top > 120 && word.Left > 100).GroupBy(word => Math.Round(word.Top)).First(line => string.Concat(line.Select(word => word.Text)) == "2026年7月1日"));
        var name = words.Single(word => word.Text == "北原盟行政公署办公室");

        // LibreOffice makes the date wider by spaces between digits and 年月日, half of which is on this side.
        Assert.InRange(date.Right, Right - (4 * 5.57) - 1, Right - (4 * 5.57) + 3);
        Assert.InRange(((name.Left + name.Right) / 2) - ((date.Left + date.Right) / 2), -0.5, 0.5);
        Assert.InRange(date.Top - name.Top, 9.5, 11.5);
    }

    [OnPaper]
    public async Task Imprint_ends_on_the_lower_edge_of_the_type_area_of_the_last_page()
    {
        var last = pages.Words("notice").Max(word => word.Page);
        var lines = (await PrintedPages.InkAsync("notice", last)).BlackLines(150);

        Assert.Equal(3, lines.Count);
        Assert.InRange(lines[2], Bottom - 0.6, Bottom + 0.6);
        Assert.Contains(pages.Words("notice"), word => word.Page == last && word.Text.StartsWith("抄送：", StringComparison.Ordinal) && word.Top > lines[0] && word.Bottom < lines[1]);
        Assert.DoesNotContain(pages.Words("notice"), word => word.Page < last && word.Text.Contains("抄送", StringComparison.Ordinal));
    }

    [OnPaper]
    public void Annex_has_its_label_on_the_first_line_and_its_title_on_the_third()
    {
        var words = pages.Words("notice").Where(word => word.Page == 4).ToList();
        var label = words.First(word => word.Text.StartsWith("附件", StringComparison.Ordinal));
        var title = words.First(word => word.Text.Contains("重点任务", StringComparison.Ordinal));

        Assert.InRange(label.Left, 27.5, 29);
        Assert.InRange(((title.Top + title.Bottom) / 2) - ((label.Top + label.Bottom) / 2), 20, 22);
        // The head of the table is on each of its pages.
        var ofTable = pages.Words("notice").Where(word => word.Text.StartsWith("盟应急管理局", StringComparison.Ordinal)).Select(word => word.Page).Distinct().ToList();
        Assert.True(ofTable.Count > 1);
        Assert.Equal(ofTable, pages.Words("notice").Where(word => word.Text == "牵头单位").Select(word => word.Page));
    }

    [OnPaper]
    public async Task Letter_has_its_double_lines_of_170_mm()
    {
        var ink = await PrintedPages.InkAsync("letter", 1);
        var mark = ink.Red(20, 50)!;
        var lines = ink.RedLines(160);

        Assert.InRange(mark.Top, 29, 31.5);
        Assert.InRange(lines[0] - mark.Bottom, 2.5, 5.5);
        // Thick above thin, and at the foot thin above thick.
        Assert.Equal(4, lines.Count);
        Assert.True(ink.RedRun(lines[0]) > ink.RedRun(lines[1]) && ink.RedRun(lines[3]) > ink.RedRun(lines[2]));
        Assert.InRange(lines[2], 276.5, 277.5);
        var lower = ink.Red(275, 280)!;
        Assert.InRange(lower.Left, 19.5, 20.5);
        Assert.InRange(lower.Right, 189.5, 190.5);
        Assert.DoesNotContain(pages.Words("letter"), word => word.Page == 1 && word.Text.Contains('—', StringComparison.Ordinal));
        var number = pages.Words("letter").First(word => word.Text.Contains("〔2026〕", StringComparison.Ordinal));
        Assert.InRange(number.Top - lines[0], 4, 7);
    }

    [OnPaper]
    public async Task Order_has_its_mark_20_mm_below_the_top()
    {
        var ink = await PrintedPages.InkAsync("order", 1);

        Assert.InRange(ink.Red(40, 100)!.Top, 56, 58.5);
        Assert.Empty(ink.RedLines(100));
        Assert.Contains(pages.Words("order"), word => word.Text.StartsWith("第3号", StringComparison.Ordinal));
    }

    [OnPaper]
    public void Number_of_an_upward_document_stands_left_on_the_last_line_of_signatories()
    {
        var words = pages.Words("joint-report").Where(word => word.Page == 1).ToList();
        var number = words.Single(word => word.Text.StartsWith("北署发〔2026〕", StringComparison.Ordinal));
        var first = words.Single(word => word.Text.StartsWith("签发人：苏日娜", StringComparison.Ordinal));
        var third = words.Single(word => word.Text.StartsWith("欧阳德勒", StringComparison.Ordinal));

        Assert.InRange(number.Left, 28 + 5, 28 + 6.2);
        Assert.InRange(number.Top - third.Top, -0.5, 0.5);
        Assert.InRange(third.Left - first.Left, (4 * 5.57) - 1, (4 * 5.57) + 1);
        Assert.InRange(third.Top - first.Top, 9.5, 11.5);
    }

    // Words come in the order of their lines; digits are set apart from them.
    private static string Marks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private IReadOnlyList<Row> Lines(string name, int page) =>
    [
        .. pages.Words(name).Where(word => word.Page == page && word.Bottom < Bottom + 2).GroupBy(word => Math.Round(word.Top)).OrderBy(line => line.Key).Select(line =>
            new Row(line.Sum(word => word.Text.Length), line.Sum(word => OfficeHub.Core.Publishing.Layout.TextWidth.Of(word.Text)), line.Min(word => word.Top), line.Max(word => word.Right))),
    ];

    private List<PrintedWord> Title(string name) =>
    [
        .. pages.Words(name).Where(word => word.Page == 1 && word.Top > 110 && word.Bottom - word.Top > 9).GroupBy(word => Math.Round(word.Top)).OrderBy(line => line.Key).Select(Span),
    ];

    private PrintedWord Number(string name, int page) => Span(pages.Words(name).Where(word => word.Page == page && word.Top > Bottom));

    private static PrintedWord Span(IEnumerable<PrintedWord> words)
    {
        var all = words.OrderBy(word => word.Left).ToList();
        return new PrintedWord(all[0].Page, string.Concat(all.Select(word => word.Text)), all[0].Left, all.Min(word => word.Top), all[^1].Right, all.Max(word => word.Bottom));
    }

    private sealed record Row(int Count, double Width, double Top, double Right);
}
