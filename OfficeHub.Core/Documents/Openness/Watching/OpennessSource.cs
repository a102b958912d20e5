using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Openness.Timing;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.Openness.Watching;

/// <summary>A document before it is shown, with its release where there is one.</summary>
internal sealed class OpennessLine
{
    public required OfficialDocument Document { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly Date { get; init; }

    public required Publication? Release { get; init; }
}

/// <summary>A line as read, before its time limit is counted.</summary>
internal sealed record OpennessFacts(
    Guid Id, string Title, string Number, string UnitName, DateOnly Date, DocumentStatus Status, DisclosureCategory Disclosure, DocumentTraits Traits, DateTime? ReleasedAt, DateOnly? DueOn, bool? IsLate,
    int? Interpretations)
{
    public OpennessRow ToRow(ReleaseLook look) => new(
        Id, Title, Number, UnitName, Date, Status, Disclosure, Traits.Openness, Traits.GroundCode, ReleasedAt is { } at ? BeijingTime.DayOf(at) : null, ClockOf(look));

    public ReleaseClock? ClockOf(ReleaseLook look) =>
        Disclosure is DisclosureCategory.Public ? look.Of(Date, DueOn is { } due && IsLate is { } late ? (due, late) : null) : null;
}

/// <summary>The documents of 公开时限 and 公开统计: signed off and holding, of the agencies the reader serves, less what he may not see. List, export and counts read the same ones.</summary>
internal static class OpennessSource
{
    // What was ended or made void is not to be released any more.
    private static readonly DocumentStatus[] Counted = [DocumentStatus.SignedOff, DocumentStatus.Rechecked, .. DocumentFlow.WithNumber];

    /// <summary>Documents that are to be public, as far as they themselves tell: released or not is asked besides.</summary>
    public static Expression<Func<OfficialDocument, bool>> ToBeReleased { get; } = document => document.DocumentDate != null && Counted.Contains(document.Status) && document.Disclosure == DisclosureCategory.Public;

    /// <summary>The first due first: with one number of days for all, the oldest is.</summary>
    public static KeysetOrder<OpennessLine> Pressing { get; } = KeysetOrder<OpennessLine>.By(line => line.Date).Then(line => line.Document.Id);

    public static KeysetOrder<OpennessLine> Newest { get; } = KeysetOrder<OpennessLine>.ByDescending(line => line.Date).ThenDescending(line => line.Document.Id);

    public static Expression<Func<OpennessLine, OpennessFacts>> Facts { get; } = line => new OpennessFacts(
        line.Document.Id, line.Document.Title, line.Document.Number, line.Document.UnitName, line.Date, line.Document.Status, line.Document.Disclosure, line.Document.Traits,
        line.Release == null ? null : line.Release.ReleasedAt, line.Release == null ? null : line.Release.DueOn, line.Release == null ? null : line.Release.IsLate,
        line.Release == null ? null : line.Release.Interpretations);

    public static KeysetOrder<OpennessLine> OrderOf(OpennessFilter filter) => filter.Part is ReleasePart.Waiting or ReleasePart.Soon or ReleasePart.NotDue or ReleasePart.Over ? Pressing : Newest;

    public static async Task<IReadOnlyList<Guid>> AgenciesAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) =>
        [.. (await AgencyOffices.ServedByAsync(db, actor.AgencyId, ct)).Select(unit => unit.Id)];

    public static IQueryable<OpennessLine> Lines(OfficeHubDbContext db, OpennessFilter filter, IReadOnlyList<Guid> agencies, ReleaseLook look, Actor actor)
    {
        var lines =
            from document in db.Set<OfficialDocument>().VisibleTo(db, actor)
            where document.DocumentDate != null && Counted.Contains(document.Status) && document.IssuerId != null && agencies.Contains(document.IssuerId.Value)
            join release in db.Set<Publication>() on document.Id equals release.DocumentId into releases
            from release in releases.DefaultIfEmpty()
            select new OpennessLine { Document = document, Date = document.DocumentDate!.Value, Release = release };
        if (filter.From is { } from) lines = lines.Where(line => line.Document.DocumentDate >= from);
        if (filter.To is { } to) lines = lines.Where(line => line.Document.DocumentDate <= to);
        if (filter.Unit.Trim() is { Length: > 0 } unit) lines = lines.Where(line => line.Document.UnitName == unit);
        if (filter.Disclosure is { } disclosure) lines = lines.Where(line => line.Document.Disclosure == disclosure);
        if (filter.Class is { } of) lines = lines.Where(line => line.Document.Traits.Openness == of);
        if (filter.Ground.Trim() is { Length: > 0 } ground) lines = lines.Where(line => line.Document.Traits.GroundCode == ground);
        lines = filter.Interpretation switch
        {
            InterpretedPart.Policy => lines.Where(line => line.Document.Traits.IsPolicy),
            InterpretedPart.With => lines.Where(line => line.Document.Traits.IsPolicy && line.Release != null && line.Release.Interpretations > 0),
            InterpretedPart.Without => lines.Where(line => line.Document.Traits.IsPolicy && line.Release != null && line.Release.Interpretations == 0),
            _ => lines,
        };
        return filter.Part is { } part ? Of(lines, part, look) : lines;
    }

    private static IQueryable<OpennessLine> Of(IQueryable<OpennessLine> lines, ReleasePart part, ReleaseLook look)
    {
        lines = lines.Where(line => line.Document.Disclosure == DisclosureCategory.Public);
        if (part is ReleasePart.InTime) return lines.Where(line => line.Release != null && !line.Release.IsLate);
        if (part is ReleasePart.Late) return lines.Where(line => line.Release != null && line.Release.IsLate);
        lines = lines.Where(line => line.Release == null);
        if (part is ReleasePart.Waiting) return lines;
        var last = look.LatestDateWith(-1);
        if (part is ReleasePart.Over) return lines.Where(line => line.Document.DocumentDate <= last);
        if (part is ReleasePart.NotDue) return lines.Where(line => line.Document.DocumentDate > last);
        var soon = look.LatestDateWith(look.Limits.FirstMark);
        return lines.Where(line => line.Document.DocumentDate > last && line.Document.DocumentDate <= soon);
    }
}
