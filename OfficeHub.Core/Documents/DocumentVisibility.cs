using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Reading;

namespace OfficeHub.Core.Documents;

/// <summary>Which documents an actor may see: his own, those he has or had a part in, those he is named for, and, less what a limit blocks, those his post brings and those sent to him for reading.</summary>
public static class DocumentVisibility
{
    /// <summary>The kind under which limits of documents are stored.</summary>
    public const string LimitKind = "OfficialDocument";

    /// <summary>Narrows a query to what the actor may see. One found to be classified is nobody's.</summary>
    public static IQueryable<OfficialDocument> VisibleTo(this IQueryable<OfficialDocument> documents, OfficeHubDbContext db, Actor actor) =>
        documents.SeenOrShutFrom(db, actor).Where(document => document.ClassifiedAt == null);

    /// <summary>The same with those the actor could see were they not classified: for the line of a register, and to say what became of them.</summary>
    internal static IQueryable<OfficialDocument> SeenOrShutFrom(this IQueryable<OfficialDocument> documents, OfficeHubDbContext db, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsSystem) return documents;
        var (me, unit, agency, served) = (actor.StaffId, actor.UnitId, actor.AgencyId, actor.ServedAgencyId);
        var ofUnit = actor.Can(DocumentPermissions.ReadOfUnit) && unit != Guid.Empty;
        var ofAgency = actor.Can(DocumentPermissions.ReadOfAgency) && agency != Guid.Empty;
        // A draft not sent yet is its drafter's alone, whatever the post.
        var open = documents.LimitedTo(db, actor, LimitKind, document => document.RouteId != null
            && ((ofUnit && document.UnitId == unit)
                || (ofAgency && (document.AgencyId == agency || document.IssuerId == agency || (served != null && document.IssuerId == served)))));
        var parts = db.Set<WorkItem>().Where(item => item.StaffId == me && item.State != WorkItemState.Queued && item.State != WorkItemState.Withdrawn && me != Guid.Empty);
        var readings = db.Set<ReadingItem>().Where(item => item.StaffId == me && item.State != ReadingState.Recalled && me != Guid.Empty);
        var blocking = Blocking(db);
        return documents.Where(document => open.Any(seen => seen.Id == document.Id) || parts.Any(item => item.SubjectId == document.Id)
            || (readings.Any(item => item.SubjectId == document.Id) && !blocking.Any(limit => limit.ObjectId == document.Id)));
    }

    /// <summary>Limits of documents that let nobody see them but those named and those with a part in them.</summary>
    internal static IQueryable<AccessLimit> Blocking(OfficeHubDbContext db) => db.Set<AccessLimit>().Where(limit => limit.ObjectKind == LimitKind && limit.BlocksInherited);
}

internal sealed class LimitedDocuments : ILimitedObjects
{
    public string Kind => DocumentVisibility.LimitKind;

    public string KindName => "公文";

    public async Task<LimitedObject?> FindAsync(OfficeHubDbContext db, Guid id, CancellationToken ct)
    {
        var document = await db.Set<OfficialDocument>().FindAsync([id], ct);
        // One found to be classified is nobody's to see, nor to let others see.
        if (document is null or { ClassifiedAt: not null }) return null;
        // A draft not sent yet is its drafter's alone.
        IReadOnlyList<InheritedRight> rights = document.RouteId is null
            ? []
            :
            [
                new(DocumentPermissions.ReadOfUnit, document.UnitId),
                .. (await AgenciesAsync(db, document, ct)).Select(agency => new InheritedRight(DocumentPermissions.ReadOfAgency, UnitId: null, agency)),
            ];
        return new LimitedObject(document.Id, document.Title, document.OwnerStaffId, rights);
    }

    // Where it was drafted, who issues it, and the office of that one.
    private static async Task<IEnumerable<Guid>> AgenciesAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        if (document.IssuerId is not { } issuer) return [document.AgencyId];
        return (await AgencyOffices.OfAsync(db, issuer, ct)).Append(issuer).Append(document.AgencyId).Distinct();
    }

    // Whoever has or had a part in it can be shut out by nobody; whoever was sent it for reading by a limit.
    public async Task<IReadOnlyList<WhoMaySeeRow>> AlwaysAsync(OfficeHubDbContext db, Guid id, CancellationToken ct)
    {
        var living = db.Set<Account>().Where(account => !account.IsDisabled);
        var parts = await db.Set<WorkItem>()
            .Where(item => item.SubjectId == id && item.State != WorkItemState.Queued && item.State != WorkItemState.Withdrawn && living.Any(account => account.StaffId == item.StaffId))
            .Select(item => new WhoMaySeeRow(item.StaffId, item.StaffName, item.Post, "经办：" + item.StepName)).Distinct().ToListAsync(ct);
        var readers = await db.Set<ReadingItem>()
            .Where(item => item.SubjectId == id && item.State != ReadingState.Recalled && living.Any(account => account.StaffId == item.StaffId))
            .Where(item => !DocumentVisibility.Blocking(db).Any(limit => limit.ObjectId == id))
            .Select(item => new WhoMaySeeRow(item.StaffId, item.StaffName, item.Post, "送阅：" + item.SenderName)).Distinct().ToListAsync(ct);
        return [.. parts, .. readers];
    }
}
