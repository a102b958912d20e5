using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

internal sealed class NoticeMapping : IEntityTypeConfiguration<PaperNotice>
{
    public void Configure(EntityTypeBuilder<PaperNotice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(notice => notice.SubjectKind).HasMaxLength(40);
        builder.Property(notice => notice.Title).HasMaxLength(WorkItem.TitleLimit);
        builder.Property(notice => notice.By).HasMaxLength(200);
        builder.Property(notice => notice.Words).HasMaxLength(RouteHappened.WordsLimit);
        builder.HasIndex(notice => new { notice.StaffId, notice.ReadAt });
        builder.HasIndex(notice => new { notice.StaffId, notice.SubjectId, notice.At });
        builder.HasIndex(notice => notice.At);
    }
}

internal sealed class NoticeChoicesMapping : IEntityTypeConfiguration<NoticeChoices>
{
    public void Configure(EntityTypeBuilder<NoticeChoices> builder)
    {
        builder.ToTable("NoticeChoices");
        builder.Property(choices => choices.Paces).HasColumnName("PacesJson").HasMaxLength(1000).HasConversion(
            paces => JsonSerializer.Serialize(paces, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<RouteNewsKind, NoticePace>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyDictionary<RouteNewsKind, NoticePace>>(
                (one, other) => one!.Count == other!.Count && !one.Except(other).Any(), paces => paces.Count, paces => paces));
        builder.HasIndex(choices => choices.StaffId).IsUnique();
    }
}
