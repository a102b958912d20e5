using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Settings;

internal sealed class SettingValueMapping : IEntityTypeConfiguration<SettingValue>
{
    public void Configure(EntityTypeBuilder<SettingValue> builder)
    {
        builder.ToTable("SettingValues");
        builder.Property(row => row.Key).HasMaxLength(80);
        builder.Property(row => row.Value).HasMaxLength(SettingValue.ValueLimit);
        builder.Property(row => row.ChangedBy).HasMaxLength(300);
        builder.HasIndex(row => row.Key).IsUnique();
    }
}
