using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;
using static OfficeHub.Tests.Signing.Support.TestAuthority;
using static OfficeHub.Tests.Signing.Verification.Codes.CodeRow;

namespace OfficeHub.Tests.Signing.Verification.Codes;

/// <summary>What is good and worth a word.</summary>
internal static class NotedRows
{
    private static readonly SealOffice Good = new();

    public static IEnumerable<CodeRow> All => [.. Ended(), .. Revoked(), .. Spelled()];

    private static CodeRow Noted(string name, string code, SealOffice office, MadeOfd? file = null, VerificationPolicy? policy = null) => Of(name, code, Verdict.Ok, office, file, policy);

    private static IEnumerable<CodeRow> Ended()
    {
        yield return Noted("signer's certificate ended after signing", CheckCode.CertificateExpired, new() { Signer = Common.Issue("李四", to: Signed) });
        yield return Noted("maker's certificate ended after signing", CheckCode.SealCertificateExpired, new() { Maker = Common.Issue("制章中心", to: Signed) });
        yield return Noted("maker's certificate ended after making", CheckCode.SealCertificateExpired, new() { Structure = SealStructure.V5, Maker = Common.Issue("制章中心", to: Made) });
        yield return Noted("seal ended after signing", CheckCode.SealExpired, Good, new(Good) { Seal = FailedRows.Bytes(Good.Seal(Good.Order with { ValidTo = Signed })) });
        // Two clocks may differ by minutes.
        var ahead = Checked.AddMinutes(3);
        yield return Noted("seal that begins within the difference of clocks", CheckCode.SealNotYet, Good,
            new(Good) { Seal = FailedRows.Bytes(Good.Seal(Good.Order with { ValidFrom = ahead })), SignedAt = ahead }, Good.Policy with { ListMayPrecedeSigning = TimeSpan.FromDays(1) });
    }

    private static IEnumerable<CodeRow> Revoked()
    {
        var signer = CertificateRows.Revoked(Good, Good.Signer, Signed.AddSeconds(1));
        yield return Noted("signer revoked after signing", CheckCode.RevokedAfterSigning, Good, policy: signer);
        yield return Noted("signer revoked by now", CheckCode.CertificateRevoked, Good, policy: signer);
        yield return Noted("maker revoked after signing", CheckCode.SealCertificateRevoked, Good, policy: CertificateRows.Revoked(Good, Good.Maker, Signed.AddSeconds(1)));
        var newer = new SealOffice { Structure = SealStructure.V5 };
        yield return Noted("maker revoked after making", CheckCode.SealCertificateRevoked, newer, policy: CertificateRows.Revoked(newer, newer.Maker, Made.AddSeconds(1)));
    }

    private static IEnumerable<CodeRow> Spelled()
    {
        yield return Noted("stamp that leaves the page", CheckCode.StampOffPage, Good, new(Good) { Stamp = new OfdBox(190, 200, 42, 42) });
        yield return Noted("signature value in its raw form", CheckCode.Tolerated, Good, FailedRows.Spelled(new(Good) { RawValue = true }));
        yield return Noted("name of the algorithm misspelt", CheckCode.Tolerated, Good, FailedRows.Spelled(new(Good) { Algorithm = "1.2.156.10197.501" }));
    }
}
