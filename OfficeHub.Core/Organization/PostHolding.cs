using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>A person in a post, for a time. Changed through <see cref="Staff"/> only.</summary>
public sealed class PostHolding : Entity
{
    private PostHolding()
    {
    }

    internal PostHolding(Guid id, Guid staffId, Guid postId, DateOnly startsOn)
    {
        Id = id;
        StaffId = staffId;
        PostId = postId;
        StartsOn = startsOn;
    }

    /// <summary>Who.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Which post.</summary>
    public Guid PostId { get; private init; }

    /// <summary>The post that acts when the person has just signed in; one of a person's at most.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day, counted in; null while it lasts.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The last day has passed and the rights that hung on the post are gone.</summary>
    public bool IsOver { get; private set; }

    internal void SetPrimary(bool isPrimary) => IsPrimary = isPrimary;

    internal void EndOn(DateOnly day) => EndsOn = day;

    internal void Close()
    {
        IsOver = true;
        IsPrimary = false;
    }
}
