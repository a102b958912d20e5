using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Making;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>
/// The keys of the register, one file each, encrypted under a password that only the keeper knows (PBKDF2 with HMAC-SM3, SM4-GCM). The password comes
/// with each use and is kept nowhere.
/// </summary>
/// <remarks>security.md C6. A software key; a certified device takes its place behind <see cref="ISealKeyProvider"/>.</remarks>
internal sealed class SealKeyShelf(IDbContextFactory<OfficeHubDbContext> contexts, SealFolders folders)
{
    private const string Ending = ".key";

    /// <summary>Opens the key of a certificate, with the certificate. The caller disposes it.</summary>
    /// <param name="certificateId">Which; whether the actor may use it, the caller has asked.</param>
    /// <param name="password">The keeper's.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns><see cref="NotFound"/>, <see cref="KeyNotHere"/>, <see cref="KeyPasswordWrong"/>.</returns>
    public async Task<Result<KeyFile>> OpenAsync(Guid certificateId, string password, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(password);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Set<RegisteredCertificate>().AsNoTracking().Where(one => one.Id == certificateId)
            .Select(one => new { one.HolderName, one.Der }).SingleOrDefaultAsync(ct);
        if (row is null) return new NotFound("证书");
        if (row.Der.Length == 0 || !File.Exists(PathOf(certificateId))) return new KeyNotHere(row.HolderName);
        var key = SoftwareSealKey.Unlock(await File.ReadAllBytesAsync(PathOf(certificateId), ct), password);
        if (!key.IsSuccess) return new KeyPasswordWrong();
        var certificate = Certificate.Read(row.Der);
        if (certificate.IsSuccess && certificate.Value.PublicKey is { IsSuccess: true } certified && certified.Value == key.Value.PublicKey)
        {
            return new KeyFile(new OpenSealKey(certificate.Value, key.Value), []);
        }

        key.Value.Dispose();
        return new SealingRefused(null, "密钥文件与证书不成对，可能被换过。请联系系统管理员核对。");
    }

    /// <summary>Opens a key for its keeper alone, whether its certificate is issued or not. The caller disposes it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="KeyNotHere"/>, <see cref="KeyPasswordWrong"/>.</returns>
    public async Task<Result<Sm2PrivateKey>> OpenOwnAsync(Guid certificateId, Guid keeperId, string password, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var holder = await db.Set<RegisteredCertificate>().AsNoTracking().Where(one => one.Id == certificateId && one.KeeperId == keeperId).Select(one => one.HolderName).SingleOrDefaultAsync(ct);
        if (holder is null) return new NotFound("证书");
        if (!File.Exists(PathOf(certificateId))) return new KeyNotHere(holder);
        var key = SoftwareSealKey.Unlock(await File.ReadAllBytesAsync(PathOf(certificateId), ct), password);
        return key.IsSuccess ? key.Value : new KeyPasswordWrong();
    }

    /// <summary>What is kept of a key: slow, so before the transaction.</summary>
    /// <returns>Why not: the password is too short.</returns>
    public static Result<byte[]> Seal(Sm2PrivateKey key, string password)
    {
        var file = SoftwareSealKey.Protect(key, password);
        return file.IsSuccess ? file.Value : new SealingRefused(null, file.Fault.Message);
    }

    /// <summary>Keeps a key that <see cref="Seal"/> encrypted. Never over another.</summary>
    public async Task KeepAsync(Guid certificateId, byte[] encrypted, CancellationToken ct)
    {
        Directory.CreateDirectory(folders.Keys);
        if (File.Exists(PathOf(certificateId))) throw new InvalidOperationException("A key of that certificate is on the shelf already.");
        await SealFiles.WriteAsync(PathOf(certificateId), encrypted, isPrivate: true, ct);
    }

    /// <summary>Erases a key: its bytes are overwritten, then the file goes. One that is not there is erased.</summary>
    public async Task EraseAsync(Guid certificateId, CancellationToken ct)
    {
        var path = PathOf(certificateId);
        if (!File.Exists(path)) return;
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            await file.WriteAsync(new byte[file.Length], ct);
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }

    /// <summary>Erases keys that no row has, of an act that broke off: old enough that none is under way.</summary>
    public async Task<int> SweepAsync(DateTime olderThan, CancellationToken ct)
    {
        if (!Directory.Exists(folders.Keys)) return 0;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = (await db.Set<RegisteredCertificate>().AsNoTracking().Where(one => one.HasKey).Select(one => one.Id).ToListAsync(ct)).ToHashSet();
        var swept = 0;
        foreach (var path in Directory.EnumerateFiles(folders.Keys, "*" + Ending))
        {
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out var id) && !known.Contains(id) && File.GetLastWriteTimeUtc(path) < olderThan)
            {
                await EraseAsync(id, ct);
                swept++;
            }
        }

        return swept;
    }

    private string PathOf(Guid certificateId) => Path.Combine(folders.Keys, certificateId.ToString("N") + Ending);
}
