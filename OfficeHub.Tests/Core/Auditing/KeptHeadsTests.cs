using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Auditing;

public sealed class KeptHeadsTests
{
    private static readonly DateTime Noon = new(2026, 7, 1, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Head_after_a_torn_line_stands_on_a_line_of_its_own()
    {
        using var folder = new AuditJsonlTests.Folder();
        var path = folder.Write("heads.jsonl", Head(1).ToLine() + "\n" + Head(2).ToLine()[..30]);
        var file = new AuditHeadFile(new AuditOptions(path));

        await file.AppendAsync(Head(3), CancellationToken.None);

        Assert.Equal([1, 3], await SequencesAsync(path));
        Assert.Equal(3, (await new AuditHeadFile(new AuditOptions(path)).LastAsync(CancellationToken.None))?.Sequence);
    }

    [Fact]
    public async Task Head_that_another_process_has_passed_is_not_written()
    {
        using var folder = new AuditJsonlTests.Folder();
        var options = new AuditOptions(Path.Combine(folder.Path, "deep", "heads.jsonl"));
        AuditHeadFile one = new(options), other = new(options);
        await one.AppendAsync(Head(5), CancellationToken.None);
        await other.AppendAsync(Head(9), CancellationToken.None);

        var last = await one.AppendAsync(Head(7), CancellationToken.None);

        Assert.Equal(9, last.Sequence);
        Assert.Equal([5, 9], await SequencesAsync(options.HeadsFile));
    }

    [Fact]
    public async Task Heads_of_many_writers_at_once_are_whole_lines_in_order()
    {
        using var folder = new AuditJsonlTests.Folder();
        var options = new AuditOptions(Path.Combine(folder.Path, "heads.jsonl"));
        var next = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var file = new AuditHeadFile(options);
            for (var i = 0; i < 25; i++)
            {
                await file.AppendAsync(Head(Interlocked.Increment(ref next)), CancellationToken.None);
            }
        })));

        var kept = await SequencesAsync(options.HeadsFile);
        Assert.Equal(kept.Order(), kept);
        Assert.Equal(200, kept[^1]);
        Assert.Equal(kept.Count, (await File.ReadAllLinesAsync(options.HeadsFile)).Length);
    }

    [Fact]
    public async Task Newest_heads_come_newest_first_from_a_long_file()
    {
        using var folder = new AuditJsonlTests.Folder();
        var path = folder.Write("heads.jsonl", string.Concat(Enumerable.Range(1, 5000).Select(i => Head(i).ToLine() + "\n")));

        var newest = await new AuditHeadFile(new AuditOptions(path)).NewestAsync(3, CancellationToken.None);

        Assert.Equal([5000, 4999, 4998], newest.Select(head => head.Sequence));
    }

    [Fact]
    public async Task Keeper_writes_each_head_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var keeper = office.Get<AuditHeadKeeper>();
        await RefuseAsync(office);
        await keeper.KeepAsync(CancellationToken.None);
        await keeper.KeepAsync(CancellationToken.None);
        await RefuseAsync(office);
        await RefuseAsync(office);
        await keeper.KeepAsync(CancellationToken.None);

        var heads = await AuditHeadFile.Read(office.HeadsFile).ToListAsync();

        Assert.Equal([1, 3], heads.Select(head => head.Sequence));
        Assert.Equal((await office.LogAsync())[2].Hash, heads[1].Hash);
        Assert.True(keeper.Report().IsHealthy);
    }

    [Fact]
    public async Task Keeper_that_cannot_write_lives_on_says_so_and_catches_up()
    {
        await using var office = await TestOffice.OpenAsync();
        var keeper = office.Get<AuditHeadKeeper>();
        // A folder where the file should be: no write can succeed.
        Directory.CreateDirectory(office.HeadsFile);
        await keeper.StartAsync(CancellationToken.None);
        await RefuseAsync(office);
        await WaitAsync(() => keeper.Report().WaitingSince is not null);
        office.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(AuditHealthState.Lagging, keeper.Report().State);
        Assert.Null(keeper.ExecuteTask!.Exception);
        Assert.False(keeper.ExecuteTask.IsCompleted);

        Directory.Delete(office.HeadsFile);
        await keeper.StopAsync(CancellationToken.None);

        Assert.True(keeper.Report().IsHealthy);
        Assert.Equal([1], await SequencesAsync(office.HeadsFile));
    }

    [Fact]
    public async Task Keeper_notices_a_database_put_back()
    {
        await using var office = await TestOffice.OpenAsync();
        var keeper = office.Get<AuditHeadKeeper>();
        await RefuseAsync(office);
        await keeper.KeepAsync(CancellationToken.None);
        await File.AppendAllTextAsync(office.HeadsFile, Head(8).ToLine() + "\n");

        await RefuseAsync(office);
        await keeper.KeepAsync(CancellationToken.None);

        Assert.Equal(AuditHealthState.Contradicted, keeper.Report().State);
        Assert.Contains("第 2 条", keeper.Report().Sentence, StringComparison.Ordinal);
        Assert.Equal([1, 8], await SequencesAsync(office.HeadsFile));
    }

    [Fact]
    public async Task Keeper_that_misses_the_file_says_so_and_writes_no_new_one_in_silence()
    {
        await using var office = await TestOffice.OpenAsync();
        var keeper = office.Get<AuditHeadKeeper>();
        await RefuseAsync(office);
        await keeper.KeepAsync(CancellationToken.None);
        File.Delete(office.HeadsFile);

        await RefuseAsync(office);
        await keeper.KeepAsync(CancellationToken.None);

        Assert.Equal(AuditHealthState.Missing, keeper.Report().State);
        Assert.False(File.Exists(office.HeadsFile));
    }

    [Fact]
    public async Task Keeper_that_finds_old_rows_and_no_head_at_its_start_says_so()
    {
        await using var office = await TestOffice.OpenAsync();
        await RefuseAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        var keeper = ActivatorUtilities.CreateInstance<AuditHeadKeeper>(office.Services);

        await keeper.KeepAsync(CancellationToken.None);

        Assert.Equal(AuditHealthState.Missing, keeper.Report().State);
        Assert.False(File.Exists(office.HeadsFile));
    }

    [Fact]
    public async Task Keeper_finds_log_and_file_cut_alike_while_it_runs()
    {
        await using var office = await TestOffice.OpenAsync();
        var keeper = office.Get<AuditHeadKeeper>();
        await RefuseAsync(office);
        await keeper.KeepAsync(CancellationToken.None);
        var first = await File.ReadAllTextAsync(office.HeadsFile);
        await RefuseAsync(office);
        await keeper.KeepAsync(CancellationToken.None);
        await File.WriteAllTextAsync(office.HeadsFile, first);
        await using var db = await office.ContextAsync();
        await db.Database.ExecuteSqlRawAsync(
            "DELETE FROM AuditEntries WHERE Sequence > 1; UPDATE AuditHeads SET Sequence = 1, KeptSequence = 1, KeptLength = 0, Hash = (SELECT Hash FROM AuditEntries)");

        await keeper.KeepAsync(CancellationToken.None);

        Assert.Equal(AuditHealthState.Contradicted, keeper.Report().State);
    }

    [Fact]
    public async Task File_is_begun_anew_only_once_the_old_one_is_put_away_and_with_a_row()
    {
        await using var office = await TestOffice.OpenAsync();
        await RefuseAsync(office);
        await office.Get<AuditHeadKeeper>().KeepAsync(CancellationToken.None);
        var begin = office.Get<BeginHeadFileHandler>();
        var system = Actor.System("命令行");

        Assert.IsType<HeadFileStands>((await begin.HandleAsync(new(Guid.NewGuid()), system, CancellationToken.None)).Error);
        File.Delete(office.HeadsFile);
        Assert.IsType<NotAllowed>((await begin.HandleAsync(new(Guid.NewGuid()), Actor.Nobody, CancellationToken.None)).Error);
        Assert.True((await begin.HandleAsync(new(Guid.NewGuid()), system, CancellationToken.None)).IsSuccess);

        Assert.Equal("BeginHeadFile", (await office.LogAsync())[^1].Action);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True((await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None)).IsIntact);
    }

    internal static async Task RefuseAsync(TestOffice office)
    {
        var result = await office.Get<QueryPath>().RunAsync<int>(
            new Nothing(), Actor.Nobody, new Permission("Test.No", "不许", "测试"), _ => Task.FromResult(new Result<int>(1)), CancellationToken.None);
        Assert.IsType<NotAllowed>(result.Error);
    }

    private static KeptHead Head(long sequence) => new(sequence, AuditChain.Genesis, Noon);

    private static async Task<List<long>> SequencesAsync(string path) => await AuditHeadFile.Read(path).Select(head => head.Sequence).ToListAsync();

    private static async Task WaitAsync(Func<bool> holds)
    {
        for (var i = 0; i < 200 && !holds(); i++)
        {
            await Task.Delay(20);
        }

        Assert.True(holds());
    }

    [Act("查一查")]
    private sealed record Nothing;
}
