using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Checking.Generated;

/// <summary>A rule about a DOCX.</summary>
internal interface IPackageRule : ICheckRule
{
    /// <summary>What it finds.</summary>
    IEnumerable<Finding> Of(WrittenDocument document);
}

/// <summary>A rule about the laid pages.</summary>
internal interface IPageRule : ICheckRule
{
    /// <summary>What it finds.</summary>
    IEnumerable<Finding> Of(DocumentContent content, LaidDocument pages);
}

/// <summary>Checks what was made of a document: the file and the pages.</summary>
/// <remarks>document-format.md §7, the rules marked gen. A new rule is one small class and one line below.</remarks>
/// <param name="switchedOff">Codes of the rules an agency does without.</param>
public sealed class GeneratedChecker(IReadOnlySet<string>? switchedOff = null)
{
    private const long MostCharactersInPart = 50_000_000;

    private static readonly CheckRule[] All =
    [
        new PaperSize(), new TypeAreaMargins(), new LinesAndCharacters(), new TextFace(), new HeadingFaces(), new TitleLook(), new ParagraphIndents(), new PageNumbers(),
        new RedLine(), new MarkTop(), new ImprintLines(), new ImprintFace(), new TextOnFirstPage(), new SignatureWithText(), new AnnexOnNewPage(), new AnnexHead(), new CleanFile(),
    ];

    /// <summary>Every rule there is.</summary>
    public static IReadOnlyList<ICheckRule> Rules => All;

    private IEnumerable<CheckRule> Active => All.Where(rule => switchedOff?.Contains(rule.Code) != true);

    /// <summary>Checks a file.</summary>
    /// <param name="docx">Can be sought in; stays open.</param>
    /// <returns>By rule; null for what is no DOCX.</returns>
    public IReadOnlyList<Finding>? OfDocx(Stream docx)
    {
        ArgumentNullException.ThrowIfNull(docx);
        try
        {
            using var package = WordprocessingDocument.Open(docx, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = MostCharactersInPart });
            if (package.MainDocumentPart?.Document?.Body is null) return null;
            var document = new WrittenDocument(package);
            return [.. Active.OfType<IPackageRule>().SelectMany(rule => rule.Of(document))];
        }
        catch (Exception fault) when (fault is FileFormatException or InvalidDataException or OpenXmlPackageException or XmlException or IOException or FormatException or NotSupportedException or ArgumentException or UriFormatException)
        {
            return null;
        }
    }

    /// <summary>Checks the pages.</summary>
    /// <returns>By rule.</returns>
    public IReadOnlyList<Finding> OfPages(DocumentContent content, LaidDocument pages)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(pages);
        return [.. Active.OfType<IPageRule>().SelectMany(rule => rule.Of(content, pages))];
    }
}
