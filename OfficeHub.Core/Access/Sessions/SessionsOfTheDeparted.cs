using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Sessions;

/// <summary>Whoever leaves is signed out for good: an account switched on again must not bring a forgotten sign-in back.</summary>
/// <remarks>security.md 5.5.</remarks>
internal sealed class SessionsOfTheDeparted : IDepartureDuty
{
    public async Task DoAsync(CommandScope scope, Guid staffId)
    {
        foreach (var account in await scope.Db.Users.Where(row => row.StaffId == staffId).Select(row => row.Id).ToListAsync(scope.Cancellation))
        {
            await scope.Db.OneAtATimeAsync(account, scope.Cancellation);
            await SessionEnds.AllAsync(scope.Db, account, SessionEnd.RightsChanged, scope.Now, scope.Cancellation);
        }
    }
}
