using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>An account that waits for its release, and one whose password was reset behind a second step.</summary>
internal static class ReleaseScreens
{
    // Nobody in the table of screens signs in with them.
    private const string Waiting = "xuguoqiang";
    private const string Reset = "zhengxiaoyu";

    public static async Task DeskAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/");
        await page.GetByText("个账号等您核准").WaitForAsync();
    }

    public static async Task AccountAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/admin/accounts?state=AwaitingRelease");
        await page.Locator("td.ph-title a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "不予核准" }).WaitForAsync();
    }

    private static Task ArrangeAsync(SiteFixture fixture) => fixture.Site.ArrangeAsync($"""
        UPDATE Accounts SET ReleasedAt = NULL, OpenedFor = 'Created', OpenedAt = '2026-07-01 01:42:00', MustChangePassword = 1,
          OpenedBy = (SELECT StaffId FROM Accounts WHERE UserName = 'liwenbin') WHERE UserName = '{Waiting}';
        UPDATE Accounts SET ReleasedAt = '2026-07-01 01:42:00', OpenedFor = 'PasswordReset', OpenedAt = datetime('now'), TwoFactorEnabled = 1,
          OpenedBy = (SELECT StaffId FROM Accounts WHERE UserName = 'liwenbin') WHERE UserName = '{Reset}'
        """);
}
