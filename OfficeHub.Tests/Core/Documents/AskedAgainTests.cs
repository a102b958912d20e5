using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Routes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Core.Routing.Views;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>The editor mends the text after it was countersigned.</summary>
public sealed class AskedAgainTests
{
    private const string Finance = "于海波";
    private const string Emergency = "郭永平";
    private const string Mended = "实行领导带班和24小时值班，值班电话报行署办公室。";

    [Fact]
    public async Task Change_of_substance_goes_back_to_those_who_signed_and_then_on_past_the_editor()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        await MendAsync(desk, paper, Mended);

        Assert.Equal(["会签"], (await PreviewAsync(desk, paper)).Next.Select(step => step.Name));
        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);

        await AssertHoldAsync(desk, paper);
        Assert.Equal(["会签 于海波", "会签 郭永平"], await desk.OpenAsync(paper));
        Assert.Equal(DocumentStatus.UnderReview, (await desk.FindAsync(paper)).Status);
        foreach (var name in new[] { Finance, Emergency }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(paper));
        await AssertHoldAsync(desk, paper);
    }

    [Fact]
    public async Task Whoever_is_asked_again_sees_why_and_what_has_changed()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        await MendAsync(desk, paper, Mended);
        await desk.DecideAsync(paper, Editor);

        var past = (await desk.Office.Get<DocumentViewQuery>().OfItemAsync((await desk.ItemAsync(paper, Finance)).Id, await desk.AsAsync(Finance), default)).Value.Part.Past;

        Assert.Equal("您办过以后又改了正文，请看改动再办。", past.Note);
        Assert.Equal(("同意", true), (past.Void!.Outcome, past.Void.IsTextChanged));
        Assert.Equal(new TextChange("正文", "实行领导带班和24小时值班。", Mended), Assert.Single(past.Void.Changes));
    }

    [Fact]
    public async Task Record_keeps_the_first_answer_and_says_why_it_counts_no_more()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        await MendAsync(desk, paper, Mended);
        await desk.DecideAsync(paper, Editor);

        var detail = await desk.DetailAsync(paper);

        Assert.All(detail.Document.Opinions.Where(row => row.StepName == "会签"), row => Assert.Equal((OpinionStanding.Voided, "文稿又改过，重新征求了意见"), (row.Standing, row.Why)));
        Assert.Contains(detail.Timeline, entry => entry is { Act: "重新征求", Words: "请于海波、郭永平再办“会签”：您办过以后又改了正文，请看改动再办。" });
        Assert.DoesNotContain(detail.Timeline, entry => entry.Act == "退回");
    }

    [Theory]
    [InlineData("punctuation")]
    [InlineData("basis")]
    public async Task Change_of_no_substance_asks_nobody_again(string what)
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        if (what == "basis") Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" }, by: Editor)).Error);
        else await MendAsync(desk, paper, "实行领导带班、和24小时值班");

        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);

        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(paper));
    }

    [Theory]
    [InlineData("主送")]
    [InlineData("抄送")]
    [InlineData("标题")]
    [InlineData("附件")]
    public async Task Change_of_title_recipients_or_annexes_is_one_of_substance(string element)
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        var fields = await desk.FieldsAsync(paper);
        var content = element switch
        {
            "主送" => fields.Content with { PrimaryRecipients = "各旗人民政府" },
            "抄送" => fields.Content with { CopyRecipients = "盟委办公室" },
            "标题" => fields.Content with { Title = "关于做好2026年防汛值班工作的通知" },
            _ => fields.Content with { Annexes = [new Annex("值班表", [new Paragraph(0, "一班八人。")])] },
        };
        Assert.Null((await desk.SaveAsync(paper, fields with { Content = content }, by: Editor)).Error);

        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);

        Assert.Equal($"您办过以后又改了{element}，请看改动再办。", (await desk.ItemAsync(paper, Emergency)).Note);
    }

    [Fact]
    public async Task Wish_of_one_asked_again_is_the_editors_to_heed()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        await MendAsync(desk, paper, Mended);
        await desk.DecideAsync(paper, Editor);
        await desk.DecideAsync(paper, Finance);
        Assert.Null((await desk.DecideAsync(paper, Emergency, "AgreeWithChanges", "电话应报应急局。")).Error);

        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
        await AssertHoldAsync(desk, paper);

        // He leaves it as it is: what was said stands on the record, and the paper goes on.
        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);
        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task Refusal_of_one_asked_again_sends_the_paper_back_to_its_drafter()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        await MendAsync(desk, paper, Mended);
        await desk.DecideAsync(paper, Editor);
        await desk.DecideAsync(paper, Finance);

        Assert.Null((await desk.DecideAsync(paper, Emergency, "Disagree", "电话应报应急局。")).Error);

        Assert.Equal(["拟稿 苏日娜"], await desk.OpenAsync(paper));
        await AssertHoldAsync(desk, paper);
    }

    [Fact]
    public async Task Editor_takes_back_what_he_sent_and_the_first_answers_stand()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        var before = (await desk.FieldsAsync(paper)).Content.MainText;
        await MendAsync(desk, paper, Mended);
        await desk.DecideAsync(paper, Editor);

        Assert.Null((await desk.WithdrawAsync(paper, Editor)).Error);

        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
        Assert.Equal(StepState.Done, (await desk.RouteAsync(paper)).Steps.Single(step => step.Name == "会签").State);
        await AssertHoldAsync(desk, paper);
        var fields = await desk.FieldsAsync(paper);
        Assert.Null((await desk.SaveAsync(paper, fields with { Content = fields.Content with { MainText = before } }, by: Editor)).Error);
        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);
        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task Emergency_passage_of_the_editor_asks_again_what_he_had_mended()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk);
        await MendAsync(desk, paper, Mended);
        await desk.Office.Get<OfficeHub.Core.Routing.Items.AskAsideHandler>().HandleAsync(
            new(Guid.NewGuid(), (await desk.ItemAsync(paper, Editor)).Id, (await desk.Office.StaffAsync(Director)).Id, "可否先行？"), await desk.AsAsync(Editor), default);

        Assert.Null((await desk.Office.Get<OfficeHub.Core.Routing.Items.PassInEmergencyHandler>().HandleAsync(
            new(Guid.NewGuid(), paper, (await desk.RouteAsync(paper)).Steps.Single(step => step.Name == "核稿").Id, "汛情紧急。"), await desk.AsAsync(Director), default)).Error);

        Assert.Contains("会签 于海波", await desk.OpenAsync(paper));
        await AssertHoldAsync(desk, paper);
    }

    [Fact]
    public async Task Paper_of_an_older_route_with_secrecy_reviewed_before_the_editor_comes_to_its_signature()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await using (var db = await desk.Office.ContextAsync())
        {
            var steps = DocumentSteps.InitialReview.Select(step => step.Key == "SecrecyReview" ? step with { Rank = 2 } : step.Key == "CounterSign" ? step with { Rank = 1 } : step).OrderBy(step => step.Rank).ToList();
            db.Add(RouteTemplate.Create(Guid.CreateVersion7(), DocumentSteps.Template, 2, "发文", steps, desk.Office.Clock.UtcNow).Value);
            await db.SaveChangesAsync();
        }

        desk.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        foreach (var name in new[] { UnitHead, Secrecy }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        await MendAsync(desk, paper, Mended);
        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);
        Assert.Equal(["保密审查 丁卫国"], await desk.OpenAsync(paper));

        foreach (var name in new[] { Secrecy, Disclosure, Signatory }) Assert.Null((await desk.DecideAsync(paper, name)).Error);

        Assert.Equal(DocumentStatus.SignedOff, (await desk.FindAsync(paper)).Status);
    }

    private static async Task<Guid> SignedAsync(DocumentOffice desk)
    {
        var signers = new[] { (await desk.Office.StaffAsync(Finance)).Id, (await desk.Office.StaffAsync(Emergency)).Id };
        var paper = await desk.DraftAsync(fields => fields with { CounterSigners = signers });
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        foreach (var name in new[] { UnitHead, Finance, Emergency }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        return paper;
    }

    private static async Task MendAsync(DocumentOffice desk, Guid paper, string last)
    {
        var fields = await desk.FieldsAsync(paper);
        Assert.Null((await desk.SaveAsync(paper, fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText.SkipLast(1), new Paragraph(0, last)] } }, by: Editor)).Error);
    }

    private static async Task<RoutePreview> PreviewAsync(DocumentOffice desk, Guid paper) => (await desk.Office.Get<DocumentRouteQuery>().PreviewAsync(paper, await desk.AsAsync(Editor), default)).Value;

    private static async Task AssertHoldAsync(DocumentOffice desk, Guid paper) => RouteRules.AssertHold(await desk.RouteAsync(paper));
}
