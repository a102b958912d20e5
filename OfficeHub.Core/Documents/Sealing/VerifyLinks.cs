using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>Where anybody checks a paper that he holds.</summary>
/// <param name="Code">Of the paper.</param>
/// <param name="Address">Whole; what the QR code holds.</param>
public sealed record VerifyLink(VerifyCode Code, string Address);

/// <summary>Addresses of the public page of papers.</summary>
public sealed class VerifyLinks(ISettings settings)
{
    private const string Place = "/verify/";

    /// <summary>公开网址: how this site is reached from outside.</summary>
    public static AddressSetting PublicAddress { get; } = new(
        "Site.PublicAddress", "公开网址", "核验", "印在核验二维码里的网址，要从外网打得开；改了以后，新打印的件用新网址，老网址请继续转到这里。", "用打开系统时的网址");

    /// <summary>The link of a code.</summary>
    /// <param name="code">Of the paper.</param>
    /// <param name="here">How the reader has reached the site: taken while no public address is set.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    public async Task<VerifyLink> OfAsync(VerifyCode code, string here, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(here);
        var site = await settings.GetAsync(PublicAddress, ct);
        return new VerifyLink(code, (site.Length > 0 ? site : here.TrimEnd('/')) + Place + code.Text);
    }

    /// <summary>The code of a file, if it is one that carries a seal; null for every other.</summary>
    internal static async Task<VerifyCode?> CodeAsync(OfficeHubDbContext db, Guid documentId, string fileHash, CancellationToken ct) =>
        fileHash.Length > 0 && await db.Set<SealUse>().AnyAsync(use => use.SubjectId == documentId && use.AfterHash == fileHash, ct) ? VerifyCode.Of(fileHash) : null;
}
