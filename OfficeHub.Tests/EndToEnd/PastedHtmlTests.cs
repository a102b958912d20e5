using System.Text.Json;
using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Clipboard HTML of the shapes Word, WPS, Excel and pages give, read by the script of the editor in a browser.</summary>
[Collection(JourneyCollection.Name)]
public sealed class PastedHtmlTests(SiteFixture fixture)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Word = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=ProgId content=Word.Document><title>稿</title>
        <style><!-- p.MsoNormal {mso-style-unhide:no; font-family:仿宋_GB2312;} --></style></head><body lang=ZH-CN>
        <!--StartFragment-->
        <p class=MsoListParagraph style='text-indent:-36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:黑体'>总体要求<span lang=EN-US><o:p></o:p></span></span></p>
        <p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:楷体'>（一）提高认识。</span><span>认真落实<del>不得</del><ins>各项</ins>要求<span style='mso-hide:all'>暗语</span>。<a class=msocomanchor href="#_msocom_1">[A1]</a><o:p></o:p></span></p>
        <p class=MsoNormal style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp; </span></span><![endif]>安全帽</p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <h2 style='mso-list:none'>压实责任</h2>
        <table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal>单位<o:p></o:p></p></td><td><p class=MsoNormal>人数</p></td></tr><tr><td rowspan=2>甲</td><td>乙</td><td>1</td></tr><tr><td>丙</td><td>2</td></tr></table>
        <p class=MsoNormal><![if !vml]><img width=200 src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png"><![endif]></p>
        <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>批注内容</p></div></div>
        <!--EndFragment--></body></html>
        """;

    private const string Wps = """
        <html><head><meta name="ProgId" content="Word.Document" /><meta name="Generator" content="Kingsoft" /></head><body><!--StartFragment-->
        <p class="MsoNormal" style="text-indent:32.0000pt;mso-char-indent-count:2.0000;mso-list:l0 level1 lfo1;"><span style="font-family:仿宋_GB2312;font-size:16.0000pt;"><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span></span><b><span style="mso-spacerun:'yes';font-size:16.0000pt;"><font face="黑体">自查。</font></span></b><span>各单位<font face="仿宋_GB2312">开展</font>自查。</span><span><o:p></o:p></span></p>
        <p class=MsoNormal>（1）查台账；<br>（2）查现场。</p>
        <p class=MsoNormal><img src="data:image/png;base64,iVBORw0KGgo=" alt="雨量图"><img src="data:image/svg+xml;base64,PHN2Zz4="></p>
        <!--EndFragment--></body></html>
        """;

    private const string Hostile = """
        <h1 onclick="window.ran=1">关于<script>window.ran=1</script>检查</h1><img src=x onerror="window.ran=1"><svg onload="window.ran=1"><text>字</text></svg>
        <iframe srcdoc="<script>parent.ran=1</script>"></iframe><ol><li>甲<ol><li>乙</li></ol></li></ol><p style="display:none">藏</p><template><p>模</p></template>
        """;

    [Fact]
    public async Task Clipboards_come_as_blocks_with_their_levels_and_without_junk()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/documents");

        Equal(
            """[{"level":1,"text":"总体要求"},{"level":2,"text":"提高认识。认真落实各项要求。"},{"level":0,"text":"安全帽"},{"level":2,"text":"压实责任"},{"rows":[["单位","","人数"],["甲","乙","1"],["","丙","2"]]}]""",
            await ReadAsync(page, Word));
        Equal(
            """[{"level":3,"text":"自查。各单位开展自查。"},{"level":4,"text":"查台账；"},{"level":4,"text":"查现场。"},{"image":"data:image/png;base64,iVBORw0KGgo=","text":"雨量图"}]""",
            await ReadAsync(page, Wps));
        Equal("""[{"rows":[["1","2"]]}]""", await ReadAsync(page, "<table><tr><td>1</td><td>2</td></tr></table>"));
        Equal("""[{"level":1,"text":"关于检查"},{"level":3,"text":"甲"},{"level":4,"text":"乙"}]""", await ReadAsync(page, Hostile));
        Assert.Equal(JsonValueKind.Null, (await ReadAsync(page, "<p>一段网页上的话</p>")).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await ReadAsync(page, "")).ValueKind);
        // Nested as deep as nobody writes: it comes out of it, and nothing ran.
        Assert.Equal(JsonValueKind.Array, (await ReadAsync(page, "<h1>字</h1>" + string.Concat(Enumerable.Repeat("<div>", 5000)) + "深")).ValueKind);
        Assert.Equal(JsonValueKind.Undefined, (await page.EvaluateAsync<JsonElement?>("() => window.ran ?? null")).GetValueOrDefault().ValueKind);
    }

    [Fact]
    public async Task Numbers_above_and_below_the_line_and_lines_of_a_cell_keep_their_meaning()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/documents");

        Equal("""[{"level":0,"text":"10⁴ 亩，CO₂，10⁻³，m²"}]""", await ReadAsync(page, "<p>10<sup>4</sup> 亩，CO<sub><span>2</span></sub>，10<sup>−3</sup>，m<span style='vertical-align: super'>2</span></p>"));
        Equal("""[{"rows":[["甲 乙","丙 丁","10⁴"]]}]""", await ReadAsync(page, "<table><tr><td>甲<br>乙</td><td><p>丙</p><p>丁</p></td><td>10<sup>4</sup></td></tr></table>"));
        const string Said = "html => import('/js/pasted-html.js').then(script => script.readHtml(html).notes)";
        Assert.Empty(await page.EvaluateAsync<string[]>(Said, "<p>10<sup>4</sup></p>"));
        Assert.Equal(["有的上标、下标成了普通文字，请核对。"], await page.EvaluateAsync<string[]>(Said, "<p>x<sup>n</sup>，y<sub>max</sub></p>"));
        Equal("""[{"level":0,"text":"xn"}]""", await ReadAsync(page, "<p>x<sup>n</sup></p>"));
    }

    private static void Equal(string expected, JsonElement read) => Assert.Equal(expected, JsonSerializer.Serialize(read, Readable));

    private static async Task<JsonElement> ReadAsync(IPage page, string html) => JsonSerializer.Deserialize<JsonElement>(
        await page.EvaluateAsync<string>("html => import('/js/pasted-html.js').then(script => JSON.stringify(script.readHtml(html)?.blocks ?? null))", html));
}
