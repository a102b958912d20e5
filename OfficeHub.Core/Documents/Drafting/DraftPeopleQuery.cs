using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Whom a drafter can choose for 会签 and 审签: those and no others are offered.</summary>
[Act("查可选的人")]
public sealed class DraftPeopleQuery(QueryPath path, StepTakers takers, TimeProvider clock)
{
    /// <summary>People who match and can be chosen.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="key"><see cref="DocumentSteps.CounterSigners"/>, else <see cref="DocumentSteps.Leaders"/>.</param>
    /// <param name="text">Part of name, unit or post, or the beginning of the initials; empty lists the first of them.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="ct">Cancelled when typing goes on.</param>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<PersonRow>>> SearchAsync(Guid documentId, string key, string text, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<PersonRow>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return new NotFound("公文");
            var fit = await takers.ChoicesAsync(db, document, key == DocumentSteps.CounterSigners ? DocumentSteps.CounterSign : DocumentSteps.LeaderReview, ct);
            return await DirectorySearchQuery.Matching(db, actor, BeijingTime.Today(clock), (text ?? "").Trim(), unitId: null, fit).ToListAsync(ct);
        }, ct);
}
