using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Persistence;

/// <summary>The one model. Features bring their own mappings and reach their tables through <c>Set&lt;T&gt;()</c>.</summary>
/// <remarks>One derived context per database, because each has its own migrations.</remarks>
public abstract class OfficeHubDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        // Only Identity brings DateTimeOffset (LockoutEnd); as ticks it orders the same on all three databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        ArgumentNullException.ThrowIfNull(builder);
        MapIdentity(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OfficeHubDbContext).Assembly);

        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
                builder.Entity(entity.ClrType).Property(nameof(Entity.Revision)).IsConcurrencyToken();
            }

            // A part that its whole lets go is deleted by the program where its mapping says so, never by the database.
            foreach (var foreignKey in entity.GetForeignKeys().Where(key => !key.IsOwnership && key.DeleteBehavior is not DeleteBehavior.ClientCascade))
            {
                // SQL Server refuses two cascading paths to one table; nothing of ours is deleted in passing anyway.
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous here.");

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(entry => entry.State is EntityState.Modified && !Unrevised.IsAll(entry)))
        {
            entry.Entity.RaiseRevision();
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private static void MapIdentity(ModelBuilder builder)
    {
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(a => a.UserName).HasMaxLength(64);
            account.Property(a => a.NormalizedUserName).HasMaxLength(64);
            account.Property(a => a.Email).HasMaxLength(128);
            account.Property(a => a.NormalizedEmail).HasMaxLength(128);
            account.Property(a => a.PhoneNumber).HasMaxLength(32);
            account.Property(a => a.PasswordHash).HasMaxLength(300);
            account.Property(a => a.SecurityStamp).HasMaxLength(64);
            account.Property(a => a.ConcurrencyStamp).HasMaxLength(64);
            account.HasIndex(a => a.StaffId).IsUnique();
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("AccountLogins");
            login.Property(l => l.LoginProvider).HasMaxLength(64);
            login.Property(l => l.ProviderKey).HasMaxLength(64);
        });
        builder.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("AccountTokens");
            token.Property(t => t.LoginProvider).HasMaxLength(64);
            token.Property(t => t.Name).HasMaxLength(64);
        });
    }
}
