using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Ofd;

/// <summary>Names and numbers of GB/T 33190, and parts as bytes.</summary>
internal static class OfdNames
{
    public static readonly XNamespace Ns = "http://www.ofdspec.org/2016";

    private const int Decimals = 4;

    /// <summary>Millimetres without exponent.</summary>
    /// <remarks>ofd.md 1: invariant, four decimals are enough.</remarks>
    public static string Number(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>ST_Box and ST_Array.</summary>
    public static string Numbers(params IEnumerable<double> values) => string.Join(' ', values.Select(Number));

    /// <summary>A part: UTF-8 without byte order mark, no white space added, the prefix every reader knows.</summary>
    public static ReadOnlyMemory<byte> Part(XElement root)
    {
        root.SetAttributeValue(XNamespace.Xmlns + "ofd", Ns.NamespaceName);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false }))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", null), root).Save(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>Text without what XML 1.0 forbids; an unpaired surrogate, which reads as the replacement character, is written as that.</summary>
    public static string Clean(string text) => text.EnumerateRunes().All(rune => IsLawful(rune) && rune != Rune.ReplacementChar) ? text : string.Concat(text.EnumerateRunes().Select(rune => IsLawful(rune) ? rune.ToString() : " "));

    private static bool IsLawful(Rune rune) => rune.Value is 0x9 or 0xA or 0xD or >= 0x20 and <= 0xFFFD or >= 0x10000;
}
