using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Tests.Core.Publishing.Site;

public sealed class PaperFolderTests
{
    private const string Hostile = "<script>alert('题')</script>\"&'><img src=x onerror=alert(1)>\u0001";

    private static readonly PublishedMark Repealed = new("废止", new DateOnly(2026, 11, 1), "《关于废止一批文件的决定》（北署发〔2026〕30号）", "https://www.example.gov.cn/30");

    private static readonly string[] Kept = [SiteNames.Ofd, SiteNames.Docx, SiteNames.Page(1), SiteNames.Annex(1, ".xlsx"), SiteNames.Picture(1, ".png")];

    [Fact]
    public void Page_runs_nothing_and_asks_nothing_of_anybody()
    {
        foreach (var html in Pages(Paper(), Repealed))
        {
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
            Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
            Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
            Assert.All(SiteLinks.Of(html), name => Assert.Contains(name, PaperFolder.Written(Paper()).Concat(Kept).Append(SiteNames.Bundle)));
        }
    }

    [Fact]
    public void Only_the_sentence_of_a_heading_stands_out_from_what_runs_on_behind_it()
    {
        var paper = Paper();
        var text = PaperPage.Write(paper with { Content = paper.Content with { MainText = [new Paragraph(1, "实施范围。盟本级事项全部纳入综合窗口。"), new Paragraph(0, "本通知自印发之日起施行。")] } }, PaperStanding.AsReleased, hasBundle: false);

        Assert.Contains("<p><span class=\"level1\">一、实施范围。</span>盟本级事项全部纳入综合窗口。</p>", text, StringComparison.Ordinal);
        Assert.Contains("<p>本通知自印发之日起施行。</p>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_stay_words_wherever_they_stand()
    {
        var notice = new PublishedMark(Hostile, new DateOnly(2026, 1, 1), Hostile, "javascript:alert(1)");
        foreach (var html in Pages(Paper(Hostile), notice))
        {
            var read = Parse(html);
            Assert.Empty(read.Descendants("script"));
            Assert.DoesNotContain(read.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain(read.Descendants("a").Attributes("href"), href => href.Value.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(read.Descendants("img").Attributes("src"), src => src.Value == "x");
            Assert.Contains("<script>alert('题')</script>", read.Value, StringComparison.Ordinal);
        }

        using var metadata = JsonDocument.Parse(PaperMetadata.Write(Paper(Hostile), new PaperStanding(notice)));
        Assert.StartsWith("<script>", metadata.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.False(metadata.RootElement.GetProperty("validity").TryGetProperty("basisAddress", out _));
        Assert.NotNull(XDocument.Parse(Encoding.UTF8.GetString(SiteFeeds.Atom([Entry(Hostile, notice)], new SiteAddresses("https://a.example")))).Root);
        Assert.NotNull(XDocument.Parse(InterpretationPage.Picture(Paper(Hostile).Interpretations[1])!).Root);
    }

    [Fact]
    public void Mark_stands_on_top_of_every_page_with_day_and_basis_and_says_so_everywhere()
    {
        foreach (var html in Pages(Paper(), Repealed))
        {
            var body = Parse(html).Element("body")!;
            var mark = body.Element("aside")!;
            Assert.True(mark.IsBefore(body.Element("main")!));
            Assert.Contains("本文件自2026年11月1日起废止", mark.Value, StringComparison.Ordinal);
            Assert.Equal("https://www.example.gov.cn/30", (string?)mark.Descendants("a").Single().Attribute("href"));
            Assert.StartsWith("【废止】", Parse(html).Element("head")!.Element("title")!.Value, StringComparison.Ordinal);
        }

        Assert.StartsWith("【本文件自2026年11月1日起废止。依据：", PaperText.Write(Paper(), new PaperStanding(Repealed)), StringComparison.Ordinal);
        Assert.Equal("repealed", JsonDocument.Parse(PaperMetadata.Write(Paper(), new PaperStanding(Repealed))).RootElement.GetProperty("validity").GetProperty("state").GetString());
        Assert.Contains("【废止】", Encoding.UTF8.GetString(SiteFeeds.Json([Entry("通知", Repealed)], new SiteAddresses("https://a.example"))), StringComparison.Ordinal);
        Assert.Contains("【废止】", Encoding.UTF8.GetString(SiteFeeds.Atom([Entry("通知", Repealed)], new SiteAddresses("https://a.example"))), StringComparison.Ordinal);
        Assert.DoesNotContain("<aside", PaperPage.Write(Paper(), PaperStanding.AsReleased, hasBundle: false), StringComparison.Ordinal);
        Assert.Equal("inForce", JsonDocument.Parse(PaperMetadata.Write(Paper(), PaperStanding.AsReleased)).RootElement.GetProperty("validity").GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("废止", false, "【废止】", "自2026年11月1日起废止", "repealed")]
    [InlineData("废止", true, "关于", "自2026年11月1日起废止", "inForce")]
    [InlineData("失效", false, "【失效】", "自2026年11月1日起失效", "expired")]
    [InlineData("已修改", false, "【已修改】", "自2026年11月1日起有修改", "amended")]
    [InlineData("撤销", false, "【撤销】", "已撤销，自始无效", "annulled")]
    [InlineData("作废", false, "【作废】", "自2026年11月1日起作废", "voided")]
    public void Each_mark_has_its_own_words_and_its_day_may_be_to_come(string mark, bool isComing, string title, string words, string state)
    {
        var notice = new PublishedMark(mark, new DateOnly(2026, 11, 1), "", null, isComing);
        var page = Parse(PaperPage.Write(Paper(), new PaperStanding(notice), hasBundle: false));

        Assert.StartsWith(title, page.Descendants("title").Single().Value, StringComparison.Ordinal);
        Assert.Equal("本文件" + words, page.Descendants("aside").Single().Value);
        Assert.Equal(words, page.Descendants("tr").Single(row => row.Element("th")?.Value == "有效性").Element("td")!.Value);
        Assert.Equal(state, JsonDocument.Parse(PaperMetadata.Write(Paper(), new PaperStanding(notice))).RootElement.GetProperty("validity").GetProperty("state").GetString());
    }

    [Fact]
    public void Page_says_what_the_paper_is_and_shows_tables_pictures_and_annexes()
    {
        var page = Parse(PaperPage.Write(Paper(), PaperStanding.AsReleased, hasBundle: true));
        var facts = page.Descendants("table").First().Descendants("tr").ToDictionary(row => row.Element("th")!.Value, row => row.Element("td")!.Value, StringComparer.Ordinal);

        Assert.Equal("北署发-2026-00001", facts["索引号"]);
        Assert.Equal(("北原盟行政公署", "北署发〔2026〕1号", "2026年7月1日", "2026年7月2日", "有效"), (facts["发文机关"], facts["发文字号"], facts["成文日期"], facts["发布日期"], facts["有效性"]));
        Assert.Equal(["单位", "人数"], page.Descendants("thead").Single().Descendants("th").Select(cell => cell.Value));
        Assert.Equal("值班室", (string?)page.Descendants("img").Single(img => (string?)img.Attribute("src") == "picture-1.png").Attribute("alt"));
        Assert.Contains(page.Descendants("a"), link => (string?)link.Attribute("href") == "annex-1.xlsx");
        Assert.All(page.Descendants("img"), img => Assert.NotEmpty((string)img.Attribute("alt")!));
        Assert.Single(page.Descendants("h1"));
        Assert.Equal("zh-CN", (string?)page.Attribute("lang"));
        Assert.Contains("附件：重点任务分工表", PaperText.Write(Paper(), PaperStanding.AsReleased), StringComparison.Ordinal);
        Assert.Contains("　　一、落实值班制度\n", PaperText.Write(Paper(), PaperStanding.AsReleased), StringComparison.Ordinal);
    }

    [Fact]
    public void Bundle_is_the_same_for_the_same_paper_and_another_one_under_a_mark()
    {
        var (first, second, marked) = (Packed(null), Packed(null), Packed(Repealed));

        Assert.Equal(first, second);
        Assert.NotEqual(first, marked);
        using var zip = new ZipArchive(new MemoryStream(marked));
        Assert.Equal(PaperFolder.Written(Paper()).Concat(Kept), zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Matches("^[a-z0-9.-]+$", entry.FullName));
    }

    [Fact]
    public void Feeds_follow_their_standards()
    {
        var addresses = new SiteAddresses("https://oa.example.gov.cn");
        using var feed = JsonDocument.Parse(SiteFeeds.Json([Entry("通知")], addresses));
        var item = feed.RootElement.GetProperty("items")[0];
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(Encoding.UTF8.GetString(SiteFeeds.Atom([Entry("通知")], addresses))).Root!.Element(atom + "entry")!;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("https://oa.example.gov.cn/publication/%E5%8C%97%E7%BD%B2%E5%8F%91-2026-00001/", item.GetProperty("url").GetString());
        Assert.Equal("2026-07-02T03:00:00Z", item.GetProperty("date_published").GetString());
        Assert.Equal(("urn:uuid:00000000-0000-0000-0000-000000000001", "2026-07-02T03:00:00Z"), (entry.Element(atom + "id")!.Value, entry.Element(atom + "updated")!.Value));
        Assert.All(new[] { "title", "author", "summary", "published" }, name => Assert.NotNull(entry.Element(atom + name)));
    }

    [Theory]
    [InlineData("https://www.example.gov.cn/1", true)]
    [InlineData("/publication/北署发-2026-00001/", true)]
    [InlineData("interpretation-1.html", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("\tjavascript:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https:evil", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Link_leads_where_a_browser_may_be_sent(string? address, bool isSafe) => Assert.Equal(isSafe, Markup.IsSafe(address));

    private static byte[] Packed(PublishedMark? notice)
    {
        using var output = new MemoryStream();
        PaperFolder.Pack(Paper(), new PaperStanding(notice), file => Encoding.UTF8.GetBytes(file.Name), output);
        return output.ToArray();
    }

    private static IEnumerable<string> Pages(PublishedPaper paper, PublishedMark? notice) =>
        [PaperPage.Write(paper, new PaperStanding(notice), hasBundle: true), .. paper.Explained().Select(one => InterpretationPage.Write(paper, one, new PaperStanding(notice)))];

    // What is written is HTML; made well-formed XML it can be read by its elements.
    private static XElement Parse(string html)
    {
        var styles = html.IndexOf("<style>", StringComparison.Ordinal);
        var without = html[..styles] + html[(html.IndexOf("</style>", StringComparison.Ordinal) + 8)..];
        var closed = System.Text.RegularExpressions.Regex.Replace(without["<!doctype html>".Length..], "<(?<tag>meta|link|img)(?<rest>[^>]*)>", "<${tag}${rest}/>", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return XElement.Parse(closed);
    }

    private static PublishedEntry Entry(string title, PublishedMark? notice = null) => new(
        new Guid("00000000-0000-0000-0000-000000000001"), "北署发-2026-00001", title, "北署发〔2026〕1号", "北原盟行政公署", "通知", new DateOnly(2026, 7, 1), Released, Released, notice);

    private static DateTime Released { get; } = new(2026, 7, 2, 3, 0, 0, DateTimeKind.Utc);

    private static PublishedPaper Paper(string words = "关于做好汛期值班工作的通知") => new()
    {
        Index = "北署发-2026-00001",
        Agencies = ["北原盟行政公署"],
        Number = "北署发〔2026〕1号",
        DocumentDate = new DateOnly(2026, 7, 1),
        ReleasedAt = Released,
        TextHash = new string('1', 64),
        Content = new DocumentContent
        {
            Kind = DocumentKind.Notice,
            Title = words,
            Issuers = ["北原盟行政公署"],
            PrimaryRecipients = words,
            MainText = [new Paragraph(0, words), new Paragraph(1, "落实值班制度"), new Table([["单位", "人数"], [words, "2"]]), new Picture(new string('e', 64), 100, 50, "值班室")],
            Annexes = [new Annex("重点任务分工表", [])],
            DocumentDate = new DateOnly(2026, 7, 1),
        },
        Interpretations =
        [
            new InterpretationSection(words, "文章　起草部门", [new InterpretationEntry("背景", words), new InterpretationEntry("存放地址", "https://www.example.gov.cn/video")]),
            new InterpretationSection(words, "图解　图解制作", []) { Blocks = [new("谁在岗", words, "2 人"), new("打给谁", "先打本旗。"), new("多久到", "半小时。")] },
        ],
        Files =
        [
            new(SiteNames.Ofd, "版式文件 OFD", PublishedFileRole.Ofd, "application/ofd", 120_000, new string('a', 64)), new(SiteNames.Docx, "DOCX", PublishedFileRole.Docx, "application/x", 20_000, new string('b', 64)),
            new(SiteNames.Page(1), "第 1 页", PublishedFileRole.Page, PaperFolder.Svg, 9000, new string('c', 64)), new(SiteNames.Annex(1, ".xlsx"), words, PublishedFileRole.Annex, "application/y", 2_500_000, new string('d', 64)),
            new(SiteNames.Picture(1, ".png"), "图 1", PublishedFileRole.Picture, "image/png", 900, new string('e', 64)),
        ],
    };
}
