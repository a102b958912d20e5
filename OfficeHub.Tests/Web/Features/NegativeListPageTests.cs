using Bunit;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Drafting;
using OfficeHub.Web.Features.Documents.Openness;

namespace OfficeHub.Tests.Web.Features;

public sealed class NegativeListPageTests : PageContext
{
    [Fact]
    public async Task Officer_adopts_the_next_version_with_an_item_of_his_own()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Disclosure);
        var page = Show<NegativeListPage>("/openness/negative-list");
        page.WaitForAssertion(() => Assert.Contains("本机关还没有审定过清单", page.Markup, StringComparison.Ordinal));
        Assert.Equal("/openness/negative-list?edit=1", page.FindAll("a.btn.pri").Single().GetAttribute("href"));

        page = Show<NegativeListPage>("/openness/negative-list?edit=1");
        page.WaitForState(() => page.FindAll("fieldset.item").Count == 8);
        Assert.Equal("", page.FindAll("fieldset.item")[0].QuerySelector("input")!.GetAttribute("readonly"));
        Press(page, "加一项");
        page.WaitForState(() => page.FindAll("fieldset.item").Count == 9);
        Press(page, "审定第 2 版");
        page.WaitForAssertion(() => Assert.Contains("N9 的类别", page.Find("#negative-items-err").TextContent, StringComparison.Ordinal));
        for (var i = 0; i < 2; i++) page.FindAll("fieldset.item")[8].QuerySelectorAll("input.in")[i].Change(i == 0 ? "未定价格" : "《政府信息公开条例》第十六条");
        page.FindAll("fieldset.item")[8].QuerySelectorAll("input.in")[2].Change("未定的政府定价方案");
        page.Find("[data-field=Basis] input").Change("政务公开领导小组会议");
        Press(page, "审定第 2 版");

        page.WaitForAssertion(() => Assert.Equal("负面清单第 2 版已审定。", Board.Current?.Text));
        var list = (await office.Get<NegativeListQuery>().FindAsync(null, await CurrentAsync(), default)).Value;
        Assert.Equal((2, new NegativeItem("N9", "未定价格", "《政府信息公开条例》第十六条", "未定的政府定价方案", NegativeForce.May)), (list.InForce, list.Shown.Items[^1]));
    }

    [Fact]
    public async Task Drafter_chooses_from_the_list_and_is_asked_for_the_harm_where_openness_is_a_choice()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Drafter);
        var form = new DraftForm { Kind = DocumentKind.Notice };
        form.Disclose(DisclosureCategory.OnRequest);
        var panel = Render<ElementsPanel>(parameters => parameters.Add(one => one.Form, form).Add(one => one.NegativeList, NegativeLists.Initial).Add(one => one.Search, (_, _, _) => Task.FromResult<IReadOnlyList<OfficeHub.Web.Shared.Inputs.PersonChoice>>([])));

        var options = panel.FindAll("[data-field=DisclosureGround] option").Select(option => option.TextContent).ToList();
        Assert.Equal(8, options.Count);
        Assert.DoesNotContain(options, text => text.Contains("国家秘密", StringComparison.Ordinal));
        Assert.Contains("理由（必填）", panel.Find("[data-field=DisclosureReason]").TextContent, StringComparison.Ordinal);
        panel.Find("[data-field=DisclosureGround] select").Change(panel.FindAll("[data-field=DisclosureGround] option").Single(option => option.TextContent.StartsWith("N6", StringComparison.Ordinal)).GetAttribute("value"));

        Assert.Equal("N6", form.Fields([]).DisclosureGround?.Code);
        Assert.Contains("公开会带来什么危害", panel.Find("[data-field=DisclosureReason]").TextContent, StringComparison.Ordinal);
        Assert.Contains("第十六条第二款", panel.Find("[data-field=DisclosureGround]").TextContent, StringComparison.Ordinal);
        form.Disclose(DisclosureCategory.Public);
        Assert.Null(form.Fields([]).DisclosureGround);
    }
}
