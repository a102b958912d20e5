using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Documents.Planning;

internal sealed class PlannedPaperMapping : IEntityTypeConfiguration<PlannedPaper>
{
    public void Configure(EntityTypeBuilder<PlannedPaper> builder)
    {
        builder.ToTable("PlannedPapers");
        builder.Property(item => item.UnitName).HasMaxLength(Unit.NameLimit);
        builder.Property(item => item.IssuerName).HasMaxLength(Unit.NameLimit);
        builder.Property(item => item.Title).HasMaxLength(OfficialDocument.TitleLimit);
        builder.Property(item => item.Reason).HasMaxLength(PlannedPaper.ReasonLimit);
        builder.Property(item => item.ReportedBy).HasMaxLength(200);
        builder.Property(item => item.DecidedBy).HasMaxLength(200);
        builder.Property(item => item.Words).HasMaxLength(PlannedPaper.WordsLimit);
        builder.HasOne<Unit>().WithMany().HasForeignKey(item => item.UnitId);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(item => item.DocumentId);
        builder.HasIndex(item => new { item.AgencyId, item.Year, item.Quarter, item.Id });
        // The second guard: two items never share a paper.
        builder.HasIndex(item => item.DocumentId).IsUnique();
    }
}

internal sealed class PlannedPaperTieMapping : IEntityTypeConfiguration<PlannedPaperTie>
{
    public void Configure(EntityTypeBuilder<PlannedPaperTie> builder)
    {
        builder.ToTable("PlannedPaperTies");
        builder.HasOne<PlannedPaper>().WithMany().HasForeignKey(row => row.ItemId);
        builder.HasIndex(row => row.DocumentId);
    }
}

internal sealed class FormerOutputMapping : IEntityTypeConfiguration<FormerOutput>
{
    public void Configure(EntityTypeBuilder<FormerOutput> builder)
    {
        builder.ToTable("FormerOutputs");
        builder.Property(row => row.Source).HasMaxLength(FormerOutput.SourceLimit);
        builder.Property(row => row.EnteredBy).HasMaxLength(200);
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.AgencyId);
        builder.HasIndex(row => new { row.AgencyId, row.Year }).IsUnique();
    }
}
