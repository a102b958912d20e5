using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

public sealed class CircuitEndTests
{
    [Fact]
    public async Task Circuit_of_a_disabled_account_is_sent_to_the_ended_page_within_thirty_seconds()
    {
        await using var site = TestSite.Serve();
        var account = await People.AddAsync(site.Services, "xitong", "白音", RoleCodes.SystemAdministrator, AccountPermissions.View);
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.WindowAsync(site.Address);
        await page.SignInAsync("xitong", "/admin/accounts");
        await page.GetByRole(AriaRole.Table).WaitForAsync();

        await SetAsync(site, account, set => set.SetProperty(row => row.IsDisabled, true));

        await page.ReachedAsync("/account/ended?reason=rightschanged");
        await page.GotoAsync("/admin/accounts");
        Assert.Contains("/account/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circuit_whose_rights_changed_opens_the_same_page_anew_without_them_within_thirty_seconds()
    {
        await using var site = TestSite.Serve();
        var account = await People.AddAsync(site.Services, "xitong", "白音", RoleCodes.SystemAdministrator, AccountPermissions.View);
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.WindowAsync(site.Address);
        await page.SignInAsync("xitong", "/admin/accounts");
        await page.GetByRole(AriaRole.Table).WaitForAsync();
        await page.EvaluateAsync("() => window.wasHere = true");
        await using (var db = await site.ContextAsync())
        {
            await db.Set<OfficeHub.Core.Access.RoleGrant>().Where(grant => db.Users.Any(row => row.Id == account && row.StaffId == grant.StaffId)).ExecuteDeleteAsync();
        }

        var since = Stopwatch.StartNew();
        await SetAsync(site, account, set => set.SetProperty(row => row.RightsVersion, row => row.RightsVersion + 1));

        await page.WaitForFunctionAsync("() => window.wasHere === undefined && document.readyState === 'complete'", null, new PageWaitForFunctionOptions { Timeout = 30_000 });
        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.EndsWith("/admin/accounts", page.Url, StringComparison.Ordinal);
        await page.GetByText(new NotAllowed().Message).WaitForAsync();
    }

    [Fact]
    public async Task Sign_out_in_one_window_ends_the_other_and_the_back_button_shows_nothing()
    {
        await using var site = TestSite.Serve();
        await People.AddAsync(site.Services, "xitong", "白音", RoleCodes.SystemAdministrator, AccountPermissions.View);
        await using var chromium = await Chromium.OpenAsync();
        var one = await chromium.WindowAsync(site.Address);
        await one.SignInAsync("xitong", "/admin/accounts");
        await one.GetByRole(AriaRole.Table).WaitForAsync();
        var other = await one.Context.NewPageAsync();
        await other.GotoAsync("/admin/accounts");
        await other.GetByRole(AriaRole.Table).WaitForAsync();

        // The scripts of the frame come after the page.
        await one.IdleAsync();
        await one.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "办理身份：白音，没有岗位" }).ClickAsync();
        await one.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "退出", Exact = true }).ClickAsync();

        await one.ReachedAsync("/account/ended");
        await other.ReachedAsync("/account/ended");
        await one.GoBackAsync();
        await one.ReachedAsync("/account/");
        Assert.Equal(0, await one.GetByRole(AriaRole.Table, new PageGetByRoleOptions { Name = "账号" }).CountAsync());
    }

    private static async Task SetAsync(
        TestSite site, Guid account, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Account>> set)
    {
        await using var db = await site.ContextAsync();
        await db.Users.Where(row => row.Id == account).ExecuteUpdateAsync(set);
    }
}
