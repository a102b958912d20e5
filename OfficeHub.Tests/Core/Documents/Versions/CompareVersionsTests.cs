using System.IO.Compression;
using System.Text;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Publishing.Comparing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Core.Documents.Attachments;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Versions;

/// <summary>One paper written by the drafter, then mended by the head of the unit and by the editor, each in his step.</summary>
public sealed class CompareVersionsTests
{
    [Fact]
    public async Task Signatory_sees_what_the_reviews_made_of_what_was_submitted_and_by_whom()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await MendedTwiceAsync(desk);

        var view = (await desk.Office.Get<CompareVersionsQuery>().FindAsync(paper, null, null, await desk.AsAsync(Signatory), default)).Value;

        Assert.Equal((1, 3), (view.Old!.Number, view.New!.Number));
        Assert.Equal(["拟稿", "部门审核", "核稿"], view.Versions.Select(mark => mark.StepName));
        Assert.Equal([1, 2, 3], view.Versions.Select(mark => mark.Hand));
        var paragraph = view.Result!.Text.Clauses.Single(clause => clause.Shown.Place == "一、下第 1 段");
        Assert.Equal(
            ["实行领导", "+2干部", "带班和", "-324", "+312", "小时", "+2专人", "值班。"],
            paragraph.Spans.Select(span => span.Kind switch { DiffKind.Same => span.Text, DiffKind.Added => $"+{span.Version}{span.Text}", _ => $"-{span.Version}{span.Text}" }));
        Assert.Contains(view.Result.Fields, field => field is { Name: "紧急程度", After: "加急" });
    }

    [Fact]
    public async Task Table_for_the_leader_tells_who_changed_what_in_which_step()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await MendedTwiceAsync(desk);

        var steps = (await desk.Office.Get<CompareVersionsQuery>().FindAsync(paper, 1, 3, await desk.AsAsync(Signatory), default)).Value.Result!.Steps;

        Assert.Equal(["部门审核 一、下第 1 段 改", "核稿 一、下第 1 段 改", "核稿 二、 增", "核稿 紧急程度 增"], steps.Select(step => $"{step.Version.StepName} {step.Place} {step.What}"));
        Assert.All(steps, step => Assert.StartsWith(step.Version.StepName == "核稿" ? Editor : UnitHead, step.Version.Author, StringComparison.Ordinal));
        var sheet = (await desk.Office.Get<ChangesExportQuery>().ExportAsync(paper, 1, 3, await desk.AsAsync(Signatory), default)).Value;
        await using var content = sheet.Content;
        Assert.True(content.Length > 0);
        Assert.Contains(await desk.Office.LogAsync(), entry => entry.ActionName == "导出修改情况" && entry.Summary == "修改情况 4 处");
    }

    [Fact]
    public async Task Marked_copy_is_kept_after_the_paper_is_done_and_the_issued_file_has_no_marks()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await MendedTwiceAsync(desk);
        foreach (var name in new[] { Signatory, Director }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        Assert.Null((await desk.NumberAsync(paper)).Error);

        var marked = (await desk.Office.Get<MarkedDraftQuery>().WriteAsync(paper, null, null, await desk.AsAsync(Drafter), default)).Value;
        var issued = (await desk.Office.Get<DocumentDocxQuery>().WriteAsync(paper, await desk.AsAsync(Registrar), default)).Value;

        Assert.EndsWith("（花脸稿 1-3）.docx", marked.Name, StringComparison.Ordinal);
        Assert.Contains($"w:author=\"{Editor}（", Xml(marked.Content), StringComparison.Ordinal);
        Assert.DoesNotMatch("<w:(ins|del|moveFrom|moveTo)\\b", Xml(issued.Content));
        Assert.Contains(await desk.Office.LogAsync(), entry => entry.ActionName == "下载花脸稿" && entry.Summary == "花脸稿，第 1 稿至第 3 稿");
    }

    [Fact]
    public async Task Words_not_sent_yet_are_compared_as_the_text_as_it_stands()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        await MendAsync(desk, paper, Editor, "实行领导带班和24小时值班。", "实行领导带班和12小时值班。");

        var view = (await desk.Office.Get<CompareVersionsQuery>().FindAsync(paper, null, null, await desk.AsAsync(Editor), default)).Value;

        Assert.Equal((1, 2, false), (view.Old!.Number, view.New!.Number, view.New.IsKept));
        Assert.StartsWith(Editor, view.New.Author, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_with_one_text_has_nothing_to_compare_and_an_unknown_draft_is_none()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        var query = desk.Office.Get<CompareVersionsQuery>();

        Assert.Null((await query.FindAsync(paper, null, null, await desk.AsAsync(Drafter), default)).Value.Result);
        Assert.IsType<NothingToCompare>((await desk.Office.Get<MarkedDraftQuery>().WriteAsync(paper, null, null, await desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<OfficeHub.Core.Common.NotFound>((await query.FindAsync(paper, 1, 9, await desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<OfficeHub.Core.Common.NotFound>((await query.FindAsync(paper, null, null, await desk.AsAsync("包晓东"), default)).Error);
    }

    [Fact]
    public async Task What_one_wrote_before_handing_the_paper_over_stays_his()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.SendBackAsync(paper, UnitHead, "请改值班时间。")).Error);
        await MendAsync(desk, paper, Drafter, "实行领导带班和24小时值班。", "实行领导带班和12小时值班。");
        var item = await desk.ItemAsync(paper, Drafter);
        var over = new OfficeHub.Core.Routing.Items.HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync(Director)).Id, "请代改。");
        Assert.Null((await desk.Office.Get<OfficeHub.Core.Routing.Items.ChangePeopleHandler>().HandleAsync(over, await desk.AsAsync(Drafter), default)).Error);
        desk.Office.Clock.Advance(TimeSpan.FromMinutes(5));

        await MendAsync(desk, paper, Director, "实行领导带班和12小时值班。", "实行领导带班和12小时专人值班。");

        var view = (await desk.Office.Get<CompareVersionsQuery>().FindAsync(paper, 1, 3, await desk.AsAsync(Director), default)).Value;
        Assert.Equal([Drafter, Drafter, Director], view.Versions.Select(mark => mark.Author[..3]));
        Assert.Equal([2, 2, 3], view.Result!.Text.Clauses.SelectMany(clause => clause.Spans).Where(span => span.Kind is not DiffKind.Same).Select(span => span.Version));
    }

    internal static async Task<Guid> MendedTwiceAsync(DocumentOffice desk)
    {
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        await MendAsync(desk, paper, UnitHead, "实行领导带班和24小时值班。", "实行领导干部带班和24小时专人值班。");
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        await MendAsync(desk, paper, Editor, "实行领导干部带班和24小时专人值班。", "实行领导干部带班和12小时专人值班。", more: true);
        foreach (var name in new[] { Editor, Secrecy, Disclosure }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        return paper;
    }

    private static async Task MendAsync(DocumentOffice desk, Guid paper, string by, string before, string after, bool more = false)
    {
        var fields = await desk.FieldsAsync(paper);
        IReadOnlyList<Block> text = [.. fields.Content.MainText.Select(block => block is Paragraph paragraph && paragraph.Text == before ? paragraph with { Text = after } : block), .. more ? [new Paragraph(1, "严格值班纪律")] : Array.Empty<Block>()];
        var content = fields.Content with { MainText = text, Urgency = more ? OfficeHub.Core.Common.Urgency.Urgent : fields.Content.Urgency };
        Assert.Null((await desk.SaveAsync(paper, fields with { Content = content }, by)).Error);
    }

    private static string Xml(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
