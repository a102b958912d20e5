using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Making;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>What the site trusts, read anew each time: a list that was renewed a moment ago counts.</summary>
internal sealed class TrustReading(SealFolders folders, TimeProvider clock)
{
    /// <summary>The folders.</summary>
    public TrustPlaces Places => TrustPlaces.Under(folders.Trust);

    /// <summary>Roots, helpers and lists.</summary>
    /// <returns><see cref="TrustUnreadable"/>, without a path of the server.</returns>
    public async Task<Result<TrustStore>> StoreAsync(CancellationToken ct)
    {
        var store = await Places.ReadAsync(ct);
        return store.Error is SealFileRefused refused ? new TrustUnreadable(Path.GetFileName(refused.File)) : store;
    }

    /// <summary>A policy for now, by which signatures are made and judged.</summary>
    public async Task<Result<VerificationPolicy>> PolicyAsync(CancellationToken ct)
    {
        var store = await StoreAsync(ct);
        return store.IsSuccess ? new VerificationPolicy(store.Value, clock.GetUtcNow().UtcDateTime) : store.Error;
    }

    /// <summary>Adds certificates that help to build paths and are trusted by nobody.</summary>
    public async Task AddHelpersAsync(IReadOnlyList<Certificate> helpers, CancellationToken ct)
    {
        foreach (var helper in helpers)
        {
            await WriteAsync("certs", helper, ct);
        }
    }

    /// <summary>Adds a trusted root.</summary>
    public Task AddRootAsync(Certificate root, CancellationToken ct) => WriteAsync("roots", root, ct);

    /// <summary>Takes a root away that <see cref="AddRootAsync"/> added.</summary>
    public void RemoveRoot(string fingerprint) => File.Delete(PathOf("roots", fingerprint));

    private async Task WriteAsync(string folder, Certificate certificate, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.Combine(folders.Trust, folder));
        await AuthorityFiles.WriteAsync(PathOf(folder, certificate.Fingerprint), certificate, ct);
    }

    private string PathOf(string folder, string fingerprint) => Path.Combine(folders.Trust, folder, fingerprint + ".cer");
}
