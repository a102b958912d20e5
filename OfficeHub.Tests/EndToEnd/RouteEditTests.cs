using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A version of a route put together over more than one sitting.</summary>
[Collection(JourneyCollection.Name)]
public sealed class RouteEditTests(SiteFixture fixture)
{
    [Fact]
    public async Task Steps_changed_and_not_put_in_force_are_there_when_one_comes_back()
    {
        await using var window = await fixture.WindowAsync("mahuichuan");
        var page = await window.NewPageAsync();
        var dropped = page.GetByRole(AriaRole.Button, new() { Name = "删去解读方案审核" });
        await RouteScreens.EditAsync(fixture, page);
        await dropped.ClickAsync();
        await Expect(dropped).ToHaveCountAsync(0);

        await page.GotoAsync("/directory");
        await page.GotoAsync("/admin/routes/edit");
        var offer = page.GetByRole(AriaRole.Group, new() { Name = "没改完的" });
        await Expect(offer).ToContainTextAsync("改到一半的流程还在，没有启用。");
        await Expect(dropped).ToBeVisibleAsync();
        await offer.GetByRole(AriaRole.Button, new() { Name = "接着改" }).ClickAsync();
        await Expect(dropped).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await offer.GetByRole(AriaRole.Button, new() { Name = "不要了" }).ClickAsync();
        await Expect(offer).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(dropped).ToBeVisibleAsync();
        await Expect(offer).ToHaveCountAsync(0);
    }
}
