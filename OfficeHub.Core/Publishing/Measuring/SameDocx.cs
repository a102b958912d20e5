using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;

namespace OfficeHub.Core.Publishing.Measuring;

/// <summary>The DOCX of a document as the library alone writes it: the anchor for what ours costs.</summary>
/// <remarks>
/// The same paragraphs with the same runs and properties, section, styles, settings, fonts and page numbers. What they are is found beforehand, as a program
/// that computes nothing would have it in its source; every object is made anew each time, and the library saves its package.
/// </remarks>
internal sealed class SameDocx
{
    private readonly DocumentContent _content;
    private readonly DocxOptions _options;
    private readonly Document _known;

    public SameDocx(DocumentContent content, DocxOptions options)
    {
        (_content, _options) = (content, options);
        _known = DocxWriter.Tree(new DocxDraft(content, options));
    }

    public byte[] Write()
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.Of(_options.Faces);
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = PageParts.FileSettings();
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = PageParts.FontTable(_options.Faces);
            main.AddNewPart<FooterPart>(PageParts.OddFooter).Footer = PageParts.OddPages();
            main.AddNewPart<FooterPart>(PageParts.EvenFooter).Footer = PageParts.EvenPages();
            main.Document = (Document)_known.CloneNode(deep: true);
            package.PackageProperties.Title = _content.Title;
        }

        return file.ToArray();
    }
}
