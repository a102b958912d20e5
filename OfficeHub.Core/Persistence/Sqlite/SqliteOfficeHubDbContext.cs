using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OfficeHub.Core.Persistence.Sqlite;

/// <summary>The model on this database; its migrations stand beside it.</summary>
public sealed class SqliteOfficeHubDbContext(DbContextOptions<SqliteOfficeHubDbContext> options) : OfficeHubDbContext(options);

/// <summary>Used by <c>dotnet ef</c> only; connects to nothing.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteOfficeHubDbContext>
{
    public SqliteOfficeHubDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteOfficeHubDbContext>().UseSqlite("Data Source=design.db").Options);
}
