using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Jobs;

internal sealed class JobLeaseMapping : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.ToTable("JobLeases");
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(80);
        builder.Property(lease => lease.Holder).HasMaxLength(200);
        builder.Property(lease => lease.LastError).HasMaxLength(200);
        builder.Ignore(lease => lease.IsUnfinished);
    }
}
