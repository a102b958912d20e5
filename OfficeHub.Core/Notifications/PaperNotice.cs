using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>通知: one thing one person is told of a paper, with one reason.</summary>
public sealed class PaperNotice : Entity
{
    private PaperNotice()
    {
    }

    /// <summary>Who is told.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Which feature the paper belongs to.</summary>
    public string SubjectKind { get; private init; } = "";

    /// <summary>The paper.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The item of his that it is about; null for none.</summary>
    public Guid? ItemId { get; private init; }

    /// <summary>Title of the paper then.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Urgency of the paper then.</summary>
    public Urgency Urgency { get; private init; }

    /// <summary>What.</summary>
    public RouteNewsKind Kind { get; private init; }

    /// <summary>Who did it; empty when nobody did.</summary>
    public string By { get; private init; } = "";

    /// <summary>With which reason or answer.</summary>
    public string Words { get; private init; } = "";

    /// <summary>UTC, when it happened.</summary>
    public DateTime At { get; private init; }

    /// <summary>UTC, when its reader gets to see it: at once, or gathered with others of that day.</summary>
    public DateTime ShownAt { get; private init; }

    /// <summary>UTC; null until read.</summary>
    public DateTime? ReadAt { get; private set; }

    internal static PaperNotice For(ToldPerson person, RouteHappened happened, DateTime at, DateTime shownAt) => new()
    {
        Id = Guid.CreateVersion7(),
        StaffId = person.StaffId,
        SubjectKind = happened.SubjectKind,
        SubjectId = happened.SubjectId,
        ItemId = person.ItemId,
        Title = happened.Title,
        Urgency = happened.Urgency,
        Kind = happened.Kind,
        By = happened.By,
        Words = happened.Words,
        At = at,
        ShownAt = shownAt,
    };

    internal static PaperNotice For(Guid staffId, NewsOfSubject happened, DateTime at, DateTime shownAt) => new()
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
        ShownAt = shownAt,
    };

    /// <summary>Marks it read; a second time changes nothing.</summary>
    public void Read(DateTime now) => ReadAt ??= now;
}
