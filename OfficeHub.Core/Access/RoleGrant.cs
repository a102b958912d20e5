using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access;

/// <summary>A role given to a post (whoever holds it) or to a person, with reason and, for persons, usually with an end.</summary>
public sealed class RoleGrant : Entity
{
    private RoleGrant()
    {
    }

    /// <summary>The role.</summary>
    public string RoleCode { get; private init; } = "";

    /// <summary>The post it hangs on; null when it is a person's own.</summary>
    public Guid? PostId { get; private init; }

    /// <summary>The person whose own it is; null when it hangs on a post.</summary>
    public Guid? StaffId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; private init; }

    /// <summary>UTC, first instant it no longer holds; null for ever.</summary>
    public DateTime? EndsAt { get; private set; }

    /// <summary>Why; asked of the one who grants.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who granted it.</summary>
    public Guid GrantedBy { get; private init; }

    /// <summary>A role that hangs on a post.</summary>
    public static RoleGrant ToPost(Guid id, string roleCode, Guid postId, Guid grantedBy, string reason, DateTime startsAt) => new()
    {
        Id = id,
        RoleCode = roleCode,
        PostId = postId,
        GrantedBy = grantedBy,
        Reason = reason,
        StartsAt = startsAt,
    };

    /// <summary>A role of a person's own.</summary>
    public static RoleGrant ToStaff(Guid id, string roleCode, Guid staffId, Guid grantedBy, string reason, DateTime startsAt, DateTime? endsAt) => new()
    {
        Id = id,
        RoleCode = roleCode,
        StaffId = staffId,
        GrantedBy = grantedBy,
        Reason = reason,
        StartsAt = startsAt,
        EndsAt = endsAt,
    };

    /// <summary>Whether the grant holds at an instant (UTC).</summary>
    public bool HoldsAt(DateTime at) => StartsAt <= at && (EndsAt is null || at < EndsAt);

    /// <summary>Ends the grant now (UTC).</summary>
    public void End(DateTime at) => EndsAt = at;
}
