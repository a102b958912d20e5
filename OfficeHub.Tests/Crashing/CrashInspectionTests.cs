using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Tests.Crashing;

/// <summary>The inspection itself: what a crash must not leave behind is found when it is there.</summary>
public sealed class CrashInspectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("officehub-crash-").FullName;

    [Fact]
    public async Task Inspection_of_undisturbed_work_finds_nothing() => Assert.Empty(await FaultsAfterAsync(_ => Task.CompletedTask));

    [Fact]
    public async Task Inspection_finds_an_acknowledged_result_that_is_lost()
    {
        var faults = await FaultsAfterAsync(async db =>
        {
            var last = await db.Set<AuditEntry>().OrderByDescending(entry => entry.Sequence).FirstAsync();
            await db.Set<AuditEntry>().Where(entry => entry.Sequence == last.Sequence).ExecuteDeleteAsync();
            await db.Set<CommandRecord>().Where(record => record.Id == last.CommandId).ExecuteDeleteAsync();
        });

        Assert.Contains(faults, fault => fault.StartsWith("lost: MakeRole", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("the chain is broken at row 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inspection_finds_an_effect_that_is_gone_though_its_row_is_there()
    {
        var faults = await FaultsAfterAsync(db => db.Set<Role>().ExecuteUpdateAsync(set => set.SetProperty(role => role.Name, role => role.Name + "甲")));

        Assert.Equal(2, faults.Count(fault => fault.StartsWith("half done: MakeRole", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Inspection_finds_a_press_without_its_answer_and_a_row_without_its_press()
    {
        var faults = await FaultsAfterAsync(async db =>
        {
            var ids = await db.Set<CommandRecord>().Select(record => record.Id).ToListAsync();
            await db.Set<CommandRecord>().Where(record => record.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(record => record.Answer, (string?)null));
            await db.Set<CommandRecord>().Where(record => record.Id == ids[1]).ExecuteDeleteAsync();
        });

        Assert.Contains(faults, fault => fault.EndsWith("has no answer", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.EndsWith("belongs to no command", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inspection_finds_a_broken_chain()
    {
        var faults = await FaultsAfterAsync(db => db.Set<AuditEntry>().Where(entry => entry.Sequence == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorName, "苏日娜")));

        Assert.Contains(faults, fault => fault.StartsWith("the chain is broken at row 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inspection_finds_an_answer_that_says_other_than_the_log()
    {
        var faults = await FaultsAfterAsync(db => db.Set<CommandRecord>()
            .ExecuteUpdateAsync(set => set.SetProperty(record => record.Answer, """{"Error":"NotFound","Content":{}}""")));

        Assert.Equal(2, faults.Count(fault => fault.EndsWith("the log says OK", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Inspection_finds_an_event_that_is_lost()
    {
        var faults = await FaultsAfterAsync(
            async db => await db.Set<OutboxMessage>().Where(message => message.Id == db.Set<OutboxMessage>().Max(last => last.Id)).ExecuteDeleteAsync(),
            new Announce());

        Assert.Contains("|事件0|通知0”, the log says", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspection_finds_an_effect_that_came_twice()
    {
        var faults = await FaultsAfterAsync(
            async db =>
            {
                var sent = await db.Set<OutboxMessage>().AsNoTracking().FirstAsync();
                db.Add(new OutboxMessage { EventType = sent.EventType, Payload = sent.Payload, At = sent.At });
                await db.SaveChangesAsync();
            },
            new Announce());

        Assert.Contains("|事件2|通知2”, the log says", Assert.Single(faults), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Two acts done and acknowledged, then the disturbance.</summary>
    private async Task<IReadOnlyList<string>> FaultsAfterAsync(Func<OfficeHubDbContext, Task> disturb, Deed? done = null)
    {
        await using var office = await CrashOffice.StartAsync(new DatabaseOptions { DataFolder = _folder });
        var inspection = new CrashInspection();
        var deed = done ?? new MakeRole();
        for (var press = 0; press < 2; press++)
        {
            await using var before = await office.ContextAsync();
            var intent = await deed.PlanAsync(before, 0, new Random(press));
            var reply = await deed.SendAsync(office, intent);
            inspection.Note([intent], [new Told(intent.Press, reply.Outcome)]);
        }

        await using var db = await office.ContextAsync();
        await disturb(db);
        return await inspection.FaultsAsync(office);
    }
}
