using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Sessions;

/// <summary>Signs out: this session ends, with every page open in it.</summary>
/// <param name="CommandId">Of the press.</param>
[Act("退出")]
public sealed record SignOut(Guid CommandId) : ICommand;

/// <summary>Handles <see cref="SignOut"/>.</summary>
public sealed class SignOutHandler(CommandPath path, ISessionNotice notice)
{
    /// <summary>Signs out.</summary>
    /// <returns><see cref="RightsChanged"/> when the session was over already.</returns>
    public async Task<Result> HandleAsync(SignOut command, Actor actor, CancellationToken ct)
    {
        var result = await path.RunAsync(
            command, actor, Permission.SignedIn,
            async scope =>
            {
                var session = await scope.Db.Set<UserSession>().SingleAsync(row => row.Id == actor.SessionId, ct);
                scope.Concerns("登录", session.Id, actor.Name);
                session.End(SessionEnd.SignedOut, scope.Now);
                return Result.Success;
            },
            ct);
        notice.Changed();
        return result;
    }
}

/// <summary>Ends another of one's own sessions: a device left signed in elsewhere.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SessionId">One's own.</param>
[Act("结束别处的登录")]
public sealed record EndOwnSession(Guid CommandId, Guid SessionId) : ICommand;

/// <summary>Handles <see cref="EndOwnSession"/>.</summary>
public sealed class EndOwnSessionHandler(CommandPath path, ISessionNotice notice)
{
    /// <summary>Ends it.</summary>
    /// <returns><see cref="NotFound"/> when it is not one's own or is over already.</returns>
    public async Task<Result> HandleAsync(EndOwnSession command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var result = await path.RunAsync(
            command, actor, Permission.SignedIn,
            async scope =>
            {
                var session = await scope.Db.Set<UserSession>()
                    .SingleOrDefaultAsync(row => row.Id == command.SessionId && row.AccountId == actor.AccountId && row.EndedAt == null, ct);
                if (session is null)
                {
                    return new NotFound("登录");
                }

                scope.Concerns("登录", session.Id, actor.Name, $"来自 {session.Address}");
                session.End(SessionEnd.EndedByHand, scope.Now);
                return Result.Success;
            },
            ct);
        notice.Changed();
        return result;
    }
}
