using System.ComponentModel.DataAnnotations;

namespace OfficeHub.Core.Persistence;

/// <summary>Which database, and where.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, the default.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or later.</summary>
    SqlServer,
}

/// <summary>The section <c>Database</c> of the configuration.</summary>
public sealed record DatabaseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Database";

    /// <summary>SQLite unless said otherwise.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>For SQLite, a path relative to the data folder will do: <c>Data Source=officehub.db</c>.</summary>
    [Required]
    public string ConnectionString { get; init; } = "Data Source=officehub.db";

    /// <summary>Folder of everything that is not in the database server: the SQLite file, stored files, audit heads, keys.</summary>
    [Required]
    public string DataFolder { get; init; } = "data";
}
