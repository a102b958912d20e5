using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Checking;

public sealed class CheckRulesTests
{
    [Fact]
    public void Every_rule_says_what_it_wants_and_only_four_are_fixed()
    {
        Assert.All(CheckRuleCatalogue.All, rule => Assert.InRange(rule.Words.Length, 4, 40));
        Assert.Equal(CheckRuleCatalogue.All.Count, CheckRuleCatalogue.All.Select(rule => rule.Words).Distinct(StringComparer.Ordinal).Count());
        Assert.True(CheckRuleCatalogue.All.Count >= 80, $"{CheckRuleCatalogue.All.Count}");
        Assert.Equal(["B12", "O04", "O05", "P05"], CheckRuleCatalogue.All.Where(rule => rule.IsFixed).Select(rule => rule.Code));
    }

    [Fact]
    public async Task Rule_is_switched_off_with_a_reason_by_the_offices_director_for_his_agency_alone()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var (agency, other) = ((await desk.Office.UnitAsync("北原盟行政公署")).Id, (await desk.Office.UnitAsync("东河旗人民政府")).Id);
        var director = await desk.AsDirectorAsync();

        Assert.IsType<NotAllowed>((await OffAsync(desk, agency, "X04", "译名", await desk.AsAsync(Registrar))).Error);
        Assert.IsType<NotFound>((await OffAsync(desk, other, "X04", "译名", director)).Error);
        Assert.IsType<NotFound>((await OffAsync(desk, agency, "Z99", "译名", director)).Error);
        Assert.IsType<Invalid>((await OffAsync(desk, agency, "X04", " ", director)).Error);
        foreach (var code in new[] { "B12", "O04", "O05", "P05" }) Assert.IsType<RuleIsFixed>((await OffAsync(desk, agency, code, "不适用", director)).Error);
        Assert.Null((await OffAsync(desk, agency, "X04", "外文文献目录较多，主任办公会同意", director)).Error);
        Assert.IsType<RuleIsOff>((await OffAsync(desk, agency, "X04", "译名", director)).Error);

        var view = (await desk.Office.Get<CheckRulesQuery>().OfAsync(agency, await desk.AsAsync(Drafter), default)).Value;
        var off = Assert.Single(view.Rows, row => row.IsOff);
        Assert.Equal(("X04", "外文文献目录较多，主任办公会同意"), (off.Rule.Code, off.Reason));
        Assert.Contains(Director, off.ChangedBy, StringComparison.Ordinal);
        await using (var db = await desk.Office.ContextAsync())
        {
            Assert.Contains(await db.Set<AuditEntry>().Where(entry => entry.ActionName == "停用检查规则" && entry.Outcome == "OK").Select(entry => entry.Summary).ToListAsync(), words => words.Contains("外文文献目录较多", StringComparison.Ordinal));
        }

        Assert.Null((await desk.Office.Get<SwitchRulesHandler>().HandleAsync(new SwitchRuleOn(Guid.NewGuid(), agency, "X04"), director, default)).Error);
        Assert.IsType<RuleIsOn>((await desk.Office.Get<SwitchRulesHandler>().HandleAsync(new SwitchRuleOn(Guid.NewGuid(), agency, "X04"), director, default)).Error);
    }

    [Fact]
    public async Task Rule_switched_off_no_longer_stops_a_draft()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var document = await desk.DraftAsync(fields => fields with { Content = fields.Content with { PrimaryRecipients = "张伟同志" } });
        Assert.Contains("个人", (await desk.SubmitAsync(document)).Error!.Message, StringComparison.Ordinal);

        Assert.Null((await OffAsync(desk, (await desk.Office.UnitAsync("北原盟行政公署")).Id, "R05", "授权本人答复的信访件，主任办公会同意", await desk.AsDirectorAsync())).Error);

        Assert.Null((await desk.SubmitAsync(document)).Error);
    }

    [Fact]
    public async Task Draft_that_names_a_persons_number_is_not_sent()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var document = await desk.DraftAsync(fields => fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText, new Paragraph(0, "值班电话13812345678。")] } });

        var refused = Assert.IsType<OfficeHub.Core.Documents.NotReadyToSend>((await desk.SubmitAsync(document)).Error);

        Assert.Equal(("O04", 3), Assert.Single(refused.Faults) is var fault ? (fault.Rule, fault.Block!.Value) : default);
    }

    [Fact]
    public async Task Interpretation_goes_out_with_the_paper_and_names_no_number_of_a_person_either()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var fields = await desk.CompleteAsync() with { IsPolicy = true, Interpretation = Explained.Complete.Of(Explained.Article("咨询请找张伟，电话13812345678。")) };

        var found = Assert.Single(DraftFindings.In(fields, CheckFacts.None), fault => fault.Rule == "O04");

        Assert.Equal(("Materials", true, "解读材料随文件公开，里面有手机号，请删去，或改为不公开。"), (found.Field, found.MustChange, found.Sentence));
        Assert.DoesNotContain(DraftFindings.In(fields with { Disclosure = OfficeHub.Core.Documents.DisclosureCategory.OnRequest }, CheckFacts.None), fault => fault.Rule == "O04");
        Assert.DoesNotContain(DraftFindings.In(fields with { IsPolicy = false, Interpretation = null }, CheckFacts.None), fault => fault.Rule == "O04");
    }

    [Fact]
    public async Task Citation_of_a_voided_number_and_of_a_draft_is_doubted()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var voided = await desk.RecheckedAsync();
        var number = (await desk.NumberAsync(voided)).Value;
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<OfficeHub.Core.Documents.Numbering.NumberEntry>().ExecuteUpdateAsync(set => set.SetProperty(entry => entry.State, OfficeHub.Core.Documents.Numbering.NumberState.Voided));
        }

        await desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = "关于印发防汛预案的通知" } });
        var citing = await desk.DraftAsync();
        var fields = await desk.FieldsAsync(citing);
        fields = fields with { Content = fields.Content with { Title = "关于开展汛期检查的通知", MainText = [new Paragraph(0, $"根据《关于做好2026年防汛抗旱值班工作的通知》（{number}），按照《关于印发防汛预案的通知》和北署发〔2026〕777号，现通知如下。")] } };

        var facts = (await desk.Office.Get<DraftFactsQuery>().OfAsync(citing, fields, await desk.AsAsync(Drafter), default)).Value;

        Assert.Equal(["文号已作废", "登记簿里没有", "还没有印发"], DraftFindings.In(fields, facts).Where(fault => fault.Rule == "B08").Select(fault => new[] { "登记簿里没有", "还没有印发", "文号已作废" }.Single(words => fault.Sentence.Contains(words, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Facts_of_a_draft_are_only_for_whoever_sees_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var document = await desk.DraftAsync();

        Assert.IsType<NotFound>((await desk.Office.Get<DraftFactsQuery>().OfAsync(document, await desk.FieldsAsync(document), await desk.AsAsync(Editor), default)).Error);
    }

    [Fact]
    public async Task Document_found_by_words_or_number_is_offered_to_be_cited_and_says_when_it_is_not_in_force()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var issued = await desk.RecheckedAsync(fields => fields with { Content = fields.Content with { Title = "关于印发《防汛办法》的通知" } });
        var number = (await desk.NumberAsync(issued)).Value;
        await desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = "关于防汛物资的通知" } });
        var citing = await desk.DraftAsync();
        async Task<IReadOnlyList<CitableRow>> FindAsync(string text, string by = Drafter) => (await desk.Office.Get<CitableQuery>().FindAsync(citing, text, issuedOnly: false, await desk.AsAsync(by), default)).Value;

        var rows = await FindAsync("防汛");
        Assert.Equal([$"《关于印发〈防汛办法〉的通知》（{number}）", "《关于防汛物资的通知》"], rows.Select(row => row.Citation));
        Assert.Equal(["", "还没有印发"], rows.Select(row => row.Warning));
        Assert.Single(await FindAsync(number));
        Assert.Equal([number], (await FindAsync("防汛", Editor)).Select(row => row.Number));
    }

    [Fact]
    public async Task Recheck_of_a_document_with_an_error_needs_a_reason()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var document = await desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = "2026年防汛抗旱值班工作通知" } });
        await desk.ReviewedAsync(document);
        Assert.Null((await desk.DecideAsync(document, Signatory)).Error);
        Assert.Equal("T01", Assert.Single((await desk.DetailAsync(document, Director)).Document.Faults, fault => fault.MustChange).Rule);

        Assert.IsType<OfficeHub.Core.Documents.FindingsToExplain>((await desk.DecideAsync(document, Director, opinion: "")).Error);
        Assert.IsType<OfficeHub.Core.Documents.FindingsToExplain>((await desk.DecideAsync(document, Director, opinion: "同意。")).Error);
        Assert.Null((await desk.DecideAsync(document, Director, opinion: "标题沿用上级文件名称，可以保留。")).Error);
    }

    private static Task<Result> OffAsync(DocumentOffice desk, Guid agency, string code, string reason, Actor by) =>
        desk.Office.Get<SwitchRulesHandler>().HandleAsync(new SwitchRuleOff(Guid.NewGuid(), agency, code, reason), by, default);
}
