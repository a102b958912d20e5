using DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeHub.Core.Publishing.Docx.Revisions;

/// <summary>花脸稿: a text with its tracked changes, for word processors and for print. A working paper: no red head, no number.</summary>
/// <remarks>document-workflow.md §8 (2). The issued file is written by <see cref="DocxWriter"/>, which knows nothing of revisions.</remarks>
public static class MarkedDocxWriter
{
    private const string Header = "rIdHeader";

    /// <summary>Writes the file. The same comparison and instant give the same bytes.</summary>
    public static byte[] Write(MarkedDraft marked, DocxOptions options)
    {
        ArgumentNullException.ThrowIfNull(marked);
        ArgumentNullException.ThrowIfNull(options);
        var draft = new DocxDraft(marked.Content, options);
        var blocks = new MarkedBlocks(draft, marked.Authors);
        var section = PageParts.Section(draft, isNumbered: true);
        section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Even, Id = Header + "Even" });
        section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = Header });
        // 信函 has a first page of its own; a working paper has not.
        section.RemoveAllChildren<TitlePage>();
        foreach (var first in section.Elements<FooterReference>().Where(footer => footer.Type?.Value == HeaderFooterValues.First).ToList()) first.Remove();
        var document = new Document(new Body([.. marked.Text.Clauses.SelectMany(blocks.Of), section]));
        document.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        document.AddNamespaceDeclaration("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        using var file = new MemoryStream();
        using (var package = new DocxPackage(file, options.WrittenAt))
        {
            foreach (var part in FixedParts.Of(options.Faces)) package.AddPart(part);
            package.AddPart("header1", "header", "header", Header, Head(marked));
            package.AddPart("header2", "header", "header", Header + "Even", Head(marked));
            foreach (var picture in draft.Pictures) package.AddPicture(picture);
            package.Finish(document, DocxProperties.Core(marked.Content.Title, "", string.Join('、', marked.Content.Issuers), "花脸稿", options.WrittenAt));
        }

        return file.ToArray();
    }

    private static Header Head(MarkedDraft marked) => new(Pieces.Line(DocxStyle.TableText, Pieces.Words(marked.Heading)));
}
