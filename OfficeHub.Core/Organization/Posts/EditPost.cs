using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Posts;

/// <summary>Corrects name and standing of a post.</summary>
[Act("修改岗位")]
public sealed record EditPost(Guid CommandId, Guid PostId, int Revision, string Name, PostKind Kind) : ICommand;

/// <summary>Does it.</summary>
public sealed class EditPostHandler(CommandPath path)
{
    /// <summary>Changes them.</summary>
    /// <returns><see cref="Invalid"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="PostIsAbolished"/>.</returns>
    public Task<Result> HandleAsync(EditPost command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var post = await scope.Db.Set<Post>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == command.PostId, ct);
            if (post is null) return new NotFound("岗位");
            scope.Concerns("岗位", post.Id, post.Name, $"改为“{command.Name}”");
            if (await scope.StaleAsync(post, command.Revision) is { } stale) return stale;

            var check = new FieldCheck();
            var name = check.Line(nameof(command.Name), "岗位名称", command.Name, Post.NameLimit);
            if (check.Failed(out var invalid)) return invalid;
            if (await PostNames.ClashAsync(scope.Db, post.Id, post.UnitId, name, ct) is { } clash) return clash;
            return post.Edit(name, command.Kind);
        }, ct);
}
