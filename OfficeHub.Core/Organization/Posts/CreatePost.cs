using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Posts;

/// <summary>Adds a post to a unit.</summary>
[Act("设置岗位")]
public sealed record CreatePost(Guid CommandId, Guid UnitId, string Name, PostKind Kind) : ICommand;

/// <summary>Does it.</summary>
public sealed class CreatePostHandler(CommandPath path)
{
    /// <summary>Adds the post as the last one in leader order.</summary>
    /// <returns>Its id; <see cref="Invalid"/>, <see cref="NotFound"/>, <see cref="UnitIsAbolished"/>.</returns>
    public Task<Result<Guid>> HandleAsync(CreatePost command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var unit = await scope.Db.Set<Unit>().VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.UnitId, ct);
            if (unit is null) return new NotFound("机构");
            scope.Concerns("岗位", Guid.Empty, command.Name, $"在“{unit.Name}”设置");
            var check = new FieldCheck();
            var name = check.Line(nameof(command.Name), "岗位名称", command.Name, Post.NameLimit);
            if (check.Failed(out var invalid)) return invalid;
            if (await PostNames.ClashAsync(scope.Db, null, unit.Id, name, ct) is { } clash) return clash;

            var order = (await scope.Db.Set<Post>().Where(post => post.UnitId == unit.Id).MaxAsync(post => (int?)post.Order, ct) ?? 0) + 1;
            var created = Post.Create(Guid.CreateVersion7(), unit, name, command.Kind, order);
            if (!created.IsSuccess) return created.Error;
            scope.Db.Add(created.Value);
            scope.Concerns("岗位", created.Value.Id, name, $"在“{unit.Name}”设置");
            return created.Value.Id;
        }, ct);
}
