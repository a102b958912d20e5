using Microsoft.AspNetCore.Identity;

namespace OfficeHub.Core.Persistence;

/// <summary>A sign-in account. One person has at most one; what it may do follows from posts and role grants, not from here.</summary>
/// <remarks>Lives beside the context because Identity's context is generic over it.</remarks>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person the account belongs to.</summary>
    public Guid StaffId { get; set; }

    /// <summary>Raised whenever a role, post, lock or password of the account changes; a session with an older one ends.</summary>
    public int RightsVersion { get; set; }

    /// <summary>UTC; the age of the password counts from here.</summary>
    public DateTime PasswordChangedAt { get; set; }

    /// <summary>A password set by somebody else must be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Switched off by the system administrator; kept for the record.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>How often in a row the account was locked; each time lasts longer.</summary>
    public int LockoutStreak { get; set; }
}
