using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Ending;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>What the page of a document tells: one line of time, void signatures, and which acts it offers.</summary>
public sealed class DocumentDetailTests
{
    [Fact]
    public async Task Timeline_tells_edits_answers_questions_hand_overs_urgings_returns_and_withdrawals_newest_first()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await NextAsync(desk, () => desk.WithdrawAsync(paper, Drafter));
        await NextAsync(desk, () => desk.SubmitAsync(paper));
        await NextAsync(desk, async () => await desk.Office.Get<OpenItemHandler>().HandleAsync(new UrgeItem(Guid.NewGuid(), (await desk.ItemAsync(paper, UnitHead)).Id), await desk.AsAsync(Drafter), default));
        await NextAsync(desk, async () => await desk.Office.Get<AskAsideHandler>().HandleAsync(
            new AskAside(Guid.NewGuid(), (await desk.ItemAsync(paper, UnitHead)).Id, (await desk.Office.StaffAsync(Director)).Id, "经费落实了吗？"), await desk.AsAsync(UnitHead), default));
        await NextAsync(desk, async () => await desk.Office.Get<DecideItemHandler>().HandleAsync(
            new DecideItem(Guid.NewGuid(), (await desk.ItemAsync(paper, Director)).Id, 0, "Answered", "已落实。", await desk.HashAsync(paper)), await desk.AsAsync(Director), default));
        await NextAsync(desk, async () =>
        {
            var item = await desk.ItemAsync(paper, UnitHead);
            return await desk.Office.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync(Director)).Id, "外出开会。"), await desk.AsAsync(UnitHead), default);
        });
        await NextAsync(desk, () => desk.SendBackAsync(paper, Director, "请写明时限。"));
        await NextAsync(desk, async () => await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" }));
        await NextAsync(desk, () => desk.SubmitAsync(paper));

        var lines = (await desk.DetailAsync(paper)).Timeline.Select(entry => $"{entry.Weight} {entry.Who.Split('（')[0]} {entry.Act} {entry.Words}{(entry.Version is { } number ? $" 第{number}稿" : "")}");

        Assert.Equal(
            [
                "Weighty 苏日娜 送审 按退回意见改了正文。 第2稿", "Light 苏日娜 成稿 按退回意见改了正文。 第2稿", "Against 马会川 退回 请写明时限。 第1稿", "Light 赵启明 转办 转马会川：外出开会。", "Light 马会川 答复 已落实。 第1稿",
                "Light 赵启明 沟通 问马会川：经费落实了吗？", "Light 苏日娜 催办 催赵启明办“部门审核”", "Weighty 苏日娜 送审 按退回意见改了正文。 第1稿", "Light 苏日娜 撤回 收回“拟稿”的送审",
                "Weighty 苏日娜 送审  第1稿", "Light 苏日娜 成稿 “拟稿”改定 第1稿", "Light 苏日娜 起草 ",
            ],
            lines);
    }

    [Fact]
    public async Task Sign_off_of_a_paper_that_came_back_is_named_as_void_with_the_reason_until_signed_anew()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.ReviewedAsync(paper);
        await desk.DecideAsync(paper, Signatory);
        Assert.Empty((await desk.DetailAsync(paper)).VoidSignOffs);

        await NextAsync(desk, () => desk.SendBackAsync(paper, Director, "主送漏了南滩旗。"));
        var gone = Assert.Single((await desk.DetailAsync(paper)).VoidSignOffs);
        Assert.Equal(("陈立诚", 1, false), (gone.Name, gone.Version, gone.IsTextChanged));
        Assert.EndsWith("马会川退回：主送漏了南滩旗", gone.Why, StringComparison.Ordinal);

        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" });
        Assert.True(Assert.Single((await desk.DetailAsync(paper)).VoidSignOffs).IsTextChanged);
        await desk.SubmitAsync(paper);
        foreach (var name in new[] { Secrecy, Disclosure, Signatory }) Assert.Null((await desk.DecideAsync(paper, name)).Error);

        Assert.Empty((await desk.DetailAsync(paper)).VoidSignOffs);
    }

    [Fact]
    public async Task Picture_counts_working_time_and_of_an_extra_urgent_paper_time_by_the_clock()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var usual = await desk.DraftAsync();
        var urgent = await desk.DraftAsync(fields => fields with { Content = fields.Content with { Urgency = Urgency.ExtraUrgent } });
        await desk.SubmitAsync(usual);
        await desk.SubmitAsync(urgent);

        desk.Office.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal((7, 7), await HoursAsync(usual));
        Assert.Equal((24, 24), await HoursAsync(urgent));

        async Task<(double Taken, double Day)> HoursAsync(Guid paper)
        {
            var picture = (await desk.DetailAsync(paper)).Picture!;
            return (picture.Steps[1].Taken!.Value.TotalHours, picture.DayLength.TotalHours);
        }
    }

    [Fact]
    public async Task Page_offers_each_act_only_to_whom_its_handler_would_let_do_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Equal("End", await ActsAsync(desk, paper, Drafter));
        await desk.SubmitAsync(paper);

        Assert.Equal("Withdraw Urge End", await ActsAsync(desk, paper, Drafter));
        Assert.Equal("Own Urge", await ActsAsync(desk, paper, UnitHead));
        await desk.Office.Get<AskAsideHandler>().HandleAsync(
            new AskAside(Guid.NewGuid(), (await desk.ItemAsync(paper, UnitHead)).Id, (await desk.Office.StaffAsync(Director)).Id, "经费落实了吗？"), await desk.AsAsync(UnitHead), default);
        Assert.Equal("Own Urge End Pass", await ActsAsync(desk, paper, Director));
        Assert.Equal("Urge End", await ActsAsync(desk, paper, Drafter));

        await desk.Office.Get<EndDocumentHandler>().HandleAsync(new EndDocument(Guid.NewGuid(), paper, "会议已定，不另行文。"), await desk.AsAsync(Director), default);
        Assert.Equal("Remark", await ActsAsync(desk, paper, Drafter));
        var end = (await desk.DetailAsync(paper)).Timeline[0];
        Assert.Equal(("不予发文", "会议已定，不另行文。", TimelineWeight.Against), (end.Act, end.Words, end.Weight));
        Assert.StartsWith("马会川", end.Who, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reason_for_ending_a_draft_never_sent_stands_on_its_timeline()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();

        Assert.Null((await desk.Office.Get<EndDocumentHandler>().HandleAsync(new EndDocument(Guid.NewGuid(), paper, "并入年度通知，不另行文。"), await desk.AsAsync(Drafter), default)).Error);

        var end = (await desk.DetailAsync(paper)).Timeline.Single(entry => entry.Act == "不予发文");
        Assert.Equal(("苏日娜", "秘书一科科员", "并入年度通知，不另行文。", TimelineWeight.Against), (end.Who, end.Post, end.Words, end.Weight));
    }

    [Fact]
    public async Task Trail_is_read_by_the_office_only_and_not_of_what_it_may_not_see()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        var query = desk.Office.Get<DocumentHistoryQuery>();
        Assert.IsType<NotAllowed>((await query.OfAsync(paper, await desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<NotFound>((await query.OfAsync(paper, await desk.AsAsync(Registrar), default)).Error);

        await desk.SubmitAsync(paper);

        Assert.Equal("送审", (await query.OfAsync(paper, await desk.AsAsync(Registrar), default)).Value[0].What);
    }

    private static async Task<string> ActsAsync(DocumentOffice desk, Guid paper, string by)
    {
        var acts = (await desk.DetailAsync(paper, by)).Acts;
        (string Name, bool Is)[] all =
        [
            ("Own", acts.OwnItemId is not null), ("Withdraw", acts.MayWithdraw), ("Urge", acts.MayUrge), ("End", acts.MayEnd), ("Remark", acts.MayRemark), ("Pass", acts.MayPass),
        ];
        return string.Join(' ', all.Where(act => act.Is).Select(act => act.Name));
    }

    // Each thing at a minute of its own, so that the order is the order of the acts.
    private static async Task NextAsync(DocumentOffice desk, Func<Task<Result>> act)
    {
        desk.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await act()).Error);
    }

    private static Task NextAsync<T>(DocumentOffice desk, Func<Task<Result<T>>> act) => NextAsync(desk, async () => (await act()).WithoutValue());
}
