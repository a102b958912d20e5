using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization;

/// <summary>Asked before a person leaves or an account is switched off, inside the transaction. Access answers; Organization knows no roles.</summary>
public interface IDepartureRule
{
    /// <summary>Null when the work goes on without the person, else why not.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="staffId">Who goes.</param>
    /// <param name="ct">Cancelled when the caller gives up.</param>
    Task<Error?> CheckAsync(OfficeHubDbContext db, Guid staffId, CancellationToken ct);
}
