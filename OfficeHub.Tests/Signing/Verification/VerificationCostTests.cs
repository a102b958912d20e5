using System.Security.Cryptography;
using System.Text;
using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Packages;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>What a stranger's file may cost: counted in digests, not in seconds.</summary>
public sealed class VerificationCostTests
{
    private const string List = "Doc_0/Signs/Signatures.xml";
    private const string Part = "Doc_0/Signs/Sign_0/Signature.xml";
    private const string TooMany = "签章太多，核验要算的摘要超过上限，没有核验。";

    private static readonly SealOffice Office = new();
    private static readonly byte[] Sealed = Office.Seal(SmallOfd.Make(), SealedOfd.Foot);

    [Fact]
    public void Part_named_again_with_other_digests_and_by_other_signatures_is_digested_once()
    {
        var before = new PartDigests();
        Check(Sealed, before);
        var after = new PartDigests();

        var report = Check(Listed(Named(Sealed, 44), 5), after);

        Assert.Equal(6, report.Signatures.Count);
        Assert.All(report.Signatures, one => Assert.Equal(44, one.Report.Checks.Count(check => check.Code == CheckCode.ReferenceMismatch)));
        Assert.Equal(before.Computed, after.Computed);
    }

    [Fact]
    public void Part_is_digested_once_for_each_algorithm()
    {
        var digests = new PartDigests();
        byte[] part = [1, 2, 3];

        foreach (var kind in new[] { DigestKind.Sm3, DigestKind.Md5, DigestKind.Sha1, DigestKind.Sm3 }) digests.Of(part, kind);

        Assert.Equal(3, digests.Computed);
    }

    [Fact]
    public void More_signatures_than_allowed_are_refused_in_a_sentence() => Refused(Office.Check(Listed(Sealed, 200)));

    [Fact]
    public void As_many_signatures_as_allowed_are_checked() => Assert.Equal(200, Office.Check(Listed(Sealed, 199)).Signatures.Count);

    [Fact]
    public void Signatures_that_share_a_long_list_of_parts_are_refused_in_a_sentence() => Refused(Office.Check(Listed(Named(Sealed, 800), 180)));

    [Fact]
    public void Package_to_be_digested_by_several_algorithms_beyond_its_bound_is_refused_in_a_sentence()
    {
        var part = RandomNumberGenerator.GetBytes(200_000);
        var file = Office.Seal(SmallOfd.Pack([.. SmallOfd.Parts(), ("Doc_0/Res/note.bin", part)]), SealedOfd.Foot);
        var weak = SmallOfd.Unpack(file).Single(one => one.Name == Part).Content;
        var both = SmallOfd.Pack([.. SmallOfd.Unpack(Listed(file, 1, "Doc_0/Signs/Weak.xml")), ("Doc_0/Signs/Weak.xml", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(weak).Replace("CheckMethod=\"1.2.156.10197.1.401\"", "CheckMethod=\"MD5\"", StringComparison.Ordinal)))]);
        var limits = new ZipLimits { MaxInflatedBytes = 300_000 };

        Assert.Null(OfdVerifier.Verify(file, Office.Policy, limits).Refusal);
        Assert.Null(OfdVerifier.Verify(both, Office.Policy).Refusal);
        Refused(OfdVerifier.Verify(both, Office.Policy, limits));
    }

    [Fact]
    public void Verification_told_to_stop_stops() =>
        Assert.Throws<OperationCanceledException>(() => OfdVerifier.Verify(Sealed, Office.Policy, stop: new CancellationToken(canceled: true)));

    [Fact]
    public void Digests_told_to_stop_stop_before_the_next_part()
    {
        using var stop = new CancellationTokenSource();
        var digests = new PartDigests(stop.Token);
        digests.Of(new byte[] { 1 }, DigestKind.Sm3);
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => { digests.Of(new byte[] { 2 }, DigestKind.Sm3); });
        Assert.Equal(1, digests.Computed);
    }

    private static void Refused(OfdReport report) => Assert.Equal((TooMany, CheckCode.PackageUnsafe), (report.Refusal?.Message, report.Refusal?.Code));

    private static OfdReport Check(byte[] file, PartDigests digests) => OfdVerifier.Verify(OfdPackage.Open(file).Value, Office.Policy, digests, default);

    // The page named again and again, each time with another digest.
    private static byte[] Named(byte[] file, int times) => SmallOfd.With(file, Part, "</ofd:References>", string.Concat(Enumerable.Range(0, times).Select(i =>
        $"<ofd:Reference FileRef=\"/Doc_0/Pages/Page_0/Content.xml\"><ofd:CheckValue>{Convert.ToBase64String(BitConverter.GetBytes(i))}</ofd:CheckValue></ofd:Reference>")) + "</ofd:References>");

    // The list with so many signatures more.
    private static byte[] Listed(byte[] file, int more, string part = Part) => SmallOfd.With(file, List, "</ofd:Signatures>", string.Concat(Enumerable.Range(0, more).Select(i =>
        $"<ofd:Signature ID=\"x{i}\" Type=\"Seal\" BaseLoc=\"/{part}\"/>")) + "</ofd:Signatures>");
}
