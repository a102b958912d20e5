using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Files;

/// <summary>Which files an actor may see: his own, those his posts bring, those he is named for, less what a limit blocks.</summary>
public static class StoredFiles
{
    /// <summary>The kind under which limits of files are stored.</summary>
    public const string LimitKind = "StoredFile";

    private static readonly FilePurpose[] OfOrganization = [FilePurpose.OrganizationImport, FilePurpose.OrganizationExport];

    /// <summary>Narrows a query to what the actor may see.</summary>
    public static IQueryable<StoredFile> VisibleTo(this IQueryable<StoredFile> files, OfficeHubDbContext db, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var ofUnit = actor.Can(FilePermissions.MaintainUnit) && actor.UnitId != Guid.Empty;
        var ofOrganization = actor.Can(FilePermissions.MaintainOrganization);
        var unit = actor.UnitId;
        return files.Where(file => file.Purpose != FilePurpose.OfDocument).LimitedTo(db, actor, LimitKind, file =>
            (ofUnit && file.UnitId == unit) || (ofOrganization && OfOrganization.Contains(file.Purpose)));
    }

    /// <summary>The same rights as data, for limits and for the report on who may see it.</summary>
    internal static IReadOnlyList<InheritedRight> InheritedRightsTo(StoredFile file)
    {
        var rights = new List<InheritedRight>();
        if (file.UnitId is { } unit)
        {
            rights.Add(new InheritedRight(FilePermissions.MaintainUnit, unit));
        }

        if (OfOrganization.Contains(file.Purpose))
        {
            rights.Add(new InheritedRight(FilePermissions.MaintainOrganization, null));
        }

        return rights;
    }
}

internal sealed class LimitedFiles : ILimitedObjects
{
    public string Kind => StoredFiles.LimitKind;

    public string KindName => "文件";

    public async Task<LimitedObject?> FindAsync(OfficeHubDbContext db, Guid id, CancellationToken ct)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Purpose != FilePurpose.OfDocument, ct);
        return file is null ? null : new LimitedObject(file.Id, file.Name, file.OwnerStaffId, StoredFiles.InheritedRightsTo(file));
    }
}
