using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Emergencies;
using OfficeHub.Core.Documents.Ending;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Routes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>What pages show of a document's way, and the acts beside its steps.</summary>
public sealed class DocumentRouteTests
{
    [Fact]
    public async Task Drafter_sees_who_gets_it_before_he_sends()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Equal("部门审核 赵启明", await NextAsync(desk, paper, Drafter));

        await desk.SubmitAsync(paper);
        Assert.Equal("核稿 韩雪梅｜会签：没有需要会签的单位", await NextAsync(desk, paper, UnitHead));
        await desk.DecideAsync(paper, UnitHead);
        Assert.Equal("保密审查 丁卫国、公开属性审核 孙丽华｜合法性审核：不是行政规范性文件", await NextAsync(desk, paper, Editor));
        await desk.DecideAsync(paper, Editor);
        Assert.Equal("等孙丽华公开属性审核", await NextAsync(desk, paper, Secrecy));
        await desk.DecideAsync(paper, Secrecy);
        Assert.Equal("签发 陈立诚｜解读方案审核：不是政策性文件、领导审签：没有需要审签的领导", await NextAsync(desk, paper, Disclosure));
    }

    [Fact]
    public async Task Preview_foresees_the_skipped_step_of_the_same_person()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(by: UnitHead);

        Assert.Equal("核稿 韩雪梅｜部门审核：与上一环节同一人（赵启明）、会签：没有需要会签的单位", await NextAsync(desk, paper, UnitHead));
        Assert.Null((await desk.SubmitAsync(paper, by: UnitHead)).Error);
        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task Picture_shows_what_was_gone_where_it_is_and_who_comes()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);

        var picture = (await desk.DetailAsync(paper)).Picture!;

        Assert.Equal(
            [
                "拟稿 Done 苏日娜", "部门审核 Done 赵启明", "会签 NotApplicable （没有需要会签的单位）", "核稿 Open 韩雪梅", "合法性审核 Waiting （不是行政规范性文件）",
                "保密审查 Waiting 丁卫国", "公开属性审核 Waiting 孙丽华", "解读方案审核 Waiting （不是政策性文件）", "领导审签 Waiting （没有需要审签的领导）", "签发 Waiting 陈立诚",
                "复核 Waiting 马会川", "编号 Waiting 孟和、高静", "排版 Waiting 孟和、高静", "校对 Waiting 韩雪梅", "用印 Waiting 田向东", "核发 Waiting 孟和、高静",
            ],
            picture.Steps.Select(step => $"{step.Name} {step.State} {string.Join('、', step.People.Select(person => person.Name))}{(step.Reason.Length > 0 ? $"（{step.Reason}）" : "")}"));
        Assert.Equal(("同意", true, true), (picture.Steps[1].People[0].Outcome, picture.Steps[3].Limit > desk.Office.Clock.UtcNow, picture.Steps[3].MayBePassed));
        Assert.IsType<NotFound>((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, await desk.AsAsync("包晓东"), default)).Error);
    }

    [Fact]
    public async Task Opinions_stand_by_rank_then_time_and_say_which_no_longer_count()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.ReviewedAsync(paper);
        await desk.SendBackAsync(paper, Signatory, "第一条再具体些。");
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" });
        await desk.SubmitAsync(paper, note: "");
        await desk.DecideAsync(paper, Secrecy, opinion: "已复审。");

        var opinions = (await desk.DetailAsync(paper)).Document.Opinions;

        Assert.Equal(
            ["陈立诚 SentBack 第一条再具体些。", "赵启明 Counts 同意。", "韩雪梅 Counts 同意。", "孙丽华 Voided 同意。", "丁卫国 Voided 同意。", "丁卫国 Counts 已复审。"],
            opinions.Select(row => $"{row.StaffName} {row.Standing} {row.Words}"));
        Assert.Equal([true, true, false], opinions.Where(row => row.StepKind is "DisclosureReview" or "SecrecyReview").Select(row => row.IsOfOtherText));
    }

    [Fact]
    public async Task Decision_that_can_still_be_taken_back_is_told_to_nobody()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var item = await desk.ItemAsync(paper, UnitHead);
        await desk.Office.Get<DecideItemHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, "Agree", "同意。", await desk.HashAsync(paper)), await desk.AsAsync(UnitHead), default);
        var detail = await desk.DetailAsync(paper);

        Assert.Empty(detail.Document.Opinions);
        Assert.DoesNotContain(detail.Timeline, entry => entry.Who == UnitHead);
        var person = Assert.Single(detail.Picture!.Steps[1].People);
        Assert.Equal((WorkItemState.Open, "", null), (person.State, person.Outcome, person.DecidedAt));
    }

    [Fact]
    public async Task Document_is_ended_by_its_drafter_before_sign_off_and_by_leaders_until_its_number()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.IsType<NotFound>((await EndAsync(desk, paper, Director, "不发。")).Error);
        await desk.ReviewedAsync(paper);
        Assert.IsType<NotYoursToEnd>((await EndAsync(desk, paper, Editor, "不发。")).Error);
        Assert.IsType<Invalid>((await EndAsync(desk, paper, Drafter, " ")).Error);
        Assert.IsType<Invalid>((await EndAsync(desk, paper, Drafter, "内容机密★1年。")).Error);
        await desk.DecideAsync(paper, Signatory);

        Assert.IsType<NotYoursToEnd>((await EndAsync(desk, paper, Drafter, "不发了。")).Error);
        Assert.Null((await EndAsync(desk, paper, Director, "会议已定，不另行文。")).Error);

        var route = await desk.RouteAsync(paper);
        Assert.Equal((DocumentStatus.Terminated, RouteStatus.Terminated, "会议已定，不另行文。"), ((await desk.FindAsync(paper)).Status, route.Status, route.TerminationReason));
        Assert.Empty(await desk.OpenAsync(paper));
        Assert.IsType<MoveNotAllowed>((await EndAsync(desk, paper, Director, "再来。")).Error);
    }

    [Fact]
    public async Task Draft_never_sent_is_ended_by_its_drafter()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();

        Assert.Null((await EndAsync(desk, paper, Drafter, "不办了。")).Error);
        Assert.IsType<TextIsFixed>((await desk.SubmitAsync(paper)).Error);
    }

    [Fact]
    public async Task Review_passed_in_an_emergency_stands_on_the_open_list_and_nothing_goes_around_secrecy_review_and_sign_off()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        Assert.IsType<NotFound>((await PassAsync(desk, paper, "部门审核")).Error);
        var ask = new AskAside(Guid.NewGuid(), (await desk.ItemAsync(paper, UnitHead)).Id, (await desk.Office.StaffAsync(Director)).Id, "汛情紧急，可否先行？");
        Assert.Null((await desk.Office.Get<AskAsideHandler>().HandleAsync(ask, await desk.AsAsync(UnitHead), default)).Error);
        Assert.Null((await PassAsync(desk, paper, "部门审核")).Error);
        Assert.Null((await PassAsync(desk, paper, "核稿")).Error);
        Assert.IsType<MayNotBePassed>((await PassAsync(desk, paper, "保密审查")).Error);

        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华", "核稿后补审批 韩雪梅", "部门审核后补审批 赵启明"], (await desk.OpenAsync(paper)).Order(StringComparer.Ordinal));
        Assert.Equal(["部门审核后补审批 赵启明 汛情紧急。", "核稿后补审批 韩雪梅 汛情紧急。"], await ListAsync());
        foreach (var name in new[] { Secrecy, Disclosure, Signatory, Director })
        {
            Assert.Null((await desk.DecideAsync(paper, name)).Error);
            if (name == Disclosure) Assert.IsType<MayNotBePassed>((await PassAsync(desk, paper, "签发")).Error);
        }

        Assert.Equal(DocumentStatus.Rechecked, (await desk.FindAsync(paper)).Status);
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        Assert.Equal(["核稿后补审批 韩雪梅 汛情紧急。"], await ListAsync());

        async Task<IReadOnlyList<string>> ListAsync() =>
        [
            .. (await desk.Office.Get<EmergencyPassagesQuery>().OpenAsync(null, await desk.AsAsync(Director), default)).Value.Rows.Select(row => $"{row.StepName} {row.AskedOf} {row.Reason}"),
        ];
    }

    [Fact]
    public async Task Signatory_is_a_leader_of_the_issuing_agency_and_of_an_upward_paper_its_principal_leader()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var head = (await desk.Office.StaffAsync(UnitHead)).Id;
        var deputy = (await desk.Office.StaffAsync("林若澜")).Id;
        var elsewhere = (await desk.Office.StaffAsync("额尔敦")).Id;

        Assert.Contains("赵启明不是北原盟行政公署的领导，不能签发。", await RefusalAsync(fields => fields with { SignatoryId = head }), StringComparison.Ordinal);
        Assert.Contains("额尔敦不是北原盟行政公署的领导，不能签发。", await RefusalAsync(fields => fields with { SignatoryId = elsewhere }), StringComparison.Ordinal);
        Assert.Equal("", await RefusalAsync(fields => fields with { SignatoryId = deputy }));
        Assert.Contains("上行文要由主要负责人签发。", await RefusalAsync(Upward(deputy)), StringComparison.Ordinal);

        async Task<string> RefusalAsync(Func<DraftFields, DraftFields> change) => (await desk.SubmitAsync(await desk.DraftAsync(change))).Error?.Message ?? "";

        static Func<DraftFields, DraftFields> Upward(Guid signatory) => fields => fields with
        {
            SignatoryId = signatory,
            Content = fields.Content with { Kind = DocumentKind.Report, Direction = DocumentDirection.Upward, Title = "关于防汛工作的报告" },
        };
    }

    [Fact]
    public async Task Colleague_who_took_the_draft_over_writes_and_sends_it_and_may_not_review_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.SendBackAsync(paper, UnitHead, "请保密科改。", straightBack: false);
        var item = await desk.ItemAsync(paper, Drafter);
        var secrecy = (await desk.Office.StaffAsync(Secrecy)).Id;
        Assert.Null((await desk.Office.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, secrecy, "请代改。"), await desk.AsAsync(Drafter), default)).Error);

        Assert.IsType<NotYoursToWrite>((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "原拟稿人改" })).Error);
        Assert.IsType<NotYoursToWrite>((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "接手人改" }, by: Secrecy)).Error);
        Assert.Null((await desk.SubmitAsync(paper, by: Secrecy)).Error);
        await desk.DecideAsync(paper, UnitHead);
        await desk.DecideAsync(paper, Editor);

        // Nobody else reviews secrecy here, so the paper stays with the editor, who is told why.
        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
        Assert.Equal("没有送出：“保密审查”没有人可送：没有别的人有角色“保密审查员”。请换人，或请安全管理员补上，再送。", (await desk.ItemAsync(paper, Editor)).Note);
    }

    [Fact]
    public async Task Colleague_who_mended_the_draft_and_gave_it_back_may_not_review_it_either()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.SendBackAsync(paper, UnitHead, "请保密科改。", straightBack: false);
        Assert.Null((await HandOverAsync(Drafter, Secrecy)).Error);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "接手人改" }, by: Secrecy)).Error);
        Assert.Null((await HandOverAsync(Secrecy, Drafter)).Error);
        desk.Office.Clock.Advance(EditingTurn.Idle);
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        await desk.DecideAsync(paper, UnitHead);
        await desk.DecideAsync(paper, Editor);

        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
        Assert.Contains("没有别的人有角色“保密审查员”", (await desk.ItemAsync(paper, Editor)).Note, StringComparison.Ordinal);

        async Task<Result> HandOverAsync(string from, string to)
        {
            var item = await desk.ItemAsync(paper, from);
            return await desk.Office.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync(to)).Id, "请代改。"), await desk.AsAsync(from), default);
        }
    }

    private static async Task<Result> EndAsync(DocumentOffice desk, Guid paper, string by, string reason) =>
        await desk.Office.Get<EndDocumentHandler>().HandleAsync(new EndDocument(Guid.NewGuid(), paper, reason), await desk.AsAsync(by), CancellationToken.None);

    private static async Task<Result> PassAsync(DocumentOffice desk, Guid paper, string step) => await desk.Office.Get<PassInEmergencyHandler>().HandleAsync(
        new PassInEmergency(Guid.NewGuid(), paper, (await desk.RouteAsync(paper)).Steps.Single(one => one.Name == step).Id, "汛情紧急。"), await desk.AsAsync(Director), CancellationToken.None);

    private static async Task<string> NextAsync(DocumentOffice desk, Guid paper, string by)
    {
        var preview = (await desk.Office.Get<DocumentRouteQuery>().PreviewAsync(paper, await desk.AsAsync(by), CancellationToken.None)).Value;
        if (preview.Trouble.Length > 0) return preview.Trouble;
        if (preview.WaitsFor.Count > 0) return $"等{string.Join('、', preview.WaitsFor)}";
        var next = string.Join('、', preview.Next.Select(step => $"{step.Name} {string.Join('，', step.People.Select(person => person.Name))}"));
        return preview.LeftOut.Count == 0 ? next : $"{next}｜{string.Join('、', preview.LeftOut.Select(step => $"{step.Name}：{step.Reason}"))}";
    }
}
