using System.Diagnostics;
using System.Text;
using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;

namespace OfficeHub.Tests.Signing.Ofd;

public sealed class OfdSealerTests
{
    private readonly SealOffice _office = new();

    [Fact]
    public void Sealing_gives_a_package_that_is_OK_with_the_stamp_where_it_was_asked_for()
    {
        var file = SmallOfd.Make(2);

        var report = _office.Check(_office.Seal(file, new SealPlacement.OnOnePage(2, 120, 200.5)));

        Assert.True(report.Verdict is Verdict.Ok, OfdReports.Text(report));
        Assert.Null(report.Headline);
        var signature = Assert.Single(report.Signatures).Signature;
        Assert.Equal(("s001", true, "OfficeHub"), (signature.Id, signature.IsSeal, signature.Provider));
        var stamp = Assert.Single(signature.Stamps);
        Assert.Equal(("s002", "2", new OfdBox(120, 200.5, 42, 42), null), (stamp.Id, stamp.PageRef, stamp.Boundary, stamp.Clip));
    }

    [Fact]
    public void Sealing_keeps_every_other_part_byte_for_byte()
    {
        var file = SmallOfd.Pack([.. SmallOfd.Parts(2), ("Doc_0/Res/图像 1.bin", [1, 2, 3]), ("Doc_0/Empty/", [])]);
        var before = SmallOfd.Unpack(file);

        var after = SmallOfd.Unpack(_office.Seal(file)).ToDictionary(part => part.Name, part => part.Content, StringComparer.Ordinal);

        Assert.All(before.Where(part => part.Name is not ("OFD.xml" or "Doc_0/Empty/")), part => Assert.Equal(part.Content, after[part.Name]));
        Assert.Equal(
            Encoding.UTF8.GetString(before[0].Content).Replace("\n", "", StringComparison.Ordinal).Replace("</ofd:DocBody>", "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>", StringComparison.Ordinal),
            Encoding.UTF8.GetString(after["OFD.xml"]).Replace("\n", "", StringComparison.Ordinal).Replace("utf-8", "UTF-8", StringComparison.Ordinal));
        Assert.Equal(
            ["Doc_0/Signs/Sign_0/List.xml", "Doc_0/Signs/Sign_0/Seal.esl", "Doc_0/Signs/Sign_0/Signature.xml", "Doc_0/Signs/Sign_0/SignedValue.dat", "Doc_0/Signs/Signatures.xml"],
            after.Keys.Except(before.Select(part => part.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parts_follow_the_order_of_the_schema()
    {
        var parts = SmallOfd.Unpack(_office.Seal(SmallOfd.Make(2), SealedOfd.Foot, new SealPlacement.Straddling())).ToDictionary(part => part.Name, part => Encoding.UTF8.GetString(part.Content), StringComparer.Ordinal);

        Assert.Matches("^<\\?xml version=\"1.0\" encoding=\"utf-8\"\\?><ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:MaxSignId>s004</ofd:MaxSignId><ofd:Signature ID=\"s001\" Type=\"Seal\" BaseLoc=\"/Doc_0/Signs/Sign_0/Signature.xml\" /></ofd:Signatures>$", parts["Doc_0/Signs/Signatures.xml"]);
        Assert.Matches("<ofd:Signature [^>]*><ofd:SignedInfo><ofd:Provider [^>]*/><ofd:SignatureMethod>1.2.156.10197.1.501</ofd:SignatureMethod><ofd:SignatureDateTime>20260705010000Z</ofd:SignatureDateTime>"
            + "<ofd:References CheckMethod=\"1.2.156.10197.1.401\">(<ofd:Reference FileRef=\"/[^\"]+\"><ofd:CheckValue>[^<]{44}</ofd:CheckValue></ofd:Reference>)+</ofd:References>"
            + "<ofd:StampAnnot ID=\"s002\" PageRef=\"1\" Boundary=\"120 200 42 42\" /><ofd:StampAnnot ID=\"s003\" PageRef=\"1\" Boundary=\"189 127.5 42 42\" Clip=\"0 0 21 42\" /><ofd:StampAnnot ID=\"s004\" PageRef=\"2\" Boundary=\"168 127.5 42 42\" Clip=\"21 0 21 42\" />"
            + "<ofd:Seal><ofd:BaseLoc>/Doc_0/Signs/Sign_0/Seal.esl</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo><ofd:SignedValue>/Doc_0/Signs/Sign_0/SignedValue.dat</ofd:SignedValue></ofd:Signature>$", parts["Doc_0/Signs/Sign_0/Signature.xml"]);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(5, 5)]
    [InlineData(20, 20)]
    [InlineData(21, 10)]
    [InlineData(41, 13)]
    public void Straddle_strips_join_to_whole_seals_at_the_page_edge(int pages, int first)
    {
        var report = _office.Check(_office.Seal(SmallOfd.Make(pages), new SealPlacement.Straddling(100)));

        Assert.True(report.Verdict is Verdict.Ok, OfdReports.Text(report));
        var stamps = report.Signatures[0].Signature.Stamps;
        Assert.Equal(Enumerable.Range(1, pages).Select(page => $"{page}"), stamps.Select(stamp => stamp.PageRef));
        Assert.Equal(42.0 / first, stamps[0].Clip!.Value.Width, 3);
        Assert.All(stamps, stamp => Assert.Equal(210, stamp.Visible!.Value.X + stamp.Visible.Value.Width, 3));
        Assert.Equal(42 * (((pages - 1) / 20) + 1), stamps.Sum(stamp => stamp.Clip!.Value.Width), 2);
        Assert.Equal(first, stamps.Skip(1).TakeWhile(stamp => stamp.Clip!.Value.X > 0).Count() + 1);
    }

    [Fact]
    public void Several_seals_one_after_the_other_are_all_OK_and_each_says_what_came_after()
    {
        var file = _office.Seal(_office.Seal(_office.Seal(SmallOfd.Make(2)), new SealPlacement.Straddling()), new SealPlacement.OnOnePage(2, 10, 10));

        var report = _office.Check(file);

        Assert.True(report.Verdict is Verdict.Ok, OfdReports.Text(report));
        Assert.Equal(["s001", "s003", "s006"], report.Signatures.Select(one => one.Signature.Id));
        Assert.Equal([8, 4, 0], report.Signatures.Select(one => one.AddedAfter.Count));
    }

    [Fact]
    public async Task Locked_document_is_OK_and_takes_no_further_seal()
    {
        var closed = _office.SealAndLock(_office.Seal(SmallOfd.Make()));

        var refused = await _office.TrySeal(closed);

        Assert.True(_office.Check(closed).Verdict is Verdict.Ok, OfdReports.Text(_office.Check(closed)));
        Assert.True(_office.Check(closed).Signatures[1].Signature.IsLock);
        Assert.Contains("已经定稿", refused.Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stamp_shown_in_another_size_than_the_seal_says_is_noted()
    {
        var (note, same) = (new OfdBox(10, 10, 43.5, 42), new OfdBox(10, 10, 42.9, 42));
        var signature = new OfdSignature("s001", true, new OfdDocument(1, "", []));

        Assert.Equal(CheckOutcome.Noted, OfdStampChecks.Size(signature with { Stamps = [new OfdStamp("s002", "1", note, null)] }, Picture)?.Outcome);
        Assert.Null(OfdStampChecks.Size(signature with { Stamps = [new OfdStamp("s002", "1", same, null)] }, Picture));
    }

    [Theory]
    [InlineData("120 200 42 42", "200 200 42 42")]
    [InlineData("PageRef=\"1\"", "PageRef=\"9\"")]
    public void Stamp_off_the_page_is_a_note(string from, string to)
    {
        // The signature no longer holds, but the stamp is looked at all the same.
        var report = _office.Check(SmallOfd.With(_office.Seal(SmallOfd.Make()), "Doc_0/Signs/Sign_0/Signature.xml", from, to));

        Assert.Equal(CheckOutcome.Noted, report.Signatures[0].Report.OutcomeOf(CheckCode.StampOffPage));
        Assert.Equal(CheckCode.DataHashMismatch, report.Headline?.Code);
    }

    [Fact]
    public void Hundred_pages_are_sealed_in_2_seconds_and_verified_in_1()
    {
        var file = SmallOfd.Make(100);
        byte[] sealedFile = [];

        // The best of five: another program may have the processor.
        var sealing = Enumerable.Range(0, 5).Min(_ => Time(() => sealedFile = _office.Seal(file, SealedOfd.Foot, new SealPlacement.Straddling())));
        var verifying = Enumerable.Range(0, 5).Min(_ => Time(() => Assert.Equal(Verdict.Ok, _office.Check(sealedFile).Verdict)));

        Assert.True(sealing < TimeSpan.FromSeconds(2) && verifying < TimeSpan.FromSeconds(1), $"{sealing} {verifying}");
    }

    [Fact]
    public void Document_in_a_Chinese_folder_is_sealed() =>
        Assert.True(_office.Check(_office.Seal(SmallOfd.Make(folder: "文档"))).Verdict is Verdict.Ok);

    [Theory]
    [InlineData(0, 10, 10)]
    [InlineData(2, 10, 10)]
    [InlineData(1, -1, 10)]
    [InlineData(1, 170, 10)]
    [InlineData(1, 10, 256)]
    [InlineData(1, double.NaN, 10)]
    public async Task Stamp_outside_the_page_is_refused(int page, double x, double y) =>
        Assert.Equal(CheckCode.StampOffPage, (await _office.TrySeal(SmallOfd.Make(), [new SealPlacement.OnOnePage(page, x, y)])).Fault?.Code);

    [Fact]
    public async Task Straddle_over_one_page_is_refused() =>
        Assert.Equal(CheckCode.StampOffPage, (await _office.TrySeal(SmallOfd.Make(), [new SealPlacement.Straddling()])).Fault?.Code);

    [Fact]
    public async Task Broken_earlier_seal_refuses_a_further_one()
    {
        var broken = SmallOfd.With(_office.Seal(SmallOfd.Make()), "Doc_0/Pages/Page_0/Content.xml", "255 0 0", "0 0 0");

        Assert.Equal(CheckCode.ReferenceMismatch, (await _office.TrySeal(broken)).Fault?.Code);
    }

    [Fact]
    public async Task Expired_seal_is_refused() =>
        Assert.Equal(CheckCode.SealExpired, (await _office.TrySeal(SmallOfd.Make(), seal: _office.Seal(_office.Order with { ValidTo = Signed.AddDays(-1) }))).Fault?.Code);

    [Fact]
    public async Task File_that_is_no_OFD_is_refused() => Assert.Equal("这不是 OFD 文件。", (await _office.TrySeal(Paper)).Fault?.Message);

    private static TimeSpan Time(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed;
    }

    [SampleTheory]
    [InlineData("minimal-gongwen.ofd")]
    [InlineData("helloworld.ofd")]
    [InlineData("namespace_no_std.ofd")]
    [InlineData("chineseDir.ofd")]
    [InlineData("1-1.ofd")]
    [InlineData("AddWatermarkAnnot.ofd")]
    public void Real_file_is_sealed_and_OK(string name)
    {
        var report = _office.Check(_office.Seal(SealSamples.Read(name)));

        Assert.True(report.Verdict is Verdict.Ok, OfdReports.Text(report));
    }
}
