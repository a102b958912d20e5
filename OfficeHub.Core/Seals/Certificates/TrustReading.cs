using OfficeHub.Core.Common;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>What the site trusts, read anew each time: a list that was renewed a moment ago counts.</summary>
internal sealed class TrustReading(SealFolders folders, TimeProvider clock)
{
    /// <summary>The folders.</summary>
    public TrustPlaces Places => TrustPlaces.Under(folders.Trust);

    /// <summary>Roots, helpers and lists.</summary>
    public Task<Result<TrustStore>> StoreAsync(CancellationToken ct) => Places.ReadAsync(ct);

    /// <summary>A policy for now, by which signatures are made and judged.</summary>
    public async Task<Result<VerificationPolicy>> PolicyAsync(CancellationToken ct)
    {
        var store = await StoreAsync(ct);
        return store.IsSuccess ? new VerificationPolicy(store.Value, clock.GetUtcNow().UtcDateTime) : store.Error;
    }
}
