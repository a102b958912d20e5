using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing.News;

/// <summary>What somebody is told of a paper he has or had a part in.</summary>
public enum RouteNewsKind
{
    /// <summary>退回: what one had signed went back.</summary>
    SentBack,

    /// <summary>不予发文.</summary>
    Ended,

    /// <summary>One's question was answered.</summary>
    Answered,

    /// <summary>减签: one's answer is no longer needed.</summary>
    Removed,

    /// <summary>紧急通过.</summary>
    PassedInEmergency,

    /// <summary>Somebody objects afterwards to what was passed in an emergency.</summary>
    ObjectedLater,
}

/// <summary>Something on a route that people are to be told of.</summary>
/// <param name="RouteId">The route.</param>
/// <param name="SubjectKind">Which feature the paper belongs to.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who did it, as on the record.</param>
/// <param name="Words">With which reason or answer.</param>
/// <param name="Told">Who is told.</param>
public sealed record RouteHappened(
    Guid RouteId, string SubjectKind, Guid SubjectId, string Title, RouteNewsKind Kind, string By, string Words, IReadOnlyList<Guid> Told) : IDomainEvent;

/// <summary>One notice for one person, until he puts it away.</summary>
public sealed class RouteNews : Entity
{
    private RouteNews()
    {
    }

    /// <summary>Who is told.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Which feature the paper belongs to.</summary>
    public string SubjectKind { get; private init; } = "";

    /// <summary>The paper.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Its title then.</summary>
    public string Title { get; private init; } = "";

    /// <summary>What.</summary>
    public RouteNewsKind Kind { get; private init; }

    /// <summary>Who did it.</summary>
    public string By { get; private init; } = "";

    /// <summary>With which reason or answer.</summary>
    public string Words { get; private init; } = "";

    /// <summary>UTC, when it happened.</summary>
    public DateTime At { get; private init; }

    /// <summary>UTC; null until its reader put it away.</summary>
    public DateTime? DismissedAt { get; private set; }

    internal static RouteNews For(Guid staffId, RouteHappened happened, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        StaffId = staffId,
        SubjectKind = happened.SubjectKind,
        SubjectId = happened.SubjectId,
        Title = happened.Title,
        Kind = happened.Kind,
        By = happened.By,
        Words = happened.Words,
        At = at,
    };

    /// <summary>Puts it away; a second time changes nothing.</summary>
    public void Dismiss(DateTime now) => DismissedAt ??= now;
}
