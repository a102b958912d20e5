using System.Text;
using Microsoft.Playwright;
using OfficeHub.Tests.Signing.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Papers with annexes, and who may see them.</summary>
internal static class AttachmentScreens
{
    private const string Text = "为做好今年汛期值班工作，现将任务分工和责任清单印发给你们。";

    /// <summary>Two annexes, the notes of the drafter, and a sealed paper of another office, which says so.</summary>
    public static async Task AnnexesAsync(SiteFixture fixture, IPage page)
    {
        await WithAnnexesAsync(page, "关于印发2026年防汛任务分工的通知");
        await page.GetByRole(AriaRole.Button, new() { Name = "加一个附件" }).ClickAsync();
        await page.GetByLabel("附件 3 的文件", new() { Exact = true }).SetInputFilesAsync(
            new FilePayload { Name = "上级通知.ofd", MimeType = "application/ofd", Buffer = new SealOffice().Seal(SmallOfd.Make(2)) });
        await page.GetByText("带电子签章 1 个").WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以送审" })).ToBeVisibleAsync();
    }

    public static async Task HiddenAsync(SiteFixture fixture, IPage page)
    {
        await WithAnnexesAsync(page, "关于印发2026年抗旱任务分工的通知");
        await page.GetByRole(AriaRole.Group, new() { Name = "附件 1 的公开属性" }).GetByText("不公开").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "还不能送审" })).ToBeVisibleAsync();
    }

    public static async Task HandleAsync(SiteFixture fixture, IPage page)
    {
        const string Title = "关于印发春季防火任务分工的通知";
        await using var drafter = await fixture.WindowAsync("surina");
        await SentAsync(await drafter.NewPageAsync(), Title);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "附件" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "重点任务分工表.txt" }).WaitForAsync();
    }

    public static async Task ViewAsync(SiteFixture fixture, IPage page)
    {
        const string Title = "关于印发秋季防火任务分工的通知";
        await SentAsync(page, Title);
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "文件与解读" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "公开属性与保密审查" }).WaitForAsync();
    }

    public static async Task ReadersAsync(SiteFixture fixture, IPage page)
    {
        await ViewAsync(fixture, page);
        await page.GetByRole(AriaRole.Tab, new() { Name = "概览" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "限定范围" }).ClickAsync();
        await page.GetByRole(AriaRole.Table, new() { Name = "谁能看到" }).WaitForAsync();
    }

    public static async Task LimitAsync(SiteFixture fixture, IPage page)
    {
        await ReadersAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "限定范围…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("只限点名").WaitForAsync();
    }

    /// <summary>Chooses a file in the field of that label.</summary>
    public static Task UploadAsync(IPage page, string label, string name, string content) => page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(content) });

    private static async Task WithAnnexesAsync(IPage page, string title)
    {
        await PaperActs.DraftAsync(page, title, Text);
        await page.GetByRole(AriaRole.Tab, new() { Name = "附件" }).ClickAsync();
        foreach (var (number, name) in new[] { (1, "重点任务分工表"), (2, "防汛抗旱责任清单") })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "加一个附件" }).ClickAsync();
            await UploadAsync(page, $"附件 {number} 的文件", $"{name}.txt", $"{name}\n一、各旗。");
            await page.GetByRole(AriaRole.Link, new() { Name = $"{name}.txt" }).WaitForAsync();
        }

        await UploadAsync(page, "加参考材料", "起草说明.txt", "起草说明");
        await page.GetByRole(AriaRole.Link, new() { Name = "起草说明.txt" }).WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以送审" })).ToBeVisibleAsync();
    }

    private static async Task SentAsync(IPage page, string title)
    {
        await WithAnnexesAsync(page, title);
        await PaperActs.SendAsync(page);
    }
}
