namespace OfficeHub.Core.Seals.Certificates;

/// <summary>How a certificate stands today, as its light says.</summary>
public enum CertificateLight
{
    /// <summary>待签发.</summary>
    Requested,

    /// <summary>正常.</summary>
    Good,

    /// <summary>将到期.</summary>
    EndsSoon,

    /// <summary>已过期.</summary>
    Ended,

    /// <summary>已吊销.</summary>
    Revoked,

    /// <summary>已换.</summary>
    Replaced,
}

/// <summary>When people are warned of an end, and which light follows.</summary>
public static class CertificateTerm
{
    /// <summary>Days before the end of a certificate at which people are told, once each.</summary>
    public static IReadOnlyList<int> WarningDays { get; } = [60, 30, 7, 1];

    /// <summary>Days before the end of a revocation list at which people are told.</summary>
    public const int ListWarningDays = 2;

    /// <summary>The light.</summary>
    /// <param name="status">Where it stands.</param>
    /// <param name="validUntil">UTC; null before it is issued.</param>
    /// <param name="now">UTC.</param>
    public static CertificateLight LightOf(CertificateStatus status, DateTime? validUntil, DateTime now) => status switch
    {
        CertificateStatus.Requested => CertificateLight.Requested,
        CertificateStatus.Revoked => CertificateLight.Revoked,
        CertificateStatus.Replaced => CertificateLight.Replaced,
        _ when now > validUntil => CertificateLight.Ended,
        _ when now > validUntil?.AddDays(-WarningDays[0]) => CertificateLight.EndsSoon,
        _ => CertificateLight.Good,
    };

    /// <summary>The light of a revocation list.</summary>
    /// <param name="nextUpdate">UTC, from when on it proves nothing; null when there is no list.</param>
    /// <param name="now">UTC.</param>
    public static CertificateLight LightOfList(DateTime? nextUpdate, DateTime now) => nextUpdate is not { } end || now >= end ? CertificateLight.Ended
        : now >= end.AddDays(-ListWarningDays) ? CertificateLight.EndsSoon
        : CertificateLight.Good;

    /// <summary>The threshold people are to be told of now, or null: none is reached, or they were told of it.</summary>
    /// <param name="validUntil">UTC.</param>
    /// <param name="told">The last one told of.</param>
    /// <param name="now">UTC.</param>
    public static int? Due(DateTime validUntil, int? told, DateTime now)
    {
        var reached = WarningDays.Where(days => now >= validUntil.AddDays(-days)).Select(days => (int?)days).LastOrDefault();
        return reached is { } days && (told is null || days < told) ? days : null;
    }
}
