using System.Xml;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Reads one XML part of a package from end to end and tells a set of rules what it meets.</summary>
internal abstract class PartScanner
{
    /// <summary>Reads to the end; what was read before a fault is judged too.</summary>
    /// <exception cref="XmlException">Malformed, too deep, too long, or with a DTD.</exception>
    public void Scan(XmlReader reader)
    {
        try
        {
            Read(reader);
        }
        finally
        {
            OnDone();
        }
    }

    private void Read(XmlReader reader)
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var empty = reader.IsEmptyElement;
                    OnStart(reader);
                    if (empty)
                    {
                        OnEnd(reader.LocalName);
                    }

                    break;
                case XmlNodeType.EndElement:
                    OnEnd(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    OnText(reader.Value);
                    break;
            }
        }
    }

    /// <summary>An element begins; its attributes can be read, the reader stays on the element.</summary>
    protected abstract void OnStart(XmlReader element);

    /// <summary>Text inside the current element.</summary>
    protected virtual void OnText(string text)
    {
    }

    /// <summary>An element ends.</summary>
    protected virtual void OnEnd(string localName)
    {
    }

    /// <summary>The part ends.</summary>
    protected virtual void OnDone()
    {
    }
}
