using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Validity;

/// <summary>Whoever cites what no longer holds is told: by the checker while he writes, by a notice when the mark is set.</summary>
public sealed class CitedMarkTests
{
    private const string Title = "关于印发防火办法的通知";

    [Fact]
    public async Task Open_draft_warns_as_soon_as_the_mark_is_set_with_mark_day_and_basis()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var (number, date) = await desk.FindAsync(document) is var out1 ? (out1.Number, out1.DocumentDate!.Value) : default;
        var byNumber = await desk.CitingAsync("关于开展秋季防火检查的通知", $"根据《{Title}》（{number}），现通知如下。");
        var byTitle = await desk.CitingAsync("关于开展冬季防火检查的通知", $"根据《{Title}》，现通知如下。");
        Assert.Empty(await WarningsAsync(desk, byNumber));

        Assert.Equal(2, (await desk.MarkAsync(document, DocumentValidity.Repealed, date.AddDays(3))).Value);

        var sentence = $"正文第 1 段：引用的《关于印发防火办法的通……》自{BeijingTime.Day(date.AddDays(3))}起废止（依据：{ValidityDesk.Basis}），请改引现行文件。";
        Assert.Equal([sentence], await WarningsAsync(desk, byNumber));
        Assert.Equal([sentence], await WarningsAsync(desk, byTitle));
        Assert.Equal($"自{BeijingTime.Day(date.AddDays(3))}起废止", Assert.Single((await desk.Office.Get<CitableQuery>().FindAsync(byNumber, number, issuedOnly: true, await desk.AsAsync(Drafter), default)).Value).Warning);
        Assert.Null((await desk.CorrectAsync(document, "标错了。")).Error);
        Assert.Empty(await WarningsAsync(desk, byNumber));
    }

    [Theory]
    [InlineData(DocumentValidity.Amended, "起有修改", "请核对引用的内容是否还在")]
    [InlineData(DocumentValidity.Expired, "起失效", "请改引现行文件")]
    [InlineData(DocumentValidity.Annulled, "已撤销，自始无效", "请改引现行文件")]
    public async Task Each_mark_has_its_own_sentence(DocumentValidity mark, string standing, string advice)
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var citing = await desk.CitingAsync("关于开展防火检查的通知", $"按照{(await desk.FindAsync(document)).Number}执行。");

        Assert.Null((await desk.MarkAsync(document, mark)).Error);

        var sentence = Assert.Single(await WarningsAsync(desk, citing));
        Assert.Contains(standing, sentence, StringComparison.Ordinal);
        Assert.Contains(advice, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Basis_is_kept_from_who_may_not_see_the_document_and_the_mark_is_not()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var number = (await desk.FindAsync(document)).Number;
        Assert.Null((await desk.MarkAsync(document, DocumentValidity.Annulled)).Error);
        var citing = await desk.DraftAsync(fields => fields with { Content = fields.Content with { MainText = [new OfficeHub.Core.Publishing.Content.Paragraph(0, $"按照{number}执行。")] } }, by: "王晓峰");

        Assert.Equal(["正文第 1 段：引用的“按照" + number + "”已撤销，自始无效，请改引现行文件。"], await WarningsAsync(desk, citing, "王晓峰"));
    }

    [Fact]
    public async Task Drafters_and_holders_of_papers_that_cite_it_are_told_once_each_and_nobody_else()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var number = (await desk.FindAsync(document)).Number;
        await desk.CitingAsync("关于开展秋季防火检查的通知", $"根据《{Title}》（{number}）和{number}，现通知如下。");
        var inReview = await desk.CitingAsync("关于开展冬季防火检查的通知", $"根据《{Title}》，现通知如下。");
        Assert.Null((await desk.SubmitAsync(inReview)).Error);
        await desk.CitingAsync("关于开展防火宣传的通知", "根据《关于印发防火办法的通知的通知》，现通知如下。");
        await desk.CitingAsync(Title, "本通知自印发之日起施行，《关于印发防火办法的通知》同时废止。");
        var finished = await desk.RecheckedAsync(fields => fields with { Content = fields.Content with { Title = "关于做好防火值班的通知", MainText = [new OfficeHub.Core.Publishing.Content.Paragraph(0, $"按照{number}执行。"), .. fields.Content.MainText] } });
        Assert.Null((await desk.NumberAsync(finished)).Error);

        Assert.Equal(2, (await desk.MarkAsync(document, DocumentValidity.Repealed)).Value);

        var words = $"引用的《{Title}》自{BeijingTime.Day((await desk.FindAsync(document)).DocumentDate!.Value)}起废止，依据：{ValidityDesk.Basis}。请改引现行文件。";
        Assert.Equal([$"关于开展冬季防火检查的通知：{words}", $"关于开展秋季防火检查的通知：{words}"], (await desk.ToldAsync(Drafter)).Order(StringComparer.Ordinal));
        Assert.Equal([$"关于开展冬季防火检查的通知：{words}"], await desk.ToldAsync(UnitHead));
        foreach (var name in new[] { Editor, Registrar, Director }) Assert.Empty(await desk.ToldAsync(name));

        Assert.Null((await desk.CorrectAsync(document, "标错了。")).Error);
        Assert.Contains($"关于开展冬季防火检查的通知：引用的《{Title}》原标“废止”系误标，已更正为“有效”。", await desk.ToldAsync(UnitHead));
    }

    [Fact]
    public async Task Name_of_a_deciding_document_that_is_not_public_is_told_to_nobody_who_cites()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        await desk.CitingAsync("关于开展秋季防火检查的通知", $"根据《{Title}》，现通知如下。");
        var deciding = await desk.OutAsync("关于内部处置的通知");
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<OfficialDocument>().Where(row => row.Id == deciding).ExecuteUpdateAsync(set => set.SetProperty(row => row.Disclosure, DisclosureCategory.NotPublic));
        }

        var command = (await desk.CommandAsync(document, DocumentValidity.Repealed)) with { Basis = "《关于内部处置的通知》", BasisDocumentId = deciding };
        Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(command, await desk.AsAsync(Registrar), default)).Error);

        var told = Assert.Single(await desk.ToldAsync(Drafter));
        Assert.DoesNotContain("内部处置", told, StringComparison.Ordinal);
        Assert.Contains($"依据：{(await desk.FindAsync(deciding)).Number}。", told, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> WarningsAsync(DocumentOffice desk, Guid document, string by = Drafter)
    {
        var fields = await desk.FieldsAsync(document);
        var facts = (await desk.Office.Get<DraftFactsQuery>().OfAsync(document, fields, await desk.AsAsync(by), default)).Value;
        return [.. DraftFindings.In(fields, facts).Where(fault => fault.Rule == "B08").Select(fault => fault.Sentence)];
    }
}
