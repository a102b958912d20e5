using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access;

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public const int CodeLimit = 40;

    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("Roles");
        builder.Property(role => role.Code).HasMaxLength(CodeLimit);
        builder.Property(role => role.Name).HasMaxLength(Role.NameLimit);
        builder.Property(role => role.Duty).HasMaxLength(Role.DutyLimit);
        builder.HasIndex(role => role.Name).IsUnique();
        builder.Ignore(role => role.IsAdministrator);
        builder.HasAlternateKey(role => role.Code);
    }
}

internal sealed class RolePermissionMapping : IEntityTypeConfiguration<RolePermission>
{
    public void Configure(EntityTypeBuilder<RolePermission> builder)
    {
        builder.ToTable("RolePermissions");
        builder.HasKey(row => new { row.RoleCode, row.PermissionCode });
        builder.Property(row => row.RoleCode).HasMaxLength(RoleMapping.CodeLimit);
        builder.Property(row => row.PermissionCode).HasMaxLength(60);
        builder.HasOne<Role>().WithMany().HasForeignKey(row => row.RoleCode).HasPrincipalKey(role => role.Code);
    }
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("RoleGrants");
        builder.Property(grant => grant.RoleCode).HasMaxLength(RoleMapping.CodeLimit);
        builder.Property(grant => grant.Reason).HasMaxLength(RoleGrant.ReasonLimit);
        builder.Property(grant => grant.EndReason).HasMaxLength(RoleGrant.ReasonLimit);
        builder.Property(grant => grant.Occasion).HasMaxLength(RoleGrant.OccasionLimit);
        builder.HasIndex(grant => grant.OccasionId);
        builder.HasOne<Role>().WithMany().HasForeignKey(grant => grant.RoleCode).HasPrincipalKey(role => role.Code);
        builder.HasOne<Post>().WithMany().HasForeignKey(grant => grant.PostId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(grant => grant.StaffId);
    }
}

internal sealed class UserSessionMapping : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.ToTable("UserSessions");
        builder.Property(session => session.Address).HasMaxLength(64);
        builder.Property(session => session.Device).HasMaxLength(UserSession.DeviceLimit);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
        builder.HasIndex(session => new { session.AccountId, session.EndedAt });
    }
}
