using OfficeHub.Core.Organization.Directory;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features;

/// <summary>Notes the actor's picks by the command.</summary>
internal sealed class RecentPeople(RememberContactsHandler remember, ICurrentActor current) : IRecentPeople
{
    public async Task RememberAsync(IReadOnlyList<Guid> people, CancellationToken ct) =>
        await remember.HandleAsync(new RememberContacts(Guid.CreateVersion7(), people), await current.GetAsync(ct), ct);
}
