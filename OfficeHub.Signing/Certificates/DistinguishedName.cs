using System.Formats.Asn1;
using System.Text;
using OfficeHub.Signing.Asn1;

namespace OfficeHub.Signing.Certificates;

/// <summary>A name in a certificate, as received.</summary>
/// <remarks>GB/T 20518-2018, 5.2.3.5 and 5.2.3.7; RFC 5280, 4.1.2.4 and 7.1.</remarks>
public sealed class DistinguishedName
{
    private const int MostAttributes = 64;
    private readonly string _key;

    private DistinguishedName(ReadOnlyMemory<byte> encoded, IReadOnlyList<(string Oid, string Value)> attributes)
    {
        Encoded = encoded;
        Attributes = attributes;
        _key = string.Join('\u0001', attributes.Select(one => $"{one.Oid}\u0002{Canonical(one.Value)}"));
    }

    /// <summary>The received bytes.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>Object identifier and value of every part, in order.</summary>
    public IReadOnlyList<(string Oid, string Value)> Attributes { get; }

    /// <summary>The last CN, or the whole name when there is none; for people to read.</summary>
    public string CommonName => Attributes.LastOrDefault(one => one.Oid == "2.5.4.3").Value is { } name ? Printable(name) : ToString();

    /// <summary>Makes a name of country, organisation, unit (left out when empty) and common name.</summary>
    /// <remarks>The country is a PrintableString, all else UTF8String (GB/T 20518-2018, 5.2.3.5).</remarks>
    public static DistinguishedName Make(string country, string organization, string unit, string commonName)
    {
        (string Oid, string Value)[] parts =
            [.. new[] { ("2.5.4.6", country), ("2.5.4.10", organization), ("2.5.4.11", unit), ("2.5.4.3", commonName) }.Where(part => part.Item2.Length > 0)];
        var encoded = Der.Encode(writer => writer.Sequence(name =>
        {
            foreach (var (oid, value) in parts)
            {
                using (name.PushSetOf())
                {
                    name.Sequence(attribute =>
                    {
                        attribute.WriteObjectIdentifier(oid);
                        attribute.WriteCharacterString(oid == "2.5.4.6" ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String, value);
                    });
                }
            }
        }));
        return new DistinguishedName(encoded, parts);
    }

    /// <summary>Whether two names are the same: by bytes, or by values without regard to case, blanks and kind of string.</summary>
    public bool Matches(DistinguishedName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Encoded.Span.SequenceEqual(other.Encoded.Span) || (Attributes.Count > 0 && _key == other._key);
    }

    /// <summary><c>C=CN, O=某某市人民政府, CN=…</c></summary>
    public override string ToString() => string.Join(", ", Attributes.Select(one => $"{Short(one.Oid)}={Printable(one.Value)}"));

    internal static DistinguishedName Read(AsnReader reader)
    {
        var encoded = reader.PeekEncodedValue();
        var attributes = new List<(string, string)>();
        var name = reader.ReadSequence();
        while (name.HasData)
        {
            var set = name.ReadSetOf(skipSortOrderValidation: true);
            while (set.HasData)
            {
                attributes.Add(set.Sequence(attribute => (attribute.ReadObjectIdentifier(), ReadValue(attribute))));
                if (attributes.Count > MostAttributes)
                {
                    throw new AsnContentException();
                }
            }
        }

        return new DistinguishedName(encoded, attributes);
    }

    // Real certificates hold Chinese text in strings that allow ASCII only; a name in a report is worth more than a refusal.
    private static string ReadValue(AsnReader attribute)
    {
        var tag = attribute.PeekTag();
        var content = attribute.PeekContentBytes().Span;
        var encoded = attribute.ReadEncodedValue().Span;
        return tag.TagClass != TagClass.Universal ? "#" + Convert.ToHexString(encoded) : (UniversalTagNumber)tag.TagValue switch
        {
            UniversalTagNumber.BMPString => Encoding.BigEndianUnicode.GetString(content),
            UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String
                or UniversalTagNumber.T61String or UniversalTagNumber.NumericString => Encoding.UTF8.GetString(content),
            _ => "#" + Convert.ToHexString(encoded),
        };
    }

    private static string Canonical(string value) =>
        string.Join(' ', value.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Names come from strangers and go into reports: no control characters, no direction marks.
    private static string Printable(string value) => string.Concat(value.EnumerateRunes().Select(rune =>
        Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format ? "�" : rune.ToString()));

    private static string Short(string oid) => oid switch
    {
        "2.5.4.3" => "CN",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "2.5.4.5" => "SERIALNUMBER",
        _ => oid,
    };
}
