using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Docx;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>Writes 解读 of a document: materials and plan as they stand.</summary>
[Act("下载解读")]
public sealed class DocumentInterpretationQuery(QueryPath path)
{
    /// <summary>The file; the download leaves a row.</summary>
    /// <returns><see cref="NotFound"/>, also for a document that has no interpretation.</returns>
    public Task<Result<DocumentFile>> WriteAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<DocumentFile>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return (new NotFound("公文"), AuditSubject.None);
            var fields = (await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct)).Fields;
            if (fields is not { IsPolicy: true, Interpretation: { } interpretation }) return (new NotFound("解读"), AuditSubject.None);
            var name = document.Number.Length > 0 ? document.Number : DraftHandler.NameOf(document);
            var paper = InterpretationPapers.Of(interpretation, document.Title, document.IssuerName);
            // The same text has the same bytes.
            return (new DocumentFile($"{name} 解读.docx", InterpretationWriter.Write(paper, document.SavedAt)), new AuditSubject("公文", document.Id, document.Title, "解读"));
        }, ct);
}
