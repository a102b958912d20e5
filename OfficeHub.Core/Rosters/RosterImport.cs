using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Rosters;

/// <summary>A sheet that was uploaded to be imported: who, when, which file, with what result. The file itself lies in the file store.</summary>
public sealed class RosterImport : Entity
{
    private RosterImport()
    {
    }

    /// <summary>An upload that passed the gate.</summary>
    public RosterImport(Guid id, string fileName, string fileHash, Guid staffId, string uploadedBy, DateTime at)
    {
        Id = id;
        FileName = fileName;
        FileHash = fileHash;
        StaffId = staffId;
        UploadedBy = uploadedBy;
        UploadedAt = at;
    }

    /// <summary>As the user called it.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>SM3, lower-case hexadecimal: its name in the store.</summary>
    public string FileHash { get; private init; } = "";

    /// <summary>Who uploaded it.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Name and post at that time.</summary>
    public string UploadedBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; private init; }

    /// <summary>UTC; null while it has only been checked.</summary>
    public DateTime? ImportedAt { get; private set; }

    /// <summary>What the import added and changed; empty before.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Notes the import.</summary>
    /// <returns><see cref="RosterImported"/>.</returns>
    public Result Import(string outcome, DateTime at)
    {
        if (ImportedAt is { } earlier) return new RosterImported(earlier);
        Outcome = outcome;
        ImportedAt = at;
        return Result.Success;
    }
}

internal sealed class RosterImportMapping : IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterImport> builder)
    {
        builder.ToTable("RosterImports");
        builder.Property(import => import.FileName).HasMaxLength(255);
        builder.Property(import => import.FileHash).HasMaxLength(64);
        builder.Property(import => import.UploadedBy).HasMaxLength(200);
        builder.Property(import => import.Outcome).HasMaxLength(300);
        builder.HasIndex(import => import.UploadedAt);
    }
}
