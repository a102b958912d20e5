using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>One command id with its answer: the same press sent again gets the same answer and has no second effect.</summary>
public sealed class CommandRecord
{
    /// <summary>The command id.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose press it was; nobody else gets the answer.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Name of the command type.</summary>
    public required string Command { get; init; }

    /// <summary>UTC; records are dropped after <see cref="KeptDays"/> days.</summary>
    public DateTime At { get; init; }

    /// <summary>The value or the refusal, see <see cref="StoredAnswer"/>; null only inside the transaction.</summary>
    public string? Answer { get; init; }

    /// <summary>How long a repeat is recognised, in days.</summary>
    public const int KeptDays = 7;
}

internal sealed class CommandRecordMapping : IEntityTypeConfiguration<CommandRecord>
{
    public void Configure(EntityTypeBuilder<CommandRecord> builder)
    {
        builder.ToTable("CommandRecords");
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.Command).HasMaxLength(100);
        builder.HasIndex(record => record.At);
    }
}
