using Microsoft.Playwright;

namespace OfficeHub.Tests.Support;

/// <summary>
/// Waits for an address by looking at it again and again. Playwright's own wait looks once and then listens for a change,
/// and misses for good the change that comes in between; a page that moves within itself changes its address only once.
/// </summary>
internal static class PageAddress
{
    /// <summary>Until the address holds these words.</summary>
    public static Task ReachedAsync(this IPage page, string part, int milliseconds = 30_000) =>
        page.ReachedAsync(address => address.Contains(part, StringComparison.Ordinal), milliseconds, part);

    /// <summary>Until the address is as wanted and the page is loaded.</summary>
    public static async Task ReachedAsync(this IPage page, Func<string, bool> wanted, int milliseconds = 30_000, string? part = null)
    {
        for (var left = milliseconds; !wanted(page.Url); left -= 50)
        {
            if (left <= 0) Assert.Fail($"After {milliseconds / 1000} s the page is still {page.Url}, not {part ?? "the one wanted"}; it says: {await page.InnerTextAsync("body")}");
            await page.WaitForTimeoutAsync(50);
        }

        await page.LoadedAsync();
    }

    /// <summary>Until the document is loaded; asked, not listened for.</summary>
    public static async Task LoadedAsync(this IPage page)
    {
        for (var left = 30_000; left > 0; left -= 50)
        {
            try
            {
                if (await page.EvaluateAsync<bool>("document.readyState === 'complete'")) return;
            }
            catch (PlaywrightException)
            {
                // It is just being exchanged for the next one.
            }

            await page.WaitForTimeoutAsync(50);
        }

        Assert.Fail($"{page.Url} was not loaded within 30 s.");
    }

    /// <summary>Until nothing is fetched any more, as far as the browser tells: a courtesy before a look, not a condition.</summary>
    public static async Task IdleAsync(this IPage page)
    {
        await page.LoadedAsync();
        try
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = 5_000 });
        }
        catch (TimeoutException)
        {
        }
    }
}
