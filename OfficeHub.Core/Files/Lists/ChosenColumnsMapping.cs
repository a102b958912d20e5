using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Files.Lists;

internal sealed class ChosenColumnsMapping : IEntityTypeConfiguration<ChosenColumns>
{
    public void Configure(EntityTypeBuilder<ChosenColumns> builder)
    {
        builder.ToTable("ChosenColumns");
        builder.Property(chosen => chosen.List).HasMaxLength(ChosenColumns.CodeLimit);
        builder.Property(chosen => chosen.Keys).HasMaxLength(ChosenColumns.KeysLimit);
        builder.HasOne<Account>().WithMany().HasForeignKey(chosen => chosen.AccountId);
        builder.HasIndex(chosen => new { chosen.AccountId, chosen.List }).IsUnique();
    }
}
