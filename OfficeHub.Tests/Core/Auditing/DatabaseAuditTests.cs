using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Auditing;

/// <summary>Whoever can write the database file but not the heads outside is found out, row by row and column by column.</summary>
public sealed class DatabaseAuditTests(ITestOutputHelper output)
{
    private const int Rows = 2500;

    [Fact]
    public async Task Log_as_written_is_found_whole_with_progress_told()
    {
        await using var office = await FilledAsync();
        var told = new List<AuditProgress>();

        var verdict = await office.Get<DatabaseAudit>().VerifyAsync(new Told(told), CancellationToken.None);

        Assert.True(verdict.IsIntact, verdict.Sentence);
        Assert.Equal((Rows, 1), (verdict.Rows, verdict.HeadsCompared));
        Assert.Equal([0, 1000, 2000, Rows], told.Select(progress => progress.Done));
        Assert.All(told, progress => Assert.Equal(Rows, progress.Total));
    }

    [Fact]
    public async Task Any_column_edited_is_found_and_its_row_named()
    {
        await using var office = await FilledAsync();
        var chance = Chance.Begin(output);
        await using var db = await office.ContextAsync();
        var columns = db.Model.FindEntityType(typeof(AuditEntry))!.GetProperties().Select(property => property.Name).Where(name => name != "Sequence").ToList();
        foreach (var column in columns)
        {
            var sequence = chance.Next(1, Rows);
            var value = column is "At" ? "'2026-07-01 00:00:00.001'" : column.EndsWith("Id", StringComparison.Ordinal) ? "'AAAAAAAA-0000-0000-0000-000000000001'" : "'改过'";

            await SpoilAsync(db, $"UPDATE AuditEntries SET {column} = {value} WHERE Sequence = {sequence}", async () =>
            {
                var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);
                Assert.Equal((column, AuditFault.Changed, sequence), (column, verdict.Fault, verdict.FirstBadSequence));
            });
        }
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET AccountId = '不是编号' WHERE Sequence = 1700", AuditFault.Unreadable, 1700L)]
    [InlineData("UPDATE AuditEntries SET At = '昨天' WHERE Sequence = 3", AuditFault.Unreadable, 3L)]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 1000", AuditFault.Missing, 1000L)]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence > 2490", AuditFault.TailCut, 2491L)]
    [InlineData("DELETE FROM AuditEntries", AuditFault.TailCut, 1L)]
    [InlineData("UPDATE AuditEntries SET Sequence = -7 WHERE Sequence = 2500", AuditFault.Missing, 1L)]
    [InlineData("UPDATE AuditHeads SET Sequence = 2499, Hash = (SELECT Hash FROM AuditEntries WHERE Sequence = 2499)", AuditFault.BeyondEnd, 2500L)]
    [InlineData("UPDATE AuditHeads SET Hash = 'x'", AuditFault.Rewritten, 2500L)]
    public async Task Damage_is_found_and_named(string statement, AuditFault fault, long first)
    {
        await using var office = await FilledAsync();
        await using var db = await office.ContextAsync();
        if (statement.Contains("AuditHeads", StringComparison.Ordinal))
        {
            File.Delete(office.HeadsFile);
        }

        await db.Database.ExecuteSqlRawAsync(statement);
        var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);

        Assert.Equal((fault, first), (verdict.Fault, verdict.FirstBadSequence));
        Assert.EndsWith("。", verdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tail_cut_with_the_databases_own_end_moved_back_is_found_by_the_head_outside()
    {
        await using var office = await FilledAsync();
        await using var db = await office.ContextAsync();
        await db.Database.ExecuteSqlRawAsync(
            "DELETE FROM AuditEntries WHERE Sequence > 2400; UPDATE AuditHeads SET Sequence = 2400, Hash = (SELECT Hash FROM AuditEntries WHERE Sequence = 2400)");

        var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);

        Assert.Equal((AuditFault.TailCut, 2401, Rows), (verdict.Fault, verdict.FirstBadSequence, verdict.ComparedHead?.Sequence));
    }

    [Fact]
    public async Task Log_and_kept_heads_cut_alike_are_found_by_what_the_database_remembers()
    {
        await using var office = await FilledAsync();
        var early = (await office.LogAsync())[2399];
        await File.WriteAllTextAsync(office.HeadsFile, new KeptHead(2400, early.Hash, early.At).ToLine() + "\n");
        await using var db = await office.ContextAsync();
        await db.Database.ExecuteSqlRawAsync(
            "DELETE FROM AuditEntries WHERE Sequence > 2400; UPDATE AuditHeads SET Sequence = 2400, Hash = (SELECT Hash FROM AuditEntries WHERE Sequence = 2400)");

        var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);

        Assert.Equal((AuditFault.TailCut, 2401L), (verdict.Fault, verdict.FirstBadSequence));
    }

    [Fact]
    public async Task Kept_heads_cut_alone_are_found()
    {
        await using var office = await FilledAsync();
        var early = (await office.LogAsync())[99];
        await File.WriteAllTextAsync(office.HeadsFile, new KeptHead(100, early.Hash, early.At).ToLine() + "\n");

        var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);

        Assert.Equal(AuditFault.HeadsShortened, verdict.Fault);
    }

    [Theory]
    [InlineData("UPDATE AuditHeads SET Id = 1")]
    [InlineData("UPDATE AuditHeads SET KeptSequence = 0, KeptLength = 0")]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence > 2400; UPDATE AuditHeads SET Sequence = 2400, KeptSequence = 0, Hash = (SELECT Hash FROM AuditEntries WHERE Sequence = 2400)")]
    public async Task Log_without_its_kept_heads_is_neither_praised_nor_blamed(string statement)
    {
        await using var office = await FilledAsync();
        await using var db = await office.ContextAsync();
        await db.Database.ExecuteSqlRawAsync(statement);
        File.Delete(office.HeadsFile);
        office.Clock.Advance(TimeSpan.FromMinutes(2));

        var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);

        Assert.Equal((false, true), (verdict.IsIntact, verdict.IsUndecided));
        Assert.Contains("无法判定", verdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verification_goes_on_while_rows_are_added()
    {
        await using var office = await FilledAsync();
        using var ending = new CancellationTokenSource();
        var adding = Task.Run(async () =>
        {
            while (!ending.IsCancellationRequested)
            {
                await KeptHeadsTests.RefuseAsync(office);
                await office.Get<AuditHeadKeeper>().KeepAsync(CancellationToken.None);
            }
        });

        for (var i = 0; i < 10; i++)
        {
            var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);
            Assert.True(verdict.IsIntact, verdict.Sentence);
        }

        await ending.CancelAsync();
        await adding;
    }

    private async Task<TestOffice> FilledAsync()
    {
        var office = await TestOffice.OpenAsync();
        var log = SampleLog.Of(Rows, Chance.Begin(output));
        await using (var db = await office.ContextAsync())
        {
            db.AddRange(log.Rows);
            await db.SaveChangesAsync();
            await db.Set<AuditHead>().ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, Rows).SetProperty(head => head.Hash, log.Rows[^1].Hash));
        }

        await SampleLog.KeepHeadAsync(office);
        return office;
    }

    private static async Task SpoilAsync(DbContext db, string statement, Func<Task> look)
    {
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE Kept AS SELECT * FROM AuditEntries");
        await db.Database.ExecuteSqlRawAsync(statement);
        await look();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM AuditEntries; INSERT INTO AuditEntries SELECT * FROM Kept; DROP TABLE Kept");
    }

    private sealed class Told(List<AuditProgress> told) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => told.Add(value);
    }
}
