using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Shell;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Opens every page in Chromium, at a desk and on a phone, takes its picture and looks at it hard.</summary>
[Collection(SiteCollection.Name)]
public sealed class ScreensTests(SiteFixture fixture)
{
    private static readonly int[] Widths = [1440, 390];

    public static IEnumerable<object[]> EachScreen =>
        ScreenTable.All.SelectMany(_ => Widths, (screen, width) => new object[] { screen.Name, width });

    [Theory]
    [MemberData(nameof(EachScreen))]
    public async Task Page_shows_no_fault(string name, int width)
    {
        var screen = ScreenTable.All.Single(one => one.Name == name);
        await using var window = await fixture.WindowAsync(screen.User, width);
        var page = await window.NewPageAsync();
        var look = Look.At(page);
        var status = 200;
        if (screen.Before is { } before)
        {
            await look.OrTellAsync(() => before(fixture, page));
        }
        else
        {
            var answer = await page.GotoAsync(screen.Address ?? screen.Route);
            status = answer?.Status ?? 0;
        }

        if (screen.Follow is { } link)
        {
            await look.SettledAsync();
            var target = await page.Locator(link).First.GetAttributeAsync("href");
            look.BeginHere();
            status = (await page.GotoAsync(target!))?.Status ?? 0;
        }

        await look.SettledAsync();
        var picture = Tree.File($"artifacts/screens/{name}-{width}.png");
        await page.ScreenshotAsync(new() { Path = picture, FullPage = true });

        var faults = await look.FaultsAsync(status);
        Assert.True(faults.Count == 0, $"{name} at {width} px ({page.Url}, {picture}):\n  {string.Join("\n  ", faults)}");
    }

    [Fact]
    public async Task Chosen_unit_stands_in_sight_in_the_tree_of_a_phone()
    {
        await using var window = await fixture.WindowAsync("liwenbin", width: 390);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/admin/organization");

        var chosen = page.Locator(".tree [aria-selected=true]");
        await Assertions.Expect(chosen).ToHaveTextAsync("行政科");

        await page.WaitForFunctionAsync("""
            () => {
              const tree = document.querySelector(".tree"), [box, at] = [tree, tree.querySelector("[aria-selected=true]")].map(each => each.getBoundingClientRect());
              return tree.scrollHeight > tree.clientHeight && at.top >= box.top && at.bottom <= box.bottom;
            }
            """, null, new() { Timeout = 10_000 });
    }

    [Fact]
    public void Every_page_is_in_the_table()
    {
        var routes = typeof(App).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(route => route.Template)
            .ToHashSet(StringComparer.Ordinal);
        var listed = ScreenTable.All.Select(screen => screen.Route).Concat(ScreenTable.Unseen.Keys).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(routes.Except(listed, StringComparer.Ordinal).Select(route => $"{route} is not in ScreenTable"));
        Assert.Empty(listed.Except(routes, StringComparer.Ordinal).Select(route => $"{route} is in ScreenTable, but there is no such page"));
    }

    [Fact]
    public async Task Look_finds_what_is_wrong_with_a_bad_page()
    {
        await using var window = await fixture.WindowAsync(user: null, width: 390);
        var page = await window.NewPageAsync();
        var look = Look.At(page);
        await page.SetContentAsync("""
            <!DOCTYPE html><html lang="zh-CN"><title>公文</title><main><h1>Loading documents</h1><img src="data:,">
            <button class="btn pri">查</button><a class="btn pri" href="/">登记</a><button class="btn pri" hidden>存</button>
            <p style="width: 900px">很宽</p><script>console.error("broken")</script></main>
            """);

        var faults = await look.FaultsAsync(200);

        Assert.Contains("console: broken", faults);
        Assert.Contains("English on the page: “Loading”", faults);
        Assert.Contains(faults, fault => fault.StartsWith("critical: ", StringComparison.Ordinal) && fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains("more than one primary act: 查，登记", faults);
        Assert.Contains(faults, fault => fault.StartsWith("overflow: 9", StringComparison.Ordinal));
    }
}
