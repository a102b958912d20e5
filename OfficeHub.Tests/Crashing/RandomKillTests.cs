using OfficeHub.Core.Persistence;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Crashing;

/// <summary>security.md R1: what the user was told is done stays done after <c>kill -9</c> at a random moment. A sample everyday; OFFICEHUB_ROUNDS=50 before a release.</summary>
public sealed class RandomKillTests(ITestOutputHelper output)
{
    private const int RoundsOnOneDatabase = 25;

    [Theory, OnSqlite(8), OnPostgreSql(3)]
    public async Task Kill_at_a_random_moment_loses_nothing_acknowledged_and_leaves_nothing_half_done(DatabaseProvider provider, int everyday)
    {
        var chance = Chance.Begin(output);
        var left = Chance.Rounds(everyday);
        while (left > 0)
        {
            var rounds = Math.Min(left, RoundsOnOneDatabase);
            await OnOneDatabaseAsync(provider, rounds, chance);
            left -= rounds;
        }
    }

    [Fact]
    public async Task Kill_during_the_first_start_is_made_good_by_the_next()
    {
        var chance = Chance.Begin(output);
        for (var round = 0; round < Chance.Rounds(3); round++)
        {
            var folder = Directory.CreateTempSubdirectory("officehub-crash-").FullName;
            var database = new DatabaseOptions { DataFolder = folder };
            using var child = CrashProcess.Start(new CrashOrder(database, chance.Next(), null));
            await Task.Delay(chance.Next(200, 2000));
            await child.KillAsync();

            await using (var office = await CrashOffice.StartAsync(database))
            {
                var inspection = new CrashInspection();
                inspection.Note(child.Sent, child.Told);
                Assert.Empty(await inspection.FaultsAsync(office));
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task OnOneDatabaseAsync(DatabaseProvider provider, int rounds, Random chance)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-crash-").FullName;
        var database = await TestDatabase.CreateAsync(provider, folder);
        try
        {
            var inspection = new CrashInspection();
            var (acknowledged, repeats) = (0, 0);
            for (var round = 1; round <= rounds; round++)
            {
                var seed = chance.Next();
                using var child = CrashProcess.Start(new CrashOrder(database, seed, null));
                await child.AtWorkAsync();
                await Task.Delay(chance.Next(0, 300));
                await child.KillAsync();
                await CrashInspection.ServerIsQuietAsync(database);

                inspection.Note(child.Sent, child.Told);
                await using var office = await CrashOffice.StartAsync(database);
                var faults = await inspection.FaultsAsync(office);
                Assert.True(faults.Count == 0, $"round {round}, child's seed {seed}:\n{string.Join('\n', faults)}");
                acknowledged += child.Told.Count;
                repeats += await RepeatAsync(office, inspection, child);
            }

            await using (var office = await CrashOffice.StartAsync(database))
            {
                Assert.Empty(await inspection.FaultsAsync(office));
            }

            output.WriteLine($"{provider}: {rounds} kills, {acknowledged} acknowledged, 0 lost, {repeats} sent again, one effect each");
            Assert.True(acknowledged > 3 * rounds, "The child was always killed before it was well at work: little was proved.");
        }
        finally
        {
            await TestDatabase.DropAsync(database);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The press whose answer never came is sent again, as a page would, and then once more; so is the last one that was answered.</summary>
    private static async Task<int> RepeatAsync(CrashOffice office, CrashInspection inspection, CrashProcess child)
    {
        var told = child.Told.ToDictionary(one => one.Press, one => one.Outcome);
        var again = child.Sent.Where(intent => !told.ContainsKey(intent.Press)).Append(child.Sent.Last(intent => told.ContainsKey(intent.Press))).ToList();
        foreach (var intent in again)
        {
            var deed = Deeds.Named(intent.Deed);
            var reply = await deed.SendAsync(office, intent);
            Assert.Equal(reply, await deed.SendAsync(office, intent));
            if (told.TryGetValue(intent.Press, out var outcome))
            {
                Assert.Equal(outcome, reply.Outcome);
            }
            else
            {
                inspection.Note([], [new Told(intent.Press, reply.Outcome)]);
            }
        }

        return again.Count;
    }
}
