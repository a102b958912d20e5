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

    /// <summary>Switched off; kept for the record.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>UTC, when the security administrator released the account (核准); nobody signs in to one that is not released.</summary>
    public DateTime? ReleasedAt { get; set; }

    /// <summary>The person who released it; null while it waits, and for accounts that came with the installation.</summary>
    public Guid? ReleasedBy { get; private set; }

    /// <summary>The last act by which somebody else opened a way into the account; null when it came with the installation and was never touched.</summary>
    public AccountOpening? OpenedFor { get; private set; }

    /// <summary>UTC, when that was.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>Who did it.</summary>
    public Guid? OpenedBy { get; private set; }

    /// <summary>How often in a row the account was locked; each time lasts longer.</summary>
    public int LockoutStreak { get; set; }

    /// <summary>Notes who opened a way into the account; unless something else keeps him out, it waits for its release from now on.</summary>
    /// <param name="why">By which act.</param>
    /// <param name="by">The person.</param>
    /// <param name="at">UTC.</param>
    /// <param name="needsRelease">False when the opener cannot get in alone, because the owner's second step stands.</param>
    public void Open(AccountOpening why, Guid by, DateTime at, bool needsRelease)
    {
        (OpenedFor, OpenedBy, OpenedAt) = (why, by, at);
        if (needsRelease)
        {
            (ReleasedAt, ReleasedBy) = (null, null);
        }
    }

    /// <summary>Lets the owner sign in.</summary>
    /// <param name="by">The security administrator; null when the installation itself vouches.</param>
    /// <param name="at">UTC.</param>
    public void Release(Guid? by, DateTime at) => (ReleasedAt, ReleasedBy) = (at, by);
}

/// <summary>The ways in which an administrator opens somebody's account.</summary>
public enum AccountOpening
{
    /// <summary>开设: it was created.</summary>
    Created,

    /// <summary>重置口令: a one-time password was set.</summary>
    PasswordReset,

    /// <summary>启用: it was switched on again.</summary>
    SwitchedOn,
}
