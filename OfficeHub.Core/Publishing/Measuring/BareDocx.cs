using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Measuring;

/// <summary>The paragraphs of a document by the library alone, without styles, elements or layout: the least a file of this text can cost.</summary>
internal static class BareDocx
{
    public static byte[] Write(DocumentContent content)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body(
            [
                Line(content.Title), Line(content.PrimaryRecipients + "："),
                .. content.MainText.OfType<Content.Paragraph>().Select(paragraph => Line(paragraph.Text)),
                .. content.Issuers.Select(Line),
            ]);
            package.AddMainDocumentPart().Document = new Document(body);
        }

        return file.ToArray();
    }

    private static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
