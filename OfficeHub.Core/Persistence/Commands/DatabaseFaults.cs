using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>What a database exception means, the same for the three providers.</summary>
internal static class DatabaseFaults
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueKey = 2627;
    private const int SqlServerDeadlock = 1205;
    private const int SqlServerLockTimeout = 1222;

    /// <summary>A unique index or key stopped the write.</summary>
    public static bool IsUniqueViolation(Exception fault) => fault.GetBaseException() switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueKey,
        _ => false,
    };

    /// <summary>Nothing was committed and a second try may well succeed: deadlock, busy, connection lost.</summary>
    public static bool IsTransient(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => false,
        _ => fault.GetBaseException() switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
            // Its own IsTransient says false to all of them.
            SqlException server => server.Number is SqlServerDeadlock or SqlServerLockTimeout || server.IsTransient,
            DbException other => other.IsTransient,
            _ => false,
        },
    };
}
