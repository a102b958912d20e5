using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Sessions;

/// <summary>Lets another of one's own posts act in this session.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="HoldingId">Held today.</param>
[Act("换岗位办理")]
public sealed record SwitchPost(Guid CommandId, Guid HoldingId) : ICommand;

/// <summary>Handles <see cref="SwitchPost"/>.</summary>
public sealed class SwitchPostHandler(CommandPath path, ISessionNotice notice)
{
    /// <summary>Switches.</summary>
    /// <returns>The post's name with its unit; <see cref="NotFound"/> when it is not held today.</returns>
    public async Task<Result<string>> HandleAsync(SwitchPost command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var result = await path.RunAsync<string>(
            command, actor, Permission.SignedIn,
            async scope =>
            {
                var posts = await ActorResolver.PostsOf(scope.Db, actor.StaffId, BeijingTime.DayOf(scope.Now)).ToListAsync(ct);
                if (posts.Find(post => post.HoldingId == command.HoldingId) is not { } chosen)
                {
                    return new NotFound("岗位");
                }

                var session = await scope.Db.Set<UserSession>().SingleAsync(row => row.Id == actor.SessionId, ct);
                session.ActAs(chosen.HoldingId);
                var name = $"{chosen.UnitName} {chosen.PostName}";
                scope.Concerns("登录", session.Id, actor.Name, $"改以 {name} 办理");
                return name;
            },
            ct);
        notice.Changed();
        return result;
    }
}
