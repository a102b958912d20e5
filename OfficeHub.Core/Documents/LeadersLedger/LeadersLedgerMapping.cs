using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Documents.LeadersLedger;

internal sealed class LeaderInterpretationMapping : IEntityTypeConfiguration<LeaderInterpretation>
{
    public void Configure(EntityTypeBuilder<LeaderInterpretation> builder)
    {
        builder.ToTable("LeaderInterpretations");
        builder.Property(line => line.LeaderName).HasMaxLength(60);
        builder.Property(line => line.LeaderPost).HasMaxLength(120);
        builder.Property(line => line.Subject).HasMaxLength(LeaderInterpretation.SubjectLimit);
        builder.Property(line => line.Address).HasMaxLength(LeaderInterpretation.AddressLimit);
        builder.Property(line => line.EnteredBy).HasMaxLength(200);
        builder.Property(line => line.StrikeReason).HasMaxLength(LeaderInterpretation.ReasonLimit);
        builder.Property(line => line.StruckBy).HasMaxLength(200);
        builder.HasOne<Unit>().WithMany().HasForeignKey(line => line.AgencyId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(line => line.LeaderId);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(line => line.DocumentId);
        builder.HasIndex(line => new { line.AgencyId, line.HeldOn, line.Id });
    }
}
