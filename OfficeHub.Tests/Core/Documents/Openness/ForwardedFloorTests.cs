using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Core.Documents.Releasing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Openness;

/// <summary>What is forwarded goes out no more open than it is: while one writes, at each act that lets it on, and at 核发.</summary>
public sealed class ForwardedFloorTests
{
    private const string Title = "关于草原防火隐患的通知";

    [Theory]
    [InlineData(DisclosureCategory.NotPublic, DisclosureCategory.Public, "不予公开，本文也要选不予公开。")]
    [InlineData(DisclosureCategory.NotPublic, DisclosureCategory.OnRequest, "不予公开，本文也要选不予公开。")]
    [InlineData(DisclosureCategory.OnRequest, DisclosureCategory.Public, "依申请公开，本文要选依申请公开或不予公开。")]
    [InlineData(DisclosureCategory.OnRequest, DisclosureCategory.OnRequest, "")]
    [InlineData(DisclosureCategory.OnRequest, DisclosureCategory.NotPublic, "")]
    [InlineData(DisclosureCategory.Public, DisclosureCategory.NotPublic, "")]
    [InlineData(DisclosureCategory.Public, DisclosureCategory.Public, "")]
    public async Task Paper_is_not_sent_more_open_than_what_it_forwards(DisclosureCategory forwarded, DisclosureCategory chosen, string expected)
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var number = (await desk.FindAsync(await OutAsync(desk, forwarded))).Number;
        var paper = await ForwardingAsync(desk, $"现将《{Title}》（{number}）转发给你们。", fields => fields.As(chosen));

        var refused = (await desk.SubmitAsync(paper)).Error;

        if (expected.Length == 0)
        {
            Assert.Null(refused);
            return;
        }

        var fault = Assert.Single(Assert.IsType<NotReadyToSend>(refused).Faults);
        Assert.Equal(("O05", "Disclosure", $"转发的《关于草原防火隐患的通……》{expected}"), (fault.Rule, fault.Field, fault.Sentence));
        Assert.Contains("第十条", fault.Clause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_cited_or_is_in_no_register_sets_no_floor()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var number = (await desk.FindAsync(await OutAsync(desk, DisclosureCategory.NotPublic))).Number;

        foreach (var sentence in new[] { $"按照《{Title}》（{number}）的要求，现通知如下。", "现将《关于草原防火的意见》（内政发〔2026〕3号）转发给你们。", "现将《关于草原防火的意见》转发给你们。" })
        {
            Assert.Null((await desk.SubmitAsync(await ForwardingAsync(desk, sentence))).Error);
        }
    }

    [Fact]
    public async Task Who_may_not_see_the_forwarded_paper_keeps_to_its_class_by_number_and_learns_nothing_by_title()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var forwarded = await OutAsync(desk, DisclosureCategory.NotPublic);
        var number = (await desk.FindAsync(forwarded)).Number;
        const string stranger = "王晓峰";
        Assert.IsType<NotFound>((await desk.Office.Get<OfficeHub.Core.Documents.Handling.DocumentViewQuery>().FindAsync(forwarded, await desk.AsAsync(stranger), default)).Error);

        var byNumber = await ForwardingAsync(desk, $"现将{number}文件转发给你们。", by: stranger);
        var byTitle = await ForwardingAsync(desk, $"现将《{Title}》转发给你们。", by: stranger);

        var sentence = Assert.Single(await FoundAsync(desk, byNumber, stranger));
        Assert.Equal($"转发的“{number}”不予公开，本文也要选不予公开。", sentence);
        Assert.DoesNotContain("隐患", sentence, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(desk, byTitle, stranger));
        Assert.Single(await FoundAsync(desk, await ForwardingAsync(desk, $"现将《{Title}》转发给你们。"), Drafter));
    }

    [Fact]
    public async Task Editor_who_forwards_it_after_all_is_refused_and_so_is_the_openness_review_that_comes_after_him()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var forwarded = await OutAsync(desk, DisclosureCategory.Public);
        var number = (await desk.FindAsync(forwarded)).Number;
        var paper = await ForwardingAsync(desk, $"现将《{Title}》（{number}）转发给你们。");
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        foreach (var name in new[] { UnitHead, Editor, Secrecy }) Assert.Null((await desk.DecideAsync(paper, name)).Error);

        await ClassifyAsync(desk, forwarded);

        Assert.Equal(new ForwardedLessOpen("《关于草原防火隐患的通……》", ChosenOpenness.NotPublic), (await desk.DecideAsync(paper, Disclosure)).Error);
        await ClassifyAsync(desk, forwarded, isClassified: false);
        Assert.Null((await desk.DecideAsync(paper, Disclosure)).Error);
        await ClassifyAsync(desk, forwarded);
        Assert.Contains("本文也要选不予公开", Assert.IsType<NotFitToSignOff>((await desk.DecideAsync(paper, Signatory)).Error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_ready_to_go_out_stays_when_what_it_forwards_was_found_to_be_classified()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var forwarded = await OutAsync(desk.Desk, DisclosureCategory.Public);
        var number = (await desk.Desk.FindAsync(forwarded)).Number;
        var paper = await desk.ReadyAsync(fields => fields with { Content = fields.Content with { MainText = [new Paragraph(0, $"现将《{Title}》（{number}）转发给你们。"), .. fields.Content.MainText] } });
        await ClassifyAsync(desk.Desk, forwarded);

        Assert.IsType<ForwardedLessOpen>((await desk.IssueAsync(paper)).Error);

        Assert.Equal(DocumentStatus.ReadyToIssue, (await desk.Desk.FindAsync(paper)).Status);
        await ClassifyAsync(desk.Desk, forwarded, isClassified: false);
        Assert.Null((await desk.IssueAsync(paper)).Error);
    }

    private static async Task<Guid> OutAsync(DocumentOffice desk, DisclosureCategory disclosure)
    {
        var document = await desk.RecheckedAsync(fields => fields.As(disclosure) with { Content = fields.Content with { Title = Title } });
        Assert.Null((await desk.NumberAsync(document)).Error);
        await using var db = await desk.Office.ContextAsync();
        await db.Set<OfficialDocument>().Where(row => row.Id == document).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Issued));
        return document;
    }

    // The act itself has tests of its own, and takes the whole paper out of sight.
    private static async Task ClassifyAsync(DocumentOffice desk, Guid document, bool isClassified = true)
    {
        DateTime? at = isClassified ? desk.Office.Clock.UtcNow : null;
        await using var db = await desk.Office.ContextAsync();
        await db.Set<OfficialDocument>().Where(row => row.Id == document).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClassifiedAt, at));
    }

    private static Task<Guid> ForwardingAsync(DocumentOffice desk, string sentence, Func<DraftFields, DraftFields>? change = null, string by = Drafter) => desk.DraftAsync(
        fields => (change ?? (same => same))(fields with { Content = fields.Content with { MainText = [new Paragraph(0, sentence), .. fields.Content.MainText] } }), by);

    private static async Task<IReadOnlyList<string>> FoundAsync(DocumentOffice desk, Guid paper, string by)
    {
        var fields = await desk.FieldsAsync(paper);
        var facts = (await desk.Office.Get<DraftFactsQuery>().OfAsync(paper, fields, await desk.AsAsync(by), default)).Value;
        return [.. DraftFindings.In(fields, facts).Where(fault => fault.Rule == "O05").Select(fault => fault.Sentence)];
    }
}

file static class Chosen
{
    public static DraftFields As(this DraftFields fields, DisclosureCategory category) => category is DisclosureCategory.Public
        ? fields
        : fields with { Disclosure = category, DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N4")!), DisclosureReason = "涉及第三方商业秘密，公开会损害其权益" };
}
