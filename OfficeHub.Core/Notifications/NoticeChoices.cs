using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>When somebody wants to be told of a kind of thing.</summary>
public enum NoticePace
{
    /// <summary>马上.</summary>
    AtOnce,

    /// <summary>每天一次: gathered until work begins on the next working day.</summary>
    Daily,

    /// <summary>不通知.</summary>
    Never,
}

/// <summary>What one person wants to be told of, where he has chosen; for other kinds the usual holds.</summary>
public sealed class NoticeChoices : Entity
{
    private NoticeChoices()
    {
    }

    /// <summary>Whose; nobody has two.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>By kind.</summary>
    public IReadOnlyDictionary<RouteNewsKind, NoticePace> Paces { get; private set; } = new Dictionary<RouteNewsKind, NoticePace>();

    /// <summary>Nothing chosen yet.</summary>
    public static NoticeChoices Of(Guid staffId) => new() { Id = Guid.CreateVersion7(), StaffId = staffId };

    /// <summary>Chooses anew.</summary>
    public void Choose(IReadOnlyDictionary<RouteNewsKind, NoticePace> paces) => Paces = paces;

    /// <summary>When somebody with these choices is told.</summary>
    /// <param name="choices">Null when he has never chosen.</param>
    /// <param name="kind">What.</param>
    /// <param name="urgency">特急 breaks through.</param>
    public static NoticePace PaceOf(NoticeChoices? choices, RouteNewsKind kind, Urgency urgency) =>
        urgency is Urgency.ExtraUrgent || NoticeReason.Of(kind).IsAlwaysTold ? NoticePace.AtOnce
        : choices is not null && choices.Paces.TryGetValue(kind, out var pace) ? pace
        : NoticeReason.Of(kind).AtFirst;
}
