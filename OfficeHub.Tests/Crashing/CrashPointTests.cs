using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Crashing;

/// <summary>security.md R2: killed between any two steps of a command the state is the old or the new one, and the same press, sent again, completes it.</summary>
public sealed class CrashPointTests
{
    public static TheoryData<string> EachDeed => [.. Deeds.All.Select(deed => deed.Name)];

    [Theory]
    [MemberData(nameof(EachDeed))]
    public async Task Kill_at_each_step_leaves_the_old_state_or_the_new_one(string deed)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-crash-").FullName;
        var database = new DatabaseOptions { DataFolder = folder };
        try
        {
            var inspection = new CrashInspection();
            foreach (var step in Deeds.Named(deed).Steps)
            {
                await KillAtAsync(database, inspection, new KillPoint(step, deed));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task KillAtAsync(DatabaseOptions database, CrashInspection inspection, KillPoint point)
    {
        using var child = CrashProcess.Start(new CrashOrder(database, Seed: (int)point.Step, point));
        await child.EndAsync();

        inspection.Note(child.Sent, child.Told);
        var unfinished = Assert.Single(child.Sent, intent => child.Told.All(told => told.Press != intent.Press));
        await using var office = await CrashOffice.StartAsync(database);
        AssertNone(await inspection.FaultsAsync(office), point);
        await using (var db = await office.ContextAsync())
        {
            var found = await Deeds.Named(point.Deed).StateAsync(db, unfinished.Subject);
            Assert.Equal(point.Step is CommandStep.Committed ? unfinished.Wanted : unfinished.Before, found);
        }

        var again = await Deeds.Named(point.Deed).SendAsync(office, unfinished);
        var onceMore = await Deeds.Named(point.Deed).SendAsync(office, unfinished);

        Assert.Equal(unfinished.Wanted != unfinished.Before, again.IsSuccess);
        Assert.Equal(again, onceMore);
        AssertNone(await inspection.FaultsAsync(office), point);
    }

    private static void AssertNone(IReadOnlyList<string> faults, KillPoint point) =>
        Assert.True(faults.Count == 0, $"{point.Deed} killed at {point.Step}:\n{string.Join('\n', faults)}");
}
