using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>Whether a seal on a document proves nothing by itself any more, because somebody else may have had its key.</summary>
/// <remarks>features.md 100: a revoked seal marks all papers under it.</remarks>
[Act("看公文所用印章的现状")]
public sealed class EndedSealsQuery(QueryPath path)
{
    /// <summary>Such seals on the document, the first use first; empty as a rule.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<UseOfEndedSeal>>> OfAsync(Guid documentId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<UseOfEndedSeal>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (!await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == documentId, ct)) return new NotFound("公文", "这份");
            return await SealStandings.CompromisedAsync(db, documentId, ct);
        }, ct);
    }
}
