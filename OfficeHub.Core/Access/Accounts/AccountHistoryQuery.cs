using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>Who did what to an account, for whoever maintains accounts.</summary>
[Act("查账号变动记录")]
public sealed class AccountHistoryQuery(QueryPath path, IObjectHistory history)
{
    /// <summary>The newest acts first, at most <see cref="HistoryLine.Most"/>.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<HistoryLine>>> OfAsync(Guid accountId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<HistoryLine>>(this, actor, AccountPermissions.Maintain, async db =>
            await db.Users.AnyAsync(account => account.Id == accountId, ct)
                ? new Result<IReadOnlyList<HistoryLine>>(await history.OfAsync(db, [accountId], withReads: false, HistoryLine.Most, ct))
                : new NotFound("账号"), ct);
}
