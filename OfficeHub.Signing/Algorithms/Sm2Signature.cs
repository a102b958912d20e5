using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using Org.BouncyCastle.Math;

namespace OfficeHub.Signing.Algorithms;

/// <summary>A signature value: r and s, each from 1 to n − 1.</summary>
/// <remarks>GB/T 32918.2-2016, 7.1; encoded as SM2Signature of GB/T 35276-2017, 7.3.</remarks>
public sealed record Sm2Signature
{
    private const string What = "签名值";

    private readonly byte[] _raw;

    private Sm2Signature(byte[] raw) => _raw = raw;

    /// <summary>r and s as 64 bytes.</summary>
    public ReadOnlyMemory<byte> Raw => _raw;

    /// <summary>Reads either form. Devices of old write 64 bytes; then <paramref name="wasRaw"/> says so, for a remark in the report.</summary>
    public static Outcome<Sm2Signature> Read(ReadOnlyMemory<byte> value, out bool wasRaw)
    {
        wasRaw = false;
        var fromDer = ReadDer(value);
        if (fromDer.IsSuccess || value.Length != 2 * Sm2Curve.FieldLength)
        {
            return fromDer;
        }

        wasRaw = true;
        return ReadRaw(value.Span);
    }

    /// <summary>Reads <c>SEQUENCE { r INTEGER, s INTEGER }</c>, shortest forms only.</summary>
    public static Outcome<Sm2Signature> ReadDer(ReadOnlyMemory<byte> der)
    {
        var numbers = Decoding.Read(der, What, 80, reader => reader.Sequence(
            pair => (R: pair.ReadIntegerBytes(), S: pair.ReadIntegerBytes())));
        return numbers.IsSuccess ? Make(numbers.Value.R.Span, numbers.Value.S.Span) : numbers.Fault;
    }

    /// <summary>Reads r and s of 32 bytes each.</summary>
    public static Outcome<Sm2Signature> ReadRaw(ReadOnlySpan<byte> raw) =>
        raw.Length == 2 * Sm2Curve.FieldLength
            ? Make(new BigInteger(1, raw[..32].ToArray()), new BigInteger(1, raw[32..].ToArray()))
            : new SigningFault(SigningFaultKind.Malformed, "签名值应为 64 字节。");

    /// <summary>As DER, 70 to 72 bytes as a rule.</summary>
    public byte[] ToDer() => Der.Encode(writer => writer.Sequence(pair =>
    {
        pair.WriteIntegerUnsigned(Trimmed(_raw.AsSpan(0, 32)));
        pair.WriteIntegerUnsigned(Trimmed(_raw.AsSpan(32)));
    }));

    /// <inheritdoc/>
    public bool Equals(Sm2Signature? other) => other is not null && _raw.AsSpan().SequenceEqual(other._raw);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_raw, 0);

    private static Outcome<Sm2Signature> Make(ReadOnlySpan<byte> r, ReadOnlySpan<byte> s) =>
        r.Length <= 33 && s.Length <= 33
            ? Make(new BigInteger(r.ToArray()), new BigInteger(s.ToArray()))
            : new SigningFault(SigningFaultKind.OutOfRange, "签名值的 r 或 s 超出范围。");

    private static Outcome<Sm2Signature> Make(BigInteger r, BigInteger s)
    {
        if (r.SignValue <= 0 || s.SignValue <= 0 || r.CompareTo(Sm2Curve.N) >= 0 || s.CompareTo(Sm2Curve.N) >= 0)
        {
            return new SigningFault(SigningFaultKind.OutOfRange, "签名值的 r 或 s 超出范围。");
        }

        return new Sm2Signature([.. Sm2Curve.Fixed(r), .. Sm2Curve.Fixed(s)]);
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> number)
    {
        var trimmed = number.TrimStart((byte)0);
        return trimmed.IsEmpty ? number[^1..] : trimmed;
    }
}
