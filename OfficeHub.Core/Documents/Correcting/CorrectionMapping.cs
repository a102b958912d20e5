using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Documents.Correcting;

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable("Corrections");
        builder.Property(row => row.Reason).HasMaxLength(Correction.ReasonLimit);
        builder.Property(row => row.BegunBy).HasMaxLength(200);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.DocumentId);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.CorrectingId);
        // Two at once: one of them gets the serial.
        builder.HasIndex(row => new { row.DocumentId, row.Serial }).IsUnique();
        builder.HasIndex(row => row.CorrectingId).IsUnique();
    }
}
