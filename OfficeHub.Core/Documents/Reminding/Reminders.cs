using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Reminding;

/// <summary>A day that comes, and how near it is.</summary>
/// <param name="SubjectId">Document or agency.</param>
/// <param name="On">The day.</param>
/// <param name="Mark">From 1.</param>
/// <param name="Words">What is told, one sentence.</param>
internal sealed record ComingDay(Guid SubjectId, DateOnly On, int Mark, string Words);

/// <summary>Tells each mark once, those of a right in the agency and in its office.</summary>
internal sealed class Reminders(LimitedReaders readers)
{
    /// <summary>Those of the days whose mark nobody was told of yet.</summary>
    public static async Task<IReadOnlyList<ComingDay>> NotToldAsync(OfficeHubDbContext db, RemindedOf of, IReadOnlyList<ComingDay> days, CancellationToken ct)
    {
        var ids = days.Select(day => day.SubjectId).ToList();
        var told = (await db.Set<ToldMark>().AsNoTracking().Where(mark => mark.Of == of && ids.Contains(mark.SubjectId)).Select(mark => new { mark.SubjectId, mark.On, mark.Mark }).ToListAsync(ct)).ToHashSet();
        return [.. days.Where(day => !told.Contains(new { day.SubjectId, day.On, day.Mark }))];
    }

    /// <summary>Tells of a document; whom a limit of it shuts out is told nothing.</summary>
    public async Task<Result> TellOfDocumentAsync(CommandScope scope, RemindedOf of, ComingDay day, RouteNewsKind kind, Permission right)
    {
        var document = await scope.Db.Set<OfficialDocument>().AsNoTracking().SingleAsync(row => row.Id == day.SubjectId, scope.Cancellation);
        scope.Concerns("公文", document.Id, document.Title, day.Words);
        var people = document.IssuerId is { } issuer ? await HoldersAsync(scope, right, issuer) : [];
        var outside = (await readers.OutsideAsync(scope.Db, document.Id, [.. people.Select(person => new Assignee(person.StaffId, person.Name, person.Post, 0))], scope.Cancellation)).Select(person => person.StaffId).ToHashSet();
        var mark = Note(scope, of, day);
        var told = people.Select(person => person.StaffId).Distinct().Where(person => !outside.Contains(person)).Select(person => new ToldPerson(person)).ToList();
        if (told.Count > 0) mark.Tell(new RouteHappened(document.RouteId ?? Guid.Empty, DocumentSubject.SubjectKind, document.Id, document.Title, document.Urgency, kind, "", day.Words, told));
        return Result.Success;
    }

    /// <summary>Tells of something an agency keeps.</summary>
    public static async Task<Result> TellOfAgencyAsync(CommandScope scope, RemindedOf of, ComingDay day, RouteNewsKind kind, Permission right, string subject)
    {
        var name = await scope.Db.Set<Unit>().Where(unit => unit.Id == day.SubjectId).Select(unit => unit.Name).SingleAsync(scope.Cancellation);
        scope.Concerns(subject, day.SubjectId, name + subject, day.Words);
        var told = (await HoldersAsync(scope, right, day.SubjectId)).Select(person => person.StaffId).Distinct().ToList();
        var mark = Note(scope, of, day);
        if (told.Count > 0) mark.Tell(new NewsOfSubject(subject, day.SubjectId, name + subject, kind, "", day.Words, told));
        return Result.Success;
    }

    private static ToldMark Note(CommandScope scope, RemindedOf of, ComingDay day)
    {
        var mark = ToldMark.Now(of, day.SubjectId, day.On, day.Mark, scope.Now);
        scope.Db.Add(mark);
        return mark;
    }

    private static async Task<List<WhoMaySeeRow>> HoldersAsync(CommandScope scope, Permission right, Guid agencyId)
    {
        var reasons = new SeeingReasons(scope.Db, scope.Now, scope.Cancellation);
        var people = new List<WhoMaySeeRow>();
        foreach (var office in (await AgencyOffices.OfAsync(scope.Db, agencyId, scope.Cancellation)).Prepend(agencyId)) people.AddRange(await reasons.OfRightAsync(new InheritedRight(right, UnitId: null, office)));
        return people;
    }
}
