using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Persistence.PostgreSql;
using OfficeHub.Core.Persistence.Sqlite;
using OfficeHub.Core.Persistence.SqlServer;

namespace OfficeHub.Core.Persistence;

/// <summary>Registers the database and the command path.</summary>
public static class PersistenceRegistration
{
    /// <summary>Adds <c>IDbContextFactory&lt;OfficeHubDbContext&gt;</c> for the provider chosen, and <see cref="CommandPath"/>.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        switch (options.Provider)
        {
            case DatabaseProvider.PostgreSql:
                services.AddContext<PostgreSqlOfficeHubDbContext>(db => db.UseNpgsql(options.ConnectionString));
                break;
            case DatabaseProvider.SqlServer:
                services.AddContext<SqlServerOfficeHubDbContext>(db => db.UseSqlServer(options.ConnectionString));
                break;
            default:
                services.AddContext<SqliteOfficeHubDbContext>(db => db.UseSqlite(SqlitePath(options)).AddInterceptors(new SqliteDurability()));
                break;
        }

        services.AddSingleton<CommandPath>();
        services.AddSingleton<QueryPath>();
        services.AddSingleton<ICommandSteps, NoCommandSteps>();
        services.AddSingleton<DatabaseStartup>();
        services.AddSingleton<ICopiesOfPapers, CopiesInCommands>();
        services.AddSingleton<DatabaseScrubber>();
        return services;
    }

    private static void AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : OfficeHubDbContext
    {
        services.AddDbContextFactory<TContext>(configure);
        services.AddSingleton<IDbContextFactory<OfficeHubDbContext>, ContextFactoryAdapter<TContext>>();
        // Identity's stores ask for a scoped context; the static account pages, one request each, are their only callers.
        services.AddScoped<OfficeHubDbContext>(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
    }

    private static string SqlitePath(DatabaseOptions options)
    {
        var connection = new SqliteConnectionStringBuilder(options.ConnectionString) { DefaultTimeout = SqliteDurability.BusyTimeoutSeconds };
        if (connection.DataSource is { Length: > 0 } source && source != ":memory:" && connection.Mode != SqliteOpenMode.Memory)
        {
            connection.DataSource = Path.GetFullPath(Path.Combine(options.DataFolder, source));
        }

        return connection.ToString();
    }

    // The factory interface is invariant: callers ask for the base context, EF registers the derived one.
    private sealed class ContextFactoryAdapter<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<OfficeHubDbContext>
        where TContext : OfficeHubDbContext
    {
        public OfficeHubDbContext CreateDbContext() => inner.CreateDbContext();
    }
}
