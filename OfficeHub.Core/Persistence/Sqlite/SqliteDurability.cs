using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OfficeHub.Core.Persistence.Sqlite;

/// <summary>
/// Sets up each connection: WAL so that readers do not wait for the writer, FULL so that an answered commit survives a
/// power cut (NORMAL may lose the last ones), a bounded wait for the one writer. Transactions begin IMMEDIATE by the
/// provider's own default, so a read that becomes a write cannot fail half-way with "locked".
/// </summary>
/// <remarks>security.md R3.</remarks>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    public const int BusyTimeoutSeconds = 15;

    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
