using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Files;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Tests.Core.Documents.Attachments;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Classified;

public sealed class ErasureTests
{
    private const string Matter = "白音山七号洞库";
    private static readonly string[] Words = [Matter, "甲一二三四", "乙二三四五", "丙三四五六", "丁四五六七", "戊五六七八", "己六七八九"];

    [Fact]
    public async Task Nothing_of_the_paper_is_left_in_any_table_but_its_title_in_the_log_nor_in_the_files()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var (paper, found) = await EverywhereAsync(files);
        var desk = files.Desk;
        var folder = desk.Office.DataFolder;
        Assert.Equal([Matter, "丙三四五六", "乙二三四五", "己六七八九", "甲一二三四"], (await InTablesAsync(desk, Words)).Where(hit => hit.Table != "AuditEntries").Select(hit => hit.Word).Distinct().OrderBy(word => word != Matter).ThenBy(word => word, StringComparer.Ordinal));
        Assert.Contains("丁四五六七", InFiles(files.Folder));

        Assert.Null((await desk.AskAsync(found)).Error);
        Assert.Null((await desk.ApproveAsync(found)).Error);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);

        // The log is a chain: a row of it cannot be written anew. It holds titles and file names, and never a text.
        Assert.All(await InTablesAsync(desk, Words), hit => Assert.Equal(("AuditEntries", Matter), (hit.Table, hit.Word)));
        Assert.DoesNotContain(InFiles(folder), word => word != Matter);
        Assert.Empty(InFiles(files.Folder));
        Assert.Empty(files.Stored());
        Assert.NotNull((await desk.CaseAsync(found)).Row.ScrubbedAt);
        Assert.Equal(1, (await desk.CaseAsync(found)).FilesErased);
        Assert.Equal(DocumentStatus.Terminated, (await desk.FindAsync(paper)).Status);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Erasure_goes_through_to_the_rewritten_database(DatabaseProvider provider)
    {
        await using var files = await ClassifiedDesk.OpenAsync(provider);
        var desk = files.Desk;
        var (draft, _) = await files.DraftAsync();
        var paper = await desk.AtSecrecyAsync(draft);
        var found = (await desk.ClassifyAsync(paper)).Value;
        Assert.Null((await desk.AskAsync(found)).Error);

        Assert.Null((await desk.ApproveAsync(found)).Error);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);

        Assert.NotNull((await desk.CaseAsync(found)).Row.ScrubbedAt);
        await using var db = await desk.Office.ContextAsync();
        Assert.False(await db.Set<DocumentText>().AnyAsync(text => text.Id == paper) || await db.Set<DocumentVersion>().AnyAsync(version => version.DocumentId == paper));
    }

    [Fact]
    public async Task Route_still_tells_who_had_it_after_its_words_are_gone()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var (paper, found) = await EverywhereAsync(files);
        var desk = files.Desk;
        await desk.AskAsync(found);

        await desk.ApproveAsync(found);

        var route = await desk.RouteAsync(paper);
        Assert.Contains(route.Items, item => item is { StaffName: UnitHead, OutcomeName: "同意", Opinion: "" } && item.DecidedAt is not null);
        Assert.Contains((await desk.CaseAsync(found)).Holders, holder => holder.Name == UnitHead);
    }

    [Fact]
    public async Task Erasure_takes_two_neither_of_them_its_drafter()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        var found = (await desk.ClassifyAsync(paper)).Value;

        Assert.IsType<NotAskedYet>((await desk.ApproveAsync(found)).Error);
        Assert.IsType<NotAllowed>((await desk.AskAsync(found, Director)).Error);
        Assert.IsType<Invalid>((await desk.AskAsync(found, measures: "")).Error);
        Assert.Null((await desk.AskAsync(found)).Error);
        Assert.IsType<NotAllowed>((await desk.ApproveAsync(found, Secrecy)).Error);
        Assert.NotEmpty(await desk.HashAsync(paper));
        Assert.Null((await desk.ApproveAsync(found)).Error);
        Assert.IsType<CaseIsOver>((await desk.ApproveAsync(found)).Error);
        Assert.IsType<CaseIsOver>((await desk.AskAsync(found)).Error);
    }

    [Fact]
    public void Approval_by_who_asked_or_by_the_drafter_is_refused_and_changes_nothing()
    {
        var (drafter, reviewer) = (Person("苏日娜"), Person("丁卫国"));
        var one = ClassifiedCase.Find(OfficialDocument.Begin(Guid.NewGuid(), drafter, Noon), "标", "依据。", [], reviewer, Noon);

        Assert.IsType<DrafterMayNotRemove>(one.Ask("已收回。", drafter, Noon).Error);
        Assert.Null(one.Ask("已收回。", reviewer, Noon).Error);
        Assert.IsType<TakesTwo>(one.Approve(reviewer, Noon).Error);
        Assert.IsType<DrafterMayNotRemove>(one.Approve(drafter, Noon).Error);
        Assert.Equal((CaseState.Asked, ""), (one.State, one.ApprovedBy));
    }

    [Fact]
    public async Task File_that_another_paper_holds_too_is_left_and_counted()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var (draft, _) = await files.DraftAsync("一、各旗任务。");
        var (other, file) = await files.DraftAsync("一、各旗任务。");
        var found = (await desk.ClassifyAsync(await desk.AtSecrecyAsync(draft))).Value;
        await desk.AskAsync(found);

        Assert.Null((await desk.ApproveAsync(found)).Error);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);

        Assert.Equal((0, 1), ((await desk.CaseAsync(found)).FilesErased, (await desk.CaseAsync(found)).FilesLeft));
        Assert.Equal("一、各旗任务。", (await files.ReadAsync(other, file.FileId, Drafter)).Value);
    }

    private static DateTime Noon { get; } = new(2026, 7, 1, 4, 0, 0, DateTimeKind.Utc);

    private static Actor Person(string name) => new() { Name = name, StaffId = Guid.NewGuid() };

    // Words in every place there is: title, text, an old version, an opinion, a file, a note to a reader, words not used yet.
    private static async Task<(Guid Paper, Guid Found)> EverywhereAsync(AttachmentDesk files)
    {
        var desk = files.Desk;
        var paper = await desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = $"关于{Matter}的通知", MainText = [new Paragraph(0, "旧稿甲一二三四。")] } });
        var file = (await files.TakeAsync(paper, "重点任务分工表.txt", "附件丁四五六七。")).Value with { Annex = 0 };
        Assert.Null((await desk.SaveAsync(paper, AttachmentDesk.With(await desk.FieldsAsync(paper), ["重点任务分工表"], file))).Error);
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.SendBackAsync(paper, UnitHead, "意见乙二三四五。")).Error);
        var fields = await desk.FieldsAsync(paper);
        Assert.Null((await desk.SaveAsync(paper, fields with { Content = fields.Content with { MainText = [new Paragraph(0, "新稿丙三四五六。")] } })).Error);
        await desk.AtSecrecyAsync(paper);
        Assert.Null((await desk.Office.Get<SendForReadingHandler>().HandleAsync(
            new SendForReading(Guid.NewGuid(), paper, CirculationKind.Reading, "请阅戊五六七八。", [(await desk.Office.StaffAsync("王晓峰")).Id], []), await desk.AsAsync(Drafter), default)).Error);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        Assert.Contains(await InTablesAsync(desk, Words), hit => hit.Word == "戊五六七八");
        var found = (await desk.ClassifyAsync(paper)).Value;
        // A page left open goes on keeping what is typed.
        Assert.Null((await desk.Office.Get<KeptTexts>().SaveAsync(new KeptKey($"document:{paper:N}", "Title"), "草己六七八九", $"/documents/{paper:N}/draft", 1, await desk.AsAsync(Drafter), default)).Error);
        return (paper, found);
    }

    private static async Task<List<(string Table, string Word)>> InTablesAsync(DocumentOffice desk, string[] words)
    {
        await using var db = await desk.Office.ContextAsync();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var hits = new List<(string, string)>();
        foreach (var table in await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            foreach (var row in await ReadAsync(connection, $"SELECT * FROM \"{table}\"")) hits.AddRange(words.Where(word => row.Contains(word, StringComparison.Ordinal)).Select(word => (table, word)));
        }

        return hits;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(i).ToString())));
        return rows;
    }

    private static List<string> InFiles(string folder)
    {
        var hits = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hits.AddRange(Words.Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0));
        }

        return hits;
    }
}
