using System.Reflection;
using Npgsql;
using OfficeHub.Core.Persistence;
using Xunit.Sdk;

namespace OfficeHub.Tests.Support;

/// <summary>A database of one test's own: a SQLite file in its folder, or a fresh database on the PostgreSQL server given.</summary>
internal static class TestDatabase
{
    public const string Variable = "OFFICEHUB_TEST_POSTGRES";

    /// <summary>Null when there is a server to test on, else why the test is skipped.</summary>
    public static string? WhyNoPostgreSql { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))
        ? $"{Variable} is not set: no PostgreSQL server to test on (./test provides one)."
        : null;

    public static async Task<DatabaseOptions> CreateAsync(DatabaseProvider provider, string folder)
    {
        if (provider is DatabaseProvider.Sqlite)
        {
            return new DatabaseOptions { DataFolder = folder };
        }

        var name = $"officehub_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name}");
        return new DatabaseOptions
        {
            Provider = DatabaseProvider.PostgreSql,
            ConnectionString = new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 40 }.ConnectionString,
            DataFolder = folder,
        };
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
