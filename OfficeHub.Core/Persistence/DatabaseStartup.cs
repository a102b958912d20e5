using Microsoft.EntityFrameworkCore;

namespace OfficeHub.Core.Persistence;

/// <summary>Brings the database to this program's schema before anything else runs.</summary>
public sealed class DatabaseStartup(IDbContextFactory<OfficeHubDbContext> contexts, DatabaseOptions options)
{
    /// <summary>Creates what is missing. Safe to repeat, and after a kill at any moment.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(options.DataFolder);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (options.Provider is not DatabaseProvider.Sqlite)
        {
            await db.Database.MigrateAsync(ct);
            return;
        }

        // A program killed while migrating leaves EF's lock row behind and the next start would wait for ever.
        // Whoever holds our file lock is alone, so a row that is there is a dead one.
        await using var alone = await HoldAsync(Path.Combine(options.DataFolder, "migrating.lock"), ct);
        await db.Database.OpenConnectionAsync(ct);
        await using (var command = db.Database.GetDbConnection().CreateCommand())
        {
            command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
            await command.ExecuteNonQueryAsync(ct);
        }

        await db.Database.MigrateAsync(ct);
    }

    private static async Task<FileStream> HoldAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!ct.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
            }
        }
    }
}
