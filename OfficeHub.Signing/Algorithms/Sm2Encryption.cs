using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace OfficeHub.Signing.Algorithms;

/// <summary>SM2 encryption with the ciphertext as SM2Cipher: point, digest, text (C1‖C3‖C2).</summary>
/// <remarks>GB/T 32918.4-2016, 6 and 7; GB/T 35276-2017, 7.2.</remarks>
public static class Sm2Encryption
{
    private const string What = "SM2 密文";

    /// <summary>Encrypts to the holder of the key.</summary>
    public static byte[] Encrypt(Sm2PublicKey to, ReadOnlySpan<byte> text) => Encrypt(to, text, new SecureRandom());

    /// <summary>Decrypts an SM2Cipher.</summary>
    public static Outcome<byte[]> Decrypt(Sm2PrivateKey key, ReadOnlyMemory<byte> cipher)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = Decoding.Read(cipher, What, 1024 * 1024, reader => reader.Sequence(sequence =>
            (X: Coordinate(sequence), Y: Coordinate(sequence), Hash: sequence.Octets(), Text: sequence.Octets())));
        if (!parts.IsSuccess)
        {
            return parts.Fault;
        }

        var (x, y, hash, text) = parts.Value;
        byte[] point = [4, .. x, .. y];
        if (hash.Length != 32 || text.IsEmpty || Sm2Curve.Decode(point) is null)
        {
            return new SigningFault(SigningFaultKind.Malformed, "SM2 密文的内容不符合标准规定的结构。");
        }

        var engine = new SM2Engine();
        engine.Init(forEncryption: false, key.Parameters);
        byte[] joined = [.. point, .. text.Span, .. hash.Span];    // the library's order is C1‖C2‖C3
        try
        {
            return engine.ProcessBlock(joined, 0, joined.Length);
        }
        catch (InvalidCipherTextException)
        {
            return new SigningFault(SigningFaultKind.KeyMismatch, "用这把私钥解不开密文：密钥不对，或者密文被改动。");
        }
    }

    internal static byte[] Encrypt(Sm2PublicKey to, ReadOnlySpan<byte> text, SecureRandom random)
    {
        var engine = new SM2Engine();
        engine.Init(forEncryption: true, new ParametersWithRandom(to.Parameters, random));
        var joined = engine.ProcessBlock(text.ToArray(), 0, text.Length);
        var length = text.Length;
        return Der.Encode(writer => writer.Sequence(cipher =>
        {
            cipher.WriteIntegerUnsigned(Shortest(joined.AsSpan(1, 32)));
            cipher.WriteIntegerUnsigned(Shortest(joined.AsSpan(33, 32)));
            cipher.WriteOctetString(joined.AsSpan(65 + length, 32));
            cipher.WriteOctetString(joined.AsSpan(65, length));
        }));
    }

    private static byte[] Coordinate(AsnReader reader)
    {
        var number = reader.ReadIntegerBytes().Span;
        if (number.Length > 33 || (number[0] & 0x80) != 0 || (number.Length == 33 && number[0] != 0))
        {
            throw new AsnContentException();
        }

        number = number.Length == 33 ? number[1..] : number;
        var result = new byte[Sm2Curve.FieldLength];
        number.CopyTo(result.AsSpan(result.Length - number.Length));
        return result;
    }

    private static ReadOnlySpan<byte> Shortest(ReadOnlySpan<byte> number)
    {
        var trimmed = number.TrimStart((byte)0);
        return trimmed.IsEmpty ? number[^1..] : trimmed;
    }
}
