using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Attachments;

/// <summary>Which uploads belong to a document: nobody attaches, and so reads, a file of another paper by knowing its id.</summary>
internal static class AttachedFiles
{
    /// <summary>The fields with kind, length and hash as the gate found them, whatever the page says.</summary>
    /// <returns><see cref="NotFound"/> for a file that the actor neither uploaded nor finds in this document.</returns>
    public static async Task<Result<DraftFields>> TrueAsync(CommandScope scope, DocumentText text, DraftFields fields)
    {
        if (fields.Attachments.Count == 0) return fields;
        var ids = fields.Attachments.Select(file => file.FileId).ToList();
        var uploads = await scope.Db.Set<StoredFile>().AsNoTracking().Where(file => ids.Contains(file.Id) && file.Purpose == FilePurpose.OfDocument)
            .ToDictionaryAsync(file => file.Id, scope.Cancellation);
        var known = text.Fields.Attachments.Select(file => file.FileId).ToHashSet();
        var checkedFiles = new List<DocumentAttachment>();
        foreach (var file in fields.Attachments)
        {
            if (!uploads.TryGetValue(file.FileId, out var upload)) return new NotFound("附件");
            var may = known.Contains(file.FileId) || upload.OwnerStaffId == scope.Actor.StaffId || await IsInVersionAsync(scope.Db, text.Id, file.FileId, scope.Cancellation);
            if (!may) return new NotFound("附件");
            checkedFiles.Add(file with { Kind = upload.Kind, Length = upload.Length, Hash = upload.Hash });
        }

        return fields with { Attachments = checkedFiles };
    }

    /// <summary>Whether the document refers to the file, now or in a version it keeps.</summary>
    public static async Task<bool> IsInAsync(OfficeHubDbContext db, Guid documentId, Guid fileId, CancellationToken ct)
    {
        var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct);
        return Has(text.Fields, fileId) || await IsInVersionAsync(db, documentId, fileId, ct);
    }

    // The database narrows; what counts is the list of attachments, not an id that somebody wrote into the text.
    private static async Task<bool> IsInVersionAsync(OfficeHubDbContext db, Guid documentId, Guid fileId, CancellationToken ct)
    {
        var id = fileId.ToString();
        var versions = await db.Set<DocumentVersion>().AsNoTracking().Where(version => version.DocumentId == documentId && version.Json.Contains(id)).ToListAsync(ct);
        return versions.Exists(version => Has(version.Fields, fileId));
    }

    private static bool Has(DraftFields fields, Guid fileId) => fields.Attachments.Any(file => file.FileId == fileId);
}
