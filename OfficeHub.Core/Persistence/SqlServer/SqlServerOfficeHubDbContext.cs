using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OfficeHub.Core.Persistence.SqlServer;

/// <summary>The model on this database; its migrations stand beside it.</summary>
public sealed class SqlServerOfficeHubDbContext(DbContextOptions<SqlServerOfficeHubDbContext> options) : OfficeHubDbContext(options);

/// <summary>Used by <c>dotnet ef</c> only; connects to nothing.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerOfficeHubDbContext>
{
    public SqlServerOfficeHubDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerOfficeHubDbContext>().UseSqlServer("Server=localhost").Options);
}
