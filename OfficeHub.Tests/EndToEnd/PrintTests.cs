using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeHub.Core.Organization;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

public sealed partial class PrintTests
{
    private const int Many = 173;

    [Fact]
    public async Task Print_of_a_list_holds_every_row_of_the_filter_and_leaves_a_record()
    {
        await using var site = TestSite.Serve();
        await People.AddAsync(site.Services, "xitong", "白音", "名册管理", OrganizationPermissions.Maintain, OrganizationPermissions.Export);
        await using (var db = await site.ContextAsync())
        {
            db.AddRange(Enumerable.Range(1, Many).Select(number =>
                Staff.Register(Guid.CreateVersion7(), new StaffDetails($"牧仁{number:D3}", $"BY{number:D4}", "6200", "10012345678"))));
            await db.SaveChangesAsync();
        }

        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.WindowAsync(site.Address);
        await page.SignInAsync("xitong", "/admin/staff");
        await page.GotoAsync("/admin/staff?view=none&q=牧仁");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);

        await page.GetByRole(AriaRole.Button, new() { Name = "打印…", Exact = true }).ClickAsync();
        await page.GetByLabel("用途").FillAsync("全盟人员核对");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "打印", Exact = true }).ClickAsync();
        await Expect(page.GetByText("条件：无岗位，姓名等含“牧仁”　用途：全盟人员核对　共 173 行　打印人：白音").First).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { window.print = () => { window.wasPrinted = true; }; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "打印", Exact = true }).ClickAsync();
        await page.WaitForFunctionAsync("() => window.wasPrinted === true");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("tbody tr:visible")).ToHaveCountAsync(Many);
        await Expect(page.Locator("thead").GetByText("人员名册　条件：无岗位，姓名等含“牧仁”　用途：全盟人员核对　共 173 行　打印人：白音")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "打印", Exact = true })).ToBeHiddenAsync();
        await Expect(page.GetByText("非涉密系统")).ToBeHiddenAsync();
        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.InRange(Sheet().Count(paper), 4, 12);
        Assert.Matches(Landscape(), paper);
        var row = (await site.LogAsync())[^1];
        Assert.Equal(("打印人员名册", "OK", "173 行，无岗位，姓名等含“牧仁”；用途：全盟人员核对"), (row.ActionName, row.Outcome, row.Summary));
        Assert.DoesNotContain("10012345678", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex Sheet();

    // A4 across: 842 by 595 points.
    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 84[12][.0-9]* 59[456]", RegexOptions.None, 1000)]
    private static partial Regex Landscape();
}
