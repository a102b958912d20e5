using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Which certificates an actor may see.</summary>
public static class RegisteredCertificates
{
    /// <summary>
    /// Those of his agency, and every authority's, since all papers are judged by them. The agency that runs the site's
    /// authority sees what it issues for others, and auditors see all.
    /// </summary>
    public static IQueryable<RegisteredCertificate> VisibleTo(this IQueryable<RegisteredCertificate> certificates, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.Can(CertificatePermissions.View)) return certificates.Where(_ => false);
        if (actor.IsSystem || actor.Roles.Contains(RoleCodes.AuditAdministrator)) return certificates;
        var agency = actor.AgencyId;
        var manages = actor.Can(CertificatePermissions.Manage);
        return certificates.Where(one => one.AgencyId == agency || one.Use == CertificateUse.Root || one.Use == CertificateUse.Issuing
            || (manages && certificates.Any(root => root.Use == CertificateUse.Root && root.IsIssuedHere && root.AgencyId == agency)));
    }
}
