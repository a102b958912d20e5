using System.Globalization;
using System.Text;
using System.Xml;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>Markup under construction. Words go in through one door that takes the meaning from every character; tags are written by us alone.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    /// <summary>Tags of ours, as they are.</summary>
    public Markup Tags(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Anybody's words.</summary>
    public Markup Words(string words)
    {
        _text.Append(Escaped(words));
        return this;
    }

    /// <summary>A tag with attributes, closed or not as it is written.</summary>
    /// <param name="name">Ours.</param>
    /// <param name="attributes">Names of ours, anybody's values; one that is null is left out.</param>
    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null) _text.Append(CultureInfo.InvariantCulture, $" {attribute}=\"{Escaped(value)}\"");
        }

        _text.Append('>');
        return this;
    }

    /// <summary>An element that holds words and nothing else.</summary>
    public Markup Element(string name, string words, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Words(words).Tags($"</{name}>");

    /// <summary>A link, or the words alone when the address is not one a reader may follow.</summary>
    public Markup Link(string? address, string words) => IsSafe(address) ? Element("a", words, ("href", address)) : Words(words);

    /// <summary>Whether a browser may be sent there: http and https, or a place on the same site.</summary>
    public static bool IsSafe(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign == '\\')) return false;
        if (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return Uri.TryCreate(address, UriKind.Absolute, out _);
        return !address.StartsWith("//", StringComparison.Ordinal) && !address.Split('/')[0].Contains(':', StringComparison.Ordinal);
    }

    /// <summary>What XML 1.0 forbids becomes a space; the rest is kept, and means nothing.</summary>
    public static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString());
        }

        return clean.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escaped(string words) => new StringBuilder(Clean(words))
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();
}
