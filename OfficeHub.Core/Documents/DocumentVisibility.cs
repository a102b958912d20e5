using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Reading;

namespace OfficeHub.Core.Documents;

/// <summary>Which documents an actor may see: his own, those he has or had a part in, those sent to him for reading, those his post brings less what a limit blocks, those he is named for.</summary>
public static class DocumentVisibility
{
    /// <summary>The kind under which limits of documents are stored.</summary>
    public const string LimitKind = "OfficialDocument";

    /// <summary>Narrows a query to what the actor may see.</summary>
    public static IQueryable<OfficialDocument> VisibleTo(this IQueryable<OfficialDocument> documents, OfficeHubDbContext db, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsSystem) return documents;
        var (me, unit, agency) = (actor.StaffId, actor.UnitId, actor.AgencyId);
        var ofUnit = actor.Can(DocumentPermissions.ReadOfUnit) && unit != Guid.Empty;
        var ofAgency = actor.Can(DocumentPermissions.ReadOfAgency) && agency != Guid.Empty;
        // A draft not sent yet is its drafter's alone, whatever the post.
        var open = documents.LimitedTo(db, actor, LimitKind, document => document.RouteId != null
            && ((ofUnit && document.UnitId == unit) || (ofAgency && document.AgencyId == agency)));
        var parts = db.Set<WorkItem>().Where(item => item.StaffId == me && item.State != WorkItemState.Queued && item.State != WorkItemState.Withdrawn && me != Guid.Empty);
        var readings = db.Set<ReadingItem>().Where(item => item.StaffId == me && item.State != ReadingState.Recalled && me != Guid.Empty);
        return documents.Where(document => open.Any(seen => seen.Id == document.Id) || parts.Any(item => item.SubjectId == document.Id) || readings.Any(item => item.SubjectId == document.Id));
    }
}

internal sealed class LimitedDocuments : ILimitedObjects
{
    public string Kind => DocumentVisibility.LimitKind;

    public string KindName => "公文";

    public async Task<LimitedObject?> FindAsync(OfficeHubDbContext db, Guid id, CancellationToken ct)
    {
        var document = await db.Set<OfficialDocument>().FindAsync([id], ct);
        if (document is null) return null;
        // A draft not sent yet is its drafter's alone.
        IReadOnlyList<InheritedRight> rights = document.RouteId is null
            ? []
            : [new(DocumentPermissions.ReadOfUnit, document.UnitId), new(DocumentPermissions.ReadOfAgency, UnitId: null, document.AgencyId)];
        return new LimitedObject(document.Id, document.Title, document.OwnerStaffId, rights);
    }

    // Whoever has or had a part in it can be shut out by nobody.
    public async Task<IReadOnlyList<WhoMaySeeRow>> AlwaysAsync(OfficeHubDbContext db, Guid id, CancellationToken ct) =>
        await db.Set<WorkItem>()
            .Where(item => item.SubjectId == id && item.State != WorkItemState.Queued && item.State != WorkItemState.Withdrawn
                && db.Set<Account>().Any(account => account.StaffId == item.StaffId && !account.IsDisabled))
            .Select(item => new WhoMaySeeRow(item.StaffId, item.StaffName, item.Post, "经办：" + item.StepName)).Distinct().ToListAsync(ct);
}
