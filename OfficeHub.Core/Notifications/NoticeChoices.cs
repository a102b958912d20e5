using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>What one person wants to be told of, where he has chosen; for other kinds the usual holds.</summary>
public sealed class NoticeChoices : Entity
{
    private NoticeChoices()
    {
    }

    /// <summary>Whose; nobody has two.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>By kind.</summary>
    public IReadOnlyDictionary<RouteNewsKind, bool> Wanted { get; private set; } = new Dictionary<RouteNewsKind, bool>();

    /// <summary>Nothing chosen yet.</summary>
    public static NoticeChoices Of(Guid staffId) => new() { Id = Guid.CreateVersion7(), StaffId = staffId };

    /// <summary>Chooses anew.</summary>
    public void Choose(IReadOnlyDictionary<RouteNewsKind, bool> wanted) => Wanted = wanted;

    /// <summary>Whether somebody with these choices is told.</summary>
    /// <param name="choices">Null when he has never chosen.</param>
    /// <param name="kind">What.</param>
    /// <param name="urgency">特急 breaks through.</param>
    public static bool Want(NoticeChoices? choices, RouteNewsKind kind, Urgency urgency) =>
        NoticeReason.Of(kind).IsAlwaysTold || urgency is Urgency.ExtraUrgent || (choices is not null && choices.Wanted.TryGetValue(kind, out var wanted) ? wanted : NoticeReason.Of(kind).IsWantedAtFirst);
}
