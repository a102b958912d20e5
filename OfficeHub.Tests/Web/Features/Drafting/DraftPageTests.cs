using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Drafting;
using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Web.Features.Drafting;

public sealed class DraftPageTests : PageContext
{
    [Fact]
    public async Task Send_button_names_who_comes_next_and_how_much_is_lacking()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        await office.Get<RouteInstaller>().InstallAsync(Actor.System("安装"), CancellationToken.None);
        Services.AddSingleton<ICurrentActor>(new SignedIn(await office.SignInAsync("苏日娜")));
        var page = await ShowAsync(office, DocumentKind.Notice);

        page.WaitForAssertion(() => Assert.Matches("^送赵启明审核（还差 [1-9] 处）$", page.Find("[data-key='Ctrl+Enter'] span").TextContent));
    }

    [Fact]
    public async Task Table_stays_in_the_draft_when_something_else_is_written()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        var page = await ShowAsync(office, DocumentKind.Circular, "circular-facts");
        page.WaitForAssertion(() => Assert.Equal(["单位", "应办", "已办", "说明"], page.FindAll(".sheet text").Select(text => text.TextContent).Where(text => text is "单位" or "应办" or "已办" or "说明")));

        page.Find("[data-field=Title] input").Change("关于2026年督查情况的通报");
        Press(page, "保存");

        page.WaitForAssertion(() => Assert.Equal("已保存。", Board.Current?.Text));
        var saved = await FieldsAsync(office, page.Instance.DocumentId);
        Assert.Equal(4, Assert.Single(saved.Content.MainText.OfType<Table>()).Rows[0].Count);
        Assert.Equal("关于2026年督查情况的通报", saved.Content.Title);
    }

    [Fact]
    public async Task Text_handed_over_is_not_written_back_into_the_box_of_the_editor()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        var page = await ShowAsync(office, DocumentKind.Circular, "circular-facts");
        page.WaitForState(() => page.FindAll(".editor textarea").Count == 1);

        page.Find(".editor textarea").Change("第一段。\n第二段。");

        page.WaitForAssertion(() => Assert.Contains("第二段。", page.Find(".sheet").TextContent, StringComparison.Ordinal));
        Assert.False(page.Find(".editor textarea").HasAttribute("value"));
    }

    [Theory]
    [InlineData(DocumentKind.Notice, "主送、抄送、附注、印发机关")]
    [InlineData(DocumentKind.PublicNotice, "附注")]
    [InlineData(DocumentKind.Minutes, "抄送、出席、请假、列席、附注、印发机关")]
    [InlineData(DocumentKind.RequestForInstructions, "主送、抄送、附注（联系人及电话）、印发机关")]
    public async Task Page_asks_for_the_elements_of_the_kind(DocumentKind kind, string asked)
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        var page = await ShowAsync(office, kind);
        string[] depending = ["主送", "抄送", "出席", "请假", "列席", "附注", "附注（联系人及电话）", "印发机关"];

        page.WaitForAssertion(() => Assert.Equal(asked, string.Join('、', page.FindAll(".fields label").Select(label => label.TextContent.Trim()).Where(depending.Contains))));
    }

    [Fact]
    public async Task Every_text_box_of_the_page_is_kept_on_the_server()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        foreach (var kind in new[] { DocumentKind.Notice, DocumentKind.Minutes })
        {
            var page = await ShowAsync(office, kind);

            page.WaitForState(() => page.FindAll(".editor textarea").Count == 1);
            Assert.All(page.FindAll(".left input[data-flush]:not([data-pick]), .left textarea"), box => Assert.False(string.IsNullOrEmpty(box.GetAttribute("data-draft")), box.Id));
        }
    }

    [Fact]
    public async Task Begin_dialog_offers_the_templates_of_the_kind_and_begins_with_the_chosen_one()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        var dialog = Render<BeginDraftDialog>(parameters => parameters.Add(d => d.IsOpen, true));
        dialog.WaitForState(() => dialog.FindAll("[data-field=Kind] select").Count == 1);

        dialog.Find("[data-field=Kind] select").Change(Position(dialog.Find("[data-field=Kind] select"), "函"));
        Assert.Equal(["空白", "商洽", "答复", "征求意见"], dialog.FindAll("[data-field=TemplateCode] option").Select(option => option.TextContent));
        dialog.Find("[data-field=TemplateCode] select").Change(Position(dialog.Find("[data-field=TemplateCode] select"), "答复"));
        Press(dialog, "开始写");

        var address = Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>();
        dialog.WaitForAssertion(() => Assert.EndsWith("/draft", address.Uri, StringComparison.Ordinal));
        var begun = await FieldsAsync(office, Guid.Parse(new Uri(address.Uri).Segments[^2].TrimEnd('/')));
        Assert.Equal(("关于【事项】的复函", DocumentKind.Letter), (begun.Content.Title, begun.Content.Kind));
    }

    [Fact]
    public async Task What_the_checker_can_mend_is_mended_at_a_press_and_can_be_taken_back()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        var page = await ShowAsync(office, DocumentKind.Notice);
        page.WaitForState(() => page.FindAll(".editor textarea").Count == 1);
        page.Find("[data-field=Title] input").Change("关于草原防火的通知。");
        page.Find(".editor textarea").Change("第一段,请落实。\n第二段的的安排,见国发[2016]55号。");
        page.WaitForAssertion(() => Assert.Contains("正文 2 处（第 1 段起）：“,”是半角标点，请改为全角“，”。", Faults(page)));
        Assert.Contains("标题中不用“。”，请删去。", Faults(page));

        page.FindAll(".dock li").First(fault => fault.TextContent.Contains("六角括号", StringComparison.Ordinal)).QuerySelectorAll("button").First(button => button.TextContent.Contains("改好", StringComparison.Ordinal)).Click();

        page.WaitForAssertion(() => Assert.DoesNotContain("六角括号", Faults(page), StringComparison.Ordinal));
        Assert.Contains("半角标点", Faults(page), StringComparison.Ordinal);
        Press(page, "能自动改的 4 处一次改好");
        page.WaitForAssertion(() => Assert.DoesNotContain("半角标点", Faults(page), StringComparison.Ordinal));
        Press(page, "保存");
        page.WaitForAssertion(() => Assert.Equal("已保存。", Board.Current?.Text));
        var saved = (await FieldsAsync(office, page.Instance.DocumentId)).Content;
        Assert.Equal(("关于草原防火的通知", "第一段，请落实。\n第二段的安排，见国发〔2016〕55号。"), (saved.Title, OutlineText.Write(saved.MainText)));

        Press(page, "撤回这次改动");

        page.WaitForAssertion(() => Assert.Contains("标题中不用“。”，请删去。", Faults(page)));
        Assert.Contains("半角标点", Faults(page), StringComparison.Ordinal);
        Assert.DoesNotContain("六角括号", Faults(page), StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll(".dock button"), button => button.TextContent.Contains("撤回", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mending_that_something_else_was_written_after_is_no_longer_offered_back()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        var page = await ShowAsync(office, DocumentKind.Notice);
        page.WaitForState(() => page.FindAll(".editor textarea").Count == 1);
        page.Find(".editor textarea").Change("第一段,请落实。");
        page.WaitForAssertion(() => Assert.Contains("半角标点", Faults(page), StringComparison.Ordinal));
        Press(page, "改好");
        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".dock button"), button => button.TextContent.Contains("撤回", StringComparison.Ordinal)));

        page.Find("[data-field=Title] input").Change("关于草原防火的通知");

        page.WaitForAssertion(() => Assert.DoesNotContain(page.FindAll(".dock button"), button => button.TextContent.Contains("撤回", StringComparison.Ordinal)));
    }

    private static string Faults(IRenderedComponent<DraftPage> page) => page.Find(".dock ol").TextContent;

    private async Task<IRenderedComponent<DraftPage>> ShowAsync(TestOffice office, DocumentKind kind, string? template = null)
    {
        var id = (await office.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), kind, null, template), await CurrentAsync(), CancellationToken.None)).Value;
        return Render<DraftPage>(parameters => parameters.Add(page => page.DocumentId, id));
    }

    private async Task<DraftFields> FieldsAsync(TestOffice office, Guid document) => (await office.Get<DraftQuery>().FindAsync(document, await CurrentAsync(), CancellationToken.None)).Value.Fields;

    private static string Position(AngleSharp.Dom.IElement select, string words) => select.QuerySelectorAll("option").First(option => option.TextContent == words).GetAttribute("value")!;

    // With a post: a route is foreseen only for somebody who has one.
    private sealed class SignedIn(Actor actor) : ICurrentActor
    {
        public Task<Actor> GetAsync(CancellationToken ct) => Task.FromResult(actor);
    }
}
