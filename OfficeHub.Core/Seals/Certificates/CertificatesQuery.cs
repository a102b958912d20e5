using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Which certificates of the register.</summary>
public enum CertificateView
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>待签发.</summary>
    Requested,

    /// <summary>将到期或已过期, not yet replaced.</summary>
    Ending,

    /// <summary>本人保管.</summary>
    Mine,

    /// <summary>已吊销.</summary>
    Revoked,
}

/// <summary>What to list.</summary>
/// <param name="View">Which part.</param>
/// <param name="Use">Only of this use; null for all.</param>
/// <param name="Text">In holder, keeper or serial number.</param>
/// <param name="Cursor">From a page read before; null for the first.</param>
public sealed record CertificateFilter(CertificateView View = CertificateView.All, CertificateUse? Use = null, string? Text = null, string? Cursor = null);

/// <summary>One certificate in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="Use">What it is for.</param>
/// <param name="HolderName">Whose it is.</param>
/// <param name="KeeperName">Name and post of who keeps the key; empty for none here.</param>
/// <param name="SerialHex">Serial number; empty before it is issued.</param>
/// <param name="ValidFrom">UTC.</param>
/// <param name="ValidUntil">UTC.</param>
/// <param name="Light">How it stands.</param>
/// <param name="EnteredAt">UTC.</param>
/// <param name="IsIssuedHere">Whether the authority of this site issued it.</param>
/// <param name="IsRenewal">Whether it is to follow another.</param>
public sealed record CertificateRow(
    Guid Id, int Revision, CertificateUse Use, string HolderName, string KeeperName, string SerialHex, DateTime? ValidFrom, DateTime? ValidUntil,
    CertificateLight Light, DateTime EnteredAt, bool IsIssuedHere, bool IsRenewal);

/// <summary>How many wait for something.</summary>
/// <param name="Requested">待签发.</param>
/// <param name="Ending">将到期或已过期.</param>
/// <param name="Mine">本人保管.</param>
/// <param name="All">All.</param>
public sealed record CertificateCounts(int Requested, int Ending, int Mine, int All);

/// <summary>The register of certificates.</summary>
[Act("查证书")]
public sealed class CertificatesQuery(QueryPath path, TimeProvider clock)
{
    private static readonly KeysetOrder<RegisteredCertificate> Newest =
        KeysetOrder<RegisteredCertificate>.ByDescending(one => one.EnteredAt).ThenDescending(one => one.Id);

    /// <summary>A page of them, the last entered first.</summary>
    public Task<Result<Page<CertificateRow>>> ListAsync(CertificateFilter filter, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return path.RunAsync<Page<CertificateRow>>(this, actor, CertificatePermissions.View, async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var rows = In(db.Set<RegisteredCertificate>().VisibleTo(actor), filter.View, actor, now);
            if (filter.Use is { } use) rows = rows.Where(one => one.Use == use);
            if (filter.Text?.Trim() is { Length: > 0 } text)
            {
                var serial = text.ToUpperInvariant();
                rows = rows.Where(one => one.HolderName.Contains(text) || one.KeeperName.Contains(text) || one.SerialHex.Contains(serial));
            }

            var page = await rows.ToPageAsync(
                Newest, filter.Cursor,
                one => new
                {
                    one.Id, one.Revision, one.Use, one.HolderName, one.KeeperName, one.SerialHex, one.ValidFrom, one.ValidUntil, one.Status, one.EnteredAt, one.IsIssuedHere,
                    IsRenewal = one.PredecessorId != null,
                }, ct, count: true);
            return new Page<CertificateRow>(
                [.. page.Rows.Select(one => new CertificateRow(
                    one.Id, one.Revision, one.Use, one.HolderName, one.KeeperName, one.SerialHex, one.ValidFrom, one.ValidUntil,
                    CertificateTerm.LightOf(one.Status, one.ValidUntil, now), one.EnteredAt, one.IsIssuedHere, one.IsRenewal))],
                page.Previous, page.Next, page.Count);
        }, ct);
    }

    /// <summary>How many there are in each part.</summary>
    public Task<Result<CertificateCounts>> CountAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<CertificateCounts>(this, actor, CertificatePermissions.View, async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var all = db.Set<RegisteredCertificate>().VisibleTo(actor);
            return new CertificateCounts(
                await In(all, CertificateView.Requested, actor, now).CountAsync(ct), await In(all, CertificateView.Ending, actor, now).CountAsync(ct),
                await In(all, CertificateView.Mine, actor, now).CountAsync(ct), await all.CountAsync(ct));
        }, ct);

    private static IQueryable<RegisteredCertificate> In(IQueryable<RegisteredCertificate> all, CertificateView view, Actor actor, DateTime now)
    {
        var soon = now.AddDays(CertificateTerm.WarningDays[0]);
        return view switch
        {
            CertificateView.Requested => all.Where(one => one.Status == CertificateStatus.Requested),
            CertificateView.Ending => all.Where(one => one.Status == CertificateStatus.Valid && one.ValidUntil < soon),
            CertificateView.Mine => all.Where(one => one.KeeperId == actor.StaffId),
            CertificateView.Revoked => all.Where(one => one.Status == CertificateStatus.Revoked),
            _ => all,
        };
    }
}
