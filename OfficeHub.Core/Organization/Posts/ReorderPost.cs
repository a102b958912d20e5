using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Posts;

/// <summary>Moves a post one place up or down in the leader order of its unit.</summary>
[Act("调整岗位顺序")]
public sealed record ReorderPost(Guid CommandId, Guid PostId, int Revision, bool Up) : ICommand;

/// <summary>Does it.</summary>
public sealed class ReorderPostHandler(CommandPath path)
{
    /// <summary>Changes places with the living neighbour.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="AtTheEdge"/>.</returns>
    public Task<Result> HandleAsync(ReorderPost command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var posts = scope.Db.Set<Post>().VisibleTo(actor);
            var post = await posts.SingleOrDefaultAsync(row => row.Id == command.PostId, ct);
            if (post is null) return new NotFound("岗位");
            scope.Concerns("岗位", post.Id, post.Name, command.Up ? "前移一位" : "后移一位");
            if (await scope.StaleAsync(post, command.Revision) is { } stale) return stale;

            var others = posts.Where(row => row.UnitId == post.UnitId && row.AbolishedOn == null);
            var neighbour = command.Up
                ? await others.Where(row => row.Order < post.Order).OrderByDescending(row => row.Order).FirstOrDefaultAsync(ct)
                : await others.Where(row => row.Order > post.Order).OrderBy(row => row.Order).FirstOrDefaultAsync(ct);
            if (neighbour is null) return new AtTheEdge(post.Name);
            var place = post.Order;
            post.PlaceAt(neighbour.Order);
            neighbour.PlaceAt(place);
            return Result.Success;
        }, ct);
}
