using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>Whose plan it is, what is free in it, and who is told.</summary>
public static class PlanDesk
{
    /// <summary>What such a notice is of.</summary>
    public const string Subject = "发文立项";

    private static readonly DocumentStatus[] CameToNothing = [DocumentStatus.Terminated, DocumentStatus.Voided];

    /// <summary>Papers that have not come to nothing: only they keep the item they were drafted for.</summary>
    internal static IQueryable<OfficialDocument> Live(OfficeHubDbContext db) => db.Set<OfficialDocument>().Where(document => !CameToNothing.Contains(document.Status));

    /// <summary>Those the actor has to do with: his unit's, and where he may read them, all of his agency's office and all in his agency's name.</summary>
    internal static IQueryable<PlannedPaper> SeenBy(this IQueryable<PlannedPaper> items, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (unit, agency, isSystem) = (actor.UnitId, actor.AgencyId, actor.IsSystem);
        var readsAll = actor.Can(PlanningPermissions.ReadAll) || actor.Can(PlanningPermissions.Decide);
        return items.Where(item => isSystem || (item.UnitId == unit && unit != Guid.Empty) || (readsAll && (item.AgencyId == agency || item.IssuerId == agency) && agency != Guid.Empty));
    }

    /// <summary>Approved and without a paper that lives.</summary>
    internal static Expression<Func<PlannedPaper, bool>> IsFree(OfficeHubDbContext db)
    {
        var live = Live(db);
        return item => item.State == PlannedPaperState.Approved && !live.Any(document => document.Id == item.DocumentId);
    }

    /// <summary>The same of one item, in an act.</summary>
    internal static async Task<bool> IsInUseAsync(CommandScope scope, PlannedPaper item) =>
        item.DocumentId is { } paper && await Live(scope.Db).AnyAsync(document => document.Id == paper, scope.Cancellation);

    /// <summary>The refusal that names who drafts for it.</summary>
    internal static async Task<PlanInUse> InUseAsync(CommandScope scope, PlannedPaper item) =>
        new(await scope.Db.Set<OfficialDocument>().Where(document => document.Id == item.DocumentId).Select(document => document.DrafterName).SingleAsync(scope.Cancellation));

    /// <summary>In whose name the actor's unit may plan.</summary>
    internal static async Task<IReadOnlyList<PlanIssuer>> IssuersAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) =>
        [.. (await IssuingAgencies.DraftedByAsync(db, actor.AgencyId, ct)).Select(agency => new PlanIssuer(agency.Id, agency.Name))];

    /// <summary>Everybody of the agency who may decide.</summary>
    internal static async Task<IEnumerable<Guid>> DecidersAsync(CommandScope scope, Guid agencyId) =>
        (await new SeeingReasons(scope.Db, scope.Now, scope.Cancellation).OfRightAsync(new InheritedRight(PlanningPermissions.Decide, UnitId: null, agencyId))).Select(person => person.StaffId);

    /// <summary>Tells them, never whoever acts.</summary>
    internal static void Tell(this CommandScope scope, PlannedPaper item, RouteNewsKind kind, string words, IEnumerable<Guid> people)
    {
        var told = people.Distinct().Where(person => person != scope.Actor.StaffId && person != Guid.Empty).ToList();
        if (told.Count == 0) return;
        var news = new NewsOfSubject(Subject, item.Id, item.Title, kind, scope.Actor.NameAndPost, words, told);
        item.Tell(item.DocumentId is { } paper ? news with { Paper = new PaperOfNews(DocumentSubject.SubjectKind, paper) } : news);
    }
}
