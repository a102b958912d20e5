using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Rights to the certificates with which seals are made and used.</summary>
public static class CertificatePermissions
{
    private const string Area = "用印";

    /// <summary>Reads the register of certificates.</summary>
    public static Permission View { get; } = new(
        "Certificates.View", "查看证书", Area,
        RoleCodes.SealKeeper, RoleCodes.SealMaker, RoleCodes.OfficeDirector, RoleCodes.SystemAdministrator, RoleCodes.AuditAdministrator);

    /// <summary>Asks for a certificate, or brings one, and keeps its key.</summary>
    public static Permission Keep { get; } = new("Certificates.Keep", "申领和保管证书", Area, RoleCodes.SealKeeper, RoleCodes.SealMaker);

    /// <summary>Founds the site's own authority, issues, revokes, renews the lists.</summary>
    public static Permission Manage { get; } = new("Certificates.Manage", "签发和吊销证书", Area, RoleCodes.SealMaker);

    /// <summary>Decides whose certificates are taken for genuine: not for who makes seals.</summary>
    public static Permission Trust { get; } = new("Certificates.Trust", "信任外部根证书", Area, RoleCodes.SystemAdministrator);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Keep, Manage, Trust];
}
