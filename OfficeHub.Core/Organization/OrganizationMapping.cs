using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Organization;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units");
        builder.Property(unit => unit.Name).HasMaxLength(Unit.NameLimit);
        builder.Property(unit => unit.ShortName).HasMaxLength(30);
        builder.Property(unit => unit.Abbreviation).HasMaxLength(20);
        builder.Property(unit => unit.Path).HasMaxLength(60);
        builder.HasIndex(unit => unit.Path).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.ParentId);
    }
}

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("Posts");
        builder.Property(post => post.Name).HasMaxLength(Post.NameLimit);
        builder.HasOne<Unit>().WithMany().HasForeignKey(post => post.UnitId);
    }
}

internal sealed class StaffMapping : IEntityTypeConfiguration<Staff>
{
    public void Configure(EntityTypeBuilder<Staff> builder)
    {
        builder.ToTable("Staff");
        builder.Property(staff => staff.Name).HasMaxLength(Staff.NameLimit);
        builder.Property(staff => staff.PinyinInitials).HasMaxLength(Staff.NameLimit);
        builder.Property(staff => staff.EmployeeNumber).HasMaxLength(20);
        builder.Property(staff => staff.OfficePhone).HasMaxLength(30);
        builder.Property(staff => staff.Mobile).HasMaxLength(30);
        builder.HasIndex(staff => staff.EmployeeNumber).IsUnique();
        builder.HasIndex(staff => staff.PinyinInitials);
        builder.HasIndex(staff => staff.Name);
    }
}

internal sealed class PostHoldingMapping : IEntityTypeConfiguration<PostHolding>
{
    public void Configure(EntityTypeBuilder<PostHolding> builder)
    {
        builder.ToTable("PostHoldings");
        builder.HasOne<Staff>().WithMany().HasForeignKey(holding => holding.StaffId);
        builder.HasOne<Post>().WithMany().HasForeignKey(holding => holding.PostId);
    }
}
