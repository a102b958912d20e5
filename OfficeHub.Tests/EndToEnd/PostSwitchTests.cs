using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

[Collection(JourneyCollection.Name)]
public sealed partial class PostSwitchTests(SiteFixture fixture)
{
    private const string FileName = "办公室人员信息核对表.xlsx";

    [Fact]
    public async Task Switching_the_post_shows_the_new_one_and_brings_its_rights_and_takes_those_of_the_old()
    {
        await fixture.Site.ArrangeAsync($"""
            INSERT INTO StoredFiles (Id, Revision, Name, Kind, Length, Hash, Purpose, OwnerStaffId, UnitId, CreatedAt)
            SELECT '019B0000-0000-7000-8000-000000000009', 0, '{FileName}', 'Xlsx', 20480, '{new string('d', 64)}', 'OrganizationImport', StaffId,
              (SELECT Id FROM Units WHERE Name = '北原盟行政公署办公室'), '2026-07-01 01:42:00'
            FROM Accounts WHERE UserName = 'gaojing'
            ON CONFLICT (Id) DO UPDATE SET Length = 20480
            """);
        await using var window = await fixture.WindowAsync("mahuichuan");
        // Other windows of his share the session, and may have left it at the other post.
        await fixture.Site.ArrangeAsync("UPDATE UserSessions SET ActingHoldingId = NULL WHERE AccountId = (SELECT Id FROM Accounts WHERE UserName = 'mahuichuan')");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/files");
        await Expect(Identity(page, "副秘书长")).ToBeVisibleAsync();
        await Expect(page.GetByText("还没有文件。")).ToBeVisibleAsync();

        await SwitchAsync(page, from: "副秘书长", to: "主任");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = FileName, Exact = true })).ToBeVisibleAsync();
        Assert.EndsWith("/files", page.Url, StringComparison.Ordinal);

        await SwitchAsync(page, from: "主任", to: "副秘书长");

        await Expect(page.GetByText("还没有文件。")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = FileName, Exact = true })).ToHaveCountAsync(0);
    }

    private static async Task SwitchAsync(IPage page, string from, string to)
    {
        // The scripts of the frame come after the page.
        await page.IdleAsync();
        await Identity(page, from).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "换一个岗位办理" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($@"\s{to}$", RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await Expect(Identity(page, to)).ToBeVisibleAsync();
        await Expect(page.GetByText(SwitchedTo())).ToBeVisibleAsync();
    }

    private static ILocator Identity(IPage page, string post) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^办理身份：马会川，.* {post}$", RegexOptions.None, TimeSpan.FromSeconds(1)) });

    [GeneratedRegex("^已换岗位，现在以 .+ 办理。$", RegexOptions.None, 1000)]
    private static partial Regex SwitchedTo();
}
