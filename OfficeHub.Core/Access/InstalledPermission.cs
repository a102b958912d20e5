using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Access;

/// <summary>A permission this installation knows: its first roles were given once and are not given again, for the security administrator may have taken it away.</summary>
public sealed class InstalledPermission
{
    /// <summary>The permission's code.</summary>
    public required string Code { get; init; }

    /// <summary>UTC.</summary>
    public DateTime InstalledAt { get; init; }
}

internal sealed class InstalledPermissionMapping : IEntityTypeConfiguration<InstalledPermission>
{
    public void Configure(EntityTypeBuilder<InstalledPermission> builder)
    {
        builder.ToTable("InstalledPermissions");
        builder.HasKey(permission => permission.Code);
        builder.Property(permission => permission.Code).HasMaxLength(60);
    }
}
