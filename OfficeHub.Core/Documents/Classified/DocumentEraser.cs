using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Remarks;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.Closing;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>Erases what a document consists of: text, versions, files, opinions, remarks. What is left tells that it was, not what it was.</summary>
internal static partial class DocumentEraser
{
    /// <summary>Erases the rows.</summary>
    /// <returns>Hashes of contents that nothing refers to any more, and how many files other documents hold too.</returns>
    public static async Task<(IReadOnlyList<string> Contents, int Left)> EraseAsync(CommandScope scope, IObjectHistory history, OfficialDocument document)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var files = await FilesAsync(scope, history, document);
        await db.Set<DocumentVersion>().Where(version => version.DocumentId == document.Id).ExecuteDeleteAsync(ct);
        await db.Set<DocumentText>().Where(text => text.Id == document.Id).ExecuteDeleteAsync(ct);
        await db.Set<EditingTurn>().Where(turn => turn.Id == document.Id).ExecuteDeleteAsync(ct);
        await db.Set<DocumentRemark>().Where(remark => remark.DocumentId == document.Id).ExecuteDeleteAsync(ct);
        await db.Set<AccessLimit>().Where(limit => limit.ObjectKind == DocumentVisibility.LimitKind && limit.ObjectId == document.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(limit => limit.Remark, ""), ct);
        // Its package is among the files: the log names its hash. The 件 keeps its number, so that the series has no gap.
        await db.Set<ArchivedFile>().Where(file => file.DocumentId == document.Id).ExecuteUpdateAsync(set => set.SetProperty(file => file.Reason, ""), ct);
        await WordsOfRoutes.EraseAsync(scope, document.Id);
        document.EraseWords();

        // A file that another document holds is that document's: whether it is classified too has to be judged there.
        var (contents, left) = (new List<string>(), 0);
        foreach (var same in files.GroupBy(file => file.Hash, StringComparer.Ordinal))
        {
            var (hash, ids) = (same.Key, same.Select(file => file.Id).ToList());
            if (await IsElsewhereAsync(scope, document.Id, hash))
            {
                left++;
                continue;
            }

            await db.Set<StoredFile>().Where(file => ids.Contains(file.Id)).ExecuteDeleteAsync(ct);
            if (!await db.Set<StoredFile>().AnyAsync(file => file.Hash == hash, ct)) contents.Add(hash);
        }

        return (contents, left);
    }

    // What the text and its versions refer to, and uploads that never came into a text: the log knows them.
    private static async Task<List<StoredFile>> FilesAsync(CommandScope scope, IObjectHistory history, OfficialDocument document)
    {
        var (db, ct, documentId) = (scope.Db, scope.Cancellation, document.Id);
        var texts = await db.Set<DocumentText>().AsNoTracking().Where(text => text.Id == documentId).Select(text => text.Json)
            .Concat(db.Set<DocumentVersion>().Where(version => version.DocumentId == documentId).Select(version => version.Json)).ToListAsync(ct);
        var fields = texts.ConvertAll(DraftJson.Read);
        var hashes = fields.SelectMany(one => TextPictures.HashesOf(one.Content).Concat(one.Attachments.Select(file => file.Hash))).ToHashSet(StringComparer.Ordinal);
        var logged = await history.OfAsync(db, [documentId], withReads: false, int.MaxValue, ct);
        hashes.UnionWith(logged.SelectMany(line => Digest().Matches(line.Summary).Select(match => match.Value)));
        return await db.Set<StoredFile>().AsNoTracking().Where(file => file.Purpose == FilePurpose.OfDocument && hashes.Contains(file.Hash)).ToListAsync(ct);
    }

    // The log may name a file of another paper: somebody can have written its hash into a reason.
    private static async Task<bool> IsElsewhereAsync(CommandScope scope, Guid documentId, string hash)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        return await db.Set<DocumentText>().AnyAsync(text => text.Json.Contains(hash), ct)
            || await db.Set<DocumentVersion>().AnyAsync(version => version.Json.Contains(hash), ct)
            || await db.Set<OfficialDocument>().AnyAsync(other => other.Id != documentId && other.RenditionHash == hash, ct)
            || await db.Set<Rendition>().AnyAsync(other => other.DocumentId != documentId && (other.OfdHash == hash || other.DocxHash == hash), ct)
            || await db.Set<Delivery>().AnyAsync(other => other.DocumentId != documentId && other.FileHash == hash, ct)
            || await db.Set<ArchivedFile>().AnyAsync(other => other.DocumentId != documentId && other.PackageHash == hash, ct);
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digest();
}
