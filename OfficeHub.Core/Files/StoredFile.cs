using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files;

/// <summary>What a file is kept for.</summary>
public enum FilePurpose
{
    /// <summary>机构与人员 read in.</summary>
    OrganizationImport,

    /// <summary>机构与人员 written out.</summary>
    OrganizationExport,

    /// <summary>A file of a document: seen through the document, never as a file of its own.</summary>
    OfDocument,
}

/// <summary>A file as users know it: a name, an owner, and the hash under which <see cref="FileStore"/> keeps the content.</summary>
public sealed class StoredFile : Entity, IOwned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 255;

    private StoredFile()
    {
    }

    /// <summary>Registers a content that the store has taken.</summary>
    /// <param name="id">Random.</param>
    /// <param name="name">Clean, with extension.</param>
    /// <param name="kind">As the gate judged it.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="hash">SM3, lower-case hexadecimal.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="owner">Whose; the acting unit is kept with it.</param>
    /// <param name="at">UTC.</param>
    public StoredFile(Guid id, string name, FileKind kind, long length, string hash, FilePurpose purpose, Actor owner, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(owner);
        Id = id;
        Name = name;
        Kind = kind;
        Length = length;
        Hash = hash;
        Purpose = purpose;
        OwnerStaffId = owner.StaffId;
        UnitId = owner.UnitId == Guid.Empty ? null : owner.UnitId;
        CreatedAt = at;
    }

    /// <summary>Name with extension, to show; never a path.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What it is.</summary>
    public FileKind Kind { get; private init; }

    /// <summary>Bytes.</summary>
    public long Length { get; private init; }

    /// <summary>SM3 of the bytes, lower-case hexadecimal: its place in the store.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>What for.</summary>
    public FilePurpose Purpose { get; private init; }

    /// <inheritdoc/>
    public Guid OwnerStaffId { get; private init; }

    /// <summary>The unit the owner acted in; null when he had no post.</summary>
    public Guid? UnitId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private init; }
}
