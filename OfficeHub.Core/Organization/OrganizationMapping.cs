using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Organization;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units");
        builder.Property(unit => unit.Name).HasMaxLength(Unit.NameLimit);
        builder.Property(unit => unit.ShortName).HasMaxLength(Unit.ShortNameLimit);
        builder.Property(unit => unit.Abbreviation).HasMaxLength(Unit.AbbreviationLimit);
        builder.Property(unit => unit.Path).HasMaxLength(Unit.PathLimit);
        builder.HasIndex(unit => unit.Path).IsUnique();
        builder.HasIndex(unit => unit.NextRenameOn);
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.ParentId);
        builder.HasMany(unit => unit.Names).WithOne().HasForeignKey(name => name.UnitId);
    }
}

internal sealed class UnitNamingMapping : IEntityTypeConfiguration<UnitNaming>
{
    public void Configure(EntityTypeBuilder<UnitNaming> builder)
    {
        builder.ToTable("UnitNames");
        builder.Property(name => name.Name).HasMaxLength(Unit.NameLimit);
        builder.Property(name => name.ShortName).HasMaxLength(Unit.ShortNameLimit);
        builder.Property(name => name.Basis).HasMaxLength(UnitNaming.BasisLimit);
        builder.HasIndex(name => new { name.UnitId, name.StartsOn });
    }
}

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("Posts");
        builder.Property(post => post.Name).HasMaxLength(Post.NameLimit);
        builder.HasOne<Unit>().WithMany().HasForeignKey(post => post.UnitId);
        builder.HasIndex(post => new { post.UnitId, post.Order });
    }
}

internal sealed class StaffMapping : IEntityTypeConfiguration<Staff>
{
    public void Configure(EntityTypeBuilder<Staff> builder)
    {
        builder.ToTable("Staff");
        builder.Property(staff => staff.Name).HasMaxLength(Staff.NameLimit);
        builder.Property(staff => staff.PinyinInitials).HasMaxLength(Staff.NameLimit);
        builder.Property(staff => staff.EmployeeNumber).HasMaxLength(Staff.EmployeeNumberLimit);
        builder.Property(staff => staff.OfficePhone).HasMaxLength(Staff.PhoneLimit);
        builder.Property(staff => staff.Mobile).HasMaxLength(Staff.PhoneLimit);
        builder.HasIndex(staff => staff.EmployeeNumber).IsUnique();
        builder.HasIndex(staff => new { staff.PinyinInitials, staff.Name, staff.Id });
        builder.HasIndex(staff => staff.Name);
        builder.HasMany(staff => staff.Holdings).WithOne().HasForeignKey(holding => holding.StaffId);
    }
}

internal sealed class PostHoldingMapping : IEntityTypeConfiguration<PostHolding>
{
    public void Configure(EntityTypeBuilder<PostHolding> builder)
    {
        builder.ToTable("PostHoldings");
        builder.HasOne<Post>().WithMany().HasForeignKey(holding => holding.PostId);
        builder.HasIndex(holding => new { holding.IsOver, holding.EndsOn });
    }
}
