using System.Text;
using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Ofd;

/// <summary>Packages of several documents: a seal goes onto the one that is named, and speaks for all of them.</summary>
/// <remarks>ofd.md 5; GB/T 33190-2016, 7.4.</remarks>
public sealed class OfdDocumentsTests
{
    private const string SecondPage = "Doc_1/Pages/Page_0/Content.xml";

    private readonly SealOffice _office = new();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public async Task Named_document_is_sealed_and_everything_in_the_package_is_protected(int document, int pages)
    {
        var places = new SealPlacement[] { new SealPlacement.OnOnePage(pages, 20, 30) };

        var file = (await _office.TrySeal(Two(), places, document: document)).Value;

        var report = _office.Check(file);
        Assert.True(report.Verdict is Verdict.Ok, OfdReports.Text(report));
        Assert.Null(report.Headline);
        var signature = Assert.Single(report.Signatures).Signature;
        Assert.Equal((document, $"Doc_{document - 1}/Signs/Signatures.xml"), (signature.Document.Number, signature.Document.List!.Value.Name));
        Assert.Equal($"{pages}", Assert.Single(signature.Stamps).PageRef);
        Assert.Equal([document], report.Documents.Where(one => one.IsSigned).Select(one => one.Number));
        Assert.Equal(CheckCode.ReferenceMismatch, _office.Check(SmallOfd.With(file, SecondPage, "255 0 0", "0 0 0")).Headline?.Code);
        Assert.Equal(CheckCode.ReferenceMismatch, _office.Check(SmallOfd.With(file, MadeOfd.Page, "255 0 0", "0 0 0")).Headline?.Code);
    }

    [Fact]
    public async Task Same_document_takes_further_seals_until_it_is_closed()
    {
        var once = (await _office.TrySeal(Two(), document: 2)).Value;
        var twice = (await _office.TrySeal(once, [new SealPlacement.Straddling()], document: 2)).Value;
        var closed = (await _office.TrySeal(twice, locks: true, document: 2)).Value;

        Assert.True(_office.Check(closed).Verdict is Verdict.Ok, OfdReports.Text(_office.Check(closed)));
        Assert.Equal(3, _office.Check(closed).Signatures.Count);
        Assert.Contains("已经定稿", (await _office.TrySeal(closed, document: 2)).Fault?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_document_beside_a_sealed_one_is_refused_and_says_why()
    {
        var once = (await _office.TrySeal(Two(), document: 2)).Value;

        var refused = await _office.TrySeal(once, document: 1);

        Assert.Equal("这个 OFD 文件里的第 2 个文档已经登记了签章，再给第 1 个文档盖章会使它失效。请把要盖章的文档另存为单独的 OFD 文件再盖。", refused.Fault?.Message);
    }

    [Theory]
    [InlineData(null, "这个 OFD 文件里有 2 个文档，请写明给第几个文档盖章。")]
    [InlineData(0, "没有第 0 个文档，这个 OFD 文件里共 2 个文档。")]
    [InlineData(3, "没有第 3 个文档，这个 OFD 文件里共 2 个文档。")]
    public async Task Document_that_is_not_named_or_not_there_is_refused(int? document, string sentence) =>
        Assert.Equal((SigningFaultKind.NotAllowed, sentence), (await _office.TrySeal(Two(), document: document)).Fault is { } fault ? (fault.Kind, fault.Message) : default);

    [Fact]
    public async Task Only_document_may_be_named() =>
        Assert.Equal(Verdict.Ok, _office.Check((await _office.TrySeal(SmallOfd.Make(), document: 1)).Value).Verdict);

    // One page in the first document, three in the second.
    private static byte[] Two()
    {
        var (first, second) = (SmallOfd.Parts(), SmallOfd.Parts(3, "Doc_1"));
        var body = Encoding.UTF8.GetString(second[0].Content);
        body = body[body.IndexOf("<ofd:DocBody>", StringComparison.Ordinal)..body.IndexOf("</ofd:OFD>", StringComparison.Ordinal)];
        return SmallOfd.With(SmallOfd.Pack([.. first, .. second[1..]]), OfdPackage.Entry, "</ofd:OFD>", body + "</ofd:OFD>");
    }
}
