using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Routing.Reading;

internal sealed class CirculationMapping : IEntityTypeConfiguration<Circulation>
{
    public void Configure(EntityTypeBuilder<Circulation> builder)
    {
        builder.ToTable("Circulations");
        builder.Property(sent => sent.SubjectKind).HasMaxLength(40);
        builder.Property(sent => sent.Title).HasMaxLength(WorkItem.TitleLimit);
        builder.Property(sent => sent.Note).HasMaxLength(Circulation.NoteLimit);
        builder.Property(sent => sent.SenderName).HasMaxLength(200);
        builder.Ignore(sent => sent.Items);
        builder.HasMany<ReadingItem>("_items").WithOne().HasForeignKey(item => item.CirculationId);
        builder.HasIndex(sent => new { sent.SubjectId, sent.SentAt });
    }
}

internal sealed class ReadingItemMapping : IEntityTypeConfiguration<ReadingItem>
{
    public void Configure(EntityTypeBuilder<ReadingItem> builder)
    {
        builder.ToTable("ReadingItems");
        builder.Property(item => item.SubjectKind).HasMaxLength(40);
        builder.Property(item => item.Title).HasMaxLength(WorkItem.TitleLimit);
        builder.Property(item => item.Note).HasMaxLength(Circulation.NoteLimit);
        builder.Property(item => item.SenderName).HasMaxLength(200);
        builder.Property(item => item.StaffName).HasMaxLength(30);
        builder.Property(item => item.Post).HasMaxLength(160);
        builder.Property(item => item.Remark).HasMaxLength(ReadingItem.RemarkLimit);
        builder.HasIndex(item => new { item.StaffId, item.Pile, item.UrgencyRank, item.SortsAt, item.Id });
        builder.HasIndex(item => new { item.StaffId, item.State, item.SortsAt, item.Id });
        builder.HasIndex(item => new { item.SubjectId, item.StaffId });
    }
}
