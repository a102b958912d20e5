using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Emergencies;
using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Files.Lists;

/// <remarks>features.md 234.</remarks>
public sealed class ListExportTests
{
    [Fact]
    public async Task Own_documents_come_with_every_column_dates_in_Beijing_time_and_no_formula()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var sent = await desk.DraftAsync();
        await desk.SubmitAsync(sent);
        await desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = "=HYPERLINK关于造林的通知" } });

        await using var file = await OwnAsync(desk, new OwnDocumentsFilter());

        var bytes = await BytesAsync(file);
        var rows = Read(bytes);
        Assert.Equal("我起草的20260701.xlsx", file.Name);
        Assert.Equal("标题 文种 紧急程度 发文字号 走到哪一步 现在在谁手里 从什么时候起 已打开 改于", Line(rows[0], 9));
        Assert.Equal("=HYPERLINK关于造林的通知 通知   还是草稿", Line(rows[1], 5));
        Assert.StartsWith("关于做好2026年防汛抗旱值班工作的通知 通知   正在审核 赵启明（", Line(rows[2], 6), StringComparison.Ordinal);
        Assert.Equal(("2026-07-01 09:42:00", "0/1"), (rows[2][6], rows[2][7]));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var cell = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(one => one.InnerText.StartsWith('='));
        Assert.True(workbook.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix?.Value);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Export_has_every_row_once_however_many_pages_there_are(DatabaseProvider provider)
    {
        await using var desk = await DocumentOffice.OpenAsync(provider);
        var actor = await desk.AsAsync(Drafter);
        await using (var db = await desk.Office.ContextAsync())
        {
            db.AddRange(Enumerable.Range(0, 1203).Select(number => OfficialDocument.Begin(Guid.CreateVersion7(), actor, desk.Office.Clock.UtcNow.AddSeconds(-number / 2))));
            await db.SaveChangesAsync();
        }

        await using var file = await OwnAsync(desk, new OwnDocumentsFilter());

        Assert.Equal(1203, Read(await BytesAsync(file)).Count - 1);
        Assert.Equal(("导出我起草的公文", "我起草的", "1203 行，全部"), (await desk.Office.LogAsync())[^1] is var row ? (row.ActionName, row.SubjectName, row.Summary) : default);
    }

    [Fact]
    public async Task Export_keeps_to_the_filter_and_the_columns_in_the_order_of_the_list()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await desk.SubmitAsync(await desk.DraftAsync());
        await desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = "关于造林的通知" } });

        await using var file = await OwnAsync(desk, new OwnDocumentsFilter("造林", OwnDocumentsPart.Drafts), "status", "no-such-column", "title");

        var rows = Read(await BytesAsync(file));
        Assert.Equal(["标题 走到哪一步", "关于造林的通知 还是草稿"], rows.Select(row => Line(row, 2)));
        Assert.Equal("1 行，草稿和退回的，含“造林”；只含 标题、走到哪一步", (await desk.Office.LogAsync())[^1].Summary);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Piles_and_passages_come_as_the_pages_show_them(DatabaseProvider provider)
    {
        await using var desk = await DocumentOffice.OpenAsync(provider);
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);

        var done = (await desk.Office.Get<PileExportQuery>().DoneAsync([], await desk.AsAsync(UnitHead), default)).Value;
        var open = (await desk.Office.Get<PileExportQuery>().OpenAsync(["title", "step", "opened"], await desk.AsAsync(Editor), default)).Value;
        var passages = (await desk.Office.Get<PassagesExportQuery>().ExportAsync([], await desk.AsAsync(Signatory), default)).Value;

        Assert.Equal("事项 紧急程度 办了什么 结果 办理时间 谁送来 送来时间 到期时间", Line(Read(await BytesAsync(done))[0], 8));
        Assert.StartsWith("关于做好2026年防汛抗旱值班工作的通知  部门审核 同意 2026-07-01 ", Line(Read(await BytesAsync(done))[1], 5), StringComparison.Ordinal);
        Assert.Equal("关于做好2026年防汛抗旱值班工作的通知 核稿 未打开", Line(Read(await BytesAsync(open))[1], 3));
        Assert.Single(Read(await BytesAsync(passages)));
        foreach (var file in new[] { done, open, passages }) await file.DisposeAsync();
    }

    [Fact]
    public async Task Export_without_the_right_of_the_list_is_refused_and_on_record()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var stranger = await desk.Office.SignedInAsync("高静");

        var own = await desk.Office.Get<OwnDocumentsExportQuery>().ExportAsync(new OwnDocumentsFilter(), [], stranger, default);
        var passages = await desk.Office.Get<PassagesExportQuery>().ExportAsync([], await desk.AsAsync(Drafter), default);

        Assert.IsType<NotAllowed>(own.Error);
        Assert.IsType<NotAllowed>(passages.Error);
        Assert.Equal(["导出我起草的公文 Common.NotAllowed", "导出紧急通过台账 Common.NotAllowed"], (await desk.Office.LogAsync()).TakeLast(2).Select(row => $"{row.ActionName} {row.Outcome}"));
    }

    [Fact]
    public async Task Export_of_ones_own_documents_has_nobody_elses()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await desk.DraftAsync();

        var file = (await desk.Office.Get<OwnDocumentsExportQuery>().ExportAsync(new OwnDocumentsFilter(), [], await desk.AsAsync(UnitHead), default)).Value;

        Assert.Single(Read(await BytesAsync(file)));
        await file.DisposeAsync();
    }

    [Fact]
    public async Task File_is_gone_once_it_has_been_sent()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var file = await OwnAsync(desk, new OwnDocumentsFilter());
        var path = Assert.IsType<FileStream>(file.Content).Name;
        Assert.True(System.IO.File.Exists(path));

        await file.DisposeAsync();

        Assert.False(System.IO.File.Exists(path));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Columns_chosen_are_there_the_next_time_for_that_person_and_list_alone(DatabaseProvider provider)
    {
        await using var desk = await DocumentOffice.OpenAsync(provider);
        var (columns, choose, drafter) = (desk.Office.Get<ColumnsQuery>(), desk.Office.Get<ChooseColumnsHandler>(), await desk.AsAsync(Drafter));
        Assert.All((await columns.OfAsync("own-documents", drafter, default)).Value.Columns, column => Assert.True(column.IsChosen));

        Assert.Null((await choose.HandleAsync(new ChooseColumns(Guid.NewGuid(), "own-documents", ["kind", "gone"]), drafter, default)).Error);
        Assert.Null((await choose.HandleAsync(new ChooseColumns(Guid.NewGuid(), "own-documents", ["number", "title"]), drafter, default)).Error);
        var none = await choose.HandleAsync(new ChooseColumns(Guid.NewGuid(), "own-documents", ["gone"]), drafter, default);
        var unknown = await choose.HandleAsync(new ChooseColumns(Guid.NewGuid(), "no-such-list", ["title"]), drafter, default);

        Assert.IsType<NoColumnChosen>(none.Error);
        Assert.IsType<NotFound>(unknown.Error);
        Assert.Equal(["标题", "发文字号"], Chosen((await columns.OfAsync("own-documents", drafter, default)).Value));
        Assert.Equal(9, Chosen((await columns.OfAsync("own-documents", await desk.AsAsync(UnitHead), default)).Value).Count());
        Assert.Equal(9, Chosen((await columns.OfAsync("todo", drafter, default)).Value).Count());
        await using var db = await desk.Office.ContextAsync();
        Assert.Single(await db.Set<ChosenColumns>().ToListAsync());
    }

    [Fact]
    public void Every_list_has_a_code_of_its_own_and_columns_that_can_be_told_apart()
    {
        ListSheet[] lists = [OwnDocumentsExportQuery.Sheet, PileExportQuery.OpenSheet, PileExportQuery.DoneSheet, PassagesExportQuery.Sheet, OfficeHub.Core.Documents.Numbering.RegisterExportQuery.Sheet];

        Assert.Equal(lists.Length, lists.Select(list => list.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(lists, list =>
        {
            Assert.True(list.Code.Length <= ChosenColumns.CodeLimit && string.Join(',', list.Heads.Select(head => head.Key)).Length <= ChosenColumns.KeysLimit);
            Assert.Equal(list.Heads.Count, list.Heads.Select(head => head.Key).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(list.Heads.Count, list.Heads.Select(head => head.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.DoesNotContain(list.Heads, head => head.Key.Contains(',', StringComparison.Ordinal));
        });
    }

    private static IEnumerable<string> Chosen(ColumnsView view) => view.Columns.Where(column => column.IsChosen).Select(column => column.Name);

    private static async Task<FileDownload> OwnAsync(DocumentOffice desk, OwnDocumentsFilter filter, params string[] columns) =>
        (await desk.Office.Get<OwnDocumentsExportQuery>().ExportAsync(filter, columns, await desk.AsAsync(Drafter), default)).Value;

    private static async Task<byte[]> BytesAsync(FileDownload file)
    {
        file.Content.Position = 0;
        using var copy = new MemoryStream();
        await file.Content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static IReadOnlyList<SheetRow> Read(byte[] bytes) => SpreadsheetReader.Read(new MemoryStream(bytes), new SpreadsheetLimits()).Value;

    private static string Line(SheetRow row, int columns) => string.Join(' ', Enumerable.Range(0, columns).Select(column => row[column]));
}
