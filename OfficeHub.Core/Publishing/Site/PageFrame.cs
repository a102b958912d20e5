using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>What all pages of a published document have in common: head, styles, the mark on top. No script, and nothing from elsewhere.</summary>
internal static class PageFrame
{
    // The tokens of the house by name and value: the page stands alone, so it brings them along.
    private const string Styles = """
        :root{--ink:#1B2430;--ink-2:#46515F;--ink-3:#5F6A78;--paper:#FFFFFF;--ground:#F4F6F8;--line:#DCE2E8;--accent:#1B5E86;--accent-soft:#E7F0F6;--late:#A8241B;--late-soft:#FBEAE8;--warn:#805200;--warn-soft:#FFF3D6;--focus:#0B57D0}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.75 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        a{color:var(--accent)}
        a:focus-visible,main:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
        .skip{position:absolute;left:-999px}
        .skip:focus{left:8px;top:8px;background:var(--paper);padding:8px;z-index:1}
        header,main,footer,.mark>div{max-width:960px;margin:0 auto;padding:16px 24px}
        header{display:flex;justify-content:space-between;gap:16px;flex-wrap:wrap;color:var(--ink-2)}
        header strong{color:var(--ink);font-weight:600}
        .mark{background:var(--late-soft);color:var(--late);border-top:4px solid var(--late);border-bottom:1px solid var(--late)}
        .mark.changed{background:var(--warn-soft);color:var(--warn);border-color:var(--warn)}
        .mark p{margin:0}
        .mark strong{font-size:20px}
        .mark a{color:inherit}
        .mark+.mark{border-top:0}
        .calm{font-size:17px}
        .changes{list-style:none;padding:0;margin:0}
        .changes li{display:flex;flex-wrap:wrap;gap:0 24px;padding:8px 0;border-bottom:1px solid var(--line)}
        .changes time{flex:0 0 8.5em;color:var(--ink-3)}
        .changes span{flex:1 1 16em}
        main{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:32px 48px}
        h1{font-size:26px;line-height:1.4;text-align:center;margin:0 0 24px;font-weight:600}
        h2{font-size:20px;line-height:1.4;margin:40px 0 12px;padding-top:16px;border-top:1px solid var(--line);font-weight:600}
        h3{font-size:17px;line-height:1.5;margin:24px 0 8px;font-weight:600}
        .kind{text-align:center;color:var(--ink-3);margin:0 0 8px}
        table{width:100%;border-collapse:collapse;margin:16px 0}
        th,td{border:1px solid var(--line);padding:8px 12px;text-align:left;vertical-align:top}
        th{background:var(--ground);font-weight:500;color:var(--ink-2)}
        caption{text-align:left;color:var(--ink-3);font-size:14px;padding:4px 0}
        .facts th{width:7em;white-space:nowrap}
        .wide{overflow-x:auto}
        .links{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:8px 24px}
        .links a{display:inline-block;padding:4px 0;min-height:28px}
        .text p{margin:0 0 8px;text-indent:2em}
        .text .to,.text .list,.text .last{text-indent:0}
        .text .sign{text-align:right;margin:24px 0 0}
        .text .level1{font-weight:600}
        .text img,.sheet img,.drawn{max-width:100%;height:auto;display:block;margin:16px auto}
        .sheet{margin:0 0 16px}
        .sheet img{border:1px solid var(--line);width:100%;max-width:794px}
        .sheet figcaption{text-align:center;color:var(--ink-3);font-size:14px}
        .check{display:flex;gap:24px;align-items:center;flex-wrap:wrap}
        .check svg{width:132px;height:132px;border:1px solid var(--line)}
        .check p{margin:0;flex:1 1 16em}
        .check code{font-size:14px}
        dt{font-weight:600;margin-top:16px}
        dd{margin:4px 0 0}
        dd p{margin:0 0 8px}
        footer{color:var(--ink-3);font-size:14px}
        @media (max-width:640px){main{padding:16px;border-radius:0;border-left:0;border-right:0}header,footer,.mark>div{padding:12px 16px}h1{font-size:22px;text-align:left}.kind{text-align:left}.facts,.facts tbody,.facts tr,.facts th,.facts td{display:block;width:100%;border:0;padding:0;background:none}.facts caption{display:block}.facts tr{padding:8px 0;border-bottom:1px solid var(--line)}.facts th{font-size:14px}.links{display:block}.links a{min-height:44px;padding:8px 0}}
        @media print{body{background:none;font-size:12pt}main{border:0;padding:0;max-width:none}header,footer,.mark>div{padding:0 0 8px;max-width:none}.skip,.links,.aside,.sheets{display:none}.mark{border:2px solid;padding:8px;background:none}h2{break-after:avoid}tr,img{break-inside:avoid}a{color:inherit;text-decoration:none}@page{margin:20mm}}
        """;

    /// <summary>A whole page.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="title">Of this page.</param>
    /// <param name="standing">What is said of the document.</param>
    /// <param name="inside">Inside <c>main</c>.</param>
    /// <param name="supplementedAt">UTC, when this page was added; null for one that was released with the document.</param>
    public static string Write(PublishedStub paper, string title, PaperStanding standing, Markup inside, DateTime? supplementedAt = null)
    {
        var releasedAt = supplementedAt ?? paper.ReleasedAt;
        var page = new Markup().Tags("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Element("title", Prefix(standing.Mark, standing.Down) + title).Tags("\n")
            .Open("meta", ("name", "ArticleTitle"), ("content", title)).Tags("\n")
            .Open("meta", ("name", "PubDate"), ("content", Minute(releasedAt))).Tags("\n")
            .Open("meta", ("name", "ContentSource"), ("content", paper.Agencies)).Tags("\n")
            .Open("link", ("rel", "alternate"), ("type", "application/json"), ("href", SiteNames.Metadata)).Tags("\n<style>\n").Tags(Styles).Tags("\n</style>\n</head>\n<body>\n")
            .Tags("<a class=\"skip\" href=\"#main\">跳到正文</a>\n<header><strong>").Words(paper.Agencies).Tags("</strong><span>政府信息公开</span></header>\n");
        Down(page, standing.Down);
        Mark(page, standing.Mark);
        return page.Tags("<main id=\"main\" tabindex=\"-1\">\n").Tags(inside.ToString()).Tags("</main>\n<footer>索引号：").Words(paper.Index)
            .Tags("　发布时间：").Words(BeijingTime.Full(releasedAt)).Tags("（北京时间）</footer>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The mark in a sentence: 自2026年11月1日起废止.</summary>
    /// <remarks>Official Document Regulation (2012), art. 33: what is annulled is void from the start.</remarks>
    public static string InWords(PublishedMark notice) => notice.Mark switch
    {
        "撤销" => "已撤销，自始无效",
        "已修改" => $"自{BeijingTime.Day(notice.EffectiveOn)}起有修改",
        _ => $"自{BeijingTime.Day(notice.EffectiveOn)}起{notice.Mark}",
    };

    /// <summary>Mark and way down before a title; empty while there are none that hold.</summary>
    public static string Prefix(PublishedMark? notice, PublishedDown? down = null) =>
        $"{(down is null ? "" : $"【{DownWords.State(down.Way)}】")}{(notice is { IsComing: false } holds ? $"【{holds.Mark}】" : "")}";

    // Whether it is still offered to be read comes before whether it holds.
    private static void Down(Markup page, PublishedDown? down)
    {
        if (down is null) return;
        page.Tags("<aside class=\"mark changed\" aria-label=\"公开状态\"><div><p><strong>").Words(DownWords.Sentence(down)).Tags("</strong></p>");
        if (down.Words.Length > 0) page.Element("p", $"说明：{down.Words}");
        if (down.Contact.Length > 0) page.Element("p", $"咨询：{down.Contact}");
        page.Tags("</div></aside>\n");
    }

    // On top of everything, so that nobody reads the text before it.
    private static void Mark(Markup page, PublishedMark? notice)
    {
        if (notice is null) return;
        page.Open("aside", ("class", notice is { Mark: "已修改" } or { IsComing: true } ? "mark changed" : "mark"), ("aria-label", "有效性提示")).Tags("<div><p><strong>").Words($"本文件{InWords(notice)}").Tags("</strong></p>");
        if (notice.Basis.Length > 0) page.Tags("<p>依据：").Link(notice.BasisAddress, notice.Basis).Tags("</p>");
        page.Tags("</div></aside>\n");
    }

    private static string Minute(DateTime utc) => BeijingTime.From(utc).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
