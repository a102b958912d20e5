using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>One certificate with everything about it.</summary>
/// <param name="Row">As in the list.</param>
/// <param name="Fingerprint">SM3; null before it is issued.</param>
/// <param name="Subject">Full name of the holder; empty before it is issued.</param>
/// <param name="Issuer">Full name of the issuer; empty before it is issued.</param>
/// <param name="Chain">From the root down to this one; empty when no path to a trusted root is found.</param>
/// <param name="ChainFault">What is wrong with the chain; empty when nothing is.</param>
/// <param name="Usages">密钥用法, Chinese.</param>
/// <param name="Departures">Where it departs from GB/T 20518.</param>
/// <param name="RevokedAt">UTC; null unless revoked.</param>
/// <param name="Ground">Why; null unless revoked.</param>
/// <param name="RevocationNote">What was said.</param>
/// <param name="Predecessor">What it followed; null for none.</param>
/// <param name="Successor">What follows it; null for none.</param>
/// <param name="HasKey">Whether the key lies here.</param>
/// <param name="IsKeeper">Whether the reader keeps the key.</param>
/// <param name="MayIssue">Whether the reader may issue it.</param>
/// <param name="MayRenew">Whether the reader may ask for its successor.</param>
/// <param name="MayRevoke">Whether the reader may revoke it.</param>
/// <param name="MayDistrust">Whether the reader may end the trust in it.</param>
/// <param name="MayWithdraw">Whether the reader may take the request back.</param>
public sealed record CertificateDetail(
    CertificateRow Row, string? Fingerprint, string Subject, string Issuer, IReadOnlyList<string> Chain, string ChainFault, IReadOnlyList<string> Usages,
    IReadOnlyList<string> Departures, DateTime? RevokedAt, RevocationGround? Ground, string RevocationNote, Guid? Predecessor, Guid? Successor,
    bool HasKey, bool IsKeeper, bool MayIssue, bool MayRenew, bool MayRevoke, bool MayDistrust, bool MayWithdraw);

/// <summary>One certificate.</summary>
[Act("查看证书")]
public sealed class CertificateQuery
{
    private readonly QueryPath _path;
    private readonly IObjectHistory _history;
    private readonly TrustReading _trust;
    private readonly TimeProvider _clock;

    internal CertificateQuery(QueryPath path, IObjectHistory history, TrustReading trust, TimeProvider clock) =>
        (_path, _history, _trust, _clock) = (path, history, trust, clock);

    /// <summary>Everything about it.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<CertificateDetail>> OfAsync(Guid id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _path.RunAsync<CertificateDetail>(this, actor, CertificatePermissions.View, async db =>
        {
            if (await db.Set<RegisteredCertificate>().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } row) return new NotFound("证书");
            var successor = await db.Set<RegisteredCertificate>().Where(one => one.PredecessorId == id).OrderByDescending(one => one.EnteredAt).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(ct);
            return View(row, successor, actor, await _trust.StoreAsync(ct));
        }, ct);
    }

    /// <summary>Who did what to it, the newest first.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<HistoryLine>>> HistoryAsync(Guid id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _path.RunAsync<IReadOnlyList<HistoryLine>>(this, actor, CertificatePermissions.View, async db =>
            await db.Set<RegisteredCertificate>().VisibleTo(actor).AnyAsync(one => one.Id == id, ct)
                ? new Result<IReadOnlyList<HistoryLine>>(await _history.OfAsync(db, [id], withReads: false, HistoryLine.Most, ct))
                : new NotFound("证书"), ct);
    }

    private CertificateDetail View(RegisteredCertificate row, Guid? successor, Actor actor, Result<TrustStore> trust)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var certificate = row.Der.Length > 0 && Certificate.Read(row.Der) is { IsSuccess: true } read ? read.Value : null;
        var path = certificate is not null && trust.IsSuccess ? CertificatePath.Build(certificate, now, trust.Value) : null;
        var isGood = path?.State is PathState.Good;
        var (isManager, isKeeper) = (actor.Can(CertificatePermissions.Manage), row.KeeperId == actor.StaffId && actor.Can(CertificatePermissions.Keep));
        return new CertificateDetail(
            new CertificateRow(
                row.Id, row.Revision, row.Use, row.HolderName, row.KeeperName, row.SerialHex, row.ValidFrom, row.ValidUntil,
                CertificateTerm.LightOf(row.Status, row.ValidUntil, now), row.EnteredAt, row.IsIssuedHere, row.PredecessorId is not null),
            row.Fingerprint, certificate?.Subject.ToString() ?? "", certificate?.Issuer.ToString() ?? "",
            isGood ? [.. path!.Certificates.Reverse().Select(one => one.Subject.CommonName)] : [],
            certificate is null || isGood ? "" : trust.Error?.Message ?? path!.Remark,
            certificate?.Usages is { } usages ? UsageWords.Of(usages) : [],
            certificate is null ? [] : CertificateProfile.Departures(certificate, PurposeOf(row.Use)),
            row.RevokedAt, row.Ground, row.RevocationNote, row.PredecessorId, successor, row.HasKey, row.KeeperId == actor.StaffId,
            MayIssue: isManager && row.MayIssue(actor).IsSuccess,
            MayRenew: isKeeper && !row.IsAuthority && row.IsIssuedHere && successor is null && CertificateFlow.May(row.Status, CertificateAct.Replace),
            MayRevoke: isManager && row.IsIssuedHere && !row.IsAuthority && CertificateFlow.May(row.Status, CertificateAct.Revoke),
            MayDistrust: row is { Use: CertificateUse.Root, IsIssuedHere: false, Status: CertificateStatus.Valid } && actor.Can(CertificatePermissions.Trust),
            MayWithdraw: row.Status is CertificateStatus.Requested && (isKeeper || isManager));
    }

    private static CertificatePurpose PurposeOf(CertificateUse use) => use switch
    {
        CertificateUse.Root => CertificatePurpose.Root,
        CertificateUse.Issuing => CertificatePurpose.Issuing,
        CertificateUse.TimeStamp => CertificatePurpose.TimeStamping,
        _ => CertificatePurpose.Signing,
    };
}

/// <summary>密钥用法 in Chinese.</summary>
/// <remarks>GB/T 20518-2018, 5.2.4.2.4.</remarks>
internal static class UsageWords
{
    private static readonly (KeyUsages Usage, string Word)[] All =
    [
        (KeyUsages.DigitalSignature, "数字签名"), (KeyUsages.NonRepudiation, "不可否认"), (KeyUsages.KeyEncipherment, "密钥加密"), (KeyUsages.DataEncipherment, "数据加密"),
        (KeyUsages.KeyAgreement, "密钥协商"), (KeyUsages.KeyCertSign, "签发证书"), (KeyUsages.CrlSign, "签发吊销列表"),
    ];

    public static IReadOnlyList<string> Of(KeyUsages usages) => [.. All.Where(one => usages.HasFlag(one.Usage)).Select(one => one.Word)];
}
