using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Tests.Core.Publishing.Layout;

/// <summary>The places GB/T 9704-2012 gives, measured on the pages.</summary>
public sealed class DocumentLayoutTests
{
    private const double Tenth = 0.1;
    private const double TypeAreaTop = GbT9704.TopMarginMm;
    private const double Foot = GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm;
    private static readonly LayoutOptions Options = new(2026);

    [Fact]
    public void Ordinary_masthead_stands_where_the_standard_puts_it()
    {
        var page = Of(OfficeDocuments.Notice).Pages[0];

        var (mark, number) = (Text(page, GbT33476.IssuerMark), Text(page, GbT33476.Number));
        var red = Assert.Single(page.Items.OfType<LaidRule>(), rule => rule.Ink is Ink.Red);
        var title = Text(page, GbT33476.Title);
        Assert.Equal(TypeAreaTop, Text(page, GbT33476.Urgency).TopMm, Tenth);
        Assert.Equal(TypeAreaTop + 35, mark.TopMm, Tenth);
        Assert.Equal(2 * GbT9704.LineMm, number.TopMm - Bottom(mark), Tenth);
        Assert.Equal(4, red.Y1 - (red.ThicknessMm / 2) - Bottom(number), Tenth);
        Assert.Equal((28.0, 184.0), (red.X1, red.X2));
        // Two empty lines, and the character in the middle of its own.
        Assert.Equal((2 * GbT9704.LineMm) + ((GbT9704.LineMm - TypeStyle.Size2Mm) / 2), title.TopMm - red.Y1, 0.4);
        Assert.Equal(Centre(mark), Centre(number), 0.3);
        Assert.Equal(106, Centre(number), Tenth);
    }

    [Fact]
    public void Upward_document_has_its_number_on_the_line_of_the_last_signatories()
    {
        var page = Of(OfficeDocuments.Request with { Signatories = ["苏日娜", "陈立", "王建国"] }).Pages[0];

        var names = page.Items.OfType<LaidText>().Where(text => text.Element == GbT33476.Signatory).ToList();
        var number = Text(page, GbT33476.Number);
        Assert.Equal(["苏日娜", "陈　立", "王建国"], names.Select(name => name.Text));
        Assert.Equal(names[0].Y, names[1].Y);
        Assert.Equal(names[2].Y, number.Y);
        Assert.Equal(names[0].Xs[0], names[2].Xs[0], Tenth);
        Assert.Equal(28 + GbT9704.CharacterPitchMm, number.Xs[0], Tenth);
        Assert.Equal(184 - GbT9704.CharacterPitchMm, Right(names[1]), Tenth);
        Assert.All(names, name => Assert.Equal(Face.Kai, name.Style.Face));
    }

    [Fact]
    public void Full_page_holds_22_lines_of_28_characters_that_fill_the_type_area()
    {
        var page = Of(Plain(lines: 40)).Pages[1];

        var lines = page.Items.OfType<LaidText>().Where(text => text.Source is not null).ToList();
        Assert.Equal(22, lines.Count);
        Assert.Equal(TypeAreaTop, lines[0].TopMm, Tenth);
        Assert.Equal(Foot, Bottom(lines[^1]), Tenth);
        Assert.All(lines.Where(line => line.Text.Length == 28), line => Assert.Equal(184, Right(line), Tenth));
    }

    [Fact]
    public void Headings_have_their_faces_and_only_their_own_sentence()
    {
        var texts = Of(OfficeDocuments.Notice).Pages.SelectMany(page => page.Items.OfType<LaidText>()).ToList();

        Assert.Equal(Face.Hei, texts.First(text => text.Text.StartsWith("一、", StringComparison.Ordinal)).Style.Face);
        Assert.Equal(Face.Kai, texts.First(text => text.Text.StartsWith("压实责任。", StringComparison.Ordinal)).Style.Face);
        Assert.Equal(Face.Fang, texts.First(text => text.Text.StartsWith("各旗县人民政府要", StringComparison.Ordinal)).Style.Face);
    }

    /// <summary>Whatever the length of the text, some of it is on the page of the signature, and the seal stands in the type area and off the text.</summary>
    [Fact]
    public void Signature_is_never_alone_on_a_page()
    {
        for (var lines = 1; lines <= 60; lines++)
        {
            var pages = Of(Plain(lines)).Pages;

            var page = pages.Single(one => one.Items.OfType<LaidSeal>().Any());
            var seal = page.Items.OfType<LaidSeal>().Single();
            var text = page.Items.OfType<LaidText>().Where(one => one.Source is { Block: >= 0 }).ToList();
            Assert.True(text.Count > 0, $"{lines} lines: no text beside the signature");
            Assert.InRange(seal.Y + (seal.DiameterMm / 2), TypeAreaTop, Foot + Tenth);
            Assert.InRange(seal.Y - (seal.DiameterMm / 2) - text.Max(Bottom), 0, GbT9704.LineMm + Tenth);
            AssertPresses(seal, Text(page, GbT33476.Signature), Text(page, GbT33476.DocumentDate));
        }
    }

    [Fact]
    public void Joint_seals_stand_in_rows_without_touching_and_the_last_presses_the_date()
    {
        string[] issuers = ["北原盟财政局", "北原盟应急管理局", "北原盟林业和草原局", "北原盟公安局"];
        var pages = Of(Plain(lines: 4) with { Issuers = issuers }).Pages;

        var page = pages.Single(one => one.Items.OfType<LaidSeal>().Any());
        var seals = page.Items.OfType<LaidSeal>().ToList();
        Assert.Equal(issuers, seals.Select(seal => seal.Agency));
        foreach (var (a, b) in seals.SelectMany((a, i) => seals.Skip(i + 1).Select(b => (a, b))))
        {
            Assert.True(Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2)) > a.DiameterMm, $"{a.Agency}, {b.Agency}");
        }

        Assert.All(seals, seal => Assert.InRange(seal.X, 28 + (seal.DiameterMm / 2), 184 - (seal.DiameterMm / 2)));
        AssertPresses(seals[^1], page.Items.OfType<LaidText>().Last(text => text.Element == GbT33476.Signature), Text(page, GbT33476.DocumentDate));
    }

    [Theory]
    [InlineData(4, 4), InlineData(10, 1), InlineData(20, 1)]
    public void Joint_mark_is_no_smaller_than_the_title_or_the_lead_agencys_alone(int agencies, int names)
    {
        var mark = Of(Plain(lines: 4) with { Issuers = [.. Enumerable.Range(1, agencies).Select(i => $"北原盟第{i}管理局")] }).Pages[0].Items.OfType<LaidText>().Where(text => text.Element == GbT33476.IssuerMark).ToList();

        Assert.StartsWith("北原盟第1管理局", mark[0].Text, StringComparison.Ordinal);
        Assert.Equal(names, mark.Count(text => text.Text.Contains("管理局", StringComparison.Ordinal)));
        Assert.All(mark, text => Assert.True(text.Style.SizeMm >= TypeStyle.Size2Mm));
    }

    [Theory]
    [InlineData("北原盟农牧和科学技术局", 1), InlineData("北原盟生态环境保护综合执法支队", 2)]
    public void Joint_name_is_whole_or_in_lines_of_about_the_same_length(string name, int lines)
    {
        var page = Of(Plain(lines: 4) with { Issuers = [name, "北原盟财政局", "北原盟公安局"] }).Pages.Single(one => one.Items.OfType<LaidSeal>().Any());

        var set = page.Items.OfType<LaidText>().Where(text => text.Element == GbT33476.Signature).Take(lines + 1).ToList();
        Assert.Equal(name, string.Concat(set.Take(lines).Select(text => text.Text)));
        Assert.Equal("北原盟财政局", set[lines].Text);
        Assert.All(set, text => Assert.True(text.Text.Length > 5));
    }

    [Theory]
    [InlineData("北原盟行政公署办公室", "2026-07-01")]
    [InlineData("盟委", "2026-12-31")]
    public void Unsealed_name_and_date_stand_two_characters_apart_at_the_right(string agency, string day)
    {
        var page = DocumentLayout.Of(Plain(lines: 3) with { Issuers = [agency], DocumentDate = DateOnly.Parse(day, null) }, Options with { IsSealed = false }).Pages[0];

        var (name, date) = (Text(page, GbT33476.Signature), Text(page, GbT33476.DocumentDate));
        Assert.Equal(2 * GbT9704.CharacterPitchMm, date.Xs[0] - name.Xs[0], Tenth);
        Assert.Equal(184 - (2 * GbT9704.CharacterPitchMm), agency.Length > 5 ? Right(name) : Right(date), Tenth);
        Assert.Equal(GbT9704.LineMm, date.Y - name.Y, Tenth);
    }

    [Fact]
    public void Imprint_stands_on_the_foot_of_the_last_back_page()
    {
        for (var lines = 1; lines <= 40; lines++)
        {
            var pages = Of(Plain(lines) with { PrintingAgency = "北原盟行政公署办公室", CopyRecipients = "盟委各部门，军分区" }).Pages;

            var rules = pages[^1].Items.OfType<LaidRule>().Where(rule => rule.Ink is Ink.Black).ToList();
            Assert.Equal(0, pages.Count % 2);
            Assert.Equal([0.35, 0.25, 0.35], rules.Select(rule => rule.ThicknessMm));
            Assert.Equal(Foot, rules[^1].Y1 + (rules[^1].ThicknessMm / 2), Tenth);
            var above = pages[^1].Items.OfType<LaidText>().Where(text => text.Style.SizeMm > TypeStyle.Size4Mm).Select(Bottom).DefaultIfEmpty(0).Max();
            var seal = pages[^1].Items.OfType<LaidSeal>().Select(one => one.Y + (one.DiameterMm / 2)).DefaultIfEmpty(0).Max();
            Assert.True(Math.Max(above, seal) <= rules[0].Y1 + Tenth, $"{lines} lines: the imprint meets the text or the seal");
        }
    }

    /// <summary>GB/T 9704-2012, 7.4.1: on the last page of the text; 5.2.3 lets lines stand a little closer.</summary>
    [Theory]
    [InlineData(22), InlineData(23), InlineData(24)]
    public void Imprint_goes_to_no_page_of_its_own_for_want_of_a_few_millimetres(int lines) =>
        Assert.Equal(2, Of(Plain(lines) with { PrintingAgency = "北原盟行政公署办公室", CopyRecipients = "盟委各部门，军分区" }).Pages.Count);

    [Fact]
    public void Page_numbers_stand_outside_and_an_empty_page_and_its_imprint_have_none()
    {
        // Ends on a back page with no room left: the imprint needs the next back page, and an empty one lies between.
        var pages = Enumerable.Range(10, 30).Select(lines => Of(Plain(lines) with { PrintingAgency = "北原盟行政公署办公室" }).Pages).First(pages => pages.Count == 4);

        var numbers = pages.Select(page => page.Items.OfType<LaidText>().SingleOrDefault(text => text.Style.Face is Face.Page)).ToList();
        Assert.Equal(["— 1 —", "— 2 —", null, null], numbers.Select(number => number?.Text));
        Assert.Equal(184 - TypeStyle.Size4Mm, Right(numbers[0]!), 2);
        Assert.Equal(28 + TypeStyle.Size4Mm, numbers[1]!.Xs[0], Tenth);
        Assert.Equal(Foot + 7, numbers[0]!.TopMm + (TypeStyle.Size4Mm / 2), Tenth);
    }

    [Fact]
    public void Letter_has_its_double_lines_and_no_number_on_its_first_page()
    {
        var page = Of(Plain(lines: 30) with { Kind = DocumentKind.Letter, Format = Format.Letter, Title = "北原盟行政公署关于商请支持草原防火工作的函" }).Pages[0];

        var red = page.Items.OfType<LaidRule>().Where(rule => rule.Ink is Ink.Red).ToList();
        var mark = Text(page, GbT33476.IssuerMark);
        Assert.Equal(30, mark.TopMm, Tenth);
        Assert.Equal(4, red[0].Y1 - (red[0].ThicknessMm / 2) - Bottom(mark), Tenth);
        Assert.Equal(297 - 20, red[2].Y1 - (red[2].ThicknessMm / 2), Tenth);
        Assert.True(red[0].ThicknessMm > red[1].ThicknessMm && red[2].ThicknessMm < red[3].ThicknessMm);
        Assert.All(red, rule => Assert.Equal((20.0, 190.0), (rule.X1, rule.X2)));
        Assert.Equal(184, Right(Text(page, GbT33476.Number)), Tenth);
        Assert.DoesNotContain(page.Items.OfType<LaidText>(), text => text.Style.Face is Face.Page);
    }

    [Fact]
    public void Order_has_its_mark_20_mm_down_and_two_lines_above_number_and_text()
    {
        var page = Of(Plain(lines: 3) with { Kind = DocumentKind.Order, Format = Format.Order, Title = "", PrimaryRecipients = "", Signatories = ["盟长　陈立诚"] }).Pages[0];

        var (mark, number) = (Text(page, GbT33476.IssuerMark), Text(page, GbT33476.Number));
        var first = page.Items.OfType<LaidText>().First(text => text.Source is { Block: 0 });
        Assert.Equal(TypeAreaTop + 20, mark.TopMm, Tenth);
        Assert.Equal(2 * GbT9704.LineMm, number.TopMm - Bottom(mark), Tenth);
        Assert.InRange(first.TopMm - Bottom(number), 2 * GbT9704.LineMm, 2.5 * GbT9704.LineMm);
        Assert.Equal(184 - (4 * GbT9704.CharacterPitchMm), Right(Text(page, GbT33476.DocumentDate)), Tenth);
    }

    [Fact]
    public void Long_recipients_that_would_push_the_text_off_the_first_page_stand_in_the_imprint()
    {
        var recipients = string.Join('，', Enumerable.Range(1, 40).Select(i => $"第{i}旗县人民政府办公室"));
        var pages = Of(Plain(lines: 3) with { PrimaryRecipients = recipients, PrintingAgency = "北原盟行政公署办公室" }).Pages;

        Assert.Contains(pages[0].Items.OfType<LaidText>(), text => text.Source is { Block: 0 });
        Assert.Contains(pages[^1].Items.OfType<LaidText>(), text => text.Text == "主送：");
    }

    [Fact]
    public void Annex_begins_a_page_with_its_label_and_has_its_title_on_the_third_line()
    {
        var pages = Of(OfficeDocuments.Notice).Pages;

        var page = pages.First(one => one.Items.OfType<LaidText>().Any(text => text.Text == "附件1"));
        var label = page.Items.OfType<LaidText>().First();
        var title = page.Items.OfType<LaidText>().First(text => text.Style == TypeStyle.Title);
        Assert.Equal(("附件1", Face.Hei, TypeAreaTop), (label.Text, label.Style.Face, Math.Round(label.TopMm, 1)));
        Assert.Equal(2 * GbT9704.LineMm, title.TopMm - label.TopMm + ((TypeStyle.Size2Mm - TypeStyle.Size3Mm) / 2), Tenth);
    }

    [Fact]
    public void Table_repeats_its_head_on_each_page()
    {
        var pages = Of(OfficeDocuments.Notice).Pages;

        var tables = pages.Where(page => page.Items.OfType<LaidText>().Any(text => text.Style.SizeMm == TypeStyle.Size4Mm && text.Source is { Part: 0 })).ToList();
        Assert.True(tables.Count > 1);
        Assert.All(tables, page => Assert.Contains(page.Items.OfType<LaidText>(), text => text.Text == "牵头单位"));
    }

    [Theory]
    [InlineData(4), InlineData(6), InlineData(8)]
    public void Rows_under_a_high_head_stay_above_the_foot_of_the_page(int columns)
    {
        var head = Enumerable.Repeat("各项重点任务的完成情况和存在的主要问题以及整改措施", columns).ToList();
        var row = Enumerable.Repeat(string.Concat(Enumerable.Repeat("任务已分解到责任单位和责任人", 500 / (columns * 5))), columns).ToList();
        var pages = Of(Plain(lines: 3) with { MainText = [new Paragraph(0, "见下表。"), new Table([head, row, row])] }).Pages;

        Assert.True(pages.Count > 1);
        Assert.All(pages.SelectMany(page => page.Items.OfType<LaidText>()).Where(text => text.Source is { Block: 1 }), text => Assert.True(Bottom(text) <= Foot + Tenth, $"{text.Text}: {Bottom(text)}"));
    }

    [Fact]
    public void Printing_agency_too_long_for_one_line_breaks_before_the_date()
    {
        var items = Of(Plain(lines: 3) with { PrintingAgency = "北原盟行政公署办公室、北原盟林业和草原局办公室" }).Pages[^1].Items.OfType<LaidText>().ToList();

        var agency = items.Where(text => text.Element == GbT33476.PrintingAgency).ToList();
        var date = items.Single(text => text.Element == GbT33476.PrintingDate);
        Assert.Equal(2, agency.Select(text => text.Y).Distinct().Count());
        Assert.All(agency, text => Assert.True(Right(text) <= date.Xs[0] + 0.01, text.Text));
        Assert.Equal(agency.Max(text => text.Y), date.Y, 0.01);
    }

    [Fact]
    public void Letter_of_several_agencies_has_the_mark_of_the_lead_agency()
    {
        Assert.Equal(["北原盟财政局"], MarkSize.Names(Plain(lines: 3) with { Kind = DocumentKind.Letter, Format = OfficeHub.Core.Publishing.Content.DocumentFormat.Letter, Issuers = ["北原盟财政局", "北原盟司法局"] }));
    }

    [Fact]
    public void Imprint_higher_than_a_page_goes_on_over_the_next_and_loses_nothing()
    {
        var copies = string.Join('，', Enumerable.Range(1, 160).Select(i => $"北原盟第{i}管理局"));
        var pages = Of(Plain(lines: 3) with { CopyRecipients = copies, PrintingAgency = "北原盟行政公署办公室" }).Pages;

        var texts = pages.SelectMany(page => page.Items.OfType<LaidText>()).ToList();
        Assert.All(texts, text => Assert.True(text.TopMm >= TypeAreaTop - Tenth, $"{text.Text}: {text.TopMm}"));
        Assert.Contains(copies, string.Concat(texts.Where(text => text.Element == GbT33476.CopyRecipients).Select(text => text.Text)), StringComparison.Ordinal);
        Assert.Contains(pages[^1].Items.OfType<LaidText>(), text => text.Text.Contains("印发", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(14), InlineData(30), InlineData(31), InlineData(60)]
    public void Table_of_many_columns_keeps_its_characters_between_its_rules(int columns)
    {
        var table = new Table([[.. Enumerable.Range(1, columns).Select(i => $"第{i}季度完成任务情况以及存在的困难和下一步的工作打算说明")], [.. Enumerable.Repeat("已完成，123.5万元", columns)]]);
        var pages = Of(Plain(lines: 3) with { MainText = [new Paragraph(0, "见下表。"), table] }).Pages;

        foreach (var page in pages)
        {
            var rules = page.Items.OfType<LaidRule>().Where(rule => rule.Ink is Ink.Black && rule.X1.Equals(rule.X2)).Select(rule => rule.X1).Distinct().Order().ToList();
            foreach (var text in page.Items.OfType<LaidText>().Where(text => text.Source is { Block: 1 }))
            {
                // The right half of a stop is empty.
                var (left, right) = (text.Xs[0], Right(text) - (text.Text[^1] is '，' ? text.Style.SizeMm / 2 : 0));
                Assert.True(left >= GbT9704.BindingMarginMm && right <= 184.01, $"{text.Text}: beyond the type area");
                Assert.True(text.TopMm >= TypeAreaTop - Tenth && Bottom(text) <= Foot + Tenth, $"{text.Text}: {text.TopMm}");
                Assert.DoesNotContain(rules, rule => rule > left + 0.01 && rule < right - 0.01);
            }
        }
    }

    [Fact]
    public void Every_document_keeps_its_ink_in_the_type_area_and_its_text_in_order()
    {
        foreach (var (name, content) in OfficeDocuments.All)
        {
            var pages = Of(content).Pages;

            var texts = pages.SelectMany(page => page.Items.OfType<LaidText>()).ToList();
            foreach (var text in texts.Where(text => text.Style.Face is not Face.Page && content.Format is not Format.Letter))
            {
                Assert.True(text.TopMm >= TypeAreaTop - Tenth && Bottom(text) <= Foot + Tenth, $"{name}: {text.Text}");
                // The left half of an opening mark is empty: it may lie outside.
                Assert.True(text.Xs[0] >= 28 - Tenth - (text.Text[0] is '“' or '（' or '《' ? GbT9704.CharacterPitchMm / 2 : 0) && text.Xs[^1] <= 184 + Tenth, $"{name}: {text.Text}");
            }

            var blocks = content.MainText.OfType<Paragraph>().Select(paragraph => paragraph.Text);
            var printed = string.Concat(texts.Where(text => text.Source is { Part: SourcePlace.Document, Block: >= 0 } && text.Style.SizeMm != TypeStyle.Size4Mm).Select(text => text.Text));
            Assert.Equal(string.Concat(blocks), printed);
        }
    }

    [Fact]
    public void Layout_of_the_same_document_is_the_same()
    {
        var (first, second) = (Of(OfficeDocuments.Notice), Of(OfficeDocuments.Notice));

        Assert.Equal(Flat(first), Flat(second));

        static IEnumerable<(string, double, double)> Flat(LaidDocument laid) =>
            laid.Pages.SelectMany(page => page.Items.OfType<LaidText>()).Select(text => (text.Text, text.Xs[0], text.Y));
    }

    private static LaidDocument Of(DocumentContent content) => DocumentLayout.Of(content, Options);

    // Full lines, each a paragraph without indentation's loss: 26 characters and the two of the indentation.
    private static DocumentContent Plain(int lines) => new()
    {
        Kind = DocumentKind.Notice,
        Issuers = ["北原盟行政公署"],
        Abbreviation = "北署发",
        Number = new DocumentNumber("北署发", 2026, 18),
        Title = "北原盟行政公署关于做好草原防火工作的通知",
        PrimaryRecipients = "各旗县人民政府",
        MainText = [new Paragraph(0, new string('草', 26 + (28 * (lines - 1))))],
        DocumentDate = new DateOnly(2026, 7, 1),
    };

    // The name and the date both inside the circle, a little below its centre.
    private static void AssertPresses(LaidSeal seal, LaidText name, LaidText date)
    {
        Assert.Equal(seal.X, Centre(name), 1.0);
        Assert.Equal(seal.X, Centre(date), 1.0);
        Assert.InRange((name.TopMm + Bottom(date)) / 2 - seal.Y, 0.5, 8);
        Assert.True(Bottom(date) < seal.Y + (seal.DiameterMm / 2));
    }

    private static LaidText Text(LaidPage page, string element) => page.Items.OfType<LaidText>().First(text => text.Element == element);

    private static double Bottom(LaidText text) => text.TopMm + text.Style.SizeMm;

    private static double Right(LaidText text) =>
        text.Xs[^1] + (SquareMetrics.Instance.Advance(text.Style.Face, text.Text.EnumerateRunes().Last()) * text.Style.PitchMm * text.Style.Scale);

    private static double Centre(LaidText text) => (text.Xs[0] + Right(text)) / 2;

    [Fact]
    public void Short_text_whose_signature_goes_over_leaves_a_line_on_the_first_page()
    {
        var content = OfficeDocuments.Notice with
        {
            Title = "北原盟行政公署关于印发秋季防火任务分工的通知",
            MainText = [new Paragraph(0, "为做好今年汛期值班工作，现将任务分工和责任清单印发给你们。")],
            Annexes = [new Annex("重点任务分工表", []), new Annex("防汛抗旱责任清单", [])],
        };

        var pages = DocumentLayout.Of(content, new LayoutOptions(2026)).Pages;

        Assert.Contains(pages[0].Items, item => item.Source is { Part: SourcePlace.Document, Block: 0 });
        var signed = pages.First(page => page.Items.OfType<LaidSeal>().Any());
        Assert.Contains(signed.Items, item => item.Source is { Part: SourcePlace.Document, Block: 0 });
    }

    [Theory]
    [InlineData(13)]
    [InlineData(20)]
    [InlineData(40)]
    public void More_agencies_than_a_page_holds_sign_on_the_next_and_none_is_lost(int count)
    {
        List<string> names = [.. Enumerable.Range(1, count).Select(i => $"第{i}旗人民政府")];

        var pages = DocumentLayout.Of(OfficeDocuments.Notice with { Issuers = names }, new LayoutOptions(2026)).Pages;

        var seals = pages.SelectMany(page => page.Items.OfType<LaidSeal>()).ToList();
        Assert.Equal(names, seals.Select(seal => seal.Agency));
        Assert.All(seals, seal => Assert.InRange(seal.Y + (seal.DiameterMm / 2), 0, GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm + 0.01));
        Assert.All(pages.SelectMany(page => page.Items.OfType<LaidText>()), text => Assert.InRange(text.Y, 0, GbT9704.PageHeightMm - 20));
    }
}
