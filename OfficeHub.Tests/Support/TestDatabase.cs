using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OfficeHub.Core.Persistence;
using Xunit.Sdk;

namespace OfficeHub.Tests.Support;

/// <summary>A database of one test's own: a SQLite file in its folder, or a fresh database on the PostgreSQL server given.</summary>
internal static class TestDatabase
{
    public const string Variable = "OFFICEHUB_TEST_POSTGRES";

    // Laid down statement by statement once a run, and copied for each test.
    private static readonly Lazy<Task<byte[]>> SqliteSchema = new(LayDownSqliteAsync);
    private static readonly Lazy<Task<string>> PostgreSqlSchema = new(LayDownPostgreSqlAsync);

    /// <summary>Null when there is a server to test on, else why the test is skipped.</summary>
    public static string? WhyNoPostgreSql { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))
        ? $"{Variable} is not set: no PostgreSQL server to test on (./test provides one)."
        : null;

    /// <param name="provider">Which database.</param>
    /// <param name="folder">The test's own.</param>
    /// <param name="withSchema">True: with the tables of the model, straight from it and not from the migrations; else empty.</param>
    public static async Task<DatabaseOptions> CreateAsync(DatabaseProvider provider, string folder, bool withSchema = false)
    {
        if (provider is DatabaseProvider.Sqlite)
        {
            var options = new DatabaseOptions { DataFolder = folder };
            if (withSchema) await File.WriteAllBytesAsync(SqliteFile(options), await SqliteSchema.Value);
            return options;
        }

        var name = $"officehub_{Guid.NewGuid():N}";
        await OnServerAsync(withSchema ? $"CREATE DATABASE {name} TEMPLATE {await PostgreSqlSchema.Value}" : $"CREATE DATABASE {name}");
        return PostgreSql(name, folder);
    }

    public static async Task DropAsync(DatabaseOptions options)
    {
        if (options.Provider is not DatabaseProvider.PostgreSql)
        {
            return;
        }

        await using (var open = new NpgsqlConnection(options.ConnectionString))
        {
            NpgsqlConnection.ClearPool(open);
        }

        await OnServerAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(options.ConnectionString).Database} WITH (FORCE)");
    }

    private static DatabaseOptions PostgreSql(string name, string folder) => new()
    {
        Provider = DatabaseProvider.PostgreSql,
        ConnectionString = new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 40 }.ConnectionString,
        DataFolder = folder,
    };

    private static string SqliteFile(DatabaseOptions options) => Path.Combine(options.DataFolder, new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);

    private static async Task<byte[]> LayDownSqliteAsync()
    {
        var options = new DatabaseOptions { DataFolder = Directory.CreateTempSubdirectory("officehub-schema-").FullName };
        await LayDownAsync(options, connection => SqliteConnection.ClearPool((SqliteConnection)connection));
        var schema = await File.ReadAllBytesAsync(SqliteFile(options));
        Directory.Delete(options.DataFolder, recursive: true);
        return schema;
    }

    private static async Task<string> LayDownPostgreSqlAsync()
    {
        var name = $"officehub_schema_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
        // The server copies a database only while nobody is connected to it.
        await LayDownAsync(PostgreSql(name, ""), connection => NpgsqlConnection.ClearPool((NpgsqlConnection)connection));
        return name;
    }

    private static async Task LayDownAsync(DatabaseOptions options, Action<DbConnection> close)
    {
        await using var services = new ServiceCollection().AddPersistence(options).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
        close(db.Database.GetDbConnection());
    }

    private static string Server => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException(WhyNoPostgreSql);

    private static async Task OnServerAsync(string statement)
    {
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(statement, server);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Runs the theory on SQLite; further arguments follow the provider.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqliteAttribute(params object[] more) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Sqlite, .. more]];
}

/// <summary>Runs the theory on PostgreSQL, or skips it with the reason.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    private readonly object[] _more;

    public OnPostgreSqlAttribute(params object[] more)
    {
        _more = more;
        Skip = TestDatabase.WhyNoPostgreSql;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.PostgreSql, .. _more]];
}
