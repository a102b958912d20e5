using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization.People;

/// <summary>Asked before somebody is put into a post: Access refuses what would unite roles that stay apart.</summary>
public interface IAppointmentRule
{
    /// <summary>Null when the person may hold the post beside those he holds.</summary>
    Task<Error?> CheckAsync(OfficeHubDbContext db, Guid staffId, Guid postId, CancellationToken ct);
}
