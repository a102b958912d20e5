using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Sessions;

/// <summary>The posts a person holds today, for the switch in the top bar.</summary>
[Act("查自己的岗位")]
public sealed class HeldPostsQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>The actor's own posts, primary one first.</summary>
    /// <returns><see cref="NotAllowed"/> when not signed in.</returns>
    public Task<Result<IReadOnlyList<HeldPost>>> ListAsync(Actor actor, CancellationToken ct) => path.RunAsync<IReadOnlyList<HeldPost>>(
        this, actor, Permission.SignedIn,
        async db => await ActorResolver.PostsOf(db, actor.StaffId, BeijingTime.Today(clock)).ToListAsync(ct), ct);
}
