using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static OfficeHub.Tests.EndToEnd.InterpretationScreens;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A policy document with its interpretation: copied, refused, mended, passed.</summary>
[Collection(SiteCollection.Name)]
public sealed class InterpretationJourneyTests(SiteFixture fixture)
{
    private const string Title = "关于推进一件事一次办改革的实施意见";
    private const string Order = "各旗人民政府要在年底前把高频事项纳入一件事一次办清单，实行一次告知、一表申请、一窗受理。";

    [Fact]
    public async Task Copied_interpretation_is_refused_at_its_review_and_passes_when_it_is_told_in_own_words()
    {
        // Decisions leave at once here: one person has two steps in a row.
        await fixture.Site.ArrangeAsync("""
            INSERT INTO SettingValues (Id, Revision, Key, Value, ChangedBy, ChangedAt)
            VALUES ('019B0000-0000-7000-8000-00000000F001', 0, 'Routing.GraceSeconds', '0', '安装', '2026-01-01 00:00:00') ON CONFLICT DO UPDATE SET Value = '0'
            """);
        await using var drafters = await fixture.WindowAsync("surina");
        var page = await drafters.NewPageAsync();
        await PaperActs.DraftAsync(page, Title, $"{Order}\n盟政数局负责督促落实。", "意见");
        var address = page.Url;
        await page.GetByLabel("政策性文件（解读与文件一起审、一起签、一起发）").CheckAsync();
        await Expect(Tab(page, "解读方案")).ToContainTextAsync("缺 2 项");
        await FillPlanAsync(page);
        await WriteArticleAsync(page, Order);
        var material = page.GetByRole(AriaRole.Region, new() { Name = "材料 1" });
        await Expect(Tab(page, "解读材料")).ToContainTextAsync("重合 100%");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以送审" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await PaperActs.SaveAsync(page);
        await PaperActs.SendAsync(page);
        foreach (var (user, act) in new[] { ("zhaoqiming", "同意"), ("hanxuemei", "核稿通过"), ("dingweiguo", "不涉密，可公开"), ("sunlihua", "属性适当") }) await HandleAsync(user, act);

        await using var reviewers = await fixture.WindowAsync("sunlihua");
        var review = await reviewers.NewPageAsync();
        await PaperActs.OpenAsync(review, Title);
        await Expect(review.GetByRole(AriaRole.Tablist, new() { Name = "套件" })).ToBeVisibleAsync();
        await Tab(review, "公文").FocusAsync();
        await review.Keyboard.PressAsync("ArrowRight");
        await review.Keyboard.PressAsync("ArrowRight");
        await Expect(Tab(review, "解读材料")).ToBeFocusedAsync();
        await review.Keyboard.PressAsync("Enter");
        await Expect(review.GetByRole(AriaRole.Region, new() { Name = "与正文重合" })).ToContainTextAsync("与正文重合 100%");
        await PaperActs.DecideAsync(review, "方案可行");
        await Expect(review.GetByText("照抄正文（以 40% 为限），不能通过").First).ToBeVisibleAsync();
        await review.GetByRole(AriaRole.Region, new() { Name = "决定" }).GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await review.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync("材料照抄正文，请用自己的话讲。");
        await review.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退回给" }).ClickAsync();
        await PaperActs.SaidAsync(review, Title);

        await page.GotoAsync(address);
        await Expect(page.GetByText("退回：材料照抄正文，请用自己的话讲。")).ToBeVisibleAsync();
        await Tab(page, "解读材料").ClickAsync();
        await Expect(material.GetByLabel("主要内容")).ToHaveValueAsync(Order);
        await material.GetByLabel("主要内容").FillAsync("开饭馆、领养老金这类事，过去要跑好几个门，以后填一张表、进一个门就行。");
        await Expect(Tab(page, "解读材料")).ToContainTextAsync("重合 0%");
        await PaperActs.SaveAsync(page);
        await PaperActs.SendAsync(page, "材料重写，不再照抄。");
        foreach (var (user, act) in new[] { ("dingweiguo", "不涉密，可公开"), ("sunlihua", "属性适当"), ("sunlihua", "方案可行"), ("chenlicheng", "同意签发") }) await HandleAsync(user, act);

        await page.GotoAsync(address.Replace("/draft", "", StringComparison.Ordinal));
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载解读" }).ClickAsync());
        Assert.EndsWith("解读.docx", saved.SuggestedFilename, StringComparison.Ordinal);
    }

    private async Task HandleAsync(string user, string act)
    {
        await using var window = await fixture.WindowAsync(user);
        var page = await window.NewPageAsync();
        await PaperActs.OpenAsync(page, Title);
        await PaperActs.DecideAsync(page, act);
        await PaperActs.SaidAsync(page, Title);
    }
}
