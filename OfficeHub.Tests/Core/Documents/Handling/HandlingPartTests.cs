using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Handling;

/// <summary>What the owner of an item is shown with his paper.</summary>
public sealed class HandlingPartTests
{
    [Fact]
    public async Task Signatory_sees_what_the_reviews_found_and_who_gets_it_next()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(await CounterSignedAsync(desk, "于海波", "罗秉正"));
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);
        await desk.DecideAsync(paper, "于海波", "AgreeWithChanges", "“确保资金到位”改为“保障必要经费”。");
        var halfway = await PartAsync(desk, paper, "罗秉正");
        await desk.DecideAsync(paper, "罗秉正");
        foreach (var name in new[] { Editor, Secrecy, Disclosure }) await desk.DecideAsync(paper, name);

        var part = await PartAsync(desk, paper, Signatory);

        Assert.Equal("1/2 同意，附意见 1，未答 1", Assert.Single(halfway.Reviews).Words);
        Assert.Equal(
            ["CounterSign 2/2 同意，附意见 1  True", "LegalReview 不适用 不是行政规范性文件 True", "SecrecyReview 不涉密，可公开 丁卫国 True", "DisclosureReview 属性适当 孙丽华 True", "NotPublicReview 不适用 不是不予公开的政策性文件 True"],
            part.Reviews.Select(fact => $"{fact.Kind} {fact.Words} {fact.Who} {fact.Passes}"));
        Assert.All(part.Reviews, fact => Assert.True(fact.IsOfThisText));
        Assert.Equal("复核 马会川", string.Join('、', part.Preview!.Next.Select(step => $"{step.Name} {step.People[0].Name}")));
        Assert.Equal("拟稿 苏日娜", $"{part.ReturnTo[0].Name} {part.ReturnTo[0].People}");
    }

    [Fact]
    public async Task Review_given_before_the_text_was_mended_says_so()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(await CounterSignedAsync(desk, "罗秉正"));
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);
        await desk.DecideAsync(paper, "罗秉正");
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" }, by: Editor);

        var fact = Assert.Single((await PartAsync(desk, paper, Editor)).Reviews);

        Assert.False(fact.IsOfThisText);
    }

    [Fact]
    public async Task Asked_person_has_the_question_and_one_answer_and_the_asker_sees_it_open_until_it_is_given()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await AskAsync(desk, paper, UnitHead, Editor, "这个提法有依据吗？");

        var asked = await PartAsync(desk, paper, Editor);
        var asker = await PartAsync(desk, paper, UnitHead);

        Assert.Equal((WorkItemPurpose.Answers, UnitHead, "这个提法有依据吗？"), (asked.Purpose, asked.SentBy, asked.Past.Note));
        Assert.Equal(["已答复"], asked.Kind.Outcomes.Select(outcome => outcome.Name));
        Assert.Empty(asked.ReturnTo);
        Assert.Null(asked.Preview);
        Assert.Equal("韩雪梅 这个提法有依据吗？ False", string.Join('、', asker.Questions.Select(question => $"{question.Name} {question.Question} {question.IsOpened}")));

        await desk.DecideAsync(paper, Editor, opinion: "有，见国发〔2016〕55号。");
        Assert.Empty((await PartAsync(desk, paper, UnitHead)).Questions);
    }

    [Fact]
    public async Task Paper_mended_after_a_return_says_who_returned_it_why_and_that_the_old_answer_is_void()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.ReviewedAsync(paper);
        await desk.SendBackAsync(paper, Signatory, "第一条再具体些。");
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" });
        await desk.SubmitAsync(paper);

        var reviewer = await PartAsync(desk, paper, Secrecy);
        foreach (var name in new[] { Secrecy, Disclosure }) await desk.DecideAsync(paper, name);
        var signatory = await PartAsync(desk, paper, Signatory);

        Assert.Equal(("不涉密，可公开", true, 2), (reviewer.Past.Void!.Outcome, reviewer.Past.Void.IsTextChanged, reviewer.Past.Times));
        Assert.Null(reviewer.Past.Return);
        Assert.Equal(("陈立诚", "第一条再具体些。", "苏日娜"), (signatory.Past.Return!.By, signatory.Past.Return.Reason, signatory.Past.Return.MendedBy));
        Assert.Null(signatory.Past.Void);
    }

    [Fact]
    public async Task Signer_may_be_struck_out_by_whoever_added_him_and_nobody_else()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(await CounterSignedAsync(desk, "于海波", "罗秉正"));
        await desk.SubmitAsync(paper);
        Assert.Empty((await PartAsync(desk, paper, UnitHead)).Signers);
        await desk.DecideAsync(paper, UnitHead);
        var item = await desk.ItemAsync(paper, "于海波");
        var added = await desk.Office.Get<ChangePeopleHandler>().HandleAsync(
            new AddSigner(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync("马会川")).Id, "涉及办公室职责。"), await desk.AsAsync("于海波"), CancellationToken.None);
        Assert.Null(added.Error);

        Assert.Equal("于海波 False，罗秉正 False，马会川 True", await SignersAsync("于海波"));
        Assert.Equal("于海波 False，罗秉正 False，马会川 False", await SignersAsync("罗秉正"));

        async Task<string> SignersAsync(string reader) => string.Join('，', (await PartAsync(desk, paper, reader)).Signers.Select(signer => $"{signer.Name} {signer.MayRemove}"));
    }

    [Fact]
    public async Task Step_passed_in_an_emergency_is_asked_for_afterwards_with_two_answers_and_no_return()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await AskAsync(desk, paper, UnitHead, Director, "汛情紧急，可否先行？");
        var step = (await desk.RouteAsync(paper)).Steps.Single(one => one.Name == "部门审核").Id;
        Assert.Null((await desk.Office.Get<PassInEmergencyHandler>().HandleAsync(new(Guid.NewGuid(), paper, step, "汛情紧急。"), await desk.AsAsync(Director), CancellationToken.None)).Error);

        var part = await PartAsync(desk, paper, UnitHead);

        Assert.Equal((WorkItemPurpose.ApprovesLater, "汛情紧急。"), (part.Purpose, part.Past.Note));
        Assert.Equal(["补批", "有异议"], part.Kind.Outcomes.Select(outcome => outcome.Name));
        Assert.Empty(part.ReturnTo);
    }

    [Fact]
    public async Task Item_that_is_over_says_what_became_of_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var item = (await desk.ItemAsync(paper, UnitHead)).Id;
        await desk.WithdrawAsync(paper, Drafter);

        var gone = await desk.Office.Get<DocumentViewQuery>().OfItemAsync(item, await desk.AsAsync(UnitHead), CancellationToken.None);

        Assert.Equal(new ItemIsOver("已被撤回"), gone.Error);
    }

    private static async Task<Func<DraftFields, DraftFields>> CounterSignedAsync(DocumentOffice desk, params string[] names)
    {
        var people = await Task.WhenAll(names.Select(async name => (await desk.Office.StaffAsync(name)).Id));
        return fields => fields with { CounterSigners = people };
    }

    private static async Task AskAsync(DocumentOffice desk, Guid paper, string by, string whom, string question) => Assert.Null((await desk.Office.Get<AskAsideHandler>().HandleAsync(
        new AskAside(Guid.NewGuid(), (await desk.ItemAsync(paper, by)).Id, (await desk.Office.StaffAsync(whom)).Id, question), await desk.AsAsync(by), CancellationToken.None)).Error);

    private static async Task<HandlingPart> PartAsync(DocumentOffice desk, Guid paper, string reader) => (await desk.Office.Get<DocumentViewQuery>().OfItemAsync(
        (await desk.ItemAsync(paper, reader)).Id, await desk.AsAsync(reader), CancellationToken.None)).Value.Part;
}
