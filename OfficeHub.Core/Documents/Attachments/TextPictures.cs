using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Attachments;

/// <summary>Which pictures belong to the text of a document: nobody shows, and so sees, one of another paper by knowing its hash.</summary>
internal static class TextPictures
{
    /// <summary>Most pictures of one document.</summary>
    public const int Most = 50;

    /// <summary>Hashes of the pictures in the text and the typed annexes.</summary>
    public static HashSet<string> HashesOf(DocumentContent content) =>
        [.. content.MainText.Concat(content.Annexes.SelectMany(annex => annex.Blocks)).OfType<Picture>().Select(picture => picture.Hash)];

    /// <summary>What is wrong with the pictures of a text about to be written; null for nothing.</summary>
    /// <returns><see cref="NotFound"/> for one that the actor neither uploaded nor finds in this document, <see cref="TooManyPictures"/>.</returns>
    public static async Task<Error?> RefusalAsync(CommandScope scope, DocumentText text, DraftFields fields)
    {
        var hashes = HashesOf(fields.Content);
        if (hashes.Count > Most) return new TooManyPictures(hashes.Count);
        hashes.ExceptWith(HashesOf(text.Fields.Content));
        foreach (var hash in hashes)
        {
            var owned = await Pictures(scope.Db, hash).AnyAsync(file => file.OwnerStaffId == scope.Actor.StaffId, scope.Cancellation);
            if (!owned && !await IsInVersionAsync(scope.Db, text.Id, hash, scope.Cancellation)) return new NotFound("图片");
        }

        return null;
    }

    /// <summary>The picture with that hash, if the document shows it, now or in a version it keeps, or the actor uploaded it.</summary>
    public static async Task<StoredFile?> FindAsync(OfficeHubDbContext db, Guid documentId, string hash, Actor actor, CancellationToken ct)
    {
        var files = await Pictures(db, hash).ToListAsync(ct);
        if (files.Count == 0) return null;
        if (files.Find(file => file.OwnerStaffId == actor.StaffId) is { } own) return own;
        var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct);
        return HashesOf(text.Fields.Content).Contains(hash) || await IsInVersionAsync(db, documentId, hash, ct) ? files[0] : null;
    }

    private static IQueryable<StoredFile> Pictures(OfficeHubDbContext db, string hash) => db.Set<StoredFile>().AsNoTracking()
        .Where(file => file.Hash == hash && file.Purpose == FilePurpose.OfDocument && (file.Kind == FileKind.Png || file.Kind == FileKind.Jpeg));

    // The database narrows; what counts are the pictures, not a hash that somebody wrote into the text.
    private static async Task<bool> IsInVersionAsync(OfficeHubDbContext db, Guid documentId, string hash, CancellationToken ct)
    {
        var versions = await db.Set<DocumentVersion>().AsNoTracking().Where(version => version.DocumentId == documentId && version.Json.Contains(hash)).ToListAsync(ct);
        return versions.Exists(version => HashesOf(version.Fields.Content).Contains(hash));
    }
}

/// <summary>More pictures than one document may have.</summary>
public sealed record TooManyPictures(int Count)
    : Error("Document.TooManyPictures", $"文中有 {Count} 幅图，最多 {TextPictures.Most} 幅。请删去几幅，或把图集改作附件。");
