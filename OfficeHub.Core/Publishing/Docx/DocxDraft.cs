using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>One file being written: the document, what was chosen, and the counters that keep ids apart.</summary>
internal sealed class DocxDraft(DocumentContent content, DocxOptions options)
{
    private readonly Dictionary<string, DocxPicture?> _pictures = new(StringComparer.Ordinal);
    private int _lastTag;
    private uint _lastDrawing;

    public DocumentContent Content { get; } = content;

    public DocxOptions Options { get; } = options;

    /// <summary>The year an open number is shown with.</summary>
    public int Year => Content.DocumentDate?.Year ?? BeijingTime.DayOf(Options.WrittenAt).Year;

    /// <summary>How the pages are laid out that the file is to agree with.</summary>
    public LayoutOptions Layout => new(Year);

    /// <summary>Where they end.</summary>
    public PagePlan Plan => field ??= PagePlan.Of(Content, Layout);

    /// <summary>The pictures put in so far, in the order of their first use.</summary>
    public IEnumerable<DocxPicture> Pictures => _pictures.Values.OfType<DocxPicture>();

    /// <summary>The picture of that hash, or null where there are no bytes of a kind that can be put in.</summary>
    public DocxPicture? PictureOf(string hash)
    {
        if (!_pictures.TryGetValue(hash, out var picture))
        {
            picture = DocxPicture.Of(Options.Picture(hash), Pictures.Count() + 1);
            _pictures.Add(hash, picture);
        }

        return picture;
    }

    /// <summary>Puts in a picture that is made here.</summary>
    /// <param name="name">Of its own, no hash.</param>
    /// <param name="png">The file.</param>
    public DocxPicture Add(string name, byte[] png)
    {
        var picture = new DocxPicture(Pictures.Count() + 1, "png", png);
        _pictures.Add(name, picture);
        return picture;
    }

    public uint NextDrawing() => ++_lastDrawing;

    /// <summary>A part of a paragraph as a named element, so that a converter finds it.</summary>
    /// <remarks>GB/T 33476. Never whole paragraphs: LibreOffice takes the formatting of the first one away. What has paragraphs of its own is found by their styles.</remarks>
    public SdtRun Tagged(string key, string name, params Run[] runs) => new(Properties(key, name), new SdtContentRun(runs));

    private SdtProperties Properties(string key, string name) => new(new SdtAlias { Val = name }, new Tag { Val = key }, new SdtId { Val = ++_lastTag });
}
