using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using OfficeHub.Core.Access;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.PostgreSql;
using OfficeHub.Core.Persistence.Sqlite;
using OfficeHub.Core.Persistence.SqlServer;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Persistence;

/// <summary>One model, three databases: SQLite and PostgreSQL for real, SQL Server by script and by its known limits.</summary>
public sealed class ThreeDatabasesTests
{
    private const string GoldenScript = "OfficeHub.Tests/Core/Persistence/SqlServer.golden.sql";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void Migrations_say_what_the_model_says(DatabaseProvider provider)
    {
        using var db = Design(provider);

        Assert.False(db.Database.HasPendingModelChanges(), "Run build/regenerate-migrations.sh and commit what it writes.");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrating_twice_changes_nothing_the_second_time(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider, migrate: true);
        var actor = await office.SignedInAsync("赵启明");

        await office.Get<DatabaseStartup>().MigrateAsync(CancellationToken.None);

        await using var db = await office.ContextAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(actor.AccountId, (await db.Set<Account>().SingleAsync()).Id);
    }

    [Theory, OnPostgreSql]
    public async Task Offline_script_run_twice_gives_the_schema_the_program_expects(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, folder: "");
        try
        {
            await using var db = new PostgreSqlOfficeHubDbContext(
                new DbContextOptionsBuilder<PostgreSqlOfficeHubDbContext>().UseNpgsql(database.ConnectionString).Options);
            var script = Script(db).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

            await db.Database.ExecuteSqlRawAsync(script);
            await db.Database.ExecuteSqlRawAsync(script);

            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            Assert.Empty(await db.Set<Role>().ToListAsync());
        }
        finally
        {
            await TestDatabase.DropAsync(database);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Saving_what_somebody_else_has_saved_meanwhile_is_noticed(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        await office.SignedInAsync("赵启明");
        await using var first = await office.ContextAsync();
        await using var second = await office.ContextAsync();
        (await first.Set<UserSession>().SingleAsync()).Seen(office.Clock.UtcNow.AddMinutes(1));
        (await second.Set<UserSession>().SingleAsync()).Seen(office.Clock.UtcNow.AddMinutes(2));

        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public void SqlServer_script_is_the_one_reviewed()
    {
        using var db = Design(DatabaseProvider.SqlServer);

        var golden = File.ReadAllText(Tree.File(GoldenScript));

        Assert.Equal(Lines(golden), Lines(Script(db)));
    }

    [Fact]
    public void SqlServer_model_has_one_cascading_path_between_two_tables_at_most() =>
        Assert.Empty(SqlServerLimits.DoubleCascades(Model(Design(DatabaseProvider.SqlServer))));

    [Fact]
    public void SqlServer_model_has_no_key_wider_than_the_server_takes() =>
        Assert.Empty(SqlServerLimits.WideKeys(Model(Design(DatabaseProvider.SqlServer))));

    [Fact]
    public void Model_check_finds_a_double_cascade_and_a_wide_key()
    {
        using var db = new Spoiled();

        Assert.Equal(["Office -> Paper"], SqlServerLimits.DoubleCascades(Model(db)));
        Assert.Equal(["Paper (SectionName): unbounded", "Paper (Title): 2000 bytes", "Section (Name): unbounded"], SqlServerLimits.WideKeys(Model(db)));
    }

    private static IModel Model(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    private static string Script(DbContext db) =>
        db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    private static string[] Lines(string script) => script.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim().Split('\n');

    private static OfficeHubDbContext Design(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDesignTimeFactory().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
        _ => new SqlServerDesignTimeFactory().CreateDbContext([]),
    };

    private sealed class Spoiled : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=localhost");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Section>().HasKey(section => section.Name);
            modelBuilder.Entity<Section>().Property(section => section.Name).HasColumnType("nvarchar(max)");
            modelBuilder.Entity<Section>().HasOne<Office>().WithMany().HasForeignKey(section => section.OfficeId);
            modelBuilder.Entity<Paper>().Property(paper => paper.Title).HasMaxLength(1000);
            modelBuilder.Entity<Paper>().HasIndex(paper => paper.Title);
            modelBuilder.Entity<Paper>().HasOne<Office>().WithMany().HasForeignKey(paper => paper.OfficeId);
            modelBuilder.Entity<Paper>().HasOne<Section>().WithMany().HasForeignKey(paper => paper.SectionName);
        }
    }

    private sealed record Office(int Id);

    private sealed record Section(string Name, int OfficeId);

    private sealed record Paper(int Id, string Title, int OfficeId, string SectionName);
}
