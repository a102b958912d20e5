using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Typesetting;

/// <summary>The files of renditions, as the store and its register have them.</summary>
internal static class StoredRenditions
{
    /// <summary>Notes a file that lies in the store: without its row the sweep would take it for an orphan.</summary>
    public static void Note(CommandScope scope, string name, FileKind kind, WrittenFile file) => scope.Db.Add(
        new StoredFile(Guid.CreateVersion7(), name, kind, file.Length, file.Hash, FilePurpose.OfDocument, scope.Actor, scope.Now));

    /// <summary>The rendition that counts: the last one made. Null before 排版.</summary>
    public static Task<Rendition?> LatestAsync(OfficeHubDbContext db, Guid documentId, CancellationToken ct) =>
        db.Set<Rendition>().Include(row => row.Seals).Where(row => row.DocumentId == documentId).OrderByDescending(row => row.Serial).FirstOrDefaultAsync(ct);

    /// <summary>A stored file whole.</summary>
    /// <returns><see cref="FileMissing"/>.</returns>
    public static async Task<Result<byte[]>> ReadAsync(FileStore store, string hash, CancellationToken ct)
    {
        var opened = store.OpenRead(hash);
        if (!opened.IsSuccess) return opened.Error;
        await using var stored = opened.Value;
        var bytes = new byte[stored.Length];
        await stored.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
