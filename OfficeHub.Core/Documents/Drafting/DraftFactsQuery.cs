using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>What registers say around a draft as it stands on the page: asked when issuer, signatory or citations change, not with each word.</summary>
[Act("查拟稿用的登记")]
public sealed class DraftFactsQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    /// <summary>The facts.</summary>
    /// <param name="documentId">The draft.</param>
    /// <param name="fields">As they stand, saved or not.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="ct">Cancelled with the page.</param>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<CheckFacts>> OfAsync(Guid documentId, DraftFields fields, Actor actor, CancellationToken ct) =>
        path.RunAsync<CheckFacts>(this, actor, DocumentPermissions.Draft, async db =>
        {
            ArgumentNullException.ThrowIfNull(fields);
            if (!await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == documentId, ct)) return new NotFound("公文");
            var facts = await CheckFactsReader.ReadAsync(db, documentId, fields, actor, BeijingTime.Today(clock), ct);
            return await PlanStanding.AddToAsync(facts, db, settings, documentId, fields, ct);
        }, ct);
}
