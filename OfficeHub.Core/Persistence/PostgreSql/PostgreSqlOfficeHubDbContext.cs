using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OfficeHub.Core.Persistence.PostgreSql;

/// <summary>The model on this database; its migrations stand beside it.</summary>
public sealed class PostgreSqlOfficeHubDbContext(DbContextOptions<PostgreSqlOfficeHubDbContext> options) : OfficeHubDbContext(options);

/// <summary>Used by <c>dotnet ef</c> only; connects to nothing.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlOfficeHubDbContext>
{
    public PostgreSqlOfficeHubDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlOfficeHubDbContext>().UseNpgsql("Host=localhost").Options);
}
