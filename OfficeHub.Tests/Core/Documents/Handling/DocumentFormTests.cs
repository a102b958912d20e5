using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Handling;

public sealed class DocumentFormTests
{
    private const string Deputy = "林若澜";
    private const string Other = "乌力吉";
    private const string Finance = "于海波";
    private const string Justice = "罗秉正";
    private const string Emergency = "郭永平";

    [Fact]
    public async Task Form_has_every_opinion_of_the_whole_way_in_its_field_by_standing_and_then_time()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await EverybodysAsync(desk);

        await WholeWayAsync(desk, paper);

        var fields = await FieldsAsync(desk, paper);
        var document = await desk.FindAsync(paper);
        Assert.Equal("北署发〔2026〕1号", fields["发文字号"]);
        Assert.StartsWith("同意签发。陈立诚（盟行署盟长）　2026年7月1日", fields["签发"], StringComparison.Ordinal);
        Assert.Equal(["乌力吉", "林若澜"], Signers(fields["领导审签"], Deputy, Other));
        Assert.Equal(["罗秉正", "于海波", "赵淑芬"], Signers(fields["会签"], Finance, Justice, "赵淑芬"));
        Assert.Contains("同意（附修改意见）。第二条请加上经费来源。", fields["会签"], StringComparison.Ordinal);
        Assert.Contains("赵淑芬（盟财政局副局长），郭永平转办", fields["会签"], StringComparison.Ordinal);
        Assert.StartsWith("合法。罗秉正（盟司法局局长）", fields["合法性审核"], StringComparison.Ordinal);
        Assert.StartsWith("不涉密，可公开。丁卫国", fields["保密审查"], StringComparison.Ordinal);
        Assert.StartsWith("属性适当。孙丽华", fields["公开属性审核"], StringComparison.Ordinal);
        Assert.StartsWith("方案可行。孙丽华", fields["解读方案审核"], StringComparison.Ordinal);
        Assert.StartsWith("同意。赵启明", fields["部门审核"], StringComparison.Ordinal);
        Assert.StartsWith("核稿通过。同意。韩雪梅", fields["核稿"], StringComparison.Ordinal);
        Assert.StartsWith("审批齐全，与签发稿一致。同意。马会川", fields["复核"], StringComparison.Ordinal);
        Assert.StartsWith("已编号。高静", fields["编号"], StringComparison.Ordinal);
        Assert.Equal(("2026年7月1日", "60 份", "苏日娜　6209"), (fields["成文日期"], fields["印数"], fields["拟稿人电话"]));
        Assert.EndsWith(document.SignedOff!.TextHash, fields["签发稿"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_return_made_void_and_what_was_asked_aside_stands_in_no_field()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        Assert.Null((await desk.DecideAsync(paper, UnitHead, opinion: "第一遍的话。")).Error);
        var item = await desk.ItemAsync(paper, Editor);
        Assert.Null((await desk.Office.Get<AskAsideHandler>().HandleAsync(
            new AskAside(Guid.NewGuid(), item.Id, (await desk.Office.StaffAsync(Finance)).Id, "数字从哪里来？"), await desk.AsAsync(Editor), default)).Error);
        Assert.Null((await desk.DecideAsync(paper, Finance, "Answered", "来自快报。")).Error);
        Assert.Null((await desk.SendBackAsync(paper, Editor, "重写。", straightBack: false)).Error);
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" });
        await desk.SubmitAsync(paper);
        Assert.Null((await desk.DecideAsync(paper, UnitHead, opinion: "第二遍的话。")).Error);

        var fields = await FieldsAsync(desk, paper);

        Assert.StartsWith("同意。第二遍的话。赵启明", fields["部门审核"], StringComparison.Ordinal);
        Assert.Equal("", fields["核稿"]);
        Assert.DoesNotContain(fields.Values, text => text.Contains("第一遍", StringComparison.Ordinal) || text.Contains("快报", StringComparison.Ordinal) || text.Contains("重写", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Approval_given_after_an_emergency_passage_changes_no_byte()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var ask = new AskAside(Guid.NewGuid(), (await desk.ItemAsync(paper, UnitHead)).Id, (await desk.Office.StaffAsync(Director)).Id, "汛情紧急，可否先行？");
        Assert.Null((await desk.Office.Get<AskAsideHandler>().HandleAsync(ask, await desk.AsAsync(UnitHead), default)).Error);
        await desk.DecideAsync(paper, UnitHead);
        var step = (await desk.RouteAsync(paper)).Steps.Single(one => one.Name == "核稿");
        Assert.Null((await desk.Office.Get<PassInEmergencyHandler>().HandleAsync(
            new PassInEmergency(Guid.NewGuid(), paper, step.Id, "汛情紧急。"), await desk.AsAsync(Director), default)).Error);
        foreach (var name in new[] { Secrecy, Disclosure, Signatory, Director }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        Assert.Null((await desk.NumberAsync(paper)).Error);
        var before = await FileAsync(desk, paper);

        Assert.Null((await desk.DecideAsync(paper, Editor, "Objected", "第三段有一处笔误。")).Error);

        Assert.Equal(before, await FileAsync(desk, paper));
        Assert.StartsWith("紧急通过，马会川", (await FieldsAsync(desk, paper))["核稿"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_of_a_document_one_may_not_see_is_not_found()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();

        Assert.IsType<NotFound>((await desk.Office.Get<DocumentFormQuery>().WriteAsync(paper, "", await desk.AsAsync("包晓东"), default)).Error);
    }

    private static async Task<Guid> EverybodysAsync(DocumentOffice desk)
    {
        var counterSigners = await IdsAsync(desk, Finance, Justice, Emergency);
        var leaders = await IdsAsync(desk, Other, Deputy);
        return await desk.DraftAsync(fields => fields with
        {
            IsPolicy = true,
            IsNormative = true,
            Interpretation = Explained.Complete,
            CounterSigners = counterSigners,
            Leaders = leaders,
        });
    }

    private static async Task WholeWayAsync(DocumentOffice desk, Guid paper)
    {
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        var given = await desk.ItemAsync(paper, Emergency);
        Assert.Null((await desk.Office.Get<ChangePeopleHandler>().HandleAsync(
            new HandOverItem(Guid.NewGuid(), given.Id, given.Revision, (await desk.Office.StaffAsync("赵淑芬")).Id, "出差。"), await desk.AsAsync(Emergency), default)).Error);
        // The lower one first: on the form the higher stands above him all the same.
        Assert.Null((await desk.DecideAsync(paper, "赵淑芬")).Error);
        Assert.Null((await desk.DecideAsync(paper, Justice)).Error);
        Assert.Null((await desk.DecideAsync(paper, Finance, "AgreeWithChanges", "第二条请加上经费来源。")).Error);
        Assert.Null((await desk.DecideAsync(paper, Editor)).Error);
        Assert.Null((await desk.DecideAsync(paper, Justice, opinion: "")).Error);
        foreach (var name in new[] { Secrecy, Disclosure, Disclosure, Other, Deputy, Signatory, Director }) Assert.Null((await desk.DecideAsync(paper, name, opinion: name == Secrecy || name == Disclosure ? "" : "同意。")).Error);
        Assert.Null((await desk.NumberAsync(paper)).Error);
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(DocumentOffice desk, params string[] names)
    {
        var ids = new List<Guid>();
        foreach (var name in names) ids.Add((await desk.Office.StaffAsync(name)).Id);
        return ids;
    }

    // Those of the names that are in the field, in the order they stand there.
    private static IReadOnlyList<string> Signers(string field, params string[] names) =>
        [.. names.Where(name => field.Contains(name + "（", StringComparison.Ordinal)).OrderBy(name => field.IndexOf(name + "（", StringComparison.Ordinal))];

    private static async Task<byte[]> FileAsync(DocumentOffice desk, Guid paper) =>
        (await desk.Office.Get<DocumentFormQuery>().WriteAsync(paper, "", await desk.AsAsync(Drafter), default)).Value.Content;

    /// <summary>Label and entry of each field.</summary>
    private static async Task<Dictionary<string, string>> FieldsAsync(DocumentOffice desk, Guid paper)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(await FileAsync(desk, paper)), isEditable: false);
        var rows = file.MainDocumentPart!.Document!.Descendants<TableRow>();
        return rows.SelectMany(row => row.Elements<TableCell>().Chunk(2)).ToDictionary(pair => pair[0].InnerText, pair => pair[1].InnerText, StringComparer.Ordinal);
    }
}
