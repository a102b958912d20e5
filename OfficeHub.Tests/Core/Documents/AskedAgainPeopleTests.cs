using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Routes;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Views;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>Whom a paper goes to once more: those who have gone, those who have another post by now, those chosen late.</summary>
public sealed class AskedAgainPeopleTests
{
    private const string Finance = "于海波";
    private const string Emergency = "郭永平";

    [Fact]
    public async Task Answer_of_a_signer_who_has_left_is_not_left_out_unsaid()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk, Finance, Emergency);
        await MendAsync(desk, paper);
        await LeaveAsync(desk, Finance);

        var refusal = (await PreviewAsync(desk, paper)).Trouble;
        await desk.DecideAsync(paper, Editor);

        Assert.Equal("“会签”没有人可送：于海波已不在岗。请换人，或请安全管理员补上，再送。", refusal);
        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
        var view = (await desk.Office.Get<DraftQuery>().FindAsync(paper, await desk.AsAsync(Editor), default)).Value;
        // Nobody sent it back: his own answer did not leave.
        Assert.Equal(("", "没有送出：“会签”没有人可送：于海波已不在岗。请换人，或请安全管理员补上，再送。"), (view.ReturnReason, view.Note));
        Assert.Equal((await desk.ItemAsync(paper, Editor)).Id, view.Mends);
    }

    [Fact]
    public async Task Signer_who_heads_nothing_any_more_is_not_asked_again()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk, Finance);
        await MendAsync(desk, paper);
        await DemoteAsync(desk, Finance);

        await desk.DecideAsync(paper, Editor);

        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task Counter_signer_the_editor_adds_is_not_passed_over_unsaid()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await SignedAsync(desk, Finance);
        var (first, second) = ((await desk.Office.StaffAsync(Finance)).Id, (await desk.Office.StaffAsync(Emergency)).Id);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { CounterSigners = [first, second] }, by: Editor)).Error);

        var fault = Assert.Single(Assert.IsType<NotReadyToSend>((await desk.DecideAsync(paper, Editor)).Error).Faults);

        Assert.Equal("CounterSigners “会签”这一步已经过了，没有问过郭永平。请把这件退回拟稿人重新送，或者不选郭永平。", $"{fault.Field} {fault.Sentence}");
        Assert.Null((await desk.SendBackAsync(paper, Editor, "请补会签应急管理局。")).Error);
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Equal(["会签 于海波", "会签 郭永平"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task Counter_signer_the_editor_chooses_where_nobody_was_asked_is_not_passed_over_unsaid()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        var signer = (await desk.Office.StaffAsync(Emergency)).Id;
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { CounterSigners = [signer] }, by: Editor)).Error);

        Assert.Equal("CounterSigners", Assert.Single(Assert.IsType<NotReadyToSend>((await desk.DecideAsync(paper, Editor)).Error).Faults).Field);

        Assert.Null((await desk.SendBackAsync(paper, Editor, "请补会签应急管理局。")).Error);
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Equal(["会签 郭永平"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task Draft_handed_over_is_not_said_to_be_sent_back()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.SendBackAsync(paper, UnitHead, "请补充依据。")).Error);
        var item = await desk.ItemAsync(paper, Drafter);
        async Task<DraftView> ViewAsync(string name) => (await desk.Office.Get<DraftQuery>().FindAsync(paper, await desk.AsAsync(name), default)).Value;
        Assert.Equal((UnitHead, "请补充依据。", ""), (await ViewAsync(Drafter)) is var view ? (view.ReturnedBy, view.ReturnReason, view.Note) : default);

        Assert.Null((await desk.Office.Get<ChangePeopleHandler>().HandleAsync(
            new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync("包晓东")).Id, "出差。"), await desk.AsAsync(Drafter), default)).Error);

        var given = await ViewAsync("包晓东");
        Assert.Equal(("", "", $"{Drafter}：出差。"), (given.ReturnedBy, given.ReturnReason, given.Note));
    }

    [Fact]
    public async Task Signer_struck_out_was_asked_and_holds_nobody_up()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var signers = new[] { (await desk.Office.StaffAsync(Finance)).Id, (await desk.Office.StaffAsync(Emergency)).Id };
        var paper = await desk.DraftAsync(fields => fields with { CounterSigners = signers });
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        var own = (await desk.RouteAsync(paper)).Items.First(item => item.StaffName == Drafter);
        Assert.Null((await desk.Office.Get<ChangePeopleHandler>().HandleAsync(
            new RemoveSigner(Guid.NewGuid(), own.Id, own.Revision, (await desk.ItemAsync(paper, Emergency)).Id, "不涉及。"), await desk.AsAsync(Drafter), default)).Error);
        Assert.Null((await desk.DecideAsync(paper, Finance)).Error);

        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);

        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(paper));
    }

    private static async Task<Guid> SignedAsync(DocumentOffice desk, params string[] names)
    {
        var signers = new List<Guid>();
        foreach (var name in names) signers.Add((await desk.Office.StaffAsync(name)).Id);
        var paper = await desk.DraftAsync(fields => fields with { CounterSigners = signers });
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        foreach (var name in names.Prepend(UnitHead)) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        return paper;
    }

    private static async Task MendAsync(DocumentOffice desk, Guid paper)
    {
        var fields = await desk.FieldsAsync(paper);
        Assert.Null((await desk.SaveAsync(paper, fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText, new Paragraph(0, "值班电话报行署办公室。")] } }, by: Editor)).Error);
    }

    private static async Task LeaveAsync(DocumentOffice desk, string name)
    {
        var id = (await desk.Office.StaffAsync(name)).Id;
        await using var db = await desk.Office.ContextAsync();
        await db.Set<Account>().Where(account => account.StaffId == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsDisabled, true));
    }

    private static async Task DemoteAsync(DocumentOffice desk, string name)
    {
        var id = (await desk.Office.StaffAsync(name)).Id;
        await using var db = await desk.Office.ContextAsync();
        var posts = db.Set<PostHolding>().Where(holding => holding.StaffId == id).Select(holding => holding.PostId);
        await db.Set<Post>().Where(post => posts.Contains(post.Id)).ExecuteUpdateAsync(set => set.SetProperty(post => post.Kind, PostKind.Officer));
    }

    private static async Task<RoutePreview> PreviewAsync(DocumentOffice desk, Guid paper) => (await desk.Office.Get<DocumentRouteQuery>().PreviewAsync(paper, await desk.AsAsync(Editor), default)).Value;
}
