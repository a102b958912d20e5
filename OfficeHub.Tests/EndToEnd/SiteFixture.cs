using Microsoft.Playwright;
using OfficeHub.Core.Seeding;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>One site and one Chromium for the browser tests of a collection; each test has a window of its own.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly Dictionary<string, string> _signedIn = new(StringComparer.Ordinal);
    private Chromium? _chromium;
    private Site? _site;

    internal Site Site => _site ?? throw new InvalidOperationException("The site is not started.");

    public async Task InitializeAsync()
    {
        _site = await Site.StartAsync();
        _chromium = await Chromium.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    /// <summary>A window of a person of the demo organisation, or of a stranger.</summary>
    /// <param name="user">User name, or null.</param>
    /// <param name="width">Of the window; 390 stands for a phone.</param>
    internal async Task<IBrowserContext> WindowAsync(string? user, int width = 1440)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Site.Address.ToString(),
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = width, Height = width < 800 ? 844 : 900 },
            StorageState = user is null ? null : await SignedInAsync(user),
        };
        return await _chromium!.Browser.NewContextAsync(options);
    }

    /// <summary>Signs in through the page, as a person would.</summary>
    internal static async Task SignInAsync(IPage page, string user)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("用户名").FillAsync(user);
        await page.GetByLabel("口令", new() { Exact = true }).FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
    }

    // Once a person: hashing a password is meant to be slow.
    private async Task<string> SignedInAsync(string user)
    {
        if (!_signedIn.TryGetValue(user, out var state))
        {
            await using var window = await _chromium!.Browser.NewContextAsync(new() { BaseURL = Site.Address.ToString() });
            var page = await window.NewPageAsync();
            await SignInAsync(page, user);
            await page.ReachedAsync(address => !address.Contains("/account/", StringComparison.Ordinal));
            _signedIn[user] = state = await window.StorageStateAsync();
        }

        return state;
    }
}

/// <summary>The screens, one after the other: some arrange their rows for all.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>
{
    public const string Name = "site";
}

/// <summary>What people do, on a site of its own beside the screens: together they would take half the run, and the other core would wait.</summary>
[CollectionDefinition(Name)]
public sealed class JourneyCollection : ICollectionFixture<SiteFixture>
{
    public const string Name = "journeys";
}
