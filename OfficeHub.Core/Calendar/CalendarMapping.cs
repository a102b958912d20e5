using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Calendar;

internal sealed class CalendarDayMapping : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("CalendarDays");
        builder.Property(day => day.Name).HasMaxLength(CalendarDay.NameLimit);
        builder.Property(day => day.Source).HasMaxLength(CalendarDay.SourceLimit);
        builder.Property(day => day.Doubt).HasMaxLength(CalendarDay.DoubtLimit);
        builder.HasIndex(day => day.Date).IsUnique();
    }
}
