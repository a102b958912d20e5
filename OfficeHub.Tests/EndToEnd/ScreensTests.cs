using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Shell;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Opens every page in Chromium, at a desk and on a phone, and looks at it hard; OFFICEHUB_SCREENS=1 takes its pictures.</summary>
[Collection(SiteCollection.Name)]
public sealed class ScreensTests(SiteFixture fixture)
{
    private const int Desk = 1440;
    private const int Phone = 390;

    // For a person to look at; a run that only counts does without them.
    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("OFFICEHUB_SCREENS") is "1";

    public static IEnumerable<object[]> EachScreen => ScreenTable.All.Select(screen => new object[] { screen.Name });

    [Theory]
    [MemberData(nameof(EachScreen))]
    public async Task Page_shows_no_fault(string name)
    {
        var screen = ScreenTable.All.Single(one => one.Name == name);
        await using var window = await fixture.WindowAsync(screen.User, Desk);
        var page = await window.NewPageAsync();
        var look = Look.At(page);
        var status = await ComeAsync(screen, page, look);
        List<string> faults = [.. await LookAsync(name, Desk, page, look, status)];

        // What it took to come here is not done twice; a page without it is loaded by the phone itself.
        await page.SetViewportSizeAsync(Phone, 844);
        if (screen.Before is null) await page.ReloadAsync();
        faults.AddRange(await LookAsync(name, Phone, page, look, status));

        Assert.True(faults.Count == 0, $"{name} ({page.Url}):\n  {string.Join("\n  ", faults.Distinct(StringComparer.Ordinal))}");
    }

    // The answer's status.
    private async Task<int> ComeAsync(Screen screen, IPage page, Look look)
    {
        if (screen.Before is { } before)
        {
            await look.OrTellAsync(() => before(fixture, page));
            return 200;
        }

        var status = (await page.GotoAsync(screen.Address ?? screen.Route))?.Status ?? 0;
        if (screen.Follow is not { } link) return status;
        await look.SettledAsync();
        var target = await page.Locator(link).First.GetAttributeAsync("href");
        look.BeginHere();
        return (await page.GotoAsync(target!))?.Status ?? 0;
    }

    private static async Task<IEnumerable<string>> LookAsync(string name, int width, IPage page, Look look, int status)
    {
        await look.SettledAsync();
        if (TakesPictures) await page.ScreenshotAsync(new() { Path = Tree.File($"artifacts/screens/{name}-{width}.png"), FullPage = true });
        return (await look.FaultsAsync(status)).Select(fault => $"{width} px: {fault}");
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
