using OfficeHub.Core.Common;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Whether a certificate of others may come into the register.</summary>
internal static class CertificateJudgement
{
    /// <summary>Null when it may.</summary>
    public static SealingRefused? WhyNotTaken(Certificate certificate, CertificateUse use, CertificatePath path, DateTime now)
    {
        var fits = use is CertificateUse.TimeStamp ? CertificateProfile.MayStampTime(certificate) : CertificateProfile.MaySeal(certificate);
        return !fits ? Refused(use is CertificateUse.TimeStamp ? "这张证书不是时间戳专用证书。" : "这张证书不是签名证书（可能是加密证书），不能用来签章。请导入同时发给您的签名证书。")
            : now > certificate.NotAfter ? Refused($"这张证书{BeijingTime.Full(certificate.NotAfter)}已到期，没有导入。请先向发证机构续期。")
            : now < certificate.NotBefore ? Refused($"这张证书{BeijingTime.Full(certificate.NotBefore)}才生效，没有导入。请到时再导入。")
            : path.State is PathState.NoRoot ? Refused("这张证书的根证书还没有被本系统信任，没有导入。请先请系统管理员办“信任根证书”。")
            : path.State is not PathState.Good ? Refused(path.Remark)
            : null;
    }

    /// <summary>Null when the certificate is a root that may be trusted.</summary>
    public static SealingRefused? WhyNoRoot(Certificate certificate, DateTime now) =>
        !certificate.IsSelfIssued || !certificate.IsAuthority || certificate.PublicKey is not { IsSuccess: true } key || !certificate.IsSignedBy(key.Value) ? Refused("这不是 SM2 根证书：根证书由自己签发，并写明是颁发机构。请核对文件。")
            : !certificate.IsValidAt(now) ? Refused($"这张根证书不在有效期内（{BeijingTime.Full(certificate.NotBefore)}至{BeijingTime.Full(certificate.NotAfter)}）。")
            : null;

    private static SealingRefused Refused(string why) => new(null, why);
}
