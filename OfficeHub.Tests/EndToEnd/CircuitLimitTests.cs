using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

public sealed class CircuitLimitTests
{
    [Fact]
    public async Task Page_beyond_the_limit_says_so_and_the_others_go_on_and_closing_one_makes_room()
    {
        const int Limit = 3;
        await using var site = TestSite.Serve();
        await People.AddAsync(site.Services, "surina", "苏日娜");
        var set = await site.Services.GetRequiredService<ChangeSettingHandler>().HandleAsync(
            new ChangeSetting(Guid.NewGuid(), SignInSettings.CircuitsPerUser.Key, $"{Limit}", SettingRow.NeverChanged, "核对上限"), Actor.System("测试"), CancellationToken.None);
        Assert.True(set.IsSuccess, set.Error?.Message);
        await using var chromium = await Chromium.OpenAsync();
        var first = await chromium.WindowAsync(site.Address);
        await first.SignInAsync("surina", "/directory");
        var open = new List<IPage> { first };
        while (open.Count < Limit)
        {
            open.Add(await first.Context.NewPageAsync());
            await open[^1].GotoAsync("/directory");
        }

        foreach (var page in open) await Expect(page.GetByLabel("找机构")).ToBeVisibleAsync();

        var beyond = await first.Context.NewPageAsync();
        await beyond.GotoAsync("/directory");

        await beyond.ReachedAsync("/account/too-many");
        await Expect(beyond.GetByText("您同时开着的页面已到上限。请关掉几个不用的，再回来打开这一页。")).ToBeVisibleAsync();
        await first.GetByLabel("找机构").FillAsync("没有的");
        await Expect(first.GetByText("没有名称里有“没有的”的机构")).ToBeVisibleAsync();

        await open[^1].CloseAsync();
        await beyond.GotoAsync("/directory");
        await Expect(beyond.GetByLabel("找机构")).ToBeVisibleAsync();
        Assert.EndsWith("/directory", beyond.Url, StringComparison.Ordinal);
    }
}
