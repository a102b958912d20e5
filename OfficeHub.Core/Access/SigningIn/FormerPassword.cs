using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>A password used before, as its hash, so that it is not chosen again.</summary>
public sealed class FormerPassword
{
    /// <summary>Random.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Salted hash.</summary>
    public required string Hash { get; init; }

    /// <summary>UTC, when it was chosen.</summary>
    public DateTime SetAt { get; init; }
}

internal sealed class FormerPasswordMapping : IEntityTypeConfiguration<FormerPassword>
{
    public void Configure(EntityTypeBuilder<FormerPassword> builder)
    {
        builder.ToTable("PasswordHistory");
        builder.Property(former => former.Id).ValueGeneratedNever();
        builder.Property(former => former.Hash).HasMaxLength(300);
        builder.HasOne<Account>().WithMany().HasForeignKey(former => former.AccountId);
        builder.HasIndex(former => new { former.AccountId, former.SetAt });
    }
}
