using System.Xml;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Reads the text and the links of one OFD part.</summary>
/// <remarks>GB/T 33190-2016, 11.3 (TextCode) and 14.3 (actions).</remarks>
internal sealed class OfdPartScanner(Findings findings) : PartScanner
{
    private readonly LineCollector _lines = new();
    private bool _inText;

    /// <summary>Whether the root is an OFD element of the standard's namespace.</summary>
    public bool IsOfdRoot { get; private set; }

    protected override void OnStart(XmlReader element)
    {
        if (element.Depth == 0)
        {
            IsOfdRoot = string.Equals(element.LocalName, "OFD", StringComparison.Ordinal)
                && element.NamespaceURI.StartsWith("http://www.ofdspec.org", StringComparison.Ordinal);
        }

        _inText = element.LocalName is "TextCode" or "Title" or "Subject" or "Keyword" or "Abstract";
        if (string.Equals(element.LocalName, "TextObject", StringComparison.Ordinal))
        {
            _lines.EndLine();
        }
        else if (string.Equals(element.LocalName, "URI", StringComparison.Ordinal) && element.GetAttribute("URI") is { } target)
        {
            findings.AddHyperlink(target);
        }
    }

    protected override void OnText(string text)
    {
        if (_inText)
        {
            _lines.Append(text);
        }
    }

    protected override void OnEnd(string localName)
    {
        _inText = false;
        if (localName is "TextObject" or "Title" or "Subject" or "Keyword" or "Abstract")
        {
            _lines.EndLine();
        }
    }

    protected override void OnDone() => findings.AddMarks(_lines);
}
