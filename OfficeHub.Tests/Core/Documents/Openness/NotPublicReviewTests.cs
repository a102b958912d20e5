using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Openness;

/// <summary>P03: a policy document is kept from the public only after the head of the office has looked at it.</summary>
public sealed class NotPublicReviewTests
{
    [Fact]
    public async Task Policy_document_proposed_as_not_public_goes_to_the_director_before_the_signatory_with_his_opinion()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await WithheldAsync(desk);

        Assert.Contains("不予公开审核 马会川", await desk.OpenAsync(paper));
        Assert.NotNull((await desk.DecideAsync(paper, Director, opinion: "")).Error);
        Assert.Null((await desk.DecideAsync(paper, Director, opinion: "内部整改安排，公开会影响核查，同意不予公开。")).Error);
        await desk.DecideAsync(paper, Disclosure, "Adequate");

        Assert.Equal(["签发 陈立诚"], await desk.OpenAsync(paper));
        var view = (await desk.Office.Get<OpennessQuery>().FindAsync(paper, await desk.AsAsync(Drafter), default)).Value;
        Assert.Equal(("马会川", "可以不予公开", "内部整改安排，公开会影响核查，同意不予公开。", true), (view.Withheld!.Name, view.Withheld.Outcome, view.Withheld.Words, view.Withheld.IsOfThisText));
        Assert.Null((await desk.DecideAsync(paper, Signatory)).Error);
        Assert.Equal(DocumentStatus.SignedOff, (await desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Director_who_holds_that_it_should_be_public_sends_it_back()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await WithheldAsync(desk);

        Assert.Null((await desk.DecideAsync(paper, Director, "ToBePublic", "涉及群众办事，应当主动公开。")).Error);

        Assert.Equal(DocumentStatus.Drafting, (await desk.FindAsync(paper)).Status);
        Assert.Contains("应当主动公开", (await desk.ItemAsync(paper, Drafter)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_document_is_not_asked()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var notPolicy = await desk.DraftAsync(fields => NotPublic(fields));
        var openPolicy = await desk.DraftAsync(fields => fields with { IsPolicy = true, Interpretation = Explained.Complete });
        foreach (var paper in new[] { notPolicy, openPolicy })
        {
            await desk.ReviewedAsync(paper);

            Assert.Equal(StepState.NotApplicable, (await desk.RouteAsync(paper)).Steps.Single(step => step.Kind == DocumentSteps.NotPublicReview.Code).State);
        }

        Assert.Equal(["签发 陈立诚"], await desk.OpenAsync(notPolicy));
    }

    [Fact]
    public async Task Without_the_review_of_this_very_text_nobody_signs()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        // The route the office has drawn leaves the step out.
        Assert.Null((await desk.Office.Get<OfficeHub.Core.Routing.Templates.DrawUpTemplateHandler>().HandleAsync(
            new OfficeHub.Core.Routing.Templates.DrawUpTemplate(Guid.NewGuid(), DocumentSteps.Template, 1, [.. DocumentSteps.InitialReview.Where(step => step.Key != "NotPublicReview")], "机构调整。"), await desk.AsDirectorAsync(), default)).Error);
        var paper = await WithheldAsync(desk);
        await desk.DecideAsync(paper, Disclosure, "Adequate");

        Assert.IsType<WithheldPolicyUnreviewed>((await desk.DecideAsync(paper, Signatory)).Error);
    }

    private static async Task<Guid> WithheldAsync(DocumentOffice desk)
    {
        var paper = await desk.DraftAsync(fields => NotPublic(fields) with { IsPolicy = true, Interpretation = Explained.Complete });
        await desk.ReviewedAsync(paper);
        return paper;
    }

    private static DraftFields NotPublic(DraftFields fields) => fields with
    {
        Disclosure = DisclosureCategory.NotPublic,
        DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N5")!),
        DisclosureReason = "内部整改安排，公开会影响核查工作",
    };
}
