using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Interpretations;

/// <summary>Document, plan and materials on their way: what the review of the plan and the signature let through.</summary>
public sealed class InterpretationReviewTests
{
    private const string Sentence = "各旗人民政府要在年底前建成一体化网上政务服务平台，实现事项网上可办。";
    private const string Deputy = "林若澜";

    [Fact]
    public async Task Extract_of_the_text_does_not_pass_and_own_words_do()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Copied());

        Assert.Equal(new InterpretationIsExtract([new CopiedMaterial("问答《一问一答》", 82)]), (await desk.DecideAsync(paper, Disclosure)).Error);
        Assert.Null((await desk.SendBackAsync(paper, Disclosure, "照抄正文，请改。")).Error);
        await desk.SaveAsync(paper, (await desk.FieldsAsync(paper)).AsPolicy());
        await desk.SubmitAsync(paper, note: "材料重写。");
        foreach (var who in new[] { Secrecy, Disclosure }) await desk.DecideAsync(paper, who);

        Assert.Null((await desk.DecideAsync(paper, Disclosure)).Error);
        Assert.Equal(DocumentStatus.AwaitingSignOff, (await desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task One_copied_material_among_written_ones_does_not_pass()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Explained.Complete.Of([Explained.Article(), .. Copied().Materials, Explained.Graphic]));

        var refused = Assert.IsType<InterpretationIsExtract>((await desk.DecideAsync(paper, Disclosure)).Error);

        Assert.Equal("问答《一问一答》", Assert.Single(refused.Materials).Name);
    }

    [Fact]
    public async Task Drafter_is_warned_before_he_sends_and_may_send()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var fields = Policy(await desk.CompleteAsync(), Copied());

        var fault = Assert.Single(DraftCheck.Faults(fields), one => one.Field == "Material1");

        Assert.False(fault.MustChange);
        Assert.StartsWith("问答《一问一答》有 82% 照抄正文", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_without_plan_and_material_is_not_sent_and_all_reasons_are_given()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(fields => fields with { IsPolicy = true });

        var refused = Assert.IsType<NotReadyToSend>((await desk.SubmitAsync(paper)).Error);

        Assert.Equal(["PlanResponsible", "RiskSensitivePoints", "Materials"], refused.Faults.Where(fault => InterpretationCheck.PartOf(fault.Field) is not null).Select(fault => fault.Field));
    }

    [Fact]
    public async Task Exemption_is_granted_at_the_review_and_signed_with_the_document()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Explained.Exempted);

        Assert.IsType<ExemptionToAnswer>((await desk.DecideAsync(paper, Disclosure, outcome: "Adequate")).Error);
        Assert.Null((await desk.DecideAsync(paper, Disclosure, outcome: "Exempted")).Error);
        Assert.Null((await desk.DecideAsync(paper, Signatory)).Error);

        var signed = await desk.FindAsync(paper);
        Assert.Equal((DocumentStatus.SignedOff, signed.TextHash), (signed.Status, signed.SignedOff!.TextHash));
        Assert.Null((await desk.DecideAsync(paper, Director)).Error);
    }

    [Fact]
    public async Task Exemption_nobody_asked_for_cannot_be_granted()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Explained.Complete);

        Assert.IsType<NoExemptionAsked>((await desk.DecideAsync(paper, Disclosure, outcome: "Exempted")).Error);
    }

    [Fact]
    public async Task Exemption_whose_review_was_passed_in_an_emergency_is_not_signed()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Explained.Exempted);
        await PassReviewAsync(desk, paper);

        Assert.IsType<ExemptionNotApproved>((await desk.DecideAsync(paper, Signatory)).Error);
        Assert.Equal(DocumentStatus.AwaitingSignOff, (await desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Extract_whose_review_was_passed_in_an_emergency_is_not_signed()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Copied());
        await PassReviewAsync(desk, paper);

        Assert.IsType<InterpretationIsExtract>((await desk.DecideAsync(paper, Signatory)).Error);
        Assert.Equal(DocumentStatus.AwaitingSignOff, (await desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Exemption_with_a_short_reason_is_not_sent()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(fields => fields.AsPolicy(new PolicyInterpretation { Exemption = new(ExemptionGround.Internal, "内部事项，不用。") }));

        Assert.Equal("ExemptionReason", Assert.Single(Assert.IsType<NotReadyToSend>((await desk.SubmitAsync(paper)).Error).Faults).Field);
    }

    [Fact]
    public async Task Deputy_is_not_chosen_for_a_paper_at_high_risk()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var deputy = (await desk.Office.StaffAsync(Deputy)).Id;
        var paper = await desk.DraftAsync(fields => fields.AsPolicy(Explained.Complete.AtHighRisk()) with { SignatoryId = deputy });

        var fault = Assert.Single(Assert.IsType<NotReadyToSend>((await desk.SubmitAsync(paper)).Error).Faults);

        Assert.Equal(("SignatoryId", new HighRiskNeedsPrincipal(Deputy).Message), (fault.Field, fault.Sentence));
    }

    [Fact]
    public async Task Paper_at_high_risk_is_handed_to_no_deputy_and_signed_by_the_principal_leader()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Explained.Complete.AtHighRisk());
        Assert.Null((await desk.DecideAsync(paper, Disclosure)).Error);
        var item = await desk.ItemAsync(paper, Signatory);

        var handed = await desk.Office.Get<ChangePeopleHandler>().HandleAsync(
            new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync(Deputy)).Id, "出差。"), await desk.AsAsync(Signatory), default);

        Assert.Equal(new HighRiskNeedsPrincipal(Deputy), handed.Error);
        Assert.Null((await desk.DecideAsync(paper, Signatory)).Error);
    }

    [Fact]
    public async Task Material_changed_after_a_return_is_reviewed_again()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Explained.Complete);
        Assert.Null((await desk.DecideAsync(paper, Disclosure)).Error);
        Assert.Null((await desk.SendBackAsync(paper, Signatory, "背景写具体些。")).Error);
        await desk.SaveAsync(paper, (await desk.FieldsAsync(paper)).AsPolicy(Explained.Complete.Of(Explained.Article("今年雨来得早。"))));

        Assert.IsType<ChangeNoteMissing>((await desk.SubmitAsync(paper, note: "")).Error);
        Assert.Null((await desk.SubmitAsync(paper, note: "背景写具体了。")).Error);

        var route = await desk.RouteAsync(paper);
        Assert.NotEqual(StepState.Done, route.Steps.Single(step => step.Kind == DocumentSteps.InterpretationReview.Code).State);
        Assert.Equal(DocumentStatus.UnderReview, (await desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Tick_taken_off_after_the_reviews_voids_them()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Explained.Complete);
        Assert.Null((await desk.DecideAsync(paper, Disclosure)).Error);
        Assert.Null((await desk.SendBackAsync(paper, Signatory, "再看看。")).Error);
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { IsPolicy = false });

        Assert.Null((await desk.FieldsAsync(paper)).Interpretation);
        Assert.Null((await desk.SubmitAsync(paper, note: "不是政策性文件。")).Error);
        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(paper));
    }

    private static PolicyInterpretation Copied() => Explained.Complete.Of(
        new InterpretationMaterial { Form = InterpretationForm.QuestionsAndAnswers, Title = "一问一答", Questions = [new("年底前要做什么", Sentence)] });

    private static DraftFields Policy(DraftFields fields, PolicyInterpretation interpretation) =>
        fields.AsPolicy(interpretation) with { Content = fields.Content with { MainText = [new Paragraph(0, "年底前要做什么"), new Paragraph(0, Sentence)] } };

    // In an emergency, by whoever was asked aside there.
    private static async Task PassReviewAsync(DocumentOffice desk, Guid paper)
    {
        var step = (await desk.RouteAsync(paper)).Steps.Single(one => one.Kind == DocumentSteps.InterpretationReview.Code).Id;
        await desk.Office.Get<AskAsideHandler>().HandleAsync(new(Guid.NewGuid(), (await desk.ItemAsync(paper, Disclosure)).Id, (await desk.Office.StaffAsync(Director)).Id, "可否先行？"), await desk.AsAsync(Disclosure), default);
        Assert.Null((await desk.Office.Get<PassInEmergencyHandler>().HandleAsync(new(Guid.NewGuid(), paper, step, "汛情紧急，先发后补。"), await desk.AsAsync(Director), default)).Error);
    }

    // As far as the step that looks at the interpretation.
    private static async Task<Guid> UnderReviewAsync(DocumentOffice desk, PolicyInterpretation interpretation)
    {
        var paper = await desk.DraftAsync(fields => Policy(fields, interpretation));
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        foreach (var who in new[] { UnitHead, Editor, Secrecy, Disclosure }) Assert.Null((await desk.DecideAsync(paper, who)).Error);
        return paper;
    }
}
