using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Seals.Certificates;

namespace OfficeHub.Core.Seals.Register;

internal sealed class RegisteredSealMapping : IEntityTypeConfiguration<RegisteredSeal>
{
    public void Configure(EntityTypeBuilder<RegisteredSeal> builder)
    {
        builder.ToTable("Seals");
        builder.Property(seal => seal.AgencyName).HasMaxLength(Unit.NameLimit);
        builder.Property(seal => seal.Number).HasMaxLength(SealNumber.Limit);
        builder.Property(seal => seal.Name).HasMaxLength(RegisteredSeal.NameLimit);
        builder.Property(seal => seal.Purpose).HasMaxLength(RegisteredSeal.PurposeLimit);
        builder.Property(seal => seal.KeeperName).HasMaxLength(60);
        builder.Property(seal => seal.AppliedBy).HasMaxLength(200);
        builder.Property(seal => seal.ApprovedBy).HasMaxLength(200);
        builder.Property(seal => seal.PictureHash).HasMaxLength(64);
        builder.Property(seal => seal.MadeBy).HasMaxLength(200);
        builder.Property(seal => seal.FileHash).HasMaxLength(64);
        builder.HasOne<RegisteredCertificate>().WithMany().HasForeignKey(seal => seal.CertificateId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(seal => seal.AgencyId);
        builder.HasOne<RegisteredSeal>().WithMany().HasForeignKey(seal => seal.PredecessorId);
        builder.HasMany(seal => seal.Acts).WithOne().HasForeignKey(act => act.SealId);
        builder.Navigation(seal => seal.Acts).UsePropertyAccessMode(PropertyAccessMode.Field);
        // The guard of the numbers, should the lock ever be missed.
        builder.HasIndex(seal => seal.Number).IsUnique();
        builder.HasIndex(seal => new { seal.AgencyId, seal.Year, seal.Serial }).IsUnique();
        // The order of the register.
        builder.HasIndex(seal => new { seal.AgencyId, seal.AppliedAt, seal.Id });
    }
}

internal sealed class SealActMapping : IEntityTypeConfiguration<SealAct>
{
    public void Configure(EntityTypeBuilder<SealAct> builder)
    {
        builder.ToTable("SealActs");
        builder.Property(act => act.Id).ValueGeneratedNever();
        builder.Property(act => act.Who).HasMaxLength(200);
        builder.Property(act => act.Words).HasMaxLength(SealAct.WordsLimit + 40);
        builder.HasIndex(act => new { act.SealId, act.At });
    }
}

internal sealed class SealContentMapping : IEntityTypeConfiguration<SealContent>
{
    public void Configure(EntityTypeBuilder<SealContent> builder)
    {
        builder.ToTable("SealContents");
        builder.HasKey(content => content.SealId);
        builder.HasOne<RegisteredSeal>().WithOne().HasForeignKey<SealContent>(content => content.SealId);
    }
}
