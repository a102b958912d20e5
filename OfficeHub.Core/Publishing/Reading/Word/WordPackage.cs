using System.Xml;
using System.Xml.Linq;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>The parts of a Word file that a text is read from. The file has passed the gate; here every part has its own bound.</summary>
internal sealed class WordPackage
{
    private const long MostCharacters = 20_000_000;
    private const int MostPictureBytes = 10 * 1024 * 1024;
    private const string Main = "word/document.xml";

    private readonly ZipPackage _package;
    private readonly string _main;
    private readonly Dictionary<string, (string Target, string Type)> _targets = new(StringComparer.Ordinal);

    private WordPackage(ZipPackage package, string main)
    {
        (_package, _main) = (package, main);
        foreach (var relation in Load(Beside("_rels/" + Path.GetFileName(main) + ".rels"))?.Root?.Elements() ?? [])
        {
            var (id, target, type) = ((string?)relation.Attribute("Id"), (string?)relation.Attribute("Target"), (string?)relation.Attribute("Type"));
            if (id is not null && target is not null && (string?)relation.Attribute("TargetMode") != "External") _targets.TryAdd(id, (target, type ?? ""));
        }
    }

    /// <summary>Opens it; null for what is no Word file.</summary>
    public static WordPackage? Open(Stream file)
    {
        if (!ZipPackage.TryOpen(file, new ZipLimits(), out var package, out _)) return null;
        var main = package.Find(Main) is null ? MainOf(package) : Main;
        return main is null ? null : new WordPackage(package, main);
    }

    /// <summary>The children of the body, one by one; nobody holds them all.</summary>
    /// <exception cref="XmlException">Malformed, too deep or too long.</exception>
    public IEnumerable<XElement> Body()
    {
        using var stream = _package.Open(_package.Find(_main)!);
        using var reader = SafeXml.CreateReader(stream, MostCharacters);
        if (!reader.ReadToFollowing("body", reader.LookupMain()) || reader.IsEmptyElement) yield break;
        reader.Read();
        while (reader.NodeType is not XmlNodeType.EndElement && !reader.EOF)
        {
            if (reader.NodeType is XmlNodeType.Element) yield return SafeXml.ReadElement(reader);
            else reader.Read();
        }
    }

    /// <summary>A part named by what it is to the text: styles, numbering, footnotes; null when there is none or it cannot be read.</summary>
    public XElement? Part(string kind) =>
        _targets.Values.FirstOrDefault(target => target.Type.EndsWith("/" + kind, StringComparison.Ordinal)).Target is { } target ? Load(Beside(target))?.Root : null;

    /// <summary>Every part of a kind: headers, footers.</summary>
    public IEnumerable<XElement> Parts(string kind) =>
        _targets.Values.Where(target => target.Type.EndsWith("/" + kind, StringComparison.Ordinal)).Select(target => Load(Beside(target.Target))?.Root).OfType<XElement>();

    /// <summary>One of the properties of the file; empty for none.</summary>
    public string Property(string name) => Load("docProps/core.xml")?.Root?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    /// <summary>The bytes of a picture by the id of its relationship; null for one that is not there or too large.</summary>
    public byte[]? Picture(string id)
    {
        if (!_targets.TryGetValue(id, out var target) || _package.Find(Beside(target.Target)) is not { Length: <= MostPictureBytes } entry) return null;
        using var stream = _package.Open(entry);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string? MainOf(ZipPackage package) =>
        LoadFrom(package, "_rels/.rels")?.Root?.Elements().FirstOrDefault(relation => ((string?)relation.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
            ?.Attribute("Target")?.Value.TrimStart('/') is { } target && package.Find(target) is not null ? target : null;

    private XDocument? Load(string name) => LoadFrom(_package, name);

    private static XDocument? LoadFrom(ZipPackage package, string name)
    {
        if (package.Find(name) is not { } entry) return null;
        using var stream = package.Open(entry);
        return SafeXml.TryLoad(stream, out var document) ? document : null;
    }

    private string Beside(string target) =>
        target.StartsWith('/') ? target[1..] : (Path.GetDirectoryName(_main)?.Replace('\\', '/') is { Length: > 0 } folder ? folder + "/" : "") + target;
}

/// <summary>Names of the format, which has two namespaces for the same words.</summary>
/// <remarks>ISO/IEC 29500-1 and its transitional part.</remarks>
internal static class WordNames
{
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace the root of the reader has.</summary>
    public static string LookupMain(this XmlReader reader)
    {
        reader.MoveToContent();
        return reader.NamespaceURI == Strict ? Strict : Transitional;
    }

    /// <summary>The first child of a local name.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The children of a local name.</summary>
    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    /// <summary>An attribute by its local name; null for none.</summary>
    public static string? Value(this XElement? element, string name = "val") => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>A number; null for none.</summary>
    public static int? Number(this XElement? element, string name = "val") => int.TryParse(element.Value(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch such as vanish is there and on.</summary>
    public static bool IsOn(this XElement? element) => element is not null && element.Value() is not ("0" or "false" or "off" or "none");
}
