using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Documents.Delivering;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("Deliveries");
        builder.Property(row => row.AgencyName).HasMaxLength(60);
        builder.Property(row => row.FileHash).HasMaxLength(64);
        builder.Property(row => row.SentBy).HasMaxLength(200);
        builder.ComplexProperty(row => row.Receipt, mark =>
        {
            mark.Property(one => one!.By).HasMaxLength(200);
            mark.Property(one => one!.Words).HasMaxLength(Delivery.ReasonLimit);
        });
        builder.ComplexProperty(row => row.Return, mark =>
        {
            mark.Property(one => one!.By).HasMaxLength(200);
            mark.Property(one => one!.Words).HasMaxLength(Delivery.ReasonLimit);
        });
        builder.ComplexProperty(row => row.Recall, mark =>
        {
            mark.Property(one => one!.By).HasMaxLength(200);
            mark.Property(one => one!.Words).HasMaxLength(Delivery.ReasonLimit);
        });
        builder.ComplexProperty(row => row.Supersession, mark =>
        {
            mark.Property(one => one!.By).HasMaxLength(200);
            mark.Property(one => one!.Words).HasMaxLength(Delivery.ReasonLimit);
        });
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.DocumentId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.AgencyId);
        builder.HasIndex(row => new { row.DocumentId, row.AgencyId, row.Serial }).IsUnique();
        builder.HasIndex(row => new { row.AgencyId, row.State, row.DueAt, row.Id });
    }
}

internal sealed class IssuePlanMapping : IEntityTypeConfiguration<IssuePlan>
{
    public void Configure(EntityTypeBuilder<IssuePlan> builder)
    {
        builder.ToTable("IssuePlans");
        builder.Property(row => row.PlannedBy).HasMaxLength(200);
        builder.Property(row => row.TextHash).HasMaxLength(64);
        builder.Property(row => row.FileHash).HasMaxLength(64);
        builder.Property(row => row.Why).HasMaxLength(IssuePlan.WhyLimit);
        builder.Ignore(row => row.IsStanding);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.DocumentId);
        builder.HasIndex(row => row.DocumentId).IsUnique();
        builder.HasIndex(row => new { row.State, row.DueAt });
    }
}
