using Microsoft.Playwright;

namespace OfficeHub.Tests.Support;

/// <summary>A browser for journeys a person would describe.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // The whole browser draws its own frame and tab strip for each window, in a process of its own; nobody sees them here.
    private const string Shell = "/usr/bin/chromium-headless-shell";

    // A busy machine is slow, not wrong.
    private const float Patience = 20_000;

    private readonly IPlaywright _driver;

    private Chromium(IPlaywright driver, IBrowser browser)
    {
        _driver = driver;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    public static async Task<Chromium> OpenAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = File.Exists(Shell) ? Shell : "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        return new Chromium(driver, browser);
    }

    /// <summary>A fresh browser window on the site, of a desk or of a phone.</summary>
    public async Task<IPage> WindowAsync(Uri site, bool phone = false, bool touch = false)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            Locale = "zh-CN",
            HasTouch = touch,
            ViewportSize = phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1440, Height = 1024 },
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _driver.Dispose();
    }
}

internal static class SignInSteps
{
    public static async Task SignInAsync(this IPage page, string userName, string returnUrl, string password = People.Password)
    {
        await page.GotoAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await page.GetByLabel("用户名", new PageGetByLabelOptions { Exact = true }).FillAsync(userName);
        await page.GetByLabel("口令", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();
        await page.ReachedAsync(address => address.EndsWith(returnUrl, StringComparison.Ordinal), part: returnUrl);
    }
}
