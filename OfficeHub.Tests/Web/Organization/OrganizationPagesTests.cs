using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Organization.Posts;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Organization;
using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Web.Organization;

public sealed class OrganizationPagesTests : BunitContext
{
    [Fact]
    public async Task Organization_page_shows_the_tree_and_the_unit_with_its_people_in_leader_order()
    {
        await using var office = await OpenAsync("李文斌", OrganizationPermissions.Maintain);
        var unit = await office.UnitAsync("文电科");

        var page = Open<OrganizationPage>($"/admin/organization?unit={unit.Id}");

        Assert.Equal("文电科", page.Find("[role=treeitem][aria-selected=true]").TextContent);
        Assert.Equal(["科长", "编号登记员", "用印员"], page.FindAll("tbody tr td:first-child").Select(cell => cell.FirstChild!.TextContent));
        Assert.Contains("高　静", page.Markup, StringComparison.Ordinal);
        Assert.Contains("更名…", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_somebody_who_does_not_maintain_is_a_directory_without_any_act()
    {
        await using var office = await OpenAsync("苏日娜");
        var unit = await office.UnitAsync("文电科");

        var page = Open<OrganizationPage>($"/admin/organization?unit={unit.Id}");

        Assert.Equal("通讯录", page.Find("h1").TextContent);
        Assert.Contains("高　静", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("main button, .panel button:not([type=submit])"));
    }

    [Fact]
    public async Task Unknown_unit_reads_as_not_found()
    {
        await using var office = await OpenAsync("苏日娜");

        var page = Open<OrganizationPage>($"/admin/organization?unit={Guid.NewGuid()}");

        Assert.Contains(new NotFound("机构").Message, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_edited_by_somebody_else_meanwhile_keeps_the_typed_words_and_the_next_press_wins()
    {
        await using var office = await OpenAsync("李文斌", OrganizationPermissions.Maintain);
        var post = await office.PostAsync("文电科", "用印员");
        var page = Open<OrganizationPage>($"/admin/organization?unit={post.UnitId}");
        page.Find("button[aria-label='修改…用印员']").Click();
        page.Find("dialog [data-field=Name] input").Change("印章管理员");
        await office.Get<EditPostHandler>().HandleAsync(
            new EditPost(Guid.NewGuid(), post.Id, post.Revision, "用印和档案员", PostKind.Officer), await office.MaintainerAsync("徐国强"), CancellationToken.None);

        Press(page, "保存");

        page.WaitForAssertion(() => Assert.Contains("徐国强", page.Find("dialog .refusal").TextContent, StringComparison.Ordinal));
        Assert.Equal("印章管理员", page.Find("dialog [data-field=Name] input").GetAttribute("value"));
        Assert.Contains("用印和档案员", page.Find("dialog").TextContent, StringComparison.Ordinal);

        Press(page, "保存");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("dialog .body")));
        Assert.Equal(post.Id, (await office.PostAsync("文电科", "印章管理员")).Id);
    }

    [Fact]
    public async Task Faults_of_a_new_unit_stand_at_their_fields()
    {
        await using var office = await OpenAsync("李文斌", OrganizationPermissions.Maintain);
        var unit = await office.UnitAsync("北原盟行政公署办公室");
        var page = Open<OrganizationPage>($"/admin/organization?unit={unit.Id}");
        page.FindAll("button").Single(button => button.TextContent.Contains("设下级机构", StringComparison.Ordinal)).Click();

        page.Find("dialog [data-field=Name] input").Change("文电科");
        Press(page, "设立");

        page.WaitForAssertion(() => Assert.Contains("已有“文电科”", page.Find("dialog [data-field=Name] .err").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Staff_list_reads_its_filter_from_the_address_and_says_when_nothing_fits()
    {
        await using var office = await OpenAsync("苏日娜");

        var page = Open<StaffListPage>("/admin/staff?q=lrl");
        Assert.Equal(["林若澜", "刘润莲"], page.FindAll("tbody td.ph-title a").Select(link => link.TextContent));

        page = Open<StaffListPage>("/admin/staff?q=zzz");
        Assert.Contains("没有符合条件的人员。", page.Markup, StringComparison.Ordinal);
        Assert.Contains("姓名等：zzz", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_page_shows_both_posts_and_the_masked_number_until_asked()
    {
        await using var office = await OpenAsync("李文斌", OrganizationPermissions.Maintain, OrganizationPermissions.SeeMobile);
        var staff = await office.StaffAsync("马会川");
        var page = Render<StaffPage>(parameters => parameters.Add(view => view.StaffId, staff.Id));
        Assert.Equal(2, page.FindAll("tbody tr").Count);
        Assert.Contains("mahuichuan", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(staff.Mobile, page.Markup, StringComparison.Ordinal);

        page.Find("button.linklike").Click();

        page.WaitForAssertion(() => Assert.Contains(staff.Mobile, page.Markup, StringComparison.Ordinal));
        Assert.Equal("查看完整手机号", (await office.LogAsync())[^1].ActionName);
    }

    [Fact]
    public async Task History_of_a_unit_is_asked_for_when_opened_and_again_after_a_change()
    {
        await using var office = await OpenAsync("李文斌", OrganizationPermissions.Maintain);
        var unit = await office.UnitAsync("文电科");
        await office.Get<DescribeUnitHandler>().HandleAsync(
            new DescribeUnit(Guid.NewGuid(), unit.Id, unit.Revision, "文电", ""), await office.MaintainerAsync("徐国强"), CancellationToken.None);
        var page = Open<OrganizationPage>($"/admin/organization?unit={unit.Id}");
        Assert.Empty(page.FindAll("ol[aria-label=变动记录]"));

        page.Find("button[aria-label=查看变动记录]").Click();
        page.WaitForAssertion(() => Assert.Equal(["徐国强修改机构信息2026年7月1日 09:42"], Lines()));
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        page.FindAll("button").Single(button => button.TextContent is "前移").Click();

        page.WaitForAssertion(() => Assert.Equal(["李文斌调整机构顺序2026年7月1日 09:45", "徐国强修改机构信息2026年7月1日 09:42"], Lines()));
        Assert.Contains("简称“文电”", page.Find("ol[aria-label=变动记录]").TextContent, StringComparison.Ordinal);

        IEnumerable<string> Lines() => page.FindAll("ol[aria-label=变动记录] .h").Select(line => line.TextContent);
    }

    [Fact]
    public async Task History_is_not_offered_to_those_who_only_look_up()
    {
        await using var office = await OpenAsync("苏日娜");

        var page = Open<OrganizationPage>($"/directory?unit={(await office.UnitAsync("文电科")).Id}");
        var person = Render<StaffPage>(parameters => parameters.Add(view => view.StaffId, office.StaffAsync("马会川").Result.Id));

        Assert.Empty(page.FindAll("button[aria-label=查看变动记录]"));
        Assert.Empty(person.FindAll("button[aria-label=查看变动记录]"));
    }

    private IRenderedComponent<TPage> Open<TPage>(string address)
        where TPage : IComponent
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return Render<TPage>();
    }

    private static void Press<TPage>(IRenderedComponent<TPage> page, string text)
        where TPage : IComponent =>
        page.FindAll("dialog .a button").Single(button => button.TextContent.StartsWith(text, StringComparison.Ordinal)).Click();

    /// <summary>The pages over the real handlers and the demo organisation.</summary>
    private async Task<TestOffice> OpenAsync(string name, params Permission[] permissions)
    {
        var office = await DemoOffice.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddKit();
        Services.AddSingleton<TimeProvider>(office.Clock);
        Services.AddSingleton<ICurrentActor>(new SignedIn(await office.SignedInAsync(name, permissions)));
        Share<UnitTreeQuery>();
        Share<UnitDetailQuery>();
        Share<UnitHistoryQuery>();
        Share<StaffHistoryQuery>();
        Share<RenameUnitHandler>();
        Share<EstablishUnitHandler>();
        Share<ReorderUnitHandler>();
        Share<CancelRenameHandler>();
        Share<CreatePostHandler>();
        Share<EditPostHandler>();
        Share<ReorderPostHandler>();
        Share<StaffListQuery>();
        Share<StaffDetailQuery>();
        Share<UnmaskMobileQuery>();
        Share<MakePrimaryHandler>();
        Share<ReturnStaffHandler>();
        return office;

        void Share<T>()
            where T : class => Services.AddSingleton(office.Get<T>());
    }

    private sealed class SignedIn(Actor actor) : ICurrentActor
    {
        public Task<Actor> GetAsync(CancellationToken ct) => Task.FromResult(actor);
    }
}
