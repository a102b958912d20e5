using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>Writes the page of a published document.</summary>
/// <remarks>HTML. It opens from a plain folder: no script, no address but its neighbours'.</remarks>
public static class PaperPage
{
    /// <summary>The page.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="standing">What is said of it since.</param>
    /// <param name="hasBundle">Whether the bundle lies beside the page: on the site it does, unpacked it does not.</param>
    /// <param name="beside">What the site knows of it besides; null for nothing.</param>
    public static string Write(PublishedPaper paper, PaperStanding standing, bool hasBundle, PaperBeside? beside = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(standing);
        var title = PaperText.TitleOf(paper);
        var page = new Markup().Element("p", DocumentKinds.Name(paper.Content.Kind), ("class", "kind")).Tags("\n").Element("h1", title).Tags("\n");
        Facts(page, paper, standing.Mark);
        PaperBesidePart.Corrected(page, beside);
        Links(page, paper, hasBundle);
        Interpretations(page, paper);
        Text(page, paper);
        Sheets(page, paper);
        ChangeList.Write(page, standing.Changes);
        PaperBesidePart.Check(page, beside);
        return PageFrame.Write(paper.Stub(), title, standing, page);
    }

    private static void Facts(Markup page, PublishedPaper paper, PublishedMark? notice)
    {
        page.Tags("<table class=\"facts\"><caption>文件信息</caption><tbody>\n");
        (string Name, string Value)[] rows =
        [
            ("索引号", paper.Index), ("发文机关", paper.AgencyNames()), ("发文字号", paper.Number), ("成文日期", BeijingTime.Day(paper.DocumentDate)),
            ("发布日期", BeijingTime.Day(BeijingTime.DayOf(paper.ReleasedAt))), ("文种", DocumentKinds.Name(paper.Content.Kind)), ("有效性", notice is null ? "有效" : PageFrame.InWords(notice)),
            ("有效期", paper.InForceUntil is { } until ? $"至{BeijingTime.Day(until)}" : ""),
        ];
        foreach (var (name, value) in rows.Where(row => row.Value.Length > 0))
        {
            page.Tags("<tr>").Element("th", name, ("scope", "row")).Element("td", value).Tags("</tr>\n");
        }

        page.Tags("</tbody></table>\n");
    }

    private static void Links(Markup page, PublishedPaper paper, bool hasBundle)
    {
        page.Tags("<nav aria-label=\"下载\"><ul class=\"links\">\n");
        foreach (var file in paper.Files.Where(file => file.Role is PublishedFileRole.Ofd or PublishedFileRole.Docx)) Item(page, file.Name, $"{file.Title}（{Size(file.Length)}）");
        Item(page, SiteNames.Text, "纯文本");
        if (hasBundle) Item(page, SiteNames.Bundle, "文件、解读和附件打包");
        page.Tags("</ul></nav>\n");
    }

    private static void Interpretations(Markup page, PublishedPaper paper)
    {
        if (paper.Interpretations.Count + paper.Supplements.Count == 0) return;
        page.Tags("<section class=\"aside\" aria-labelledby=\"interpretations\"><h2 id=\"interpretations\">政策解读</h2><ul class=\"links\">\n");
        foreach (var one in paper.Explained()) Item(page, SiteNames.Interpretation(one.Number), $"{one.Section.Title}（{one.Note}）");
        page.Tags("</ul></section>\n");
    }

    private static void Text(Markup page, PublishedPaper paper)
    {
        var content = paper.Content;
        page.Tags("<section class=\"text\" aria-labelledby=\"text\"><h2 id=\"text\">正文</h2>\n");
        if (content.PrimaryRecipients.Length > 0) page.Element("p", content.PrimaryRecipients + "：", ("class", "to")).Tags("\n");
        Blocks(page, paper, content.MainText, content.SectionsRunOn);
        foreach (var line in PaperText.AnnexList(content)) page.Element("p", line, ("class", "list")).Tags("\n");
        foreach (var name in PaperText.SignedBy(paper)) page.Element("p", name, ("class", "sign")).Tags("\n");
        page.Element("p", BeijingTime.Day(paper.DocumentDate), ("class", "sign")).Tags("\n");
        if (content.Remark.Length > 0) page.Element("p", $"（{content.Remark}）", ("class", "last")).Tags("\n");
        foreach (var (i, annex) in content.Annexes.Index())
        {
            page.Element("h3", $"{PrintedText.AnnexLabel(i, content.Annexes.Count)}：{annex.Title}").Tags("\n");
            Blocks(page, paper, annex.Blocks, sectionsRunOn: false);
            // An annex that is a file has no words here.
            foreach (var file in paper.Annexes().Where(file => file.Name.StartsWith(SiteNames.Annex(i + 1, "."), StringComparison.Ordinal)))
            {
                page.Tags("<p class=\"list\">").Link(file.Name, $"下载{file.Title}（{Size(file.Length)}）").Tags("</p>\n");
            }
        }

        foreach (var one in content.Attendances) page.Element("p", $"{one.Label}：{one.Names}", ("class", "list")).Tags("\n");
        page.Tags("</section>\n");
    }

    // As on the printed page: only the heading's own sentence stands out from what runs on behind it.
    private static void Write(Markup page, Paragraph paragraph, string ordinal)
    {
        var heading = paragraph.Level is 0 ? 0 : RunInHeading.Length(paragraph.Text);
        page.Tags("<p>");
        if (paragraph.Level is 0) page.Words(ordinal);
        else page.Element("span", ordinal + paragraph.Text[..heading], ("class", string.Create(CultureInfo.InvariantCulture, $"level{paragraph.Level}")));
        page.Words(paragraph.Text[heading..]).Tags("</p>\n");
    }

    private static void Blocks(Markup page, PublishedPaper paper, IReadOnlyList<Block> blocks, bool sectionsRunOn)
    {
        var ordinals = Ordinals.Of(blocks, sectionsRunOn);
        foreach (var (i, block) in blocks.Index())
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Write(page, paragraph, ordinals[i]);
                    break;
                case Table table:
                    Table(page, table);
                    break;
                case Picture picture when paper.PictureName(picture.Hash) is { } name:
                    page.Open("img", ("src", name), ("alt", picture.Description)).Tags("\n");
                    break;
                case Picture picture:
                    page.Element("p", $"图：{picture.Description}").Tags("\n");
                    break;
                default:
                    break;
            }
        }
    }

    private static void Table(Markup page, Table table)
    {
        page.Tags("<div class=\"wide\"><table>\n");
        foreach (var (i, row) in table.Rows.Index())
        {
            page.Tags(i == 0 ? "<thead><tr>" : "<tr>");
            foreach (var cell in row) (i == 0 ? page.Element("th", cell, ("scope", "col")) : page.Element("td", cell)).Tags("");
            page.Tags(i == 0 ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
        }

        page.Tags("</tbody></table></div>\n");
    }

    // The words stand above; whoever does not see the pictures misses nothing.
    private static void Sheets(Markup page, PublishedPaper paper)
    {
        var pictures = paper.PagePictures().ToList();
        if (pictures.Count == 0) return;
        page.Tags("<section class=\"sheets\" aria-labelledby=\"sheets\"><h2 id=\"sheets\">印发版面</h2>\n");
        foreach (var (i, picture) in pictures.Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"第 {i + 1} 页，共 {pictures.Count} 页");
            page.Tags("<figure class=\"sheet\">").Open("img", ("src", picture.Name), ("alt", $"{name}，文字见“正文”"), ("loading", "lazy"), ("width", "794"), ("height", "1123")).Element("figcaption", name).Tags("</figure>\n");
        }

        page.Tags("</section>\n");
    }

    private static void Item(Markup page, string address, string words) => page.Tags("<li>").Link(address, words).Tags("</li>\n");

    private static string Size(long bytes) => bytes >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB") : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} KB");
}
