using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Roles given for a task end with it. The feature that ends the task calls this in the same transaction.</summary>
public static class TaskGrants
{
    /// <summary>Ends every open grant of an occasion and the open pages of those who had it.</summary>
    /// <param name="scope">The command that ends the task.</param>
    /// <param name="occasionId">The task, as named in <see cref="GrantOccasion"/>.</param>
    /// <returns>How many grants ended.</returns>
    public static async Task<int> EndTaskGrantsAsync(this CommandScope scope, Guid occasionId)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var grants = await scope.Db.Set<RoleGrant>().Open(scope.Now)
            .Where(grant => grant.OccasionId == occasionId).ToListAsync(scope.Cancellation);
        foreach (var grant in grants)
        {
            grant.End(scope.Actor.StaffId, "任务办结", scope.Now);
            await RightsChange.RaiseAsync(scope.Db, EndGrantHandler.HoldersOf(scope.Db, grant, scope.Now), scope.Cancellation);
        }

        return grants.Count;
    }
}
