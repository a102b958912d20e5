using System.Collections.Frozen;

namespace OfficeHub.Core.Common;

/// <summary>Who acts, in which post, with which rights. Made by Access from the database, never by a page.</summary>
public sealed record Actor
{
    /// <summary>No one: may do nothing and see nothing.</summary>
    public static Actor Nobody { get; } = new() { Name = "未登录" };

    /// <summary>The account that signed in; empty for <see cref="Nobody"/> and for <see cref="System"/>.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The person.</summary>
    public Guid StaffId { get; init; }

    /// <summary>姓名.</summary>
    public required string Name { get; init; }

    /// <summary>The holding of a post that acts now; empty when the person has no post.</summary>
    public Guid HoldingId { get; init; }

    /// <summary>The holding the session was told to act in; null for the primary one. Differs from <see cref="HoldingId"/> once that one has ended.</summary>
    public Guid? ChosenHoldingId { get; init; }

    /// <summary>The acting post's name, as on the record.</summary>
    public string PostName { get; init; } = "";

    /// <summary>The department (or the agency itself) of the acting post.</summary>
    public Guid UnitId { get; init; }

    /// <summary>Its name on the day of the act.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>The agency above <see cref="UnitId"/>.</summary>
    public Guid AgencyId { get; init; }

    /// <summary>Its name.</summary>
    public string AgencyName { get; init; } = "";

    /// <summary>The agency above it whose 办公厅(室) it is; null for none.</summary>
    public Guid? ServedAgencyId { get; init; }

    /// <summary>The units from the acting one up to the root, acting one first.</summary>
    public IReadOnlyList<Guid> UnitLine { get; init; } = [];

    /// <summary>Codes of the roles the acting post and the person have.</summary>
    public FrozenSet<string> Roles { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Codes of the permissions that follow from the roles.</summary>
    public FrozenSet<string> Permissions { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The session the act comes through.</summary>
    public Guid SessionId { get; init; }

    /// <summary>The account's rights version when the actor was made; an older one than the database's is refused.</summary>
    public int RightsVersion { get; init; }

    /// <summary>UTC; the first instant at which one of the roles, or the acting post, is over. From then on the actor must be made anew.</summary>
    public DateTime? RightsUntil { get; init; }

    /// <summary>Network address of the caller.</summary>
    public string Address { get; init; } = "";

    /// <summary>True for timed jobs and for seeding: passes the session check, still leaves its audit rows.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>True for what the person ordered beforehand: no session lives, so account and rights alone are asked, anew.</summary>
    public bool IsDeferred { get; internal init; }

    /// <summary>Name and post together, as on the record.</summary>
    public string NameAndPost => PostName.Length == 0 ? Name : $"{Name}（{UnitName}{PostName}）";

    /// <summary>Whether the actor holds the permission.</summary>
    public bool Can(Permission permission) => IsSystem || (AccountId != Guid.Empty
        && (ReferenceEquals(permission, Permission.SignedIn) || Permissions.Contains(permission.Code)));

    /// <summary>The program itself, under the name of the job that acts.</summary>
    public static Actor System(string job) => new() { Name = job, IsSystem = true };
}
