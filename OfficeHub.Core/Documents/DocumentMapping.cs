using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Documents.Joint;

namespace OfficeHub.Core.Documents;

internal sealed class OfficialDocumentMapping : IEntityTypeConfiguration<OfficialDocument>
{
    public void Configure(EntityTypeBuilder<OfficialDocument> builder)
    {
        builder.ToTable("Documents");
        builder.Property(document => document.Title).HasMaxLength(OfficialDocument.TitleLimit);
        builder.Property(document => document.IssuerName).HasMaxLength(60);
        builder.Property(document => document.JointAgencies).HasColumnName("JointAgenciesJson").HasConversion(
            agencies => JsonSerializer.Serialize(agencies, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<JointAgency>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<JointAgency>>((one, other) => one!.SequenceEqual(other!), agencies => agencies.Count, agencies => agencies));
        builder.Property(document => document.Abbreviation).HasMaxLength(20);
        builder.Property(document => document.DrafterName).HasMaxLength(30);
        builder.Property(document => document.UnitName).HasMaxLength(60);
        builder.Property(document => document.TextHash).HasMaxLength(64);
        builder.Property(document => document.RecheckedBy).HasMaxLength(200);
        builder.Property(document => document.Number).HasMaxLength(40);
        builder.Property(document => document.RenditionHash).HasMaxLength(64);
        builder.ComplexProperty(document => document.Traits, traits => traits.Property(t => t.GroundCode).HasMaxLength(20));
        builder.ComplexProperty(document => document.SignedOff, record =>
        {
            record.Property(r => r!.Name).HasMaxLength(30);
            record.Property(r => r!.Post).HasMaxLength(160);
            record.Property(r => r!.Opinion).HasMaxLength(2000);
            record.Property(r => r!.TextHash).HasMaxLength(64);
            record.Ignore(r => r!.LastAt);
            record.Property(r => r!.Joint).HasColumnName("SignedOff_JointJson").HasConversion(
                signatures => JsonSerializer.Serialize(signatures, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<JointSignature>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<IReadOnlyList<JointSignature>>((one, other) => one!.SequenceEqual(other!), signatures => signatures.Count, signatures => signatures));
        });
        builder.ComplexProperty(document => document.Ended, record =>
        {
            record.Property(r => r!.By).HasMaxLength(200);
            record.Property(r => r!.Reason).HasMaxLength(2000);
        });
        builder.HasIndex(document => new { document.OwnerStaffId, document.SavedAt, document.Id });
        builder.HasIndex(document => new { document.AgencyId, document.Status, document.SavedAt, document.Id });
        builder.HasIndex(document => document.RouteId);
        // 公开时限 and 公开统计.
        builder.HasIndex(document => new { document.IssuerId, document.DocumentDate, document.Id });
        // By its beginning a paper is found that somebody holds.
        builder.HasIndex(document => document.RenditionHash);
    }
}

internal sealed class DocumentTextMapping : IEntityTypeConfiguration<DocumentText>
{
    public void Configure(EntityTypeBuilder<DocumentText> builder)
    {
        builder.ToTable("DocumentTexts");
        builder.Property(text => text.Hash).HasMaxLength(64);
        builder.Ignore(text => text.Fields);
        builder.HasOne<OfficialDocument>().WithOne().HasForeignKey<DocumentText>(text => text.Id);
    }
}

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.ToTable("DocumentVersions");
        builder.Property(version => version.Hash).HasMaxLength(64);
        builder.Property(version => version.StepName).HasMaxLength(60);
        builder.Property(version => version.Author).HasMaxLength(200);
        builder.Property(version => version.Note).HasMaxLength(300);
        builder.Ignore(version => version.Fields);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(version => version.DocumentId);
        builder.HasIndex(version => new { version.DocumentId, version.Number }).IsUnique();
    }
}

internal sealed class EditingTurnMapping : IEntityTypeConfiguration<EditingTurn>
{
    public void Configure(EntityTypeBuilder<EditingTurn> builder)
    {
        builder.ToTable("EditingTurns");
        builder.Property(turn => turn.Name).HasMaxLength(200);
        builder.HasOne<OfficialDocument>().WithOne().HasForeignKey<EditingTurn>(turn => turn.Id);
    }
}
