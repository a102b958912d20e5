using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Auditing;

/// <summary>The end of the chain. One row: whoever appends updates it first, so that appends queue on the three databases alike.</summary>
internal sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; init; }

    public long Sequence { get; init; }

    public required string Hash { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    private const int HexDigest = 64;

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.ActorName).HasMaxLength(60);
        builder.Property(entry => entry.PostName).HasMaxLength(100);
        builder.Property(entry => entry.UnitName).HasMaxLength(100);
        builder.Property(entry => entry.Roles).HasMaxLength(400);
        builder.Property(entry => entry.OnBehalfOf).HasMaxLength(60);
        builder.Property(entry => entry.Address).HasMaxLength(64);
        builder.Property(entry => entry.Action).HasMaxLength(100);
        builder.Property(entry => entry.ActionName).HasMaxLength(60);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(30);
        builder.Property(entry => entry.SubjectName).HasMaxLength(AuditTrail.NameLimit);
        builder.Property(entry => entry.Summary).HasMaxLength(AuditTrail.SummaryLimit);
        builder.Property(entry => entry.BeforeHash).HasMaxLength(HexDigest);
        builder.Property(entry => entry.AfterHash).HasMaxLength(HexDigest);
        builder.Property(entry => entry.Outcome).HasMaxLength(60);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(HexDigest);
        builder.Property(entry => entry.Hash).HasMaxLength(HexDigest);
        builder.HasIndex(entry => new { entry.SubjectId, entry.Sequence });
        builder.HasIndex(entry => new { entry.AccountId, entry.Sequence });
        builder.HasIndex(entry => new { entry.At, entry.Sequence });
    }
}

internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("AuditHeads");
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.Property(head => head.Hash).HasMaxLength(64);
        builder.HasData(new AuditHead { Id = AuditHead.OnlyId, Sequence = 0, Hash = AuditChain.Genesis });
    }
}
