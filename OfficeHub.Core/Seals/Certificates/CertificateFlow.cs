using System.Collections.Frozen;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>What a certificate of the register is for.</summary>
public enum CertificateUse
{
    /// <summary>根证书: trusted as it stands.</summary>
    Root,

    /// <summary>用户证书颁发机构: issues to people, under a root.</summary>
    Issuing,

    /// <summary>制章: signs seals.</summary>
    SealMaker,

    /// <summary>用印: signs papers with a seal.</summary>
    SealHolder,

    /// <summary>时间戳.</summary>
    TimeStamp,
}

/// <summary>Where a certificate stands. Whether it has run out is no state: the clock tells.</summary>
public enum CertificateStatus
{
    /// <summary>待签发: the key is made, the certificate is not.</summary>
    Requested,

    /// <summary>有效, within its dates.</summary>
    Valid,

    /// <summary>已吊销.</summary>
    Revoked,

    /// <summary>已换: another one was issued for its holder; what it signed stays good.</summary>
    Replaced,
}

/// <summary>What is done to a certificate of the register.</summary>
public enum CertificateAct
{
    /// <summary>签发.</summary>
    Issue,

    /// <summary>换发: its successor was issued.</summary>
    Replace,

    /// <summary>吊销.</summary>
    Revoke,
}

/// <summary>The moves of a certificate.</summary>
public static class CertificateFlow
{
    private static readonly FrozenDictionary<(CertificateStatus From, CertificateAct Act), CertificateStatus> Moves =
        new Dictionary<(CertificateStatus, CertificateAct), CertificateStatus>
        {
            [(CertificateStatus.Requested, CertificateAct.Issue)] = CertificateStatus.Valid,
            [(CertificateStatus.Valid, CertificateAct.Replace)] = CertificateStatus.Replaced,
            [(CertificateStatus.Valid, CertificateAct.Revoke)] = CertificateStatus.Revoked,
            // The old key may be stolen after the change as well.
            [(CertificateStatus.Replaced, CertificateAct.Revoke)] = CertificateStatus.Revoked,
        }.ToFrozenDictionary();

    /// <summary>Whether the act may be done, and what comes of it.</summary>
    public static bool TryMove(CertificateStatus from, CertificateAct act, out CertificateStatus to) => Moves.TryGetValue((from, act), out to);

    /// <summary>Whether the act may be done.</summary>
    public static bool May(CertificateStatus from, CertificateAct act) => Moves.ContainsKey((from, act));
}
