using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Access.Limits;

internal sealed class LimitMapping : IEntityTypeConfiguration<AccessLimit>
{
    public void Configure(EntityTypeBuilder<AccessLimit> builder)
    {
        builder.ToTable("AccessLimits");
        builder.Property(limit => limit.ObjectKind).HasMaxLength(40);
        builder.Property(limit => limit.Remark).HasMaxLength(AccessLimit.RemarkLimit);
        builder.HasIndex(limit => new { limit.ObjectKind, limit.ObjectId }).IsUnique();
        builder.OwnsMany(limit => limit.Allowed, subject =>
        {
            subject.ToTable("AccessLimitSubjects");
            subject.WithOwner().HasForeignKey("LimitId");
            subject.HasKey(row => row.Id);
            subject.Property(row => row.Id).ValueGeneratedNever();
            subject.HasOne<Staff>().WithMany().HasForeignKey(row => row.StaffId);
            subject.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId);
        });
    }
}
