using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization.Posts;

/// <summary>Names of posts are unique in their unit: the record shows unit and name only.</summary>
internal static class PostNames
{
    public static async Task<Error?> ClashAsync(OfficeHubDbContext db, Guid? self, Guid unitId, string name, CancellationToken ct) =>
        await db.Set<Post>().AnyAsync(post => post.UnitId == unitId && post.AbolishedOn == null && post.Id != self && post.Name == name, ct)
            ? Invalid.In(nameof(Post.Name), $"这个机构已有岗位“{name}”。几个人可以同任一个岗位；要分开，请换一个名称。")
            : null;
}
