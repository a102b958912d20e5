using System.Reflection;
using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Ofd;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;

namespace OfficeHub.Tests.Signing.Verification.Codes;

/// <summary>From code to verdict: one made OFD for each code and each verdict that it can lead to.</summary>
/// <remarks>e-seal.md 5.5; security.md C2.</remarks>
public sealed class CheckCodeTests
{
    /// <summary>The table of the contract, with TIME_UNREADABLE of 3.3 and the codes that are evidence on an existing signature.</summary>
    private static readonly (Verdict Verdict, string[] Codes)[] Contract =
    [
        (Verdict.Failed,
        [
            CheckCode.PackageUnsafe, CheckCode.Format, CheckCode.SealFormat, CheckCode.SignatureMismatch, CheckCode.DataHashMismatch, CheckCode.ReferenceMismatch,
            CheckCode.ReferenceMissing, CheckCode.SealFileMismatch, CheckCode.SealSignatureMismatch, CheckCode.CertificateKeyUsage, CheckCode.SealCertificateKeyUsage,
            CheckCode.TimeOutsideCertificate, CheckCode.TimeOutsideSeal, CheckCode.RevokedBeforeSigning, CheckCode.CertificateNotInSeal, CheckCode.SealMakeTime,
            CheckCode.TimestampInvalid, CheckCode.SealTimestampInvalid, CheckCode.TimeAfterTimestamp, CheckCode.ExtensionCritical, CheckCode.CertificateChain,
            CheckCode.SealCertificateChain, CheckCode.CoverageGap, CheckCode.SealCertificateExpired, CheckCode.SealCertificateRevoked,
        ]),
        (Verdict.Indeterminate,
        [
            CheckCode.AlgorithmUnsupported, CheckCode.WeakDigest, CheckCode.CertificateMissing, CheckCode.RevocationUnknown, CheckCode.CertificateChain,
            CheckCode.SealCertificateChain, CheckCode.CoverageGap, CheckCode.TimeUnreadable,
        ]),
        (Verdict.Ok,
        [
            CheckCode.RevokedAfterSigning, CheckCode.StampOffPage, CheckCode.Tolerated, CheckCode.SealCertificateExpired, CheckCode.SealCertificateRevoked,
            CheckCode.SealNotYet, CheckCode.SealExpired, CheckCode.CertificateExpired, CheckCode.CertificateRevoked,
        ]),
    ];

    private static readonly SealOffice Office = new();

    /// <summary>What is refused at signing, and with what in hand.</summary>
    private static readonly (string Code, SealOffice Office, ElectronicSeal? Seal, VerificationPolicy? Policy)[] Refusals =
    [
        (CheckCode.SealNotYet, Office, Office.Seal(Office.Order with { ValidFrom = Signed.AddSeconds(1) }), null),
        (CheckCode.SealExpired, Office, Office.Seal(Office.Order with { ValidTo = Signed.AddSeconds(-1) }), null),
        (CheckCode.CertificateExpired, new() { Signer = TestAuthority.Common.Issue("李四", to: Signed.AddSeconds(-1)) }, null, null),
        (CheckCode.CertificateRevoked, Office, null, Office.PolicyAt(Signed, new RevokedCertificate(Office.Signer.Certificate.SerialNumber, Signed))),
    ];

    public static TheoryData<string> Names => [.. CodeRows.All.Select(row => row.Name)];

    public static TheoryData<string> RefusedCodes => [.. Refusals.Select(one => one.Code)];

    [Fact]
    public void Good_file_is_OK_and_says_nothing()
    {
        var report = Office.Check(new MadeOfd(Office).Write());

        Assert.True(report.Verdict is Verdict.Ok, OfdReports.Text(report));
        Assert.Null(report.Headline);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Made_file_gets_its_verdict_and_its_code(string name)
    {
        var row = CodeRows.All.Single(one => one.Name == name);

        var report = row.Check();

        Assert.True(report.Verdict == row.Verdict, OfdReports.Text(report));
        var codes = row.Verdict is Verdict.Ok
            ? report.Signatures[0].Report.Checks.Where(check => check.Outcome is CheckOutcome.Noted && check.CountsFor(report.Judged)).Select(check => check.Code)
            : [report.Headline!.Code];
        Assert.True(codes.Contains(row.Code, StringComparer.Ordinal), OfdReports.Text(report));
        Assert.EndsWith("。", report.Headline!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RefusedCodes))]
    public async Task Seal_or_certificate_that_must_not_sign_is_refused_with_its_code(string code)
    {
        var (_, office, seal, policy) = Refusals.Single(one => one.Code == code);

        var refused = await office.TrySeal(SmallOfd.Make(), seal: seal, policy: policy);

        Assert.Equal((SigningFaultKind.NotAllowed, code), (refused.Fault?.Kind, refused.Fault?.Code));
        Assert.EndsWith("。", refused.Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_stands_in_the_contract_and_every_entry_of_the_contract_has_a_file()
    {
        var all = typeof(CheckCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var made = CodeRows.All.Select(row => (row.Verdict, row.Code)).ToHashSet();
        var asked = Contract.SelectMany(line => line.Codes.Select(code => (line.Verdict, code))).ToHashSet();

        Assert.Equal([], all.Except(asked.Select(one => one.code), StringComparer.Ordinal));
        Assert.Equal([], asked.Except(made));
        Assert.Equal([], made.Except(asked));
    }
}
