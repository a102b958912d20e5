using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>
/// Which requests for seals a keeper sees: of the papers he sees anyway, and those that ask for a seal of his agency or one he keeps. Of another agency's paper he
/// sees the request and what was printed, and nothing of how it came about: the document itself stays shut to him.
/// </summary>
public static class SealRequestVisibility
{
    /// <summary>Narrows a query to what the actor may see. Of a paper found to be classified there is nothing.</summary>
    public static IQueryable<SealRequest> VisibleTo(this IQueryable<SealRequest> requests, OfficeHubDbContext db, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        var open = db.Set<OfficialDocument>().Where(document => document.ClassifiedAt == null);
        var mine = requests.Where(request => open.Any(document => document.Id == request.DocumentId));
        if (actor.IsSystem) return mine;
        var (may, own, served) = (actor.Can(DocumentPermissions.Seal), actor.AgencyId, actor.ServedAgencyId ?? Guid.Empty);
        var seen = db.Set<OfficialDocument>().VisibleTo(db, actor);
        var kept = SealChoices.KeptBy(db, actor);
        // Named readers are not made more by a post; whoever keeps the very seal has to put it on.
        var blocking = DocumentVisibility.Blocking(db);
        return mine.Where(request => may && (seen.Any(document => document.Id == request.DocumentId)
            || (request.Lines.Any(line => kept.Contains(line.AgencyId)) && (request.State == SealRequestState.Open || !blocking.Any(limit => limit.ObjectId == request.DocumentId)))
            || (own != Guid.Empty && request.Lines.Any(line => line.AgencyId == own || line.AgencyId == served) && !blocking.Any(limit => limit.ObjectId == request.DocumentId))));
    }
}
