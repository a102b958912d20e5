using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization;

/// <summary>Asked before a person takes a post, inside the transaction. Access answers; Organization knows no roles.</summary>
public interface IAppointmentRule
{
    /// <summary>Null when the person may take the post, else why not.</summary>
    /// <param name="db">The context of the act; the new holding need not be saved yet.</param>
    /// <param name="staffId">Who.</param>
    /// <param name="postId">Which post.</param>
    /// <param name="ct">Cancelled when the caller gives up.</param>
    Task<Error?> CheckAsync(OfficeHubDbContext db, Guid staffId, Guid postId, CancellationToken ct);
}
