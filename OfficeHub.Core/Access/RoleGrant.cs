using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access;

/// <summary>A role given to a post (whoever holds it) or to a person, with reason and, for persons, with an end.</summary>
public sealed class RoleGrant : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 200;

    /// <summary>Longest name of an occasion, in characters.</summary>
    public const int OccasionLimit = 100;

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

    /// <summary>The task it was given for, in words; empty when for none.</summary>
    public string Occasion { get; private init; } = "";

    /// <summary>The task's id: when the task ends, the grant ends with it.</summary>
    public Guid? OccasionId { get; private init; }

    /// <summary>Who ended it before its time; null when nobody did.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>Why it was ended.</summary>
    public string EndReason { get; private set; } = "";

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

    /// <summary>A role of a person's own, perhaps for a task.</summary>
    public static RoleGrant ToStaff(
        Guid id, string roleCode, Guid staffId, Guid grantedBy, string reason, DateTime startsAt, DateTime? endsAt, GrantOccasion? occasion = null) => new()
        {
            Id = id,
            RoleCode = roleCode,
            StaffId = staffId,
            GrantedBy = grantedBy,
            Reason = reason,
            StartsAt = startsAt,
            EndsAt = endsAt,
            Occasion = occasion?.Name ?? "",
            OccasionId = occasion?.Id,
        };

    /// <summary>Whether the grant holds at an instant (UTC).</summary>
    public bool HoldsAt(DateTime at) => StartsAt <= at && (EndsAt is null || at < EndsAt);

    /// <summary>Ends the grant now.</summary>
    /// <param name="by">Who ends it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">UTC.</param>
    /// <returns><see cref="GrantIsOver"/>.</returns>
    public Result End(Guid by, string reason, DateTime at)
    {
        if (EndsAt <= at) return new GrantIsOver();
        EndsAt = at;
        EndedBy = by;
        EndReason = reason;
        return Result.Success;
    }
}

/// <summary>The task a grant is given for.</summary>
/// <param name="Id">The task; the feature that owns it ends the grants with it.</param>
/// <param name="Name">As users know it.</param>
public sealed record GrantOccasion(Guid Id, string Name);
