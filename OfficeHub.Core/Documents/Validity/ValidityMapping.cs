using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Documents.Validity;

internal sealed class ValidityMarkMapping : IEntityTypeConfiguration<ValidityMark>
{
    public void Configure(EntityTypeBuilder<ValidityMark> builder)
    {
        builder.ToTable("ValidityMarks");
        builder.Property(mark => mark.Basis).HasMaxLength(ValidityMark.BasisLimit);
        builder.Property(mark => mark.BasisNumber).HasMaxLength(40);
        builder.Property(mark => mark.Reason).HasMaxLength(ValidityMark.ReasonLimit);
        builder.Property(mark => mark.ProposedBy).HasMaxLength(ValidityMark.ProposerLimit);
        builder.Property(mark => mark.SetBy).HasMaxLength(200);
        builder.Property(mark => mark.WithdrawnBy).HasMaxLength(200);
        builder.Property(mark => mark.WithdrawReason).HasMaxLength(ValidityMark.ReasonLimit);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(mark => mark.DocumentId);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(mark => mark.BasisDocumentId);
        // Two at once: one of them gets the serial.
        builder.HasIndex(mark => new { mark.DocumentId, mark.Serial }).IsUnique();
        builder.HasIndex(mark => mark.BasisDocumentId);
    }
}
