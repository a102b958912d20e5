using Microsoft.Playwright;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Tests.Core.Files;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

[Collection(JourneyCollection.Name)]
public sealed class ImportWordTests(SiteFixture fixture)
{
    [Fact]
    public async Task Word_file_is_shown_before_it_replaces_anything_confirmed_place_by_place_and_taken_back()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于秋季安全检查的通知", "原来的第一段。");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入文本…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await ChooseAsync(dialog, "稿子.doc", [0xD0, 0xCF, 0x11, 0xE0]);
        await Expect(dialog.GetByText("请另存为其中一种后再传")).ToBeVisibleAsync();

        var content = new DocumentContent
        {
            Kind = DocumentKind.Notice,
            Title = "关于秋季安全检查的通知",
            PrimaryRecipients = "各旗人民政府",
            MainText = [new Paragraph(0, "现通知如下。"), new Paragraph(1, "检查范围"), new Picture("p", 80, 40, "范围图"), new Table([["单位", "时间"], ["盟直", "9月"]]), new Paragraph(0, "（注：见第三条）请执行。")],
        };
        await ChooseAsync(dialog, "稿子.docx", DocxWriter.Write(content, new(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc)) { Picture = _ => DrawnPicture.Png(300, 150) }));
        await Expect(dialog.GetByText("图 1 幅")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 1 段" })).ToHaveTextAsync("原来的第一段。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "收进草稿" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 2 段，一、" })).ToHaveTextAsync("检查范围");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "正文第 4 段，表格" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await page.WaitForFunctionAsync("() => document.querySelector('.blk img')?.naturalWidth === 300");

        // Taken back and brought again: nothing is lost either way.
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 1 段" })).ToHaveTextAsync("原来的第一段。");

        await page.GetByRole(AriaRole.Button, new() { Name = "导入文本…" }).ClickAsync();
        await ChooseAsync(dialog, "稿子.docx", OfficePackage.Docx("""
            <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>关于秋季安全检查的通知</w:t></w:r></w:p><w:p><w:r><w:t>各旗人民政府：</w:t></w:r></w:p><w:p><w:r><w:t>现通知如下。</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>单位</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t>二、时间</w:t></w:r></w:p>
            """).Build());
        await Expect(dialog.GetByRole(AriaRole.List, new() { Name = "待确认的地方" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "收进草稿" }).ClickAsync();
        var doubts = page.GetByRole(AriaRole.Region, new() { Name = "待确认 2 处" });
        await Expect(doubts).ToBeVisibleAsync();
        await Expect(page.GetByText("导入时有 2 处拿不准")).ToBeVisibleAsync();
        await doubts.GetByRole(AriaRole.Button, new() { Name = "去看第 2 处" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 3 段，一、" })).ToBeFocusedAsync();
        await doubts.GetByRole(AriaRole.Button, new() { Name = "确认第 2 处" }).ClickAsync();
        await PaperActs.SaveAsync(page);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "待确认 1 处" }).GetByRole(AriaRole.Button, new() { Name = "全部确认" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以送审" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task Text_as_long_as_is_taken_comes_in_and_a_longer_one_stays_where_it_is_with_a_word_why()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于汇编的通知", "原来的第一段。");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入文本…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await ChooseAsync(dialog, "汇编.txt", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 1400).Select(i => $"第{i}项：" + new string('文', 90) + "。"))));
        await Expect(dialog.GetByText("正文 1400 段")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await dialog.GetByRole(AriaRole.Button, new() { Name = "换一段文字" }).ClickAsync();
        await dialog.GetByLabel("把文字粘到这里").FillAsync(new string('长', 400_000));
        await Expect(dialog.GetByText("这里有 400,000 字，一次最多 150,000 字")).ToBeVisibleAsync();
        await dialog.GetByLabel("把文字粘到这里").FillAsync("现通知如下。");
        await Expect(dialog.GetByText("一次最多 150,000 字")).ToHaveCountAsync(0);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "看看读成什么" }).ClickAsync();
        await Expect(dialog.GetByText("正文 1 段")).ToBeVisibleAsync();
    }

    private static Task ChooseAsync(ILocator dialog, string name, byte[] bytes) =>
        dialog.GetByLabel("或选一个文件").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
}
