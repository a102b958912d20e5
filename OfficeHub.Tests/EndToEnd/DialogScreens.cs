using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Dialogs that stand open, with a person's words in them.</summary>
internal static class DialogScreens
{
    private const string Text = "为做好春季造林工作，现将有关事项通知如下。\n一、落实造林地块\n各旗于3月底前把任务落实到地块。";

    public static async Task BeginAsync(SiteFixture fixture, IPage page)
    {
        await DocumentScreens.OwnAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "拟稿…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("文种").WaitForAsync();
    }

    public static async Task ExportAsync(SiteFixture fixture, IPage page)
    {
        await DocumentScreens.OwnAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "导出…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("发文字号").UncheckAsync();
    }

    public static async Task ImportAsync(SiteFixture fixture, IPage page)
    {
        await OpenAsync(page, "关于做好春季造林工作的通知", "导入文本…");
        var dialog = page.GetByRole(AriaRole.Dialog);
        // Without the head that says where the sample is from: what is typed and not used is shown on the desk.
        var sample = await File.ReadAllTextAsync(Tree.File("OfficeHub.Tests/Samples/Documents/guofa-2016-55.txt"));
        await dialog.GetByLabel("把文字粘到这里").FillAsync(sample[(sample.LastIndexOf("\n---\n", StringComparison.Ordinal) + 5)..]);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "看看读成什么" }).ClickAsync();
        await dialog.GetByText("读作").WaitForAsync();
    }

    public static Task InsertPictureAsync(SiteFixture fixture, IPage page) => OpenAsync(page, "关于报送造林进度的通知", "插图片…");

    public static async Task InstructAsync(SiteFixture fixture, IPage page)
    {
        // Each width has a paper of its own: nobody is sent the same paper twice.
        var title = $"关于{page.ViewportSize!.Width}万亩春播的通知";
        // A leader who does not decide it gets to see it by being sent it to read.
        await DeskScreens.ToReadAsync(fixture, title, "陈立诚");
        await page.GotoAsync("/?pile=read");
        await page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "批示并告知…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "批示" }).FillAsync("请农牧局牵头，三月底前报进度。");
    }

    private static async Task OpenAsync(IPage page, string title, string act)
    {
        await PaperActs.DraftAsync(page, title, Text);
        await page.GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Heading).WaitForAsync();
    }
}
