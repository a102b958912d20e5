using System.Xml.Linq;

namespace OfficeHub.Signing.Ofd;

/// <summary>Elements by their local names: real files write the namespace in several ways, and some none.</summary>
internal static class OfdXml
{
    /// <summary>The namespace of every part we write.</summary>
    /// <remarks>GB/T 33190-2016, 5.</remarks>
    public static XNamespace Namespace { get; } = "http://www.ofdspec.org/2016";

    public static IEnumerable<XElement> All(this XElement parent, string name) => parent.Elements().Where(child => child.Name.LocalName == name);

    public static XElement? One(this XElement? parent, string name) => parent?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The text of a child, trimmed; null when it is not there or empty.</summary>
    public static string? TextOf(this XElement? parent, string name) => parent.One(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>An attribute, trimmed; null when it is not there or empty.</summary>
    public static string? Attr(this XElement element, string name) => element.Attribute(name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
