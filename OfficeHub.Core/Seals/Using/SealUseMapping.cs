using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seals.Using;

internal sealed class SealUseMapping : IEntityTypeConfiguration<SealUse>
{
    public void Configure(EntityTypeBuilder<SealUse> builder)
    {
        builder.ToTable("SealUses");
        builder.Property(use => use.SealNumber).HasMaxLength(40);
        builder.Property(use => use.SealName).HasMaxLength(RegisteredSeal.NameLimit);
        builder.Property(use => use.SubjectNumber).HasMaxLength(40);
        builder.Property(use => use.Title).HasMaxLength(200);
        builder.Property(use => use.Initials).HasMaxLength(200);
        builder.Property(use => use.ApprovedBy).HasMaxLength(200);
        builder.Property(use => use.AskedBy).HasMaxLength(200);
        builder.Property(use => use.SealedBy).HasMaxLength(200);
        foreach (var hash in new[] { nameof(SealUse.TitleHash), nameof(SealUse.TextHash), nameof(SealUse.BeforeHash), nameof(SealUse.AfterHash), nameof(SealUse.PreviousHash), nameof(SealUse.Hash) })
        {
            builder.Property<string>(hash).HasMaxLength(64);
        }

        builder.Ignore(use => use.IsIntact);
        builder.HasOne<SealLedger>().WithMany().HasForeignKey(use => use.AgencyId);
        builder.HasOne<RegisteredSeal>().WithMany().HasForeignKey(use => use.SealId);
        // The second guard: were the lock of the ledger ever missed, the database still lets no two lines follow one.
        builder.HasIndex(use => new { use.AgencyId, use.Serial }).IsUnique();
        builder.HasIndex(use => use.SubjectId);
    }
}

internal sealed class SealLedgerMapping : IEntityTypeConfiguration<SealLedger>
{
    public void Configure(EntityTypeBuilder<SealLedger> builder)
    {
        builder.ToTable("SealLedgers");
        builder.Property(ledger => ledger.Head).HasMaxLength(64);
        builder.HasOne<Unit>().WithOne().HasForeignKey<SealLedger>(ledger => ledger.Id);
    }
}
