using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Core.Seeding;

namespace OfficeHub.Web.Startup;

/// <summary>A pile among very many items, over a database of its own that goes with it; read as the page reads it and by raw SQL in turns.</summary>
internal sealed class BenchPile : IAsyncDisposable
{
    private const string Reader = "林若澜";
    private const string RawSql = """
        SELECT Id, Revision, SubjectId, Title, UrgencyRank, StepKind, StepName, SentBy, SentAt, DueAt, OpenedAt, Note, Urgings, LeavesAt, OutcomeName, DecidedAt, SortsAt
        FROM WorkItems WHERE StaffId = $reader AND Pile = 'Inside' ORDER BY UrgencyRank, SortsAt, Id LIMIT 51
        """;

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly SqlMeter _sql;
    private Actor _reader = Actor.Nobody;

    private BenchPile(WebApplication app, string folder, SqlMeter sql) => (_app, _folder, _sql) = (app, folder, sql);

    public static async Task<BenchPile> OpenAsync(int items, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-bench-").FullName;
        var sql = new SqlMeter();
        var pile = new BenchPile(BenchSite.Build(folder, sql), folder, sql);
        try
        {
            await pile.FillAsync(items, ct);
            return pile;
        }
        catch
        {
            await pile.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads a page through the query of the page.</summary>
    /// <returns>The cursor of the next, how long it took, and the queries of the list among all queries.</returns>
    public async Task<(string? Next, int Rows, TimeSpan Took, IReadOnlyList<SqlRead> Queries)> PageAsync(string? cursor, CancellationToken ct)
    {
        var query = _app.Services.GetRequiredService<PileQuery>();
        _sql.Take();
        var start = Stopwatch.GetTimestamp();
        var page = (await query.OpenAsync(cursor, _reader, ct)).Value;
        var took = Stopwatch.GetElapsedTime(start);
        return (page.Next, page.Rows.Count, took, _sql.Take());
    }

    /// <summary>Reads the same columns of the first page past everything.</summary>
    public async Task<(int Rows, TimeSpan Took)> RawAsync(CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        await using var db = await ContextAsync(ct);
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = RawSql;
        var reader = command.CreateParameter();
        (reader.ParameterName, reader.Value) = ("$reader", _reader.StaffId.ToString().ToUpperInvariant());
        command.Parameters.Add(reader);
        var rows = await ReadAsync(command, ct);
        return (rows, Stopwatch.GetElapsedTime(start));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<int> ReadAsync(DbCommand command, CancellationToken ct)
    {
        await using var rows = await command.ExecuteReaderAsync(ct);
        var values = new object[rows.FieldCount];
        var count = 0;
        for (; await rows.ReadAsync(ct); count++) rows.GetValues(values);
        return count;
    }

    private async Task FillAsync(int items, CancellationToken ct)
    {
        await _app.PrepareAsync(TextWriter.Null, ct);
        await using var db = await ContextAsync(ct);
        await ManyPapers.AddAsync(db, Reader, items, ct);
        _reader = await ManyPapers.SignInAsync(db, _app.Services.GetRequiredService<ActorResolver>(), Reader, TimeProvider.System.GetUtcNow().UtcDateTime, ct);
    }

    private Task<OfficeHubDbContext> ContextAsync(CancellationToken ct) =>
        _app.Services.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync(ct);
}
