using DocumentFormat.OpenXml.Packaging;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Measuring;
using OfficeHub.Web.CommandLine;
using OfficeHub.Web.CommandLine.Measuring;

namespace OfficeHub.Tests.Web.CommandLine;

/// <summary>What publishing costs, beside what it stands on.</summary>
public sealed class BenchPublishingTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Document_that_is_measured_has_the_pages_it_is_said_to_have(int pages) =>
        Assert.Equal(pages, DocumentLayout.Of(PublishingSpeed.Document(pages), new LayoutOptions(2026)).Pages.Count);

    [Fact]
    public void Everything_is_measured()
    {
        var content = PublishingSpeed.Document(3);

        var (docx, same, bare, ofd) = PublishingSpeed.Write(content, rounds: 1);
        var (again, longAgain, longFirst) = PublishingSpeed.Type(content, content, rounds: 1);

        Assert.All([docx, same, bare, ofd, again, longAgain, longFirst], milliseconds => Assert.True(milliseconds > 0));
        Assert.Equal(2, PublishingSpeed.Many(content, 1, 2).Count);
    }

    [Fact]
    public void Anchor_writes_what_ours_writes()
    {
        var content = PublishingSpeed.Document(3);
        using var ours = WordprocessingDocument.Open(new MemoryStream(PublishingSpeed.Docx(content)), isEditable: false);

        using var anchor = WordprocessingDocument.Open(new MemoryStream(PublishingSpeed.SameDocx(content)), isEditable: false);

        var (one, other) = (ours.MainDocumentPart!, anchor.MainDocumentPart!);
        Assert.Equal(one.Document.Body!.OuterXml, other.Document.Body!.OuterXml);
        Assert.Equal(one.StyleDefinitionsPart!.Styles!.OuterXml, other.StyleDefinitionsPart!.Styles!.OuterXml);
        Assert.Equal(one.DocumentSettingsPart!.Settings.OuterXml, other.DocumentSettingsPart!.Settings.OuterXml);
        Assert.Equal(one.FontTablePart!.Fonts.OuterXml, other.FontTablePart!.Fonts.OuterXml);
        Assert.Equal(one.FooterParts.Select(part => part.Footer.OuterXml).Order(StringComparer.Ordinal), other.FooterParts.Select(part => part.Footer.OuterXml).Order(StringComparer.Ordinal));
        Assert.Equal(ours.PackageProperties.Title, anchor.PackageProperties.Title);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("三")]
    public async Task Documents_out_of_reason_are_refused(string documents)
    {
        using var said = new StringWriter();
        using var error = new StringWriter();
        var exit = await Verbs.RunAsync([new BenchPublishingVerb()], ["bench", "publishing", "--documents", documents], new VerbPlace(Path.GetTempPath(), said, error), CancellationToken.None);

        Assert.Equal((2, "", "篇数要在 10 到 100000 之间。"), (exit, said.ToString(), error.ToString().Trim()));
    }
}
