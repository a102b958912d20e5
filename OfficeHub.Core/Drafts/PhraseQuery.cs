using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Drafts;

/// <summary>A person's own phrases.</summary>
[Act("查看常用语")]
public sealed class PhraseQuery(QueryPath path)
{
    /// <summary>In his own order.</summary>
    public Task<Result<IReadOnlyList<PhraseRow>>> ListAsync(Actor actor, CancellationToken ct) => path.RunAsync(
        this, actor, Permission.SignedIn,
        async db => new Result<IReadOnlyList<PhraseRow>>(await db.Set<OwnPhrase>().Where(phrase => phrase.AccountId == actor.AccountId)
            .OrderBy(phrase => phrase.Order).ThenBy(phrase => phrase.Id)
            .Select(phrase => new PhraseRow(phrase.Id, phrase.Revision, phrase.Text)).ToListAsync(ct)),
        ct);
}

/// <summary>One phrase.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">To hand back on a change.</param>
/// <param name="Text">The phrase.</param>
public sealed record PhraseRow(Guid Id, int Revision, string Text);
