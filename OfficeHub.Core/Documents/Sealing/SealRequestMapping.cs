using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Documents.Typesetting;

namespace OfficeHub.Core.Documents.Sealing;

internal sealed class SealRequestMapping : IEntityTypeConfiguration<SealRequest>
{
    public void Configure(EntityTypeBuilder<SealRequest> builder)
    {
        builder.ToTable("SealRequests");
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.TextHash).HasMaxLength(64);
        builder.Property(row => row.RenditionHash).HasMaxLength(64);
        builder.Property(row => row.ApprovedBy).HasMaxLength(200);
        builder.Property(row => row.AskedBy).HasMaxLength(200);
        builder.Ignore(row => row.PresentHash);
        builder.Ignore(row => row.Next);
        builder.HasIndex(row => new { row.State, row.AskedAt, row.Id });
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.DocumentId);
        builder.HasOne<Rendition>().WithMany().HasForeignKey(row => row.RenditionId);
        builder.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.RequestId);
        builder.Navigation(row => row.Lines).HasField("_lines").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SealRequestLineMapping : IEntityTypeConfiguration<SealRequestLine>
{
    public void Configure(EntityTypeBuilder<SealRequestLine> builder)
    {
        builder.ToTable("SealRequestLines");
        builder.HasKey(line => new { line.RequestId, line.Place });
        builder.Property(line => line.Agency).HasMaxLength(60);
        builder.Property(line => line.ApprovedBy).HasMaxLength(200);
        builder.HasIndex(line => line.AgencyId);
        builder.Property(line => line.SealNumber).HasMaxLength(40);
        builder.Property(line => line.SealedBy).HasMaxLength(200);
        builder.Property(line => line.SealedHash).HasMaxLength(64);
    }
}
