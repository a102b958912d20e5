using System.Xml.Linq;
using OfficeHub.Core.Publishing.Ofd.Viewing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Ofd.Viewing;

/// <summary>Pages of real files of several producers, with their seals. The pictures are left in <c>artifacts/ofd-pages</c> to be looked at.</summary>
public sealed class SamplePageTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc);

    [SampleTheory]
    [InlineData("minimal-gongwen.ofd")]
    [InlineData("helloworld.ofd")]
    [InlineData("helloworld_with_pageblock.ofd")]
    [InlineData("alpha-text.ofd")]
    [InlineData("1-1.ofd")]
    [InlineData("namespace_no_std.ofd")]
    [InlineData("chineseDir.ofd")]
    [InlineData("path_unstd.ofd")]
    [InlineData("ofd-a.ofd")]
    [InlineData("AddAttachment.ofd")]
    [InlineData("AddAttachment_relativepathversion.ofd")]
    [InlineData("AddWatermarkAnnot.ofd")]
    [InlineData("allprotected.ofd")]
    [InlineData("v4-certs-out-of-date.ofd")]
    [InlineData("two-seals-first-locked.ofd")]
    [InlineData("einvoice-chongqing-5p.ofd")]
    [InlineData("einvoice-chongqing-tampered.ofd")]
    [InlineData("einvoice-test-5p.ofd")]
    [InlineData("licence-two-seals-tampered.ofd")]
    [InlineData("v1-seal-broken.ofd")]
    [InlineData("DigitalSign.ofd")]
    [InlineData("land-certificate-35275x2.ofd")]
    [InlineData("chain/gongwen-v1.ofd")]
    [InlineData("chain/gongwen-v4.ofd")]
    [InlineData("chain/gongwen-v5.ofd")]
    public void First_page_of_a_real_file_is_drawn(string name)
    {
        var package = OfdPackage.Open(SealSamples.Read(name)).Value;
        var report = OfdVerifier.Verify(package, new VerificationPolicy(TrustStore.Empty, Now));
        var document = report.Documents[0];
        var page = document.Pages[0];
        var stamps = report.Signatures.Where(one => one.Report.Seal is not null)
            .SelectMany(one => one.Signature.Stamps.Where(stamp => stamp.PageRef == page.Id && stamp.Boundary is not null).Select(stamp => new StampOnPage(stamp.Boundary!.Value, stamp.Clip, one.Report.Seal!.Picture.Data)));

        var picture = OfdPageRenderer.Draw(package, document, page, [.. stamps]);

        Keep(name, picture);
        SafeSvg.Check(picture.Svg);
        Assert.True(XElement.Parse(picture.Svg).Elements().Count() > 1, "Nothing stands on the page.");
    }

    private static void Keep(string name, PagePicture picture)
    {
        var folder = Tree.File("artifacts/ofd-pages");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.svg"), picture.Svg);
        File.WriteAllLines(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.txt"), picture.Notes);
    }
}
