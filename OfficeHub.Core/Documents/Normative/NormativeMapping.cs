using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Documents.Normative;

internal sealed class NormativeEntryMapping : IEntityTypeConfiguration<NormativeEntry>
{
    public void Configure(EntityTypeBuilder<NormativeEntry> builder)
    {
        builder.ToTable("NormativeEntries");
        builder.Property(entry => entry.RegisterNumber).HasMaxLength(40);
        builder.Property(entry => entry.Reason).HasMaxLength(NormativeEntry.ReasonLimit);
        builder.Property(entry => entry.DecidedBy).HasMaxLength(200);
        builder.Property(entry => entry.TermBasis).HasMaxLength(NormativeEntry.ReasonLimit);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(entry => entry.DocumentId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(entry => entry.AgencyId);
        builder.HasIndex(entry => entry.DocumentId).IsUnique();
        // The second guard: were the lock of the series ever missed, the database still gives no number twice.
        builder.HasIndex(entry => new { entry.AgencyId, entry.Year, entry.Serial }).IsUnique();
        builder.HasIndex(entry => new { entry.InForceUntil, entry.Id });
    }
}

internal sealed class NormativeSeriesMapping : IEntityTypeConfiguration<NormativeSeries>
{
    public void Configure(EntityTypeBuilder<NormativeSeries> builder)
    {
        builder.ToTable("NormativeSeries");
        builder.HasOne<Unit>().WithMany().HasForeignKey(series => series.AgencyId);
        builder.HasIndex(series => new { series.AgencyId, series.Year }).IsUnique();
    }
}
