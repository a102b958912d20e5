using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Documents.Numbering;

internal sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("NumberSeries");
        builder.Property(series => series.Abbreviation).HasMaxLength(AgencyAbbreviation.TextLimit);
        builder.Property(series => series.FirstReason).HasMaxLength(NumberSeries.ReasonLimit);
        builder.Property(series => series.FirstSetBy).HasMaxLength(200);
        builder.HasOne<Unit>().WithMany().HasForeignKey(series => series.AgencyId);
        // Not by agency as well: two agencies with one 代字 would give the same numbers.
        builder.HasIndex(series => new { series.Abbreviation, series.Year }).IsUnique();
    }
}

internal sealed class NumberEntryMapping : IEntityTypeConfiguration<NumberEntry>
{
    public void Configure(EntityTypeBuilder<NumberEntry> builder)
    {
        builder.ToTable("NumberEntries");
        builder.Property(entry => entry.Abbreviation).HasMaxLength(AgencyAbbreviation.TextLimit);
        builder.Property(entry => entry.Number).HasMaxLength(40);
        builder.Property(entry => entry.Initials).HasMaxLength(200);
        builder.Property(entry => entry.Distribution).HasMaxLength(NumberEntry.DistributionLimit);
        builder.Property(entry => entry.NumberedBy).HasMaxLength(200);
        builder.Property(entry => entry.VoidReason).HasMaxLength(NumberSeries.ReasonLimit);
        builder.Property(entry => entry.VoidedBy).HasMaxLength(200);
        builder.HasOne<NumberSeries>().WithMany().HasForeignKey(entry => entry.SeriesId);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(entry => entry.DocumentId);
        // The second guard: were the lock of the series ever missed, the database still gives no number twice, and no document two.
        builder.HasIndex(entry => new { entry.SeriesId, entry.Serial }).IsUnique();
        builder.HasIndex(entry => entry.DocumentId).IsUnique();
        // The order of the register.
        builder.HasIndex(entry => new { entry.Year, entry.Abbreviation, entry.Serial }).IsUnique();
    }
}

internal sealed class AgencyAbbreviationMapping : IEntityTypeConfiguration<AgencyAbbreviation>
{
    public void Configure(EntityTypeBuilder<AgencyAbbreviation> builder)
    {
        builder.ToTable("AgencyAbbreviations");
        builder.Property(row => row.Text).HasMaxLength(AgencyAbbreviation.TextLimit);
        builder.Property(row => row.Usage).HasMaxLength(AgencyAbbreviation.UsageLimit);
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.AgencyId);
        builder.HasIndex(row => row.Text).IsUnique();
    }
}
