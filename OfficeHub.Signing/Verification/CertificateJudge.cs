using OfficeHub.Signing.Certificates;

namespace OfficeHub.Signing.Verification;

/// <summary>Path and revocation of one certificate at one time, and the checks that say so.</summary>
/// <remarks>e-seal.md 5.4.</remarks>
internal sealed class CertificateJudge
{
    private readonly CertificatePath _path;
    private readonly RevocationStatus _revocation;

    /// <param name="certificate">The end certificate.</param>
    /// <param name="at">UTC; the time it is judged for.</param>
    /// <param name="policy">What the verification goes by.</param>
    /// <param name="isPast">Whether <paramref name="at"/> is the time of an act, which a list must not precede.</param>
    /// <param name="helpers">Certificates from the file, for building paths only.</param>
    public CertificateJudge(Certificate certificate, DateTime at, VerificationPolicy policy, bool isPast, IReadOnlyList<Certificate>? helpers = null)
    {
        Certificate = certificate;
        At = at;
        var trust = helpers is null ? policy.Trust : policy.Trust.With(helpers);
        _path = CertificatePath.Build(certificate, at, trust);
        _revocation = RevocationStatus.Of(_path, trust, policy.Now, isPast ? Before(at, policy.ListMayPrecedeSigning) : null);
    }

    public Certificate Certificate { get; }

    public DateTime At { get; }

    public bool IsPathGood => _path.State is PathState.Good;

    public bool IsPathBroken => _path.State is PathState.BadLink;

    public bool IsRevocationKnown => _revocation.IsKnown;

    /// <summary>The earliest revocation in the path, or null.</summary>
    public (Certificate Certificate, RevokedCertificate Entry)? Revoked => _revocation.Revoked.Count == 0 ? null : _revocation.Revoked.MinBy(one => one.Entry.EffectiveAt);

    public string PathText => string.Join(" ← ", _path.Certificates.Reverse().Select(one => one.Subject.CommonName));

    /// <summary>What became of the path.</summary>
    public VerificationCheck PathCheck(CheckStep step, string code, string whose) => _path.State switch
    {
        PathState.Good => VerificationCheck.Passed(step, $"{whose}的证书链完整，根证书受信任。", PathText),
        PathState.BadLink => new VerificationCheck(step, CheckOutcome.Failed, code, $"{whose}的证书链有误：{_path.Remark}", PathText),
        PathState.Unsupported => new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.AlgorithmUnsupported, _path.Remark, PathText),
        _ => new VerificationCheck(step, CheckOutcome.Indeterminate, code, _path.Remark),
    };

    /// <summary>What is not known about revocation, or null.</summary>
    public VerificationCheck? UnknownRevocation(CheckStep step) => _revocation.IsKnown
        ? null
        : new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.RevocationUnknown, _revocation.Remark);

    public static string Period(Certificate certificate) => $"证书有效期 {ChinaTime.Text(certificate.NotBefore)} 至 {ChinaTime.Text(certificate.NotAfter)}";

    public static string Revocation((Certificate Certificate, RevokedCertificate Entry) revoked) =>
        $"“{revoked.Certificate.Subject}”吊销于 {ChinaTime.Text(revoked.Entry.RevokedAt)}"
        + (revoked.Entry.InvalidSince is { } since ? $"，自 {ChinaTime.Text(since)}起失效" : "") + $"，原因：{Reason(revoked.Entry.Reason)}";

    private static DateTime Before(DateTime at, TimeSpan span) => at.Ticks > span.Ticks ? at - span : DateTime.MinValue;

    private static string Reason(RevocationReason reason) => reason switch
    {
        RevocationReason.KeyCompromise => "密钥泄露",
        RevocationReason.AuthorityCompromise => "颁发机构密钥泄露",
        RevocationReason.AffiliationChanged => "隶属关系变更",
        RevocationReason.Superseded => "证书被更换",
        RevocationReason.CessationOfOperation => "停止使用",
        RevocationReason.CertificateHold => "证书冻结",
        RevocationReason.PrivilegeWithdrawn => "权限被收回",
        _ => "未说明",
    };
}
