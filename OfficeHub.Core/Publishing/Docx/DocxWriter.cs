using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Writes a document as DOCX, laid out as GB/T 9704-2012 has it, for Word, WPS and LibreOffice. The same document and instant give the same bytes.</summary>
/// <remarks>
/// Where pages end is decided by the program that opens the file, with the faces it has; <see cref="PagePlan"/> sees to it that they end where the layout ends them.
/// Text that does not fit is not an error: it flows on.
/// </remarks>
public static class DocxWriter
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes the file.</summary>
    /// <param name="content">The document; what it does not have is not printed, a number or date still open is left open.</param>
    /// <param name="options">Time, pictures, faces.</param>
    public static byte[] Write(DocumentContent content, DocxOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var draft = new DocxDraft(content, options);
        var document = Tree(draft);
        using var file = new MemoryStream();
        using (var package = new DocxPackage(file, options.WrittenAt))
        {
            foreach (var part in FixedParts.Of(options.Faces)) package.AddPart(part);
            if (PageParts.HasBackPage(draft) && !draft.Plan.ImprintIsNumbered)
            {
                package.AddPart("footer4", "footer", "footer", PageParts.NoFooter, PageParts.NoPages());
            }

            if (content.Format is Format.Letter)
            {
                package.AddPart("footer3", "footer", "footer", PageParts.FirstFooter, LetterPart.FirstFooter());
            }

            foreach (var picture in draft.Pictures)
            {
                package.AddPicture(picture);
            }

            package.Finish(document, CoreProperties(draft));
        }

        return file.ToArray();
    }

    /// <summary>What stands in the file, in the elements of the library.</summary>
    internal static Document Tree(DocxDraft draft)
    {
        List<OpenXmlElement> body = [.. MastheadPart.Of(draft), .. MainTextPart.Of(draft), .. ClosingPart.Of(draft), .. AnnexPart.Of(draft)];
        if (PageParts.HasBackPage(draft))
        {
            PageParts.EndText(draft, body);
        }

        var whole = new Body([.. body, .. ImprintPart.Of(draft), PageParts.Last(draft)]);
        BarcodePart.Put(draft, whole);
        var document = new Document(whole);
        document.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        document.AddNamespaceDeclaration("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
        document.AddNamespaceDeclaration("wp", FootBox.DrawingNamespace);
        document.AddNamespaceDeclaration("wps", FootBox.ShapeNamespace);
        return document;
    }

    private static string CoreProperties(DocxDraft draft)
    {
        var content = draft.Content;
        var number = content.Number is null ? "" : PrintedText.Number(content, draft.Year);
        return DocxProperties.Core(content.Title, number, string.Join('、', content.Issuers), DocumentKinds.Name(content.Kind), draft.Options.WrittenAt);
    }
}
