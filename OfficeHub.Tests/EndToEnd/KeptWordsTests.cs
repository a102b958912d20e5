using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Words typed are not lost (security.md R9). Everyday: a sentence each, twice for one of them; OFFICEHUB_ROUNDS raises it, from ten on each round types for a minute.</summary>
public sealed class KeptWordsTests
{
    private const float MillisecondsAKey = 100;
    private const int SentencesAMinute = 14;
    private const string Text = "各旗人民政府，行署各部门：经国务院批准，现将放假安排通知如下，请提前安排好值班和应急工作。";

    [Theory]
    [InlineData("browser killed")]
    [InlineData("network cut")]
    [InlineData("server killed and started again")]
    public async Task Words_typed_are_offered_again_but_for_the_last_three_seconds_at_most(string accident)
    {
        await using var site = await Site.StartAsync();
        var rounds = Chance.Rounds(accident == "browser killed" ? 2 : 1);
        for (var round = 0; round < rounds; round++)
        {
            var typed = $"第{round}次：{string.Concat(Enumerable.Repeat(Text, rounds < 10 ? 1 : SentencesAMinute))}";
            await TypeUntilAsync(site, typed, accident, isFirst: round == 0);

            var found = await FindAgainAsync(site);

            Assert.StartsWith(found, typed, StringComparison.Ordinal);
            Assert.InRange((typed.Length - found.Length) * MillisecondsAKey, 0, 3000);
        }
    }

    private static async Task TypeUntilAsync(Site site, string typed, string accident, bool isFirst)
    {
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(site, chromium);
        if (!isFirst)
        {
            // What the round before restored is on offer, as soon as the server has answered; while it is, it stays behind what is typed.
            var unwanted = page.GetByRole(AriaRole.Button, new() { Name = "不要了" });
            await unwanted.ClickAsync();
            await Assertions.Expect(unwanted).ToHaveCountAsync(0);
        }

        await page.GetByLabel("通知正文").PressSequentiallyAsync(typed, new() { Delay = MillisecondsAKey, Timeout = 120_000 });
        switch (accident)
        {
            case "network cut":
                await page.Context.SetOfflineAsync(true);
                break;
            case "browser killed":
                break;
            default:
                await site.RestartAsync();
                break;
        }

        // The window closes without a word to the server: what was not sent by now is gone.
    }

    private static async Task<string> FindAgainAsync(Site site)
    {
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(site, chromium);
        await page.GetByRole(AriaRole.Button, new() { Name = "打开并恢复" }).ClickAsync();
        var box = page.GetByLabel("通知正文");
        await Assertions.Expect(box).Not.ToHaveValueAsync("");
        return await box.InputValueAsync();
    }

    private static async Task<IPage> OpenAsync(Site site, Chromium chromium)
    {
        var window = await chromium.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), Locale = "zh-CN" });
        var page = await window.NewPageAsync();
        await SiteFixture.SignInAsync(page, "liwenbin");
        await page.ReachedAsync(address => !address.Contains("/account/", StringComparison.Ordinal));
        await page.GotoAsync("/admin/calendar?year=2027");
        await page.GetByLabel("通知正文").WaitForAsync();
        // The offer, if there is one, comes with the text box's first look at the server.
        await page.IdleAsync();
        return page;
    }
}
