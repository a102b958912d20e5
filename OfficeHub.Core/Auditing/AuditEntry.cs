namespace OfficeHub.Core.Auditing;

/// <summary>One row of the chained log. Written once, never changed; nobody deletes rows in the program.</summary>
/// <remarks>security.md: each row holds the SM3 of the one before it.</remarks>
public sealed class AuditEntry
{
    /// <summary>The <see cref="Outcome"/> of what was done.</summary>
    public const string Ok = "OK";

    /// <summary>1, 2, 3 … without a gap: order is by sequence, never by time.</summary>
    public long Sequence { get; init; }

    /// <summary>UTC, to the millisecond.</summary>
    public DateTime At { get; init; }

    /// <summary>The account; empty for timed jobs and for those not signed in.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The person.</summary>
    public Guid StaffId { get; init; }

    /// <summary>Name at the time.</summary>
    public required string ActorName { get; init; }

    /// <summary>The acting post's name at the time.</summary>
    public required string PostName { get; init; }

    /// <summary>The acting unit.</summary>
    public Guid UnitId { get; init; }

    /// <summary>Its name at the time.</summary>
    public required string UnitName { get; init; }

    /// <summary>Role codes used, in order, joined by a comma.</summary>
    public required string Roles { get; init; }

    /// <summary>For whom the actor acted, or empty.</summary>
    public required string OnBehalfOf { get; init; }

    /// <summary>Network address.</summary>
    public required string Address { get; init; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; init; }

    /// <summary>Type name of the command or query.</summary>
    public required string Action { get; init; }

    /// <summary>The same in Chinese.</summary>
    public required string ActionName { get; init; }

    /// <summary>Kind of the object, Chinese.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Id of the object.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Name of the object at the time.</summary>
    public required string SubjectName { get; init; }

    /// <summary>What changed, one line.</summary>
    public required string Summary { get; init; }

    /// <summary>SM3 (hex) over the changed rows before, or empty.</summary>
    public required string BeforeHash { get; init; }

    /// <summary>SM3 (hex) over the changed rows after, or empty.</summary>
    public required string AfterHash { get; init; }

    /// <summary><see cref="Ok"/> or the code of the refusal.</summary>
    public required string Outcome { get; init; }

    /// <summary>The press it came from, or empty.</summary>
    public Guid CommandId { get; init; }

    /// <summary>Hash of the row before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SM3 (hex) of the previous hash and this row's canonical text, see <see cref="AuditChain"/>.</summary>
    public required string Hash { get; init; }
}
