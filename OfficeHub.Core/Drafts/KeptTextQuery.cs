using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Drafts;

/// <summary>Gives a person's own unfinished texts back.</summary>
[Act("查看没写完的文字")]
public sealed class KeptTextQuery(QueryPath path)
{
    /// <summary>Most rows of the list; whoever has more sees the newest.</summary>
    public const int MostRows = 20;

    /// <summary>One text, or null when none is kept.</summary>
    public Task<Result<KeptTextView?>> FindAsync(KeptKey key, Actor actor, CancellationToken ct) => path.RunAsync(
        this, actor, Permission.SignedIn,
        async db => new Result<KeptTextView?>(await db.Set<KeptText>()
            .Where(kept => kept.AccountId == actor.AccountId && kept.Subject == key.Subject && kept.Field == key.Field)
            .Select(kept => new KeptTextView(kept.Text, kept.SavedAt)).SingleOrDefaultAsync(ct)),
        ct);

    /// <summary>What is unfinished, newest first, without the texts.</summary>
    public Task<Result<IReadOnlyList<KeptTextRow>>> ListAsync(Actor actor, CancellationToken ct) => path.RunAsync(
        this, actor, Permission.SignedIn,
        async db => new Result<IReadOnlyList<KeptTextRow>>(await db.Set<KeptText>()
            .Where(kept => kept.AccountId == actor.AccountId)
            .OrderByDescending(kept => kept.SavedAt).ThenBy(kept => kept.Id).Take(MostRows)
            .Select(kept => new KeptTextRow(new KeptKey(kept.Subject, kept.Field), kept.Preview, kept.Length, kept.Address, kept.SavedAt)).ToListAsync(ct)),
        ct);
}

/// <summary>A kept text.</summary>
/// <param name="Text">Exactly as typed.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record KeptTextView(string Text, DateTime SavedAt);

/// <summary>One line of 没写完的.</summary>
/// <param name="Key">Where it belongs.</param>
/// <param name="Preview">Its beginning, in one line.</param>
/// <param name="Length">Characters.</param>
/// <param name="Address">Path of the page it was typed on.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record KeptTextRow(KeptKey Key, string Preview, int Length, string Address, DateTime SavedAt);
