using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Documents.Classified;

internal sealed class ClassifiedCaseMapping : IEntityTypeConfiguration<ClassifiedCase>
{
    public void Configure(EntityTypeBuilder<ClassifiedCase> builder)
    {
        builder.ToTable("ClassifiedCases");
        builder.Property(one => one.Label).HasMaxLength(OfficialDocument.TitleLimit);
        builder.Property(one => one.TextHash).HasMaxLength(64);
        builder.Property(one => one.FoundBy).HasMaxLength(200);
        builder.Property(one => one.Grounds).HasMaxLength(ClassifiedCase.WordsLimit);
        builder.Property(one => one.AskedBy).HasMaxLength(200);
        builder.Property(one => one.Measures).HasMaxLength(ClassifiedCase.WordsLimit);
        builder.Property(one => one.ApprovedBy).HasMaxLength(200);
        builder.Property(one => one.Holders).HasColumnName("HoldersJson").HasConversion(
            holders => JsonSerializer.Serialize(holders, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<CaseHolder>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<CaseHolder>>((one, other) => one!.SequenceEqual(other!), holders => holders.Count, holders => holders));
        builder.HasOne<OfficialDocument>().WithOne().HasForeignKey<ClassifiedCase>(one => one.DocumentId);
        builder.HasIndex(one => new { one.AgencyId, one.FoundAt, one.Id });
    }
}
