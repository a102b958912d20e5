using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A pile is worked off without a wrong or double decision, though every press is made twice.</summary>
public sealed class ThirtyPapersTests
{
    [Fact]
    public async Task Thirty_papers_are_decided_by_keyboard_alone()
    {
        await using var site = TestSite.Serve("Development");
        var papers = new ThirtyPapers(site);
        await papers.SendAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await BeginAsync(site, chromium, phone: false);
        // From the desk on there is only the keyboard.
        await page.GetByRole(AriaRole.Link, new() { Name = "事项的通知" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await EachAsync(page, async answer =>
        {
            if (answer is ThirtyPapers.Answer.Return)
            {
                await page.Keyboard.PressAsync("r");
                await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("理由")).ToBeFocusedAsync();
                await page.Keyboard.InsertTextAsync(ThirtyPapers.Reason);
                await TwiceAsync(() => page.Keyboard.PressAsync("Control+Enter"));
                return;
            }

            if (answer is ThirtyPapers.Answer.AgreeWithWords)
            {
                await page.Keyboard.PressAsync("o");
                await page.Keyboard.InsertTextAsync(ThirtyPapers.Words);
                await page.Keyboard.PressAsync("Escape");
            }

            await TwiceAsync(() => page.Keyboard.PressAsync(answer is ThirtyPapers.Answer.AgreeWithWords ? "b" : "a"));
        });

        await papers.AssertDecidedAsync();
    }

    [Fact]
    public async Task Thirty_papers_are_decided_by_touch_on_a_phone()
    {
        await using var site = TestSite.Serve("Development");
        var papers = new ThirtyPapers(site);
        await papers.WithoutGraceAsync();
        await papers.SendAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await BeginAsync(site, chromium, phone: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "事项的通知" }).First.TapAsync();
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "决定" });
        var dialog = page.GetByRole(AriaRole.Dialog);

        await EachAsync(page, async answer =>
        {
            switch (answer)
            {
                case ThirtyPapers.Answer.Return:
                    await bar.GetByRole(AriaRole.Button, new() { Name = "退回…" }).TapAsync();
                    await dialog.GetByLabel("理由").FillAsync(ThirtyPapers.Reason);
                    await TapTwiceAsync(page, dialog.GetByRole(AriaRole.Button, new() { Name = "退回给" }));
                    break;
                case ThirtyPapers.Answer.AgreeWithWords:
                    await bar.GetByRole(AriaRole.Textbox).FillAsync(ThirtyPapers.Words);
                    await bar.GetByRole(AriaRole.Button, new() { Name = "更多" }).TapAsync();
                    await TapTwiceAsync(page, bar.GetByRole(AriaRole.Button, new() { Name = "同意（附修改意见）" }));
                    break;
                default:
                    await TapTwiceAsync(page, bar.GetByRole(AriaRole.Button, new() { Name = "同意", Exact = true }));
                    break;
            }
        });

        await papers.AssertDecidedAsync();
    }

    private static async Task<IPage> BeginAsync(TestSite site, Chromium chromium, bool phone)
    {
        var page = await chromium.WindowAsync(site.Address, phone, touch: phone);
        await SiteFixture.SignInAsync(page, "zhaoqiming");
        await page.GetByRole(AriaRole.Tab, new() { Name = "待办" }).WaitForAsync();
        return page;
    }

    // The title says which paper it is; one that comes twice is one too many.
    private static async Task EachAsync(IPage page, Func<ThirtyPapers.Answer, Task> decide)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < ThirtyPapers.Count)
        {
            var title = await page.Locator("h1:focus").TextContentAsync(new() { Timeout = 10_000 }) ?? "";
            Assert.True(seen.Add(title), $"{title} came again.");
            await PaperActs.DrawnAsync(page, title);
            await decide(ThirtyPapers.AnswerOf(title));
            await Expect(page.Locator("h1")).Not.ToHaveTextAsync(title, new() { Timeout = 10_000 });
            await Expect(page.GetByRole(AriaRole.Status, new() { Name = "办理结果" })).ToContainTextAsync($"《{title}》");
        }

        await page.ReachedAsync(address => new Uri(address).AbsolutePath == "/");
        await Expect(page.GetByText("待办都办完了。")).ToBeAttachedAsync();
    }

    private static Task TwiceAsync(Func<Task> press) => Task.WhenAll(press(), press());

    private static async Task TapTwiceAsync(IPage page, ILocator button)
    {
        var box = await button.BoundingBoxAsync() ?? throw new InvalidOperationException("The button is not to be seen.");
        await TwiceAsync(() => page.Touchscreen.TapAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2)));
    }
}
