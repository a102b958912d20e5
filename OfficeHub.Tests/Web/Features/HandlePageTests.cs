using Bunit;
using Bunit.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using OfficeHub.Tests.Web.Shared;
using OfficeHub.Web.Features.Documents.Handling;
using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Web.Features;

/// <summary>The handling page over the real handlers.</summary>
public sealed class HandlePageTests : PageContext
{
    private const string Title = "关于做好防汛值班工作的通知";

    private readonly DraftShelf _drafts = new();

    [Fact]
    public async Task Bar_says_who_gets_the_paper_next_and_what_is_left_out()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.UnitHead);
        var page = Handle((await SentAsync(office)).Item);

        page.WaitForAssertion(() => Assert.EndsWith("办后送 秘书二科科长 韩雪梅 核稿 不用办：会签（没有需要会签的单位）", Text(page, ".bar .rec:last-child"), StringComparison.Ordinal));
        Assert.Equal(["同意", "退回…", "问一问…", "同意（附修改意见）", "送阅…", "转他人…"], Acts(page));
        Assert.Single(page.FindAll("h1"));
    }

    [Fact]
    public async Task Second_press_decides_nothing_and_the_page_leaves_for_the_next_paper()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.UnitHead);
        var (first, second) = (await SentAsync(office), await SentAsync(office));
        var page = Handle(first.Item);
        page.WaitForElement(".bar .pri");
        office.Clock.Advance(TimeSpan.FromSeconds(1));

        page.Find(".bar .pri").Click();
        page.WaitForAssertion(() => Assert.EndsWith($"{second.Item:N}", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal));
        page.Find(".bar .pri").Click();

        Assert.Equal(1, (await office.LogAsync()).Count(entry => entry.ActionName == "办理"));
        Assert.StartsWith("下一件：《", Board.Current?.Next, StringComparison.Ordinal);
        Assert.Equal(WorkItemState.Open, (await ItemAsync(office, second.Item)).State);
    }

    [Fact]
    public async Task Decision_taken_back_from_the_next_page_offers_its_words_again()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.UnitHead);
        Services.AddSingleton<IDraftKeeper>(_drafts);
        var (first, _) = (await SentAsync(office), await SentAsync(office));
        var page = Handle(first.Item);
        page.WaitForElement(".bar textarea").Change("请财政局落实。");
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        page.Find(".bar .pri").Click();
        page.WaitForState(() => Board.Current?.TakeBack is not null);

        await page.InvokeAsync(() => Board.Current!.TakeBack!());

        Assert.Equal(WorkItemState.Open, (await ItemAsync(office, first.Item)).State);
        Assert.EndsWith($"{first.Item:N}", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("请财政局落实。", _drafts.Kept[($"item:{first.Item:N}", "Opinion")].Text);
    }

    [Fact]
    public async Task Asked_person_sees_the_question_and_can_only_answer_it()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.UnitHead);
        var sent = await SentAsync(office);
        var director = await office.SignInAsync("马会川");
        await using (var db = await office.ContextAsync())
        {
            var item = await db.Set<WorkItem>().SingleAsync(row => row.Id == sent.Item);
            Assert.Null((await office.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, director.StaffId, "出差。"), await CurrentAsync(), CancellationToken.None)).Error);
        }

        var theirs = await OpenItemAsync(office, sent.Document, "马会川");
        Assert.Null((await office.Get<AskAsideHandler>().HandleAsync(new AskAside(Guid.NewGuid(), theirs, (await CurrentAsync()).StaffId, "依据是哪个文件？"), director, CancellationToken.None)).Error);
        var page = Handle(await OpenItemAsync(office, sent.Document, DocumentOffice.UnitHead));

        page.WaitForAssertion(() => Assert.Contains("马会川 问：依据是哪个文件？", Text(page, ".cover"), StringComparison.Ordinal));
        Assert.Equal(["答复"], Acts(page));
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        page.Find(".bar textarea").Change("国发〔2016〕55号。");
        page.Find(".bar .pri").Click();

        page.WaitForAssertion(() => Assert.Equal($"已答复《{Title}》。待办都办完了。", Board.Current?.Text));
    }

    [Fact]
    public async Task Question_is_asked_in_a_dialog_and_stands_open_on_the_page()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.UnitHead);
        var page = Handle((await SentAsync(office)).Item);
        page.WaitForElement(".bar .pri");

        Press(page, "问一问…");
        page.Find("dialog [role=combobox]").Change("韩雪梅");
        page.WaitForElement("dialog [role=option]").Click();
        page.Find("dialog textarea").Change("这个提法有依据吗？");
        Press(page, "问一问");

        page.WaitForAssertion(() => Assert.Contains("在问 韩雪梅，还没答复（秘书二科科长，未打开）：这个提法有依据吗？", Text(page, ".cover"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_mended_and_not_sent_yet_is_the_next_draft_and_is_compared()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.UnitHead);
        var sent = await SentAsync(office);
        var before = Handle(sent.Item);
        before.WaitForAssertion(() => Assert.Contains("您看的是第 1 稿 ", Text(before, ".cover .facts"), StringComparison.Ordinal));
        Assert.Empty(before.FindAll(".marked-toggle"));

        await MendAsync(office, sent.Document);
        var page = Handle(sent.Item);

        page.WaitForAssertion(() => Assert.Contains("您看的是第 2 稿（还没有送出） ", Text(page, ".cover .facts"), StringComparison.Ordinal));
        page.Find(".marked-toggle button:last-child").Click();
        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".paper.marked ins"), added => added.TextContent.EndsWith("36）", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Recheck_with_an_open_error_asks_for_a_reason()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Director);
        await office.Get<RouteInstaller>().InstallAsync(Actor.System("安装"), CancellationToken.None);
        // It ends with the office; disposing the desk would dispose that.
#pragma warning disable CA2000
        var desk = new DocumentOffice(office);
#pragma warning restore CA2000
        var document = await desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = "2026年防汛抗旱值班工作通知" } });
        await desk.ReviewedAsync(document);
        Assert.Null((await desk.DecideAsync(document, DocumentOffice.Signatory)).Error);

        var page = Handle((await desk.ItemAsync(document, DocumentOffice.Director)).Id);

        Assert.Equal("有 1 处必须改，通过要写明理由", page.WaitForElement(".bar textarea").GetAttribute("placeholder"));
    }

    private IRenderedComponent<HandlePage> Handle(Guid item) => Render<HandlePage>(parameters => parameters.Add(page => page.ItemId, item));

    private static string[] Acts(IRenderedComponent<HandlePage> page) => [.. page.FindAll(".bar .btn:not(.unfold):not(.txt) > span").Select(word => word.TextContent)];

    // Spaces and lines of the markup are no words.
    private static string Text(IRenderedComponent<HandlePage> page, string where) =>
        string.Join(' ', page.Find(where).TextContent.Split([' ', '　', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static async Task<WorkItem> ItemAsync(TestOffice office, Guid id)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<WorkItem>().AsNoTracking().SingleAsync(item => item.Id == id);
    }

    private static async Task<Guid> OpenItemAsync(TestOffice office, Guid document, string holder)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<WorkItem>().Where(item => item.SubjectId == document && item.StaffName == holder && item.State == WorkItemState.Open).Select(item => item.Id).SingleAsync();
    }

    private static async Task MendAsync(TestOffice office, Guid document)
    {
#pragma warning disable CA2000
        var desk = new DocumentOffice(office);
#pragma warning restore CA2000
        var fields = await desk.FieldsAsync(document);
        var content = fields.Content with { MainText = [.. fields.Content.MainText.SkipLast(1), new Paragraph(0, "实行领导带班和36小时值班。")] };
        Assert.Null((await desk.SaveAsync(document, fields with { Content = content }, DocumentOffice.UnitHead)).Error);
    }

    private static async Task<(Guid Document, Guid Item)> SentAsync(TestOffice office)
    {
        await office.Get<RouteInstaller>().InstallAsync(Actor.System("安装"), CancellationToken.None);
        // It ends with the office; disposing the desk would dispose that.
#pragma warning disable CA2000
        var desk = new DocumentOffice(office);
#pragma warning restore CA2000
        var document = await desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = Title } });
        Assert.Null((await desk.SubmitAsync(document)).Error);
        return (document, await OpenItemAsync(office, document, DocumentOffice.UnitHead));
    }
}
