using System.Text;
using OfficeHub.Signing;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Verification.VerdictTests;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>What real producers write otherwise than the standard says: borne with a remark, or refused.</summary>
/// <remarks>e-seal.md 1, 3.3, 3.4, 8.</remarks>
public sealed class SpellingTests
{
    private readonly SealOffice _office = new();

    [Fact]
    public void Signature_spelled_as_the_standard_says_is_OK_without_a_remark()
    {
        Expect(Verdict.Ok, null, _office.Verify(new SpelledSignature(_office).Write()));
        Expect(Verdict.Ok, null, _office.Verify(new SpelledSignature(_office) { HeaderVersion = 5 }.Write()));
    }

    [Theory]
    [InlineData("1.2.156.10197.501")]
    [InlineData("1.2.156.10197.1.301.1")]
    public void Misspelt_algorithm_is_borne_with_a_remark(string oid) =>
        Expect(Verdict.Ok, CheckCode.Tolerated, _office.Verify(new SpelledSignature(_office) { Algorithm = oid }.Write()));

    [Theory]
    [InlineData("1.2.840.113549.1.1.5")]
    [InlineData("1.2.840.113549.1.1.11")]
    [InlineData("1.2.156.10197.1.301")]
    public void Other_algorithm_is_ALG_UNSUPPORTED_and_no_failure(string oid) =>
        Expect(Verdict.Indeterminate, CheckCode.AlgorithmUnsupported, _office.Verify(new SpelledSignature(_office) { Algorithm = oid }.Write()));

    [Fact]
    public void Raw_value_octet_hash_and_implicit_tags_are_borne_with_a_remark()
    {
        Expect(Verdict.Ok, CheckCode.Tolerated, _office.Verify(new SpelledSignature(_office) { RawValue = true }.Write()));
        Expect(Verdict.Ok, CheckCode.Tolerated, _office.Verify(new SpelledSignature(_office) { HashAsOctets = true }.Write()));
        Expect(Verdict.Ok, CheckCode.Tolerated, _office.Verify(new SpelledSignature(_office) { ImplicitTags = true }.Write()));
    }

    [Theory]
    [InlineData("20260705010000.25Z")]
    [InlineData("20260705090000+0800")]
    [InlineData("202607050100Z")]
    public void Time_with_fraction_or_offset_is_read(string time)
    {
        var report = _office.Verify(new SpelledSignature(_office) { Time = time }.Write());

        Expect(Verdict.Ok, null, report);
        Assert.Equal(new DateTime(2026, 7, 5, 1, 0, 0, DateTimeKind.Utc), report.ClaimedTime!.Value.Earliest.AddMilliseconds(-report.ClaimedTime.Value.Earliest.Millisecond));
    }

    [Theory]
    [InlineData("2026070501000")]
    [InlineData("20261305010000Z")]
    [InlineData("关于")]
    public void Time_that_is_none_is_FORMAT(string time) =>
        Expect(Verdict.Failed, CheckCode.Format, _office.Verify(new SpelledSignature(_office) { Time = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(time)) }.Write()));

    [Fact]
    public void Versions_that_differ_are_FORMAT() =>
        Expect(Verdict.Failed, CheckCode.Format, _office.Verify(new SpelledSignature(_office) { SignVersion = 5 }.Write()));

    [Fact]
    public void Seal_of_another_header_is_SEAL_FORMAT() =>
        Expect(Verdict.Failed, CheckCode.SealFormat, _office.Verify(new SpelledSignature(_office) { HeaderId = "EZ" }.Write()));

    [Fact]
    public void Unknown_critical_extension_is_EXT_CRITICAL_and_an_uncritical_one_is_nothing()
    {
        Expect(Verdict.Failed, CheckCode.ExtensionCritical, _office.Verify(new SpelledSignature(_office) { CriticalInSeal = true }.Write()));
        Expect(Verdict.Failed, CheckCode.ExtensionCritical, _office.Verify(new SpelledSignature(_office) { CriticalInSignature = true }.Write()));
    }

    [Theory]
    [InlineData("SM3", Verdict.Ok, null)]
    [InlineData("1.2.156.10197.1.401", Verdict.Ok, null)]
    [InlineData("SHA256", Verdict.Indeterminate, CheckCode.AlgorithmUnsupported)]
    public void Digest_list_is_read_by_name_and_by_identifier(string name, Verdict verdict, string? code) =>
        Expect(verdict, code, _office.Verify(new SpelledSignature(_office) { DigestName = name }.Write()));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(11, true)]
    public void V1_of_any_number_and_either_kind_of_list_is_OK(int version, bool isBare)
    {
        var report = _office.Verify(new SpelledSignature(_office) { IsV1 = true, HeaderVersion = version, BareCertificates = isBare }.Write());

        Expect(Verdict.Ok, null, report);
        Assert.Equal(SealStructure.V1, report.Seal!.Structure);
    }

    public static TheoryData<byte[], DateTime> OldTimes => new()
    {
        { [0x17, 13, .. "260705010000Z"u8], new(2026, 7, 5, 1, 0, 0, DateTimeKind.Utc) },
        { [0x18, 15, .. "20260705010000Z"u8], new(2026, 7, 5, 1, 0, 0, DateTimeKind.Utc) },
        { [.. "260705010000Z"u8], new(2026, 7, 5, 1, 0, 0, DateTimeKind.Utc) },
        { [.. "20260705010000Z"u8], new(2026, 7, 5, 1, 0, 0, DateTimeKind.Utc) },
        { [.. "2026-07-05 09:00:00"u8], new(2026, 7, 5, 1, 0, 0, DateTimeKind.Utc) },
    };

    [Theory]
    [MemberData(nameof(OldTimes))]
    public void V1_time_is_read_in_every_form(byte[] form, DateTime expected)
    {
        var report = _office.Verify(new SpelledSignature(_office) { IsV1 = true, OldTime = form }.Write());

        Expect(Verdict.Ok, null, report);
        Assert.Equal(expected, report.ClaimedTime!.Value.Earliest);
    }

    [Fact]
    public void V1_time_may_be_a_time_stamp()
    {
        var token = TestAuthority.Done(_office.Timestamps(SealOffice.Signed).StampAsync(new byte[] { 1 }, default));

        var report = _office.Verify(new SpelledSignature(_office) { IsV1 = true, OldTime = token }.Write());

        Expect(Verdict.Ok, null, report);
        Assert.Equal(SealOffice.Signed, report.ClaimedTime!.Value.Earliest);
    }

    [Fact]
    public void V1_time_that_cannot_be_read_leaves_the_result_open() =>
        Expect(Verdict.Indeterminate, CheckCode.TimeUnreadable, _office.Verify(new SpelledSignature(_office) { IsV1 = true, OldTime = Encoding.UTF8.GetBytes("去年夏天") }.Write()));

    [Theory]
    [InlineData("2026-07-05 05:00:00", Verdict.Ok)]
    [InlineData("2026-07-05 00:59:59", Verdict.Failed)]
    public void V1_time_without_a_zone_may_be_off_by_eight_hours(string time, Verdict verdict)
    {
        // Read as China time 05:00 is 21:00 UTC of the day before, four hours too early; read as UTC it fits.
        var office = new SealOffice { Signer = _office.Authority.Issue("李四", from: new DateTime(2026, 7, 5, 1, 0, 0, DateTimeKind.Utc)) };

        Assert.Equal(verdict, office.Verify(new SpelledSignature(office) { IsV1 = true, OldTime = Encoding.ASCII.GetBytes(time) }.Write()).Verdict);
    }
}
