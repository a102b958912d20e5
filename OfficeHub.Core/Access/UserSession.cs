using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access;

/// <summary>Why a session is over.</summary>
public enum SessionEnd
{
    /// <summary>退出.</summary>
    SignedOut,

    /// <summary>No act for too long.</summary>
    Idle,

    /// <summary>The longest time a session may last is over.</summary>
    Expired,

    /// <summary>Ended by its owner from the list of sessions, or by the system administrator.</summary>
    EndedByHand,

    /// <summary>Password, roles, posts or the account itself changed.</summary>
    RightsChanged,
}

/// <summary>One sign-in on one device, from sign-in to its end. The cookie only names it; this row decides.</summary>
/// <remarks>security.md 5.3, 5.5.</remarks>
public sealed class UserSession : Entity
{
    private UserSession()
    {
    }

    /// <summary>Begins a session.</summary>
    /// <param name="id">Random; not guessable, since the cookie carries it (sealed).</param>
    /// <param name="accountId">Whose.</param>
    /// <param name="address">Network address.</param>
    /// <param name="device">What the browser calls itself, shortened.</param>
    /// <param name="at">UTC.</param>
    public UserSession(Guid id, Guid accountId, string address, string device, DateTime at)
    {
        Id = id;
        AccountId = accountId;
        Address = address;
        Device = device.Length > DeviceLimit ? device[..DeviceLimit] : device;
        StartedAt = at;
        LastSeenAt = at;
    }

    /// <summary>Longest kept device text.</summary>
    public const int DeviceLimit = 200;

    /// <summary>Whose.</summary>
    public Guid AccountId { get; private init; }

    /// <summary>Network address at sign-in.</summary>
    public string Address { get; private init; } = "";

    /// <summary>What the browser calls itself.</summary>
    public string Device { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>UTC, to about a minute.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>UTC; null while it lives.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it ended.</summary>
    public SessionEnd? EndedBy { get; private set; }

    /// <summary>The post that acts in this session; null means the primary one.</summary>
    public Guid? ActingHoldingId { get; private set; }

    /// <summary>Marks the session as used.</summary>
    public void Seen(DateTime at) => LastSeenAt = at;

    /// <summary>Lets another post act. The caller has checked that the person holds it.</summary>
    public void ActAs(Guid holdingId) => ActingHoldingId = holdingId;

    /// <summary>Ends it; the first reason stands.</summary>
    public void End(SessionEnd why, DateTime at)
    {
        if (EndedAt is null)
        {
            EndedAt = at;
            EndedBy = why;
        }
    }
}
