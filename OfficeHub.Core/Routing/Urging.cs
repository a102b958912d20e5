using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing;

/// <summary>催办, as on the record: who urged whom, and when. Never changed.</summary>
public sealed class Urging : Entity
{
    private Urging()
    {
    }

    /// <summary>The route.</summary>
    public Guid RouteId { get; private init; }

    /// <summary>The item that waited.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>Who was urged.</summary>
    public string StaffName { get; private init; } = "";

    /// <summary>To do what.</summary>
    public string StepName { get; private init; } = "";

    /// <summary>Name and post of who urged.</summary>
    public string By { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    internal static Urging Of(WorkItem item, Actor by, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        RouteId = item.RouteId,
        ItemId = item.Id,
        StaffName = item.StaffName,
        StepName = item.StepName,
        By = by.NameAndPost,
        At = now,
    };
}
