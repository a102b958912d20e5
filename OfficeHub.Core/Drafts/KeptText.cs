namespace OfficeHub.Core.Drafts;

/// <summary>What somebody is typing, kept until it is used, refused or too old. One row for each person, subject and field.</summary>
/// <remarks>
/// Not an <c>Entity</c> and not written by a command: typing is not an act. A row in the chained log every three seconds would bury
/// the acts, and the log must not be able to say when somebody hesitated over an opinion. ADR 0006.
/// </remarks>
public sealed class KeptText
{
    /// <summary>Most characters kept of one field.</summary>
    public const int TextLimit = 200_000;

    /// <summary>Longest name of a subject.</summary>
    public const int SubjectLimit = 100;

    /// <summary>Longest name of a field.</summary>
    public const int FieldLimit = 60;

    /// <summary>Longest address.</summary>
    public const int AddressLimit = 400;

    internal const int PreviewLength = 60;

    /// <summary>Random.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public Guid AccountId { get; init; }

    /// <summary>What is written about: <c>post:0197…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Which box of it.</summary>
    public required string Field { get; init; }

    /// <summary>Exactly as typed.</summary>
    public required string Text { get; set; }

    /// <summary>Characters of it, so that the quota is summed without reading the texts.</summary>
    public int Length { get; set; }

    /// <summary>Its beginning, for the list of what is unfinished.</summary>
    public required string Preview { get; set; }

    /// <summary>Path of the page it is typed on, so that it can be opened again.</summary>
    public required string Address { get; set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; set; }

    /// <summary>Rises with each save: one that was overtaken on the way is passed over.</summary>
    public long Sequence { get; set; }
}
