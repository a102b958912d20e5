using System.Text;
using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Packages;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Ofd;

public sealed class OfdReaderTests
{
    [Fact]
    public void Read_gives_pages_and_their_boxes()
    {
        var parts = SmallOfd.Parts(3);
        parts[3] = (parts[3].Name, SmallOfd.Bytes("<Page><Area><PhysicalBox> 0  0 297.0001 210 </PhysicalBox></Area></Page>"));

        var document = Assert.Single(Read(SmallOfd.Pack(parts)));

        Assert.Equal((1, "Doc_0/Document.xml", false), (document.Number, document.Root, document.IsSigned));
        Assert.Equal(["1", "2", "3"], document.Pages.Select(page => page.Id));
        Assert.Equal(new OfdBox(0, 0, 210, 297), document.Pages[0].Box);
        Assert.Equal(new OfdBox(0, 0, 297.0001, 210), document.Pages[1].Box);
        Assert.Equal(new OfdPlace("Doc_0/Pages/Page_2/Content.xml", false, false), document.Pages[2].Part);
        Assert.Null(document.Fault);
    }

    [Theory]
    [InlineData("Doc_0/Pages/Page_0/Content.xml", "Pages/Page_0/Content.xml", false, false)]
    [InlineData("Doc_0/Pages/Page_0/Content.xml", "/Doc_0/Pages/Page_0/Content.xml", false, false)]
    [InlineData("Doc_0/Pages/Page_0/Content.xml", "../Doc_0/./Pages/Page_0/Content.xml ", false, false)]
    [InlineData("Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml", false, true)]
    [InlineData("Doc_0/PAGES/Page_0/Content.xml", "Pages/Page_0/Content.xml", true, false)]
    public void Path_is_found_as_the_standard_says_or_as_real_files_have_it(string name, string path, bool isCased, bool isGuessed)
    {
        var package = OfdPackage.Open(SmallOfd.Pack([("OFD.xml", []), (name, [1])])).Value;

        Assert.Equal(new OfdPlace(name, isCased, isGuessed), package.Resolve(path, "Doc_0/Document.xml", "Doc_0/Document.xml"));
    }

    [Theory]
    [InlineData("../OFD.xml")]
    [InlineData("/../../OFD.xml")]
    [InlineData("/")]
    [InlineData("")]
    public void Path_that_leads_outside_or_nowhere_is_not_found(string path) =>
        Assert.Null(OfdPackage.Open(SmallOfd.Pack([("OFD.xml", [])])).Value.Resolve(path, "OFD.xml", ""));

    [Fact]
    public void Part_that_is_not_there_is_null_and_an_empty_one_is_empty()
    {
        var package = OfdPackage.Open(SmallOfd.Pack([("OFD.xml", [])])).Value;

        Assert.Null(package.Find("ofd.xml"));
        Assert.True(package.Find("OFD.xml")!.Value.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("关于开展安全检查的通知")]
    [InlineData("%PDF-1.7")]
    public void File_that_is_no_package_gets_one_clear_sentence(string content)
    {
        var fault = OfdPackage.Open(Encoding.UTF8.GetBytes(content)).Fault!;

        Assert.Equal(("这不是 OFD 文件。", CheckCode.Format), (fault.Message, fault.Code));
    }

    [Fact]
    public void Package_of_something_else_is_no_OFD() =>
        Assert.Equal("这不是 OFD 文件。", OfdPackage.Open(SmallOfd.Pack([("word/document.xml", SmallOfd.Bytes("<w/>"))])).Fault!.Message);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><OFD><DocBody/></OFD>")]
    [InlineData("<OFD><DocBody>")]
    [InlineData("")]
    public void Entry_part_that_is_unsafe_or_broken_is_refused(string xml) =>
        Assert.Equal(CheckCode.Format, OfdDocument.ReadAll(OfdPackage.Open(SmallOfd.Pack([("OFD.xml", Encoding.UTF8.GetBytes(xml))])).Value).Fault?.Code);

    [Fact]
    public void Entry_part_too_deep_is_refused() =>
        Assert.False(OfdDocument.ReadAll(OfdPackage.Open(SmallOfd.Pack([("OFD.xml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 300))))])).Value).IsSuccess);

    [Theory]
    [InlineData("../Doc_0/Document.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/Document.xml")]
    [InlineData("Doc_0\\Document.xml")]
    [InlineData("ofd.xml")]
    public void Package_with_an_unsafe_or_doubled_name_is_refused(string name)
    {
        var fault = OfdPackage.Open(SmallOfd.Pack([.. SmallOfd.Parts(), (name, [1])])).Fault!;

        Assert.Equal(CheckCode.PackageUnsafe, fault.Code);
        Assert.EndsWith("。", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_that_inflates_out_of_bounds_is_refused()
    {
        Assert.Equal(CheckCode.PackageUnsafe, OfdPackage.Open(SmallOfd.Pack([.. SmallOfd.Parts(), ("bomb", new byte[4_000_000])])).Fault?.Code);
        Assert.Equal(CheckCode.PackageUnsafe, OfdPackage.Open(SmallOfd.Make(), new ZipLimits { MaxInflatedBytes = 300 }).Fault?.Code);
        Assert.Equal(CheckCode.PackageUnsafe, OfdPackage.Open(SmallOfd.Make(), new ZipLimits { MaxEntries = 2 }).Fault?.Code);
    }

    [Fact]
    public void Package_with_a_wrong_check_sum_is_refused()
    {
        var package = SmallOfd.Make();
        var directory = package.AsSpan().IndexOf("PK\u0001\u0002"u8);
        package[directory + 16] ^= 1;

        Assert.Equal(CheckCode.PackageUnsafe, OfdPackage.Open(package).Fault?.Code);
    }

    [Fact]
    public void Package_behind_other_bytes_is_refused() =>
        Assert.Equal(CheckCode.PackageUnsafe, OfdPackage.Open((byte[])[.. "PK"u8, .. SmallOfd.Make()]).Fault?.Code);

    private static IReadOnlyList<OfdDocument> Read(byte[] file) => OfdDocument.ReadAll(OfdPackage.Open(file).Value).Value;
}
