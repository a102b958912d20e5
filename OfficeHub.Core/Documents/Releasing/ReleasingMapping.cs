using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Documents.Releasing;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.Property(row => row.IndexNumber).HasMaxLength(Publication.IndexLimit);
        builder.Property(row => row.Title).HasMaxLength(OfficialDocument.TitleLimit);
        builder.Property(row => row.Initials).HasMaxLength(200);
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.Agencies).HasMaxLength(Publication.AgenciesLimit);
        builder.Property(row => row.ReleasedBy).HasMaxLength(200);
        builder.Property(row => row.TextHash).HasMaxLength(64);
        builder.Property(row => row.OfdHash).HasMaxLength(64);
        builder.Property(row => row.DocxHash).HasMaxLength(64);
        builder.Property(row => row.ContentHash).HasMaxLength(64);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.DocumentId);
        builder.HasOne<IndexSeries>().WithMany().HasForeignKey(row => row.SeriesId);
        // The second guard: were the lock of the series ever missed, the database still gives no number twice, and no document two.
        builder.HasIndex(row => row.DocumentId).IsUnique();
        builder.HasIndex(row => row.IndexNumber).IsUnique();
        builder.HasIndex(row => new { row.SeriesId, row.Serial }).IsUnique();
        builder.HasIndex(row => new { row.ReleasedAt, row.Id });
    }
}

internal sealed class PublishedContentMapping : IEntityTypeConfiguration<PublishedContent>
{
    public void Configure(EntityTypeBuilder<PublishedContent> builder)
    {
        builder.ToTable("PublishedContents");
        builder.HasOne<Publication>().WithOne().HasForeignKey<PublishedContent>(row => row.Id);
    }
}

internal sealed class PublishedSheetMapping : IEntityTypeConfiguration<PublishedSheet>
{
    public void Configure(EntityTypeBuilder<PublishedSheet> builder)
    {
        builder.ToTable("PublishedSheets");
        builder.HasKey(row => new { row.PublicationId, row.Number });
        builder.HasOne<Publication>().WithMany().HasForeignKey(row => row.PublicationId);
    }
}

internal sealed class PublishedSupplementMapping : IEntityTypeConfiguration<PublishedSupplement>
{
    public void Configure(EntityTypeBuilder<PublishedSupplement> builder)
    {
        builder.ToTable("PublishedSupplements");
        builder.Property(row => row.Title).HasMaxLength(OfficialDocument.TitleLimit);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.TextHash).HasMaxLength(64);
        builder.Property(row => row.ReleasedBy).HasMaxLength(200);
        builder.HasOne<Publication>().WithMany().HasForeignKey(row => row.PublicationId);
        // Two at once: one of them gets the number.
        builder.HasIndex(row => new { row.PublicationId, row.Number }).IsUnique();
    }
}

internal sealed class IndexSeriesMapping : IEntityTypeConfiguration<IndexSeries>
{
    public void Configure(EntityTypeBuilder<IndexSeries> builder)
    {
        builder.ToTable("IndexSeries");
        builder.Property(series => series.Code).HasMaxLength(AgencyAbbreviation.TextLimit);
        builder.HasOne<Unit>().WithMany().HasForeignKey(series => series.AgencyId);
        builder.HasIndex(series => new { series.Code, series.Year }).IsUnique();
    }
}

internal sealed class PublicationDownMapping : IEntityTypeConfiguration<PublicationDown>
{
    public void Configure(EntityTypeBuilder<PublicationDown> builder)
    {
        builder.ToTable("PublicationDowns");
        builder.Property(row => row.Reason).HasMaxLength(PublicationDown.WordsLimit);
        builder.Property(row => row.PublicWords).HasMaxLength(PublicationDown.WordsLimit);
        builder.Property(row => row.Contact).HasMaxLength(PublicationDown.ContactLimit);
        builder.Property(row => row.DownBy).HasMaxLength(200);
        builder.Property(row => row.BackBy).HasMaxLength(200);
        builder.Property(row => row.BackReason).HasMaxLength(PublicationDown.WordsLimit);
        builder.HasOne<Publication>().WithMany().HasForeignKey(row => row.PublicationId);
        builder.HasOne<Publication>().WithMany().HasForeignKey(row => row.TargetId);
        builder.HasIndex(row => new { row.PublicationId, row.Serial }).IsUnique();
        builder.HasIndex(row => row.TargetId);
    }
}
