using System.Xml;
using OfficeHub.Core.Common;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>Reads a Word file (.docx of Word, WPS or LibreOffice, and those of our own) as lines. The file must have passed the gate, which refuses macros, links and bombs.</summary>
/// <remarks>Part by part and block by block, with a bound on each, and never by the object model of the whole file: that takes many times its size.</remarks>
public static class WordReader
{
    /// <summary>Most characters read.</summary>
    public const int MostCharacters = 150_000;

    /// <summary>Most paragraphs, cells counted as such.</summary>
    public const int MostParagraphs = 5_000;

    /// <summary>Reads it.</summary>
    /// <param name="file">Can be sought in.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>The lines; <see cref="WordDamaged"/>, <see cref="WordTooLong"/>.</returns>
    public static Result<WordText> Read(Stream file, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return WordPackage.Open(file) is { } package ? Read(package, ct) : new WordDamaged();
        }
        catch (Exception broken) when (broken is XmlException or ZipFaultException or InvalidDataException)
        {
            return new WordDamaged();
        }
    }

    private static Result<WordText> Read(WordPackage package, CancellationToken ct)
    {
        var findings = new WordFindings();
        var styles = new WordStyles(package.Part("styles"));
        var pictures = new WordPictures(package, findings);
        var inline = new WordInline(styles, new WordNotes(package.Part("footnotes"), package.Part("endnotes")), pictures, findings);
        var body = new WordBody(styles, new WordNumbering(package.Part("numbering")), inline, findings);
        var items = new List<WordItem>();
        var (characters, paragraphs) = (0, 0);
        foreach (var item in package.Body().SelectMany(body.Of))
        {
            ct.ThrowIfCancellationRequested();
            items.Add(item);
            characters += item switch { WordParagraph paragraph => paragraph.Text.Length, WordTable table => table.Rows.Sum(row => row.Sum(cell => cell.Length)), _ => 0 };
            paragraphs += item is WordTable cells ? cells.Rows.Sum(row => row.Count) : 1;
            if (characters > MostCharacters || paragraphs > MostParagraphs) return new WordTooLong();
        }

        if (package.Parts("header").Concat(package.Parts("footer")).Any(part => HasWords(string.Concat(part.Descendants().Where(one => one.Name.LocalName == "t").Select(one => one.Value)))))
        {
            findings.Note("页眉页脚没有收。");
        }

        var text = items.OfType<WordParagraph>().Any(paragraph => paragraph.StyleId.StartsWith(OwnDocument.StylePrefix, StringComparison.Ordinal))
            ? OwnDocument.Text(items, package)
            : ForeignDocument.Text(items, findings);
        return new WordText(text) { Notes = findings.Notes, Doubts = findings.Doubts, Pictures = pictures.Taken };
    }

    // A page number with its dashes is no loss.
    private static bool HasWords(string text) => text.Any(letter => char.IsLetter(letter) && letter is not ('第' or '页' or '共'));
}
