using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Making;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>The small authority of this site, in its folder.</summary>
internal sealed class SiteAuthority(SealFolders folders) : IDisposable
{
    private readonly SemaphoreSlim _founding = new(1);

    /// <summary>Where its files lie.</summary>
    public AuthorityFiles Files { get; } = new(folders.Authority);

    /// <summary>Opens it: slow, so before the transaction. The caller disposes it.</summary>
    /// <returns><see cref="NoAuthority"/>, <see cref="AuthorityPasswordWrong"/>; never a sentence with a path of the server.</returns>
    public async Task<Result<OpenAuthority>> OpenAsync(string? password, bool withRoot, CancellationToken ct)
    {
        if (!Files.IsFounded) return new NoAuthority();
        var opened = await OpenAuthority.OpenAsync(Files, password ?? "", withRoot, ct);
        return opened.Error is SealFileRefused ? new AuthorityPasswordWrong() : opened;
    }

    /// <summary>Founds it in its folder, or opens the one that is there: of an act that broke off, or made on the command line.</summary>
    public async Task<Error?> FoundOrOpenAsync(string agency, string password, DateTime now, CancellationToken ct)
    {
        await _founding.WaitAsync(ct);
        try
        {
            if (!Files.IsFounded) return (await new AgencyAuthority(folders.Authority, password).FoundAsync(agency, now, ct)).Error;
            var opened = await OpenAsync(password, withRoot: true, ct);
            if (!opened.IsSuccess) return opened.Error;
            opened.Value.Dispose();
            return null;
        }
        finally
        {
            _founding.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _founding.Dispose();

    /// <summary>Puts its certificates and lists where sealing and checking look.</summary>
    public Task PublishAsync(CancellationToken ct) => Files.PublishAsync(folders.Trust, ct);

    /// <summary>Lets acts that change the lists go one after the other until the commit: each list is made from the last.</summary>
    public static Task OneAtATimeAsync(OfficeHubDbContext db, CancellationToken ct) =>
        db.Set<RegisteredCertificate>().Where(one => one.Use == CertificateUse.Root && one.IsIssuedHere)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.HolderName, one => one.HolderName), ct);
}

/// <summary>The authority's keys do not open.</summary>
public sealed record AuthorityPasswordWrong()
    : Error("Certificates.AuthorityPasswordWrong", "颁发机构的密码不对，没有办。请再输入一次。");
