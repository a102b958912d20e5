using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>The text of one version.</summary>
/// <param name="Number">第几稿.</param>
/// <param name="StepName">The step it was made in.</param>
/// <param name="Author">Who made it.</param>
/// <param name="At">UTC.</param>
/// <param name="Hash">SM3, lower-case hex.</param>
/// <param name="Fields">The text.</param>
public sealed record VersionText(int Number, string StepName, string Author, DateTime At, string Hash, DraftFields Fields);

/// <summary>Reads one version of a document.</summary>
[Act("看旧稿")]
public sealed class DocumentVersionQuery(QueryPath path)
{
    /// <summary>The version; hidden from those who may not see the document.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<VersionText>> FindAsync(Guid documentId, int number, Actor actor, CancellationToken ct) =>
        path.RunAsync<VersionText>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var visible = db.Set<OfficialDocument>().VisibleTo(db, actor);
            var version = await db.Set<DocumentVersion>().SingleOrDefaultAsync(row => row.DocumentId == documentId && row.Number == number && visible.Any(document => document.Id == row.DocumentId), ct);
            return version is null ? new NotFound("稿", "这一") : new VersionText(version.Number, version.StepName, version.Author, version.At, version.Hash, version.Fields);
        }, ct);
}
