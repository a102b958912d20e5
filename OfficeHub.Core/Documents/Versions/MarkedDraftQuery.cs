using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Docx.Revisions;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>花脸稿 as DOCX with tracked changes, each by whoever made it.</summary>
/// <remarks>features.md 39: the marked copy is kept, since the versions are; it is there after the paper is done.</remarks>
[Act("下载花脸稿")]
public sealed class MarkedDraftQuery(QueryPath path, FileStore store)
{
    /// <summary>The file of the same two texts as <see cref="CompareVersionsQuery.FindAsync"/> takes; the download leaves a row.</summary>
    /// <returns><see cref="NotFound"/>, or <see cref="NothingToCompare"/> where there is only one text.</returns>
    public Task<Result<DocumentFile>> WriteAsync(Guid documentId, int? old, int? now, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<DocumentFile>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var loaded = await CompareVersionsQuery.LoadAsync(db, documentId, old, now, actor, ct);
            if (!loaded.IsSuccess) return (loaded.Error, AuditSubject.None);
            var view = loaded.Value;
            if (view is not { Old: { } before, New: { } after, Result: { } result }) return (new NothingToCompare(), new AuditSubject("公文", documentId, view.Title, "花脸稿"));
            var authors = view.Versions.ToDictionary(mark => mark.Number, mark => new RevisionAuthor(mark.Author, mark.At));
            var pictures = await StoredPictures.ReadAsync(store, result.Text.Clauses.SelectMany(clause => new[] { clause.Old, clause.New }).Select(clause => clause?.Block).OfType<Publishing.Content.Picture>().Select(picture => picture.Hash), ct);
            var between = string.Create(CultureInfo.InvariantCulture, $"第 {before.Number} 稿至第 {after.Number} 稿");
            var bytes = MarkedDocxWriter.Write(
                new MarkedDraft(result.Text, view.NewFields.Content, authors, $"花脸稿（{between}）　内部办理用，不是印发稿"), new DocxOptions(after.At) { Picture = pictures.GetValueOrDefault });
            var title = view.Title.Length > 0 ? view.Title : "无标题";
            return (new DocumentFile($"{title}（花脸稿 {before.Number}-{after.Number}）.docx", bytes), new AuditSubject("公文", documentId, view.Title, $"花脸稿，{between}"));
        }, ct);
}

/// <summary>There is one text only.</summary>
public sealed record NothingToCompare()
    : Error("Document.NothingToCompare", "这份公文只有一稿，没有可比的。送出后改过的文字自动留稿，那时再比。");
