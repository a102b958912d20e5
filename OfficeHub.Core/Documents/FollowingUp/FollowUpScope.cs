using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Whose follow-ups one reads and records: the office of the issuer, and the unit that drafted. What was released has no limits inside; what was found to be classified is nobody's.</summary>
internal static class FollowUpScope
{
    /// <summary>Those the actor has to do with.</summary>
    public static IQueryable<FollowUp> SeenBy(this IQueryable<FollowUp> followUps, OfficeHubDbContext db, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (own, served, unit, isSystem) = (actor.AgencyId, actor.ServedAgencyId ?? Guid.Empty, actor.UnitId, actor.IsSystem);
        var ofAgency = actor.Can(FollowUpPermissions.Keep) || actor.Can(FollowUpPermissions.Review);
        return followUps.Where(row => (isSystem || row.UnitId == unit || (ofAgency && (row.IssuerId == own || row.IssuerId == served)))
            && db.Set<OfficialDocument>().Any(document => document.Id == row.DocumentId && document.ClassifiedAt == null));
    }

    /// <summary>Whether the actor's office keeps it.</summary>
    public static bool IsKeptBy(this FollowUp followUp, Actor actor) => actor.Can(FollowUpPermissions.Keep) && IsOfAgency(followUp, actor);

    /// <summary>Whether it is of the actor's agency, or of the one whose office it is.</summary>
    public static bool IsOfAgency(this FollowUp followUp, Actor actor) => actor.IsSystem || followUp.IssuerId == actor.AgencyId || followUp.IssuerId == actor.ServedAgencyId;

    /// <summary>Whether the actor may record looks of it.</summary>
    public static bool IsRecordedBy(this FollowUp followUp, Actor actor) => followUp.IsKeptBy(actor) || (actor.Can(FollowUpPermissions.Record) && followUp.UnitId == actor.UnitId);

    /// <summary>Loads it with its looks for an act, with its document.</summary>
    public static async Task<(FollowUp FollowUp, OfficialDocument Document)?> FindAsync(CommandScope scope, Guid documentId)
    {
        var found = await scope.Db.Set<FollowUp>().Include(row => row.Looks).SeenBy(scope.Db, scope.Actor).SingleOrDefaultAsync(row => row.DocumentId == documentId, scope.Cancellation);
        return found is null ? null : (found, await scope.Db.Set<OfficialDocument>().SingleAsync(row => row.Id == found.DocumentId, scope.Cancellation));
    }

    /// <summary>The same by a supplement.</summary>
    public static async Task<(Supplement Supplement, FollowUp FollowUp, OfficialDocument Document)?> FindSupplementAsync(CommandScope scope, Guid supplementId)
    {
        if (await scope.Db.Set<Supplement>().SingleOrDefaultAsync(row => row.Id == supplementId, scope.Cancellation) is not { } supplement) return null;
        var found = await scope.Db.Set<FollowUp>().Include(row => row.Looks).SeenBy(scope.Db, scope.Actor).SingleOrDefaultAsync(row => row.Id == supplement.FollowUpId, scope.Cancellation);
        return found is null ? null : (supplement, found, await scope.Db.Set<OfficialDocument>().SingleAsync(row => row.Id == found.DocumentId, scope.Cancellation));
    }
}
