using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Tests.Crashing;

/// <summary>What must hold after a kill: nothing acknowledged is lost, nothing is half done, the chain is whole. Remembers all rounds of one database.</summary>
internal sealed class CrashInspection
{
    private readonly Dictionary<Guid, Intent> _sent = [];
    private readonly Dictionary<Guid, string> _told = [];

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
        await office.TellAsync();
        await using var db = await office.ContextAsync();
        var log = await db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync();
        var records = await db.Set<CommandRecord>().AsNoTracking().ToDictionaryAsync(record => record.Id);
        var acts = log.ToLookup(entry => entry.CommandId);
        return
        [
            .. await EngineFaultsAsync(db),
            .. await ChainFaultsAsync(office),
            .. RecordFaults(log, records, acts),
            .. await StrayFaultsAsync(db, log, records),
            .. from told in _told
               let outcomes = acts[told.Key].Select(entry => entry.Outcome).Distinct().ToList()
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

    private static async Task<IReadOnlyList<string>> ChainFaultsAsync(CrashOffice office)
    {
        var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);
        return verdict.IsIntact ? [] : [$"the chain is broken at row {verdict.FirstBadSequence}: {verdict.Sentence}"];
    }

    private static IEnumerable<string> RecordFaults(List<AuditEntry> log, Dictionary<Guid, CommandRecord> records, ILookup<Guid, AuditEntry> acts)
    {
        foreach (var record in records.Values)
        {
            var rows = acts[record.Id].ToList();
            var outcomes = rows.Select(entry => entry.Outcome).Distinct().ToList();
            if (record.Answer is null)
            {
                yield return $"half done: {record.Command} {record.Id} has no answer";
            }
            else if (outcomes is [var outcome] && IsRefusal(record.Answer) != (outcome != Reply.Ok))
            {
                yield return $"half done: {record.Command} {record.Id} has the answer {record.Answer}, the log says {outcome}";
            }

            // One row for each object the act touched, never two about one.
            if (outcomes.Count != 1 || rows.DistinctBy(entry => entry.SubjectId).Count() != rows.Count)
            {
                yield return $"half done: {record.Command} {record.Id} has {rows.Count} rows in the log";
            }
        }

        foreach (var entry in log.Where(entry => !records.ContainsKey(entry.CommandId)))
        {
            yield return $"half done: row {entry.Sequence} of the log belongs to no command";
        }
    }

    private static bool IsRefusal(string answer)
    {
        using var envelope = JsonDocument.Parse(answer);
        return envelope.RootElement.GetProperty("Error").ValueKind is not JsonValueKind.Null;
    }

    /// <summary>Acts that nobody asked for and that follow from no event, and events that wait on.</summary>
    private async Task<IReadOnlyList<string>> StrayFaultsAsync(OfficeHubDbContext db, List<AuditEntry> log, Dictionary<Guid, CommandRecord> records)
    {
        var messages = await db.Set<OutboxMessage>().AsNoTracking().ToListAsync();
        var reactions = messages.Select(ReactionTo).ToHashSet();
        return
        [
            .. from entry in log
               where !_sent.ContainsKey(entry.CommandId) && !reactions.Contains(entry.CommandId)
               select $"row {entry.Sequence} of the log was never asked for",
            .. from message in messages
               where message.DispatchedAt is null || (!records.ContainsKey(ReactionTo(message)) && !IsToldNobody(message))
               select $"half done: the event {message.Id} has had no effect",
        ];
    }

    // What lies in a pile anyway is told only to those who asked for it.
    private static bool IsToldNobody(OutboxMessage message) => message.EventType == typeof(RouteHappened).FullName
        && JsonSerializer.Deserialize<RouteHappened>(message.Payload)!.Kind is RouteNewsKind.Came;

    private static Guid ReactionTo(OutboxMessage message) => message.EventType == typeof(RouteHappened).FullName
        ? new EventDelivery(message.Id, message.At).CommandIdFor(nameof(NoticeTeller))
        : RoleListener.CommandIdFor(message);

    private async Task<IReadOnlyList<string>> StateFaultsAsync(OfficeHubDbContext db, List<AuditEntry> log)
    {
        var faults = new List<string>();
        var done = log.Where(entry => entry.Outcome == Reply.Ok).GroupBy(entry => entry.CommandId)
            .ToDictionary(rows => rows.Key, rows => rows.Max(entry => entry.Sequence));
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
