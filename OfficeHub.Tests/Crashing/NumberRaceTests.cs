using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Crashing;

/// <summary>No gap and no number twice: 64 at once over 8 series, one press in ten refused after it had taken its number, killed in between.</summary>
public sealed class NumberRaceTests(ITestOutputHelper output)
{
    private const int Everyday = 200;
    private const int EverydayKills = 1;
    private const int Kills = 5;
    private const int YearsOfEach = 2;
    private const int Batch = 500;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Numbers_given_by_many_at_once_and_through_kills_are_1_to_n_in_each_series(DatabaseProvider provider)
    {
        var chance = Chance.Begin(output);
        var (papers, watch) = (Chance.Rounds(Everyday), Stopwatch.StartNew());
        var kills = papers > Everyday ? Kills : EverydayKills;
        var folder = Directory.CreateTempSubdirectory("officehub-crash-").FullName;
        var database = await TestDatabase.CreateAsync(provider, folder);
        try
        {
            await LayReadyAsync(database, papers);
            var told = new List<Told>();
            for (var kill = 1; kill <= kills; kill++) told.AddRange(await KilledAsync(database, chance.Next(), papers / (kills + 1)));
            var last = new ConcurrentQueue<Told>();
            await using var office = await CrashOffice.StartAsync(database);
            await NumberRace.RunAsync(office, chance.Next(), last.Enqueue);
            told.AddRange(last);

            // What a kill had left behind would still be there: nothing fills a gap.
            Assert.Equal(papers, await AssertWholeAsync(office, told));
            var refused = told.Count(one => one.Outcome == new MoveNotAllowed(default, default).Code);
            output.WriteLine($"{provider}: {papers} numbers by {NumberRace.Writers} at once over {CrashWorld.Words} series, {refused} refused after taking one, {kills} kills, {watch.Elapsed.TotalSeconds:0} s");
            Assert.InRange(refused, papers / 20, papers / 5);
        }
        finally
        {
            await TestDatabase.DropAsync(database);
            Directory.Delete(folder, recursive: true);
        }
    }

    // Eight series: four 代字 in two years.
    private static async Task LayReadyAsync(DatabaseOptions database, int papers)
    {
        await using var office = await CrashOffice.StartAsync(database);
        foreach (var numbers in Enumerable.Range(0, papers).Chunk(Batch))
        {
            await using var db = await office.ContextAsync();
            foreach (var number in numbers)
            {
                var series = number % CrashWorld.Words;
                db.AddRange(CrashWorld.Papers.Make(CrashWorld.WordOf(series / YearsOfEach), new DateOnly(2025 + (series % YearsOfEach), 12, 31), $"关于第{number}件事的通知"));
            }

            await db.SaveChangesAsync();
        }
    }

    private static async Task<IReadOnlyList<Told>> KilledAsync(DatabaseOptions database, int seed, int after)
    {
        using var child = CrashProcess.Start(new CrashOrder(database, seed, null), NumberRace.Verb);
        await child.ToldAsync(after);
        await child.KillAsync();
        await CrashInspection.ServerIsQuietAsync(database);
        return child.Told;
    }

    /// <summary>Each series is 1…n by its rows, every number that was told stands there, and the chain of the log is whole.</summary>
    private static async Task<int> AssertWholeAsync(CrashOffice office, IReadOnlyList<Told> told)
    {
        await using var db = await office.ContextAsync();
        var entries = await db.Set<NumberEntry>().AsNoTracking().ToListAsync();
        var series = await db.Set<NumberSeries>().AsNoTracking().ToListAsync();
        foreach (var one in series)
        {
            Assert.Equal(Enumerable.Range(1, one.Next - 1), entries.Where(entry => entry.SeriesId == one.Id).Select(entry => entry.Serial).Order());
        }

        Assert.All((await SeriesCheck.OfAsync(db, series, CancellationToken.None)).Values, findings => Assert.True(findings.IsWhole));
        var numbers = entries.ToDictionary(entry => entry.DocumentId, entry => entry.Number);
        Assert.All(told.Where(one => one.Outcome.EndsWith('号')), one => Assert.Equal(one.Outcome, numbers[one.Press]));
        Assert.Equal(
            numbers.OrderBy(pair => pair.Key),
            (await db.Set<OfficialDocument>().Where(document => document.Number != "").Select(document => new { document.Id, document.Number }).ToListAsync())
                .Select(document => KeyValuePair.Create(document.Id, document.Number)).OrderBy(pair => pair.Key));
        Assert.True((await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None)).IsIntact);
        return entries.Count;
    }
}
