using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>机构与人员 as the system administrator works it: found by name, done in dialogs, the focus where it was.</summary>
[Collection(JourneyCollection.Name)]
public sealed partial class OrganizationDialogsTests(SiteFixture fixture)
{
    private const string Administrator = "liwenbin";
    private const int FarthestTab = 120;

    [Fact]
    public async Task New_unit_is_set_up_below_another_and_shown()
    {
        await using var window = await fixture.WindowAsync(Administrator);
        var page = await OpenUnitAsync(window, "信息科");

        await Button(page, "设下级机构…").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "在“信息科”下设立机构" });
        await Expect(dialog.GetByRole(AriaRole.Combobox, new() { Name = "类别" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Button(page, "设下级机构…")).ToBeFocusedAsync();

        await Button(page, "设下级机构…").ClickAsync();
        await dialog.GetByLabel("全称").FillAsync("数据组");
        await dialog.GetByLabel("依据文号").FillAsync("北署办发〔2026〕3号");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "设立", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "数据组", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("已设立“数据组”。")).ToBeVisibleAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Unit_is_renamed_from_a_coming_day_by_the_keyboard_alone()
    {
        await using var window = await fixture.WindowAsync(Administrator);
        var page = await OpenUnitAsync(window, "督查室");
        var rename = Button(page, "更名…");

        await TabToAsync(page, rename);
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "更名“督查室”" });
        await Expect(dialog.GetByLabel("新全称")).ToBeFocusedAsync();
        await TypeOverAsync(page, "督查督办室");
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(rename).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByLabel("新全称")).ToBeFocusedAsync();
        await TypeOverAsync(page, "督查督办室");
        await TabToAsync(page, dialog.GetByLabel("启用日期（必填）", new() { Exact = true }));
        await TypeOverAsync(page, "2099-01-01");
        await TabToAsync(page, dialog.GetByLabel("依据文号"));
        await page.Keyboard.TypeAsync("北署办发〔2026〕4号");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.GetByText("2099年1月1日 起更名为“督查督办室”（北署办发〔2026〕4号）")).ToBeVisibleAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(rename).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "督查室", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Person_is_appointed_by_initials_offered_first_the_next_time_and_released_again()
    {
        await using var window = await fixture.WindowAsync(Administrator);
        var page = await OpenUnitAsync(window, "秘书二科");

        await Button(page, "任命科员…").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "任命秘书二科科员" });
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "人员" }).PressSequentiallyAsync("wxf");
        await Expect(dialog.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { NameRegex = PickedPerson() })).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "任命" }).ClickAsync();
        await Expect(page.GetByText("已任命王晓峰为秘书二科科员。")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "科员" }).GetByRole(AriaRole.Link, new() { Name = "王晓峰" })).ToBeVisibleAsync();

        await Button(page, "任命科长…").ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "人员" }).FocusAsync();
        await Expect(page.GetByText("最近选过")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Option, new() { NameRegex = PickedPerson() })).ToBeVisibleAsync();
        // The first Esc closes the list, the second the dialog.
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "王晓峰" }).ClickAsync();
        await Button(page, "免职…科员").ClickAsync();
        var release = page.GetByRole(AriaRole.Dialog, new() { Name = "免去王晓峰的秘书二科科员" });
        await release.GetByLabel("最后一天（必填）", new() { Exact = true }).FillAsync("不知道");
        await release.GetByRole(AriaRole.Button, new() { Name = "免职" }).ClickAsync();
        await Expect(release.GetByText("“不知道”不是日期")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Button(page, "免职…科员")).ToBeFocusedAsync();
        await Button(page, "免职…科员").ClickAsync();
        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8));
        await release.GetByLabel("最后一天（必填）", new() { Exact = true }).FillAsync($"{today:yyyy-MM-dd}");
        await release.GetByRole(AriaRole.Button, new() { Name = "免职" }).ClickAsync();

        await Expect(release).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "科员" })).ToContainTextAsync($"至 {today:yyyy年M月d日}");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看变动记录" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "变动记录" })).ToContainTextAsync("任命");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "变动记录" })).ToContainTextAsync("免职");
    }

    private static async Task<IPage> OpenUnitAsync(IBrowserContext window, string name)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/admin/organization");
        await page.GetByLabel("找机构").FillAsync(name);
        await page.GetByRole(AriaRole.List, new() { Name = "找到的机构" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        for (var press = 0; press < FarthestTab; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Not reached by {FarthestTab} presses of Tab.");
    }

    private static async Task TypeOverAsync(IPage page, string text)
    {
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    [GeneratedRegex("^王晓峰", RegexOptions.None, 1000)]
    private static partial Regex PickedPerson();
}
