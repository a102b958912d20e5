using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Crashing;

/// <summary>security.md R2: killed between any two steps of a command the state is the old or the new one, and the same press, sent again, completes it.</summary>
public sealed class CrashPointTests(ITestOutputHelper output)
{
    /// <summary>Deeds that die at each step. Dealt from one pack, so that each deed dies about as often as the others; OFFICEHUB_ROUNDS=16 kills every one at every step.</summary>
    private const int EverydayDeaths = 2;

    [Fact]
    public async Task Kill_at_each_step_leaves_the_old_state_or_the_new_one()
    {
        var chance = Chance.Begin(output);
        var pack = Deeds.All.ToArray();
        chance.Shuffle(pack);
        var dealt = 0;
        foreach (var step in Enum.GetValues<CommandStep>())
        {
            var deeds = Enumerable.Range(0, Math.Min(Chance.Rounds(EverydayDeaths), pack.Length)).Select(_ => pack[dealt++ % pack.Length])
                .Where(deed => deed.Steps.Contains(step)).ToList();
            output.WriteLine($"{step}: {string.Join(", ", deeds.Select(deed => deed.Name))}");
            await KillAtAsync(step, deeds, chance);
        }
    }

    private static async Task KillAtAsync(CommandStep step, IEnumerable<Deed> deeds, Random chance)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-crash-").FullName;
        var database = new DatabaseOptions { DataFolder = folder };
        try
        {
            var inspection = new CrashInspection();
            foreach (var deed in deeds)
            {
                await KillAtAsync(database, inspection, new KillPoint(step, deed.Name), chance.Next());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task KillAtAsync(DatabaseOptions database, CrashInspection inspection, KillPoint point, int seed)
    {
        using var child = CrashProcess.Start(new CrashOrder(database, seed, point));
        await child.EndAsync();

        inspection.Note(child.Sent, child.Told);
        var unfinished = Assert.Single(child.Sent, intent => child.Told.All(told => told.Press != intent.Press));
        var deed = Deeds.Named(point.Deed);
        await using var office = await CrashOffice.StartAsync(database);
        AssertNone(await inspection.FaultsAsync(office), point);
        await using (var db = await office.ContextAsync())
        {
            Assert.Equal(point.Step is CommandStep.Committed ? unfinished.Wanted : unfinished.Before, await deed.StateAsync(db, unfinished.Subject));
        }

        var again = await deed.SendAsync(office, unfinished);
        var onceMore = await deed.SendAsync(office, unfinished);

        Assert.Equal((unfinished.Wanted != unfinished.Before, again), (again.IsSuccess, onceMore));
        inspection.Note([], [new Told(unfinished.Press, again.Outcome)]);
        AssertNone(await inspection.FaultsAsync(office), point);
    }

    private static void AssertNone(IReadOnlyList<string> faults, KillPoint point) =>
        Assert.True(faults.Count == 0, $"{point.Deed} killed at {point.Step}:\n{string.Join('\n', faults)}");
}
