using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Interpretations;

public sealed class InterpretationReviewTests
{
    private const string Sentence = "各旗人民政府要在年底前建成一体化网上政务服务平台，实现事项网上可办。";

    [Fact]
    public async Task Extract_of_the_text_does_not_pass_and_own_words_do()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await UnderReviewAsync(desk, Sentence);

        Assert.Equal(new InterpretationIsExtract(100), (await desk.DecideAsync(paper, Disclosure, outcome: "Adequate")).Error);
        Assert.Null((await desk.SendBackAsync(paper, Disclosure, "照抄正文，请改。")).Error);
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Interpretation = "以后办事可以在网上办，不用再跑大厅。" });
        await desk.SubmitAsync(paper, note: "材料重写。");
        foreach (var who in new[] { Secrecy, Disclosure }) await desk.DecideAsync(paper, who);

        Assert.Null((await desk.DecideAsync(paper, Disclosure, outcome: "Adequate")).Error);
        Assert.Equal(DocumentStatus.AwaitingSignOff, (await desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Drafter_is_warned_before_he_sends_and_may_send()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var fields = WithInterpretation(await desk.CompleteAsync(), Sentence);

        var fault = Assert.Single(DraftCheck.Faults(fields), one => one.Field == "Interpretation");

        Assert.False(fault.MustChange);
        Assert.StartsWith("解读材料有 100% 照抄正文", fault.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(DraftCheck.Faults(fields with { IsPolicy = false }), one => one.Field == "Interpretation");
    }

    // As far as the step that looks at the interpretation.
    private static async Task<Guid> UnderReviewAsync(DocumentOffice desk, string interpretation)
    {
        var paper = await desk.DraftAsync(fields => WithInterpretation(fields, interpretation));
        await desk.SubmitAsync(paper);
        foreach (var who in new[] { UnitHead, Editor, Secrecy, Disclosure }) Assert.Null((await desk.DecideAsync(paper, who)).Error);
        return paper;
    }

    private static DraftFields WithInterpretation(DraftFields fields, string interpretation) => fields with
    {
        IsPolicy = true,
        InterpretationPlan = "由盟大数据中心解读。",
        Interpretation = interpretation,
        Content = fields.Content with { MainText = [new Paragraph(0, Sentence)] },
    };
}
