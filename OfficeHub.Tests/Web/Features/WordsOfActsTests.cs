using Bunit;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Settings;
using OfficeHub.Web.Features.Access;
using OfficeHub.Web.Features.Auditing;
using OfficeHub.Web.Features.Rights;
using OfficeHub.Web.Features.Settings;

namespace OfficeHub.Tests.Web.Features;

/// <summary>What buttons, panels and notices say.</summary>
public sealed class WordsOfActsTests : PageContext
{
    [Fact]
    public async Task Setting_is_opened_by_one_word_and_stored_by_another()
    {
        await using var office = await OpenAsync("李文斌", SettingsPermissions.View, SettingsPermissions.Change);
        var page = Show<SettingsPage>("/admin/settings");
        var name = page.WaitForElement(".settings .do button").GetAttribute("aria-label")!["修改".Length..];

        Press(page, "修改");
        Press(page, "保存");

        await page.WaitForAssertionAsync(() => Assert.Equal($"“{name}”已保存。", Board.Current?.Text));
    }

    [Fact]
    public async Task Account_beside_the_list_is_put_away_and_the_place_in_the_list_stays()
    {
        await using var office = await OpenAsync("李文斌", AccountPermissions.View);
        var account = await Support.DemoOffice.AccountAsync(office, "高静");

        var page = Show<AccountsPage>($"/admin/accounts?q=gaojing&from=1&account={account.Id:N}");

        var away = page.WaitForElements(".panel header a").Single(link => link.TextContent == "收起").GetAttribute("href")!;
        Assert.EndsWith("/admin/accounts?q=gaojing&from=1", away, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_of_the_log_shows_the_code_of_a_refusal_only()
    {
        await using var office = await OpenAsync("宝音", AuditPermissions.Read);
        var done = (await office.LogAsync())[0];
        await office.Get<SettingsQuery>().ListAsync(await office.SignedInAsync("苏日娜"), CancellationToken.None);
        var refused = (await office.LogAsync())[^1];

        Assert.Equal("已办", Outcome(done.Sequence));
        Assert.Equal("拒绝　Common.NotAllowed", Outcome(refused.Sequence));

        string Outcome(long sequence) => Show<AuditPage>($"/admin/audit?row={sequence}").WaitForElements("dt").Single(term => term.TextContent == "结果").NextElementSibling!.TextContent;
    }

    [Fact]
    public async Task Button_that_takes_a_role_back_names_the_holder()
    {
        await using var office = await OpenAsync("张秀兰", AccessPermissions.MaintainRights);

        var page = Show<RolesPage>("/admin/roles?role=Staff");

        var names = page.WaitForElements("tbody .btn.dan").Select(button => button.GetAttribute("aria-label")).ToList();
        Assert.Contains("收回…文电科编号登记员", names);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task Notice_of_a_role_given_to_a_post_names_the_post()
    {
        await using var office = await OpenAsync("张秀兰", AccessPermissions.MaintainRights);
        var page = Show<RolesPage>("/admin/roles?role=SealKeeper");
        var role = page.WaitForElement("[aria-current=true] b").TextContent;

        Press(page, "授给岗位…");
        page.WaitForState(() => page.FindAll("dialog [role=treeitem]").Any(IsBureau));
        page.FindAll("dialog [role=treeitem]").Single(IsBureau).Click();
        page.WaitForElement("dialog option[value='0']").ParentElement!.Change("0");
        var post = page.FindAll("dialog option").First(option => option.GetAttribute("value") == "0").TextContent.Split('（')[0];
        page.Find("dialog [data-field=Reason] input").Change("岗位职责含用印。");
        Press(page, "授予");

        await page.WaitForAssertionAsync(() => Assert.Equal($"已把“{role}”授给盟司法局{post}。", Board.Current?.Text));

        static bool IsBureau(AngleSharp.Dom.IElement unit) => unit.TextContent == "盟司法局";
    }

    [Fact]
    public async Task Day_sheet_has_one_primary_act_and_that_is_to_print()
    {
        await using var office = await OpenAsync("宝音", AuditPermissions.Read, AuditPermissions.Export);

        var page = Show<DaySheetPage>("/admin/audit/day");

        page.WaitForAssertion(() => Assert.Equal(["打印"], page.FindAll(".btn.pri").Select(button => button.TextContent.Trim())));
    }
}
