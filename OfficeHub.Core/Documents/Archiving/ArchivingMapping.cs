using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Documents.Archiving;

internal sealed class ArchiveSeriesMapping : IEntityTypeConfiguration<ArchiveSeries>
{
    public void Configure(EntityTypeBuilder<ArchiveSeries> builder)
    {
        builder.ToTable("ArchiveSeries");
        builder.HasOne<Unit>().WithMany().HasForeignKey(series => series.AgencyId);
        builder.HasIndex(series => new { series.AgencyId, series.Year, series.Retention }).IsUnique();
    }
}

internal sealed class ArchivedFileMapping : IEntityTypeConfiguration<ArchivedFile>
{
    public void Configure(EntityTypeBuilder<ArchivedFile> builder)
    {
        builder.ToTable("ArchivedFiles");
        builder.Property(file => file.Fonds).HasMaxLength(60);
        builder.Property(file => file.UnitName).HasMaxLength(60);
        builder.Property(file => file.PackageHash).HasMaxLength(64);
        builder.Property(file => file.ContentsHash).HasMaxLength(64);
        builder.Property(file => file.FiledBy).HasMaxLength(200);
        builder.Property(file => file.Reason).HasMaxLength(ArchivedFile.ReasonLimit);
        builder.Ignore(file => file.ArchiveNumber);
        builder.HasOne<Unit>().WithMany().HasForeignKey(file => file.AgencyId);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(file => file.DocumentId);
        // The second guard: were the lock of the series ever missed, no number is given twice, and no document filed twice.
        builder.HasIndex(file => file.DocumentId).IsUnique();
        builder.HasIndex(file => new { file.AgencyId, file.Year, file.Retention, file.ItemNumber }).IsUnique();
        builder.HasIndex(file => new { file.FiledAt, file.Id });
    }
}

internal sealed class ArchiveDiscrepancyMapping : IEntityTypeConfiguration<ArchiveDiscrepancy>
{
    public void Configure(EntityTypeBuilder<ArchiveDiscrepancy> builder)
    {
        builder.ToTable("ArchiveDiscrepancies");
        builder.Property(found => found.Words).HasMaxLength(ArchiveDiscrepancy.WordsLimit);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(found => found.DocumentId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(found => found.AgencyId);
        builder.HasIndex(found => found.DocumentId).IsUnique();
    }
}

internal sealed class ArchiveReconciliationMapping : IEntityTypeConfiguration<ArchiveReconciliation>
{
    public void Configure(EntityTypeBuilder<ArchiveReconciliation> builder)
    {
        builder.ToTable("ArchiveReconciliations");
        builder.HasIndex(run => run.At);
    }
}
