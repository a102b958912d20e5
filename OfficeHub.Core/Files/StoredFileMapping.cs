using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Files;

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.Property(file => file.Name).HasMaxLength(StoredFile.NameLimit);
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.HasIndex(file => file.Hash);
        builder.HasIndex(file => new { file.OwnerStaffId, file.CreatedAt });
        builder.HasOne<Unit>().WithMany().HasForeignKey(file => file.UnitId);
    }
}
