using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Documents.Typesetting;

internal sealed class RenditionMapping : IEntityTypeConfiguration<Rendition>
{
    public void Configure(EntityTypeBuilder<Rendition> builder)
    {
        builder.ToTable("Renditions");
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.TextHash).HasMaxLength(64);
        builder.Property(row => row.OfdHash).HasMaxLength(64);
        builder.Property(row => row.DocxHash).HasMaxLength(64);
        builder.Property(row => row.MadeBy).HasMaxLength(200);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.DocumentId);
        builder.HasMany(row => row.Seals).WithOne().HasForeignKey(seal => seal.RenditionId);
        builder.Navigation(row => row.Seals).HasField("_seals").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(row => new { row.DocumentId, row.Serial }).IsUnique();
    }
}

internal sealed class RenditionSealMapping : IEntityTypeConfiguration<RenditionSeal>
{
    public void Configure(EntityTypeBuilder<RenditionSeal> builder)
    {
        builder.ToTable("RenditionSeals");
        builder.HasKey(seal => new { seal.RenditionId, seal.Place });
        builder.Property(seal => seal.Agency).HasMaxLength(60);
    }
}
