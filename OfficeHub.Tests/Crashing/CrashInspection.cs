using Microsoft.EntityFrameworkCore;
using Npgsql;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Tests.Crashing;

/// <summary>What must hold after a kill: nothing acknowledged is lost, nothing is half done, the chain is whole. Remembers all rounds of one database.</summary>
internal sealed class CrashInspection
{
    private readonly Dictionary<Guid, Intent> _sent = [];
    private readonly Dictionary<Guid, string> _told = [];

    public int Acknowledged => _told.Count;

    /// <summary>Takes down what the dead process had said.</summary>
    public void Note(IEnumerable<Intent> sent, IEnumerable<Told> told)
    {
        foreach (var intent in sent)
        {
            _sent.Add(intent.Press, intent);
        }

        foreach (var one in told)
        {
            _told.Add(one.Press, one.Outcome);
        }
    }

    /// <summary>Every fault found, each a sentence; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(CrashOffice office)
    {
        await using var db = await office.ContextAsync();
        var log = await db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync();
        var records = await db.Set<CommandRecord>().AsNoTracking().ToDictionaryAsync(record => record.Id);
        var acts = log.ToLookup(entry => entry.CommandId);
        return
        [
            .. await EngineFaultsAsync(db),
            .. await ChainFaultsAsync(office, db, log),
            .. RecordFaults(log, records, acts),
            .. from told in _told
               let outcomes = acts[told.Key].Select(entry => entry.Outcome).ToList()
               where outcomes is not [var only] || only != told.Value
               select $"lost: {_sent[told.Key].Deed} {told.Key} was told {told.Value}, the log says {string.Join('/', outcomes)}",
            .. await StateFaultsAsync(db, log),
        ];
    }

    /// <summary>A dead process may have a commit under way on a server; what it says last is what counts.</summary>
    public static async Task ServerIsQuietAsync(DatabaseOptions database)
    {
        if (database.Provider is not DatabaseProvider.PostgreSql)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var others = new NpgsqlCommand(
            $"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '{CrashChild.Verb}'", connection);
        for (var wait = 0; (long)(await others.ExecuteScalarAsync())! > 0; wait++)
        {
            Assert.True(wait < 500, "The dead process's connections did not end.");
            await Task.Delay(10);
        }
    }

    private static async Task<IReadOnlyList<string>> EngineFaultsAsync(OfficeHubDbContext db)
    {
        if (!db.Database.IsSqlite())
        {
            return [];
        }

        var said = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync();
        var dangling = await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync();
        return [.. said.Where(line => line != "ok"), .. dangling.Select(table => $"a row of {table} refers to nothing")];
    }

    private static async Task<IReadOnlyList<string>> ChainFaultsAsync(CrashOffice office, OfficeHubDbContext db, List<AuditEntry> log)
    {
        var faults = new List<string>();
        var previous = AuditChain.Genesis;
        foreach (var (index, entry) in log.Index())
        {
            if (entry.Sequence != index + 1 || entry.PreviousHash != previous || entry.Hash != AuditChain.HashOf(previous, entry))
            {
                faults.Add($"the chain breaks at row {entry.Sequence}");
                break;
            }

            previous = entry.Hash;
        }

        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync();
        if ((head.Sequence, head.Hash) != (log.Count, previous))
        {
            faults.Add($"the head says {head.Sequence}, the log has {log.Count} rows");
        }

        faults.AddRange(from kept in await AuditHeadFile.Read(office.HeadsFile).ToListAsync()
                        where kept.Sequence > log.Count || log[(int)kept.Sequence - 1].Hash != kept.Hash
                        select $"the kept head {kept.Sequence} is not in the log");
        return faults;
    }

    private IEnumerable<string> RecordFaults(List<AuditEntry> log, Dictionary<Guid, CommandRecord> records, ILookup<Guid, AuditEntry> acts)
    {
        foreach (var record in records.Values)
        {
            if (record.Answer is null)
            {
                yield return $"half done: {record.Command} {record.Id} has no answer";
            }

            if (acts[record.Id].Count() != 1)
            {
                yield return $"half done: {record.Command} {record.Id} has {acts[record.Id].Count()} rows in the log";
            }
        }

        foreach (var entry in log.Where(entry => !records.ContainsKey(entry.CommandId)))
        {
            yield return $"half done: row {entry.Sequence} of the log belongs to no command";
        }

        foreach (var entry in log.Where(entry => !_sent.ContainsKey(entry.CommandId)))
        {
            yield return $"row {entry.Sequence} of the log was never asked for";
        }
    }

    private async Task<IReadOnlyList<string>> StateFaultsAsync(OfficeHubDbContext db, List<AuditEntry> log)
    {
        var faults = new List<string>();
        var done = log.Where(entry => entry.Outcome == "OK").ToDictionary(entry => entry.CommandId, entry => entry.Sequence);
        foreach (var wishes in _sent.Values.GroupBy(intent => (intent.Deed, intent.Subject)))
        {
            var last = wishes.Where(intent => done.ContainsKey(intent.Press)).MaxBy(intent => done[intent.Press]);
            var expected = last?.Wanted ?? wishes.MinBy(intent => intent.Press)!.Before;
            var found = await Deeds.Named(wishes.Key.Deed).StateAsync(db, wishes.Key.Subject);
            if (found != expected)
            {
                faults.Add($"half done: {wishes.Key.Deed} {wishes.Key.Subject} is “{found}”, the log says “{expected}”");
            }
        }

        return faults;
    }
}
