using OfficeHub.Core.Documents;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

public sealed class DocumentJourneyTests
{
    [Fact]
    public async Task Document_goes_from_its_draft_to_the_step_before_its_number()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();

        await desk.ReviewedAsync(paper);
        Assert.Equal(DocumentStatus.AwaitingSignOff, (await desk.FindAsync(paper)).Status);
        Assert.Null((await desk.DecideAsync(paper, Signatory)).Error);
        Assert.Null((await desk.DecideAsync(paper, Director)).Error);

        var document = await desk.FindAsync(paper);
        Assert.Equal(DocumentStatus.Rechecked, document.Status);
        Assert.Equal(("陈立诚", "同意。", document.TextHash, 1), (document.SignedOff!.Name, document.SignedOff.Opinion, document.SignedOff.TextHash, document.SignedOff.VersionNumber));
        Assert.Equal(new DateOnly(2026, 7, 1), document.DocumentDate);
        Assert.Equal(["编号 孟和", "编号 高静"], (await desk.OpenAsync(paper)).Order());
    }

    [Fact]
    public async Task Steps_whose_condition_does_not_hold_are_left_out_with_the_reason()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();

        await desk.ReviewedAsync(paper);

        var left = (await desk.RouteAsync(paper)).Steps.Where(step => step.State is StepState.NotApplicable).Select(step => $"{step.Name}：{step.Reason}");
        Assert.Equal(["会签：没有需要会签的单位", "合法性审核：不是行政规范性文件", "不予公开审核：不是不予公开的政策性文件", "解读方案审核：不是政策性文件", "领导审签：没有需要审签的领导", "联合会签：不是联合行文"], left);
    }

    [Fact]
    public async Task Paper_sent_back_straight_comes_straight_back_when_nothing_bound_has_changed()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);

        Assert.Null((await desk.SendBackAsync(paper, Editor, "附件没有附上，请补。")).Error);
        Assert.Equal((DocumentStatus.Drafting, "拟稿 苏日娜"), ((await desk.FindAsync(paper)).Status, Assert.Single(await desk.OpenAsync(paper))));
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟防汛抗旱指挥部第2次会议" });
        Assert.Null((await desk.SubmitAsync(paper)).Error);

        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
        Assert.Equal(2, (await desk.FindAsync(paper)).VersionNumber);
    }

    [Fact]
    public async Task Text_changed_after_a_bound_review_goes_through_it_again()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.ReviewedAsync(paper);

        Assert.Null((await desk.SendBackAsync(paper, Signatory, "第一条再具体些。")).Error);
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" });
        Assert.Null((await desk.SubmitAsync(paper)).Error);

        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task Signed_off_paper_that_goes_back_to_its_drafter_loses_its_signature()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.ReviewedAsync(paper);
        await desk.DecideAsync(paper, Signatory);

        Assert.Null((await desk.SendBackAsync(paper, Director, "主送漏了南滩旗。")).Error);
        Assert.Null((await desk.FindAsync(paper)).SignedOff);
        Assert.Null((await desk.SubmitAsync(paper)).Error);

        Assert.Equal((DocumentStatus.AwaitingSignOff, "签发 陈立诚"), ((await desk.FindAsync(paper)).Status, Assert.Single(await desk.OpenAsync(paper))));
    }

    [Fact]
    public async Task Decision_within_its_grace_can_be_taken_back_and_leaves_otherwise_by_itself()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var item = await desk.ItemAsync(paper, UnitHead);
        var actor = await desk.AsAsync(UnitHead);
        var decide = desk.Office.Get<OfficeHub.Core.Routing.Items.DecideItemHandler>();

        Assert.Null((await decide.HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, "Agree", "同意。", await desk.HashAsync(paper)), actor, default)).Error);
        Assert.Empty(await desk.OpenAsync(paper));
        Assert.Null((await desk.Office.Get<OfficeHub.Core.Routing.Items.TakeBackDecisionHandler>().HandleAsync(new(Guid.NewGuid(), item.Id), actor, default)).Error);
        Assert.Equal(["部门审核 赵启明"], await desk.OpenAsync(paper));

        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task What_was_sent_is_withdrawn_until_it_is_opened()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);

        Assert.Null((await desk.WithdrawAsync(paper, Drafter)).Error);
        Assert.Equal((DocumentStatus.Drafting, "拟稿 苏日娜"), ((await desk.FindAsync(paper)).Status, Assert.Single(await desk.OpenAsync(paper))));

        await desk.SubmitAsync(paper);
        var item = await desk.ItemAsync(paper, UnitHead);
        await desk.Office.Get<OfficeHub.Core.Routing.Items.OpenItemHandler>().HandleAsync(new OfficeHub.Core.Routing.Items.OpenItem(Guid.NewGuid(), item.Id), await desk.AsAsync(UnitHead), default);
        Assert.Equal("不能撤回：赵启明已经打开。可以请对方退回。", (await desk.WithdrawAsync(paper, Drafter)).Error!.Message);
    }

    [Fact]
    public async Task Yes_to_a_text_that_was_changed_meanwhile_is_refused()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);
        var seen = await desk.HashAsync(paper);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" }, by: Editor)).Error);
        var item = await desk.ItemAsync(paper, Editor);

        var decided = await desk.Office.Get<OfficeHub.Core.Routing.Items.DecideItemHandler>().HandleAsync(
            new(Guid.NewGuid(), item.Id, item.Revision, "Passed", "", seen), await desk.AsAsync(Editor), default);

        Assert.IsType<TextHasChanged>(decided.Error);
    }

    [Fact]
    public async Task Draft_that_lacks_something_is_refused_with_everything_it_lacks()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(fields => fields with { Basis = "", Disclosure = DisclosureCategory.OnRequest, SignatoryId = null });

        var refused = Assert.IsType<NotReadyToSend>((await desk.SubmitAsync(paper)).Error);

        Assert.Equal(["Basis", "DisclosureGround", "DisclosureReason", "SignatoryId"], refused.Faults.Select(fault => fault.Field).Order());
        Assert.Equal(DocumentStatus.Drafting, (await desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Paper_goes_to_the_people_the_editor_put_down()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);
        var fields = await desk.FieldsAsync(paper);
        Assert.Null((await desk.SaveAsync(paper, fields with { Leaders = [(await desk.Office.StaffAsync("乌力吉")).Id], SignatoryId = (await desk.Office.StaffAsync("林若澜")).Id }, by: Editor)).Error);
        Assert.Null((await desk.SaveAsync(paper, (await desk.FieldsAsync(paper)) with { Leaders = [(await desk.Office.StaffAsync("周文渊")).Id, (await desk.Office.StaffAsync("乌力吉")).Id] }, by: Editor)).Error);

        foreach (var name in new[] { Editor, Secrecy, Disclosure }) Assert.Null((await desk.DecideAsync(paper, name)).Error);

        Assert.Equal(["领导审签 周文渊"], await desk.OpenAsync(paper));
        foreach (var name in new[] { "周文渊", "乌力吉" }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        Assert.Equal(["签发 林若澜"], await desk.OpenAsync(paper));
    }

    [Fact]
    public async Task Paper_the_editor_has_written_in_is_not_withdrawn_from_him()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);

        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" }, by: Editor)).Error);

        Assert.Equal("韩雪梅已经打开", Assert.IsType<NothingToWithdraw>((await desk.WithdrawAsync(paper, UnitHead)).Error).Why);
    }

    [Fact]
    public async Task What_the_editor_left_out_keeps_the_paper_with_him_and_from_the_signature_though_he_was_passed_over()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Disclosure = DisclosureCategory.NotPublic }, by: Editor)).Error);

        Assert.Equal(["DisclosureGround", "DisclosureReason"], Assert.IsType<NotReadyToSend>((await desk.DecideAsync(paper, Editor)).Error).Faults.Select(fault => fault.Field));
        // By his usual post the director sees it once he is asked.
        Assert.Null((await desk.Office.Get<AskAsideHandler>().HandleAsync(
            new(Guid.NewGuid(), (await desk.ItemAsync(paper, Editor)).Id, (await desk.Office.StaffAsync(Director)).Id, "可否先行？"), await desk.AsAsync(Editor), default)).Error);
        Assert.Null((await desk.Office.Get<PassInEmergencyHandler>().HandleAsync(
            new(Guid.NewGuid(), paper, (await desk.RouteAsync(paper)).Steps.Single(step => step.Name == "核稿").Id, "汛情紧急。"), await desk.AsAsync(Director), default)).Error);
        foreach (var name in new[] { Secrecy, Disclosure }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        Assert.IsType<NotFitToSignOff>((await desk.DecideAsync(paper, Signatory)).Error);
    }

    [Fact]
    public async Task Second_writer_who_began_from_an_older_text_overwrites_nothing()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        var seen = await desk.HashAsync(paper);
        var fields = await desk.FieldsAsync(paper);
        await desk.SaveAsync(paper, fields with { Basis = "第一次改" });

        Assert.IsType<OfficeHub.Core.Common.ChangedMeanwhile>((await desk.SaveAsync(paper, fields with { Basis = "第二次改" }, baseHash: seen)).Error);

        Assert.Equal("第一次改", (await desk.FieldsAsync(paper)).Basis);
    }

    [Fact]
    public async Task Text_with_a_mark_of_secrecy_is_refused_and_nothing_of_it_is_stored()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        var before = await desk.HashAsync(paper);
        var fields = await desk.FieldsAsync(paper);

        var refused = await desk.SaveAsync(paper, fields with { Content = fields.Content with { MainText = [new OfficeHub.Core.Publishing.Content.Paragraph(0, "机密★1年")] } });

        Assert.IsType<SecretMarkInText>(refused.Error);
        Assert.Equal(before, await desk.HashAsync(paper));
        Assert.DoesNotContain(await desk.Office.LogAsync(), row => row.Summary.Contains("机密★", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_without_a_part_in_it_does_not_see_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);

        Assert.IsType<OfficeHub.Core.Common.NotFound>((await desk.SaveAsync(paper, await desk.FieldsAsync(paper), by: "包晓东")).Error);
        // Who mends it in his step mends it no longer when he has sent it on.
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        Assert.IsType<NotYoursToWrite>((await desk.SaveAsync(paper, await desk.FieldsAsync(paper), by: UnitHead)).Error);
    }
}
