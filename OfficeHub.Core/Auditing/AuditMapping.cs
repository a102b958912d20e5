using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Auditing;

/// <summary>The end of the chain. One row: whoever appends updates it first, so that appends queue on the three databases alike.</summary>
internal sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; init; }

    public long Sequence { get; init; }

    public required string Hash { get; set; }

    /// <summary>The newest head this database has seen go into the file outside; 0 before the first, and after a file was begun anew.</summary>
    public long KeptSequence { get; init; }

    /// <summary>How long that file was then, in bytes. It only grows.</summary>
    public long KeptLength { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.ActorName).HasMaxLength(AuditLimits.PersonName);
        builder.Property(entry => entry.PostName).HasMaxLength(AuditLimits.PostName);
        builder.Property(entry => entry.UnitName).HasMaxLength(AuditLimits.UnitName);
        builder.Property(entry => entry.Roles).HasMaxLength(AuditLimits.Roles);
        builder.Property(entry => entry.OnBehalfOf).HasMaxLength(AuditLimits.PersonName);
        builder.Property(entry => entry.Address).HasMaxLength(AuditLimits.Address);
        builder.Property(entry => entry.Action).HasMaxLength(AuditLimits.Action);
        builder.Property(entry => entry.ActionName).HasMaxLength(AuditLimits.ActionName);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(AuditLimits.SubjectKind);
        builder.Property(entry => entry.SubjectName).HasMaxLength(AuditLimits.SubjectName);
        builder.Property(entry => entry.Summary).HasMaxLength(AuditLimits.Summary);
        builder.Property(entry => entry.BeforeHash).HasMaxLength(AuditLimits.HexDigest);
        builder.Property(entry => entry.AfterHash).HasMaxLength(AuditLimits.HexDigest);
        builder.Property(entry => entry.Outcome).HasMaxLength(AuditLimits.Outcome);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(AuditLimits.HexDigest);
        builder.Property(entry => entry.Hash).HasMaxLength(AuditLimits.HexDigest);
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
        builder.Property(head => head.Hash).HasMaxLength(AuditLimits.HexDigest);
        builder.HasData(new AuditHead { Id = AuditHead.OnlyId, Sequence = 0, Hash = AuditChain.Genesis });
    }
}
