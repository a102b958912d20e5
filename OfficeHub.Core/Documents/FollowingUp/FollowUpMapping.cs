using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Documents.Releasing;

namespace OfficeHub.Core.Documents.FollowingUp;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.Property(row => row.Responsible).HasMaxLength(FollowUp.ResponsibleLimit);
        builder.Ignore(row => row.Next);
        builder.ComplexProperty(row => row.Closing, closing =>
        {
            closing.Property(one => one!.Summary).HasMaxLength(LookFindings.TextLimit);
            closing.Property(one => one!.By).HasMaxLength(200);
        });
        builder.HasMany(row => row.Looks).WithOne().HasForeignKey(look => look.FollowUpId);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.DocumentId);
        builder.HasOne<Publication>().WithMany().HasForeignKey(row => row.PublicationId);
        // Begun once, whoever comes first.
        builder.HasIndex(row => row.DocumentId).IsUnique();
        builder.HasIndex(row => new { row.Status, row.DueOn, row.Id });
    }
}

internal sealed class FollowUpLookMapping : IEntityTypeConfiguration<FollowUpLook>
{
    public void Configure(EntityTypeBuilder<FollowUpLook> builder)
    {
        builder.ToTable("FollowUpLooks");
        builder.Property(look => look.Questions).HasMaxLength(LookFindings.TextLimit);
        builder.Property(look => look.Misreadings).HasMaxLength(LookFindings.TextLimit);
        builder.Property(look => look.Words).HasMaxLength(LookFindings.TextLimit);
        builder.Property(look => look.RecordedBy).HasMaxLength(200);
        builder.Property(look => look.Channels).HasColumnName("ChannelsJson").HasConversion(
            channels => SupplementJson.WriteChannels(channels), json => SupplementJson.ReadChannels(json),
            new ValueComparer<IReadOnlyList<ChannelResult>>((one, other) => one!.SequenceEqual(other!), channels => channels.Count, channels => channels));
        builder.HasIndex(look => new { look.FollowUpId, look.Serial }).IsUnique();
    }
}

internal sealed class SupplementMapping : IEntityTypeConfiguration<Supplement>
{
    public void Configure(EntityTypeBuilder<Supplement> builder)
    {
        builder.ToTable("Supplements");
        builder.Property(row => row.Answers).HasMaxLength(Supplement.WordsLimit);
        builder.Property(row => row.Title).HasMaxLength(OfficialDocument.TitleLimit);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.Drafter).HasMaxLength(200);
        builder.Ignore(row => row.Material);
        builder.Property(row => row.WriterIds).HasMaxLength(2000).HasConversion(
            ids => string.Join(',', ids.Select(id => id.ToString("N", CultureInfo.InvariantCulture))),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList(),
            new ValueComparer<IReadOnlyList<Guid>>((one, other) => one!.SequenceEqual(other!), ids => ids.Count, ids => ids));
        builder.ComplexProperty(row => row.Sent, Mark);
        builder.ComplexProperty(row => row.Review, Mark);
        builder.ComplexProperty(row => row.Approval, Mark);
        builder.ComplexProperty(row => row.Release, Mark);
        builder.ComplexProperty(row => row.Return, Mark);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(row => row.FollowUpId);
        // Two at once: one of them gets the serial.
        builder.HasIndex(row => new { row.FollowUpId, row.Serial }).IsUnique();
        builder.HasIndex(row => row.Status);
    }

    private static void Mark(ComplexPropertyBuilder<SupplementMark> mark)
    {
        mark.Property(one => one.By).HasMaxLength(200);
        mark.Property(one => one.Words).HasMaxLength(Supplement.WordsLimit);
        mark.Property(one => one.Hash).HasMaxLength(64);
    }
}
