using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OfficeHub.Core.Persistence.Erasing;

/// <summary>Takes what deleted rows leave behind out of the database files. A database marks the room of a deleted row as free and writes over it some day; until then the words can be read in the file.</summary>
public sealed class DatabaseScrubber(IDbContextFactory<OfficeHubDbContext> contexts, DatabaseOptions options)
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(30);

    /// <summary>Rewrites the database without its free room. Others wait meanwhile, so it is not for every day.</summary>
    /// <exception cref="InvalidOperationException">Somebody still reads the old state: to be tried again.</exception>
    public async Task ScrubAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Database.SetCommandTimeout(LongEnough);
        switch (options.Provider)
        {
            case DatabaseProvider.PostgreSql:
                // Each table is written anew; the old file goes with the commit.
                await db.Database.ExecuteSqlRawAsync("VACUUM (FULL)", ct);
                break;
            case DatabaseProvider.SqlServer:
                await db.Database.ExecuteSqlRawAsync("DECLARE @name sysname = DB_NAME(); EXEC sp_clean_db_free_space @dbname = @name", ct);
                break;
            default:
                await ScrubSqliteAsync(db, ct);
                break;
        }
    }

    private static async Task ScrubSqliteAsync(OfficeHubDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM", ct);
        // The log before the file still holds the old pages until it is cut.
        await db.Database.OpenConnectionAsync(ct);
        await using var cut = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        cut.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        if (await cut.ExecuteScalarAsync(ct) is not 0L) throw new InvalidOperationException("The log of the database is in use and was not cut.");
    }
}
