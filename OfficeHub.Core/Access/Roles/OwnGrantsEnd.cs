using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>A person's own roles end when he leaves, those still to begin too: whoever comes back is given what the new work asks for.</summary>
internal sealed class OwnGrantsEnd : IDepartureDuty
{
    public async Task DoAsync(CommandScope scope, Guid staffId)
    {
        await RightsChange.OneAtATimeAsync(scope.Db, scope.Cancellation);
        var own = await scope.Db.Set<RoleGrant>().Open(scope.Now).Where(grant => grant.StaffId == staffId).ToListAsync(scope.Cancellation);
        foreach (var grant in own)
        {
            grant.End(scope.Actor.StaffId, "离任", scope.Now);
            scope.Touches("授权", grant.Id, await EndGrantHandler.NameAsync(scope.Db, grant, scope.Cancellation), "收回");
        }
    }
}
