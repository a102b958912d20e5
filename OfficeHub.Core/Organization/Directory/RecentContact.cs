using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization.Directory;

/// <summary>Somebody a person has lately picked, kept so that the picker can offer him first.</summary>
public sealed class RecentContact : Entity
{
    /// <summary>So many are kept for each person.</summary>
    public const int Kept = 10;

    private RecentContact()
    {
    }

    /// <summary>A first pick.</summary>
    public RecentContact(Guid id, Guid ownerId, Guid staffId, DateTime at)
    {
        Id = id;
        OwnerId = ownerId;
        StaffId = staffId;
        PickedAt = at;
    }

    /// <summary>Who picked.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>Who was picked.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>UTC, the last time.</summary>
    public DateTime PickedAt { get; private set; }

    /// <summary>Picked once more.</summary>
    public void PickAgain(DateTime at) => PickedAt = at;
}
