using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>The certificate is not where the act would have it.</summary>
public sealed record CertificateElsewhere(string Holder, CertificateStatus Status)
    : Error("Certificates.Elsewhere", $"“{Holder}”的证书现在是“{CertificateWords.Of(Status)}”，不能这样办。请刷新后再看。");

/// <summary>Nobody issues himself the certificate with which he seals.</summary>
public sealed record OwnCertificate()
    : Error("Certificates.OwnCertificate", "这是您自己申领的用印证书，要由另一位制章员签发。");

/// <summary>Certificates of an authority are not revoked one by one.</summary>
public sealed record AuthorityNotRevoked()
    : Error("Certificates.AuthorityNotRevoked", "颁发机构自己的证书不能在这里吊销：它签发的证书都要靠它核验。");

/// <summary>Only who issued a certificate revokes it.</summary>
public sealed record IssuedByOthers()
    : Error("Certificates.IssuedByOthers", "这张证书是外部机构签发的，请向那家机构申请吊销，再把它的吊销列表放进信任文件夹。");

/// <summary>The key is not on the shelf.</summary>
public sealed record KeyNotHere(string Holder)
    : Error("Certificates.KeyNotHere", $"没有找到“{Holder}”证书的密钥，可能已销毁。请重新申领证书。");

/// <summary>The password of a key does not fit.</summary>
public sealed record KeyPasswordWrong()
    : Error("Certificates.KeyPasswordWrong", "密码不对，没有办。请再输入一次；忘了密码就只能重新申领证书。");

/// <summary>There is no authority here yet.</summary>
public sealed record NoAuthority()
    : Error("Certificates.NoAuthority", "还没有建颁发机构。请制章员先办“建颁发机构”。");

/// <summary>There is one already.</summary>
public sealed record AuthorityThere(string Name)
    : Error("Certificates.AuthorityThere", $"已经建了颁发机构“{Name}”，一个系统只建一个。");

/// <summary>The register has that certificate already.</summary>
public sealed record CertificateThere(string Holder)
    : Error("Certificates.CertificateThere", $"证书库里已有这张证书（{Holder}），没有再存。");

/// <summary>A file among what is trusted cannot be read: nothing is judged by the rest.</summary>
public sealed record TrustUnreadable(string File)
    : Error("Certificates.TrustUnreadable", $"信任文件夹里的 {File} 读不出来，没有办。请系统管理员改好或移走这个文件。");
