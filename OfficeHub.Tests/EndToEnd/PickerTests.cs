using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The box in which people are found, as quick fingers use it.</summary>
[Collection(JourneyCollection.Name)]
public sealed class PickerTests(SiteFixture fixture)
{
    [Fact]
    public async Task Enter_right_after_a_name_picks_that_name_and_not_who_was_in_the_list_before()
    {
        await using var window = await fixture.WindowAsync("zhangxiulan");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/admin/roles");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.FillAsync("苏日娜");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Option)).ToContainTextAsync("苏日娜");

        await box.FillAsync("王晓峰");
        await box.PressAsync("Enter");

        await page.ReachedAsync("/admin/roles?person=");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^王晓峰 .*点按去掉$", RegexOptions.None, TimeSpan.FromSeconds(1)) })).ToBeVisibleAsync();
    }
}
