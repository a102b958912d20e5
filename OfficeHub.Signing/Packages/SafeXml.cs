using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Linq;

namespace OfficeHub.Signing.Packages;

/// <summary>The only place where an XML reader is made: no DTD, no resolver, bounded depth and length.</summary>
/// <remarks>A test reads the sources and fails when a reader is made elsewhere.</remarks>
public static class SafeXml
{
    /// <summary>Deepest element allowed; the root is 1.</summary>
    public const int MaxDepth = 256;

    /// <summary>Most characters of a document unless said otherwise.</summary>
    public const long DefaultMaxCharacters = 200_000_000;

    /// <summary>A forward reader. It does not close the stream.</summary>
    /// <param name="stream">Holds the document from where it stands.</param>
    /// <param name="maxCharacters">Most characters read.</param>
    /// <returns>A reader that throws <see cref="XmlException"/> on anything malformed, too deep, too long or with a DTD.</returns>
    public static XmlReader CreateReader(Stream stream, long maxCharacters = DefaultMaxCharacters)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCharacters);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = maxCharacters,
            MaxCharactersFromEntities = 1024,
            CheckCharacters = true,
            CloseInput = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        return new DepthLimitedReader(XmlReader.Create(stream, settings), MaxDepth);
    }

    /// <summary>The element a reader of <see cref="CreateReader"/> stands on, as a tree; the reader then stands behind it.</summary>
    public static XElement ReadElement(XmlReader reader) => (XElement)XNode.ReadFrom(reader);

    /// <summary>A small document as a tree.</summary>
    /// <param name="stream">Holds the document from where it stands.</param>
    /// <param name="document">The tree, or null.</param>
    /// <param name="maxCharacters">Most characters read.</param>
    /// <returns>False when the document is malformed, too deep, too long or has a DTD.</returns>
    public static bool TryLoad(Stream stream, [NotNullWhen(true)] out XDocument? document, long maxCharacters = 10_000_000)
    {
        try
        {
            using var reader = CreateReader(stream, maxCharacters);
            document = XDocument.Load(reader);
            return document.Root is not null;
        }
        catch (XmlException)
        {
            document = null;
            return false;
        }
    }
}
