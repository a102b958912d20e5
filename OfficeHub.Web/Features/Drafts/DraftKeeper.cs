using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Drafts;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Drafts;

/// <summary>Keeps the texts of the person on this circuit, with the page they are typed on.</summary>
/// <remarks>Saves of one box come one after another; between two tabs the later one counts, so the server's clock is sequence enough.</remarks>
internal sealed class DraftKeeper(
    KeptTexts texts, KeptTextQuery query, ICurrentActor current, NavigationManager navigation, TimeProvider clock) : IDraftKeeper
{
    public async Task<Result> SaveAsync(string subject, string field, string text, CancellationToken ct)
    {
        var address = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        var sequence = clock.GetUtcNow().UtcTicks;
        return await texts.SaveAsync(new KeptKey(subject, field), text, address, sequence, await current.GetAsync(ct), ct);
    }

    public async Task<KeptDraft?> FindAsync(string subject, string field, CancellationToken ct)
    {
        var found = await query.FindAsync(new KeptKey(subject, field), await current.GetAsync(ct), ct);
        return found is { IsSuccess: true, Value: { } kept } ? new KeptDraft(kept.Text, kept.SavedAt) : null;
    }

    public async Task DropAsync(string subject, string field, CancellationToken ct) =>
        await texts.DropAsync(new KeptKey(subject, field), await current.GetAsync(ct), ct);
}
