using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Common;
using OfficeHub.Web.Accounts.Sessions;
using OfficeHub.Web.Shared;
using HeldPost = OfficeHub.Web.Shared.HeldPost;

namespace OfficeHub.Web.Accounts;

/// <summary>Resolves the actor once per request, or once per circuit: when rights change, the watch ends the circuit and the next one asks anew.</summary>
public sealed class SessionActor(CircuitSession circuit, IHttpContextAccessor http, ActorResolver resolver) : ICurrentActor
{
    private Task<Actor>? _actor;

    /// <inheritdoc/>
    public Task<Actor> GetAsync(CancellationToken ct) => _actor is { IsFaulted: false, IsCanceled: false } known ? known : _actor = ResolveAsync(ct);

    private async Task<Actor> ResolveAsync(CancellationToken ct)
    {
        // Inside a circuit the accessor would give the long-gone request that opened the connection.
        var principal = circuit.Principal ?? http.HttpContext?.User;
        return principal is not null && SessionCookie.Read(principal) is { } named
            ? await resolver.ResolveAsync(named.SessionId, named.Address, ct)
            : Actor.Nobody;
    }
}

/// <summary>The switch of posts in the top bar.</summary>
public sealed class SessionPosts(HeldPostsQuery query) : IHeldPosts
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HeldPost>> ListAsync(Actor actor, CancellationToken ct)
    {
        var posts = await query.ListAsync(actor, ct);
        return posts.IsSuccess ? [.. posts.Value.Select(post => new HeldPost(post.HoldingId, post.UnitName, post.PostName))] : [];
    }
}
