namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Chinese words about certificates, the same on page, record and notice.</summary>
public static class CertificateWords
{
    /// <summary>What a certificate is for.</summary>
    public static string Of(CertificateUse use) => use switch
    {
        CertificateUse.Root => "根证书",
        CertificateUse.Issuing => "颁发机构",
        CertificateUse.SealMaker => "制章",
        CertificateUse.SealHolder => "用印",
        _ => "时间戳",
    };

    /// <summary>Where it stands.</summary>
    public static string Of(CertificateStatus status) => status switch
    {
        CertificateStatus.Requested => "待签发",
        CertificateStatus.Valid => "有效",
        CertificateStatus.Revoked => "已吊销",
        _ => "已换",
    };

    /// <summary>Why it was revoked.</summary>
    public static string Of(RevocationGround ground) => ground switch
    {
        RevocationGround.KeyCompromised => "密钥泄露或丢失",
        RevocationGround.NoLongerUsed => "不再使用",
        _ => "持有人信息变更",
    };
}
