using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Who may keep which key.</summary>
internal static class CertificateRights
{
    /// <summary>
    /// Null when he may. Keys that make seals and stamp times are for whoever makes seals, keys that use seals for everybody else: nobody makes the seal he keeps
    /// (product.md §2, 6).
    /// </summary>
    public static Error? WhyNotKeep(CertificateUse use, Actor actor) =>
        use is not (CertificateUse.SealHolder or CertificateUse.SealMaker or CertificateUse.TimeStamp) ? Invalid.In("Use", "请选证书的用途：用印、制章或时间戳。")
        : use is CertificateUse.SealHolder == actor.Can(CertificatePermissions.Manage) ? new KeeperIsMaker(use) : null;
}

/// <summary>Who makes seals uses none, and the other way round.</summary>
public sealed record KeeperIsMaker(CertificateUse Use)
    : Error("Certificates.KeeperIsMaker", Use is CertificateUse.SealHolder
        ? "制章员不保管印章，不能申领用印证书。请由用印员申领。"
        : $"{CertificateWords.Of(Use)}证书由制章员申领。您申领的应是用印证书。");
