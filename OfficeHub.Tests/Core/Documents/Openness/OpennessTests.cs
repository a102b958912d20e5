using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Openness;

public sealed class OpennessTests
{
    [Fact]
    public async Task Attribute_changed_after_its_review_makes_the_review_due_again()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.ReviewedAsync(paper);
        Assert.True((await ViewAsync(desk, paper)).Disclosure!.IsOfThisText);

        // Back to the editor, who writes too: his change goes through the same reviews.
        Assert.Null((await desk.SendBackAsync(paper, Signatory, "涉及第三方信息。", toStep: "核稿")).Error);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Disclosure = DisclosureCategory.OnRequest, DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N4")!), DisclosureReason = "涉及第三方商业秘密，公开会损害其权益" }, by: Editor)).Error);
        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);

        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(paper));
        Assert.False((await ViewAsync(desk, paper)).Disclosure!.IsOfThisText);
    }

    [Fact]
    public async Task Improper_attribute_goes_back_with_the_one_proposed()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        foreach (var name in new[] { UnitHead, Editor }) Assert.Null((await desk.DecideAsync(paper, name)).Error);

        Assert.Equal(new ProposedDisclosureMissing("主动公开"), (await desk.DecideAsync(paper, Disclosure, "Improper", "不应主动公开。")).Error);
        Assert.Null((await desk.DecideAsync(paper, Disclosure, "Improper", "建议改为依申请公开：名单涉及个人信息。")).Error);

        Assert.Equal(DocumentStatus.Drafting, (await desk.FindAsync(paper)).Status);
        Assert.Contains("建议改为依申请公开", (await desk.ItemAsync(paper, Drafter)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrecy_review_stands_on_the_record_with_reviewer_words_time_and_hash()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.ReviewedAsync(paper);
        Assert.Null((await desk.DecideAsync(paper, Signatory)).Error);

        var view = await ViewAsync(desk, paper);

        Assert.Equal(("丁卫国", "不涉密，可公开", "同意。", await desk.HashAsync(paper), true), view.Secrecy is { } secrecy ? (secrecy.Name, secrecy.Outcome, secrecy.Words, secrecy.TextHash, secrecy.IsOfThisText) : default);
        Assert.Equal(("陈立诚", DisclosureCategory.Public), (view.FixedBy!.Name, view.Category));
        Assert.Equal(new NotFound("公文"), (await desk.Office.Get<OpennessQuery>().FindAsync(paper, await desk.AsAsync("包晓东"), default)).Error);
    }

    private static async Task<OpennessView> ViewAsync(DocumentOffice desk, Guid paper) => (await desk.Office.Get<OpennessQuery>().FindAsync(paper, await desk.AsAsync(Drafter), default)).Value;
}
