using System.Formats.Asn1;
using System.Globalization;
using System.Text;

namespace OfficeHub.Signing.Asn1;

/// <summary>Reading the values of our structures from received bytes. What is sliced out stays the received bytes; nothing is encoded anew.</summary>
internal static class Decoding
{
    /// <summary>Tag [0] and its like, constructed.</summary>
    public static Asn1Tag Tagged(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);

    /// <summary>Tag [0] and its like, primitive.</summary>
    public static Asn1Tag TaggedPrimitive(int number) => new(TagClass.ContextSpecific, number);

    /// <summary>Runs a parser behind the gate. The parser may throw what the platform's reader throws; the caller gets a value.</summary>
    public static Outcome<T> Read<T>(
        ReadOnlyMemory<byte> encoded, string what, int maxLength, Func<AsnReader, T> parse, bool allowIndefinite = false, int maxElements = DerGate.MaxElements)
    {
        if (DerGate.Check(encoded.Span, what, maxLength, allowIndefinite, maxElements) is { } fault)
        {
            return fault;
        }

        return Guarded(what, () => parse(new AsnReader(encoded, AsnEncodingRules.BER)));
    }

    /// <summary>Turns what a parser throws into a fault.</summary>
    public static Outcome<T> Guarded<T>(string what, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (RefusedException refused)
        {
            return refused.Fault;
        }
        catch (Exception wrong) when (wrong is AsnContentException or DecoderFallbackException or OverflowException or ArgumentException)
        {
            return new SigningFault(SigningFaultKind.Malformed, $"{what}的内容不符合标准规定的结构。");
        }
    }

    /// <summary>A sequence that must be used up by the parser.</summary>
    public static T Sequence<T>(this AsnReader reader, Func<AsnReader, T> parse, Asn1Tag? tag = null)
    {
        var inner = reader.ReadSequence(tag);
        var value = parse(inner);
        inner.ThrowIfNotEmpty();
        return value;
    }

    /// <summary>Every value of a sequence.</summary>
    public static List<T> SequenceOf<T>(this AsnReader reader, Func<AsnReader, T> parse, int most, Asn1Tag? tag = null)
    {
        var inner = reader.ReadSequence(tag);
        var all = new List<T>();
        while (inner.HasData)
        {
            if (all.Count == most)
            {
                throw new RefusedException(new SigningFault(SigningFaultKind.TooDeep, "数据的组成部分过多。"));
            }

            all.Add(parse(inner));
        }

        return all;
    }

    /// <summary>Whether the next value has that tag.</summary>
    public static bool NextIs(this AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag().HasSameClassAndValue(tag);

    /// <summary>The content of an OCTET STRING, as a slice of the input.</summary>
    public static ReadOnlyMemory<byte> Octets(this AsnReader reader, Asn1Tag? tag = null) =>
        reader.TryReadPrimitiveOctetString(out var octets, tag) ? octets : reader.ReadOctetString(tag);

    /// <summary>The content of a BIT STRING of whole bytes, as a slice of the input.</summary>
    public static ReadOnlyMemory<byte> Bits(this AsnReader reader, Asn1Tag? tag = null)
    {
        if (!reader.TryReadPrimitiveBitString(out var unused, out var bits, tag) || unused != 0)
        {
            throw new AsnContentException();
        }

        return bits;
    }

    /// <summary>An ASCII string of one of the string types.</summary>
    public static string Ascii(this AsnReader reader, UniversalTagNumber type) => reader.ReadCharacterString(type);

    /// <summary>A small INTEGER.</summary>
    public static int Int(this AsnReader reader) => reader.TryReadInt32(out var value) ? value : throw new AsnContentException();

    /// <summary>The whole of an AlgorithmIdentifier: its OID, and its parameters as received (empty when absent).</summary>
    public static (string Oid, ReadOnlyMemory<byte> Parameters) Algorithm(this AsnReader reader) =>
        reader.Sequence(inner => (inner.ReadObjectIdentifier(), inner.HasData ? inner.ReadEncodedValue() : default));

    /// <summary>A UTCTime or GeneralizedTime, in UTC. Fractions and offsets, which DER forbids and real files hold, are read.</summary>
    public static DateTime Time(this AsnReader reader)
    {
        var encoded = reader.ReadEncodedValue().Span;
        var isUtcTime = encoded[0] == (byte)UniversalTagNumber.UtcTime;
        if (encoded.Length > 40 || (!isUtcTime && encoded[0] != (byte)UniversalTagNumber.GeneralizedTime))
        {
            throw new AsnContentException();
        }

        return Time(Encoding.ASCII.GetString(encoded[2..]), isUtcTime) ?? throw new AsnContentException();
    }

    /// <summary>The text of a UTCTime or GeneralizedTime, in UTC; null when it is none. Two-digit years 50–99 are 19xx.</summary>
    public static DateTime? Time(string text, bool isUtcTime)
    {
        var year = isUtcTime ? 2 : 4;
        if (isUtcTime && text.Length >= 2 && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var two))
        {
            text = (two >= 50 ? "19" : "20") + text;
            year = 4;
        }

        if (text.Length <= year)
        {
            return null;
        }

        string[] formats = ["yyyyMMddHHmmss'Z'", "yyyyMMddHHmmss.FFFFFFF'Z'", "yyyyMMddHHmm'Z'", "yyyyMMddHHmmsszzz", "yyyyMMddHHmmss.FFFFFFFzzz"];
        if (text.Length > 5 && text[^5] is '+' or '-')
        {
            text = text[..^2] + ":" + text[^2..];    // the platform's zzz wants the colon
        }

        return DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : null;
    }
}

/// <summary>Carries a fault out of a parser, as far as <see cref="Decoding.Guarded{T}"/>.</summary>
internal sealed class RefusedException(SigningFault fault) : Exception(fault.Message)
{
    public SigningFault Fault { get; } = fault;
}
