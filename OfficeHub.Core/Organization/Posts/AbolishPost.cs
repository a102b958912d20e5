using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Posts;

/// <summary>Ends a post that nobody holds.</summary>
[Act("撤销岗位")]
public sealed record AbolishPost(Guid CommandId, Guid PostId, int Revision) : ICommand;

/// <summary>Does it.</summary>
public sealed class AbolishPostHandler(CommandPath path, TimeProvider clock)
{
    /// <summary>Ends it today.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="PostIsAbolished"/>, <see cref="PostIsHeld"/>.</returns>
    public Task<Result> HandleAsync(AbolishPost command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var post = await scope.Db.Set<Post>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == command.PostId, ct);
            if (post is null) return new NotFound("岗位");
            scope.Concerns("岗位", post.Id, post.Name, "撤销");
            if (await scope.StaleAsync(post, command.Revision) is { } stale) return stale;
            var holders = await scope.Db.Set<PostHolding>().CountAsync(holding => holding.PostId == post.Id && !holding.IsOver, ct);
            return post.Abolish(BeijingTime.Today(clock), holders);
        }, ct);
}
