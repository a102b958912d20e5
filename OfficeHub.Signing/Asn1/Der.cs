using System.Formats.Asn1;

namespace OfficeHub.Signing.Asn1;

/// <summary>Writing DER.</summary>
internal static class Der
{
    /// <summary>Encodes one value.</summary>
    public static byte[] Encode(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    /// <summary>A SEQUENCE around what is written.</summary>
    public static void Sequence(this AsnWriter writer, Action<AsnWriter> write, Asn1Tag? tag = null)
    {
        using (writer.PushSequence(tag))
        {
            write(writer);
        }
    }

    /// <summary>An explicit tag around what is written.</summary>
    public static void Explicit(this AsnWriter writer, int number, Action<AsnWriter> write) => writer.Sequence(write, Decoding.Tagged(number));

    /// <summary>An AlgorithmIdentifier without parameters, as SM2 with SM3 and SM3 are written.</summary>
    public static void Algorithm(this AsnWriter writer, string oid) => writer.Sequence(inner => inner.WriteObjectIdentifier(oid));

    /// <summary>A time of whole seconds in UTC, with Z.</summary>
    public static void Time(this AsnWriter writer, DateTime at) =>
        writer.WriteGeneralizedTime(Utc(at), omitFractionalSeconds: true);

    /// <summary>UTCTime up to 2049, GeneralizedTime after it (RFC 5280, 4.1.2.5).</summary>
    public static void CertificateTime(this AsnWriter writer, DateTime at)
    {
        if (at.Year < 2050)
        {
            writer.WriteUtcTime(Utc(at), twoDigitYearMax: 2049);
        }
        else
        {
            writer.Time(at);
        }
    }

    // A local time written as if it were UTC would be eight hours wrong.
    private static DateTimeOffset Utc(DateTime at) =>
        new(at.Kind is DateTimeKind.Local ? at.ToUniversalTime() : DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
