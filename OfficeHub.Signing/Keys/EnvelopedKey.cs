using System.Security.Cryptography;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Asn1;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace OfficeHub.Signing.Keys;

/// <summary>An encryption key pair as a certification authority hands it out: encrypted under SM4, the SM4 key encrypted to the holder's signing key.</summary>
/// <remarks>GB/T 35276-2017, 7.4 (SM2EnvelopedKey). SM4 in ECB mode without padding; the private number of 32 bytes, or padded to 64 on the left.</remarks>
public static class EnvelopedKey
{
    private const string What = "密钥对保护数据";

    /// <summary>Opens it with the holder's signing key.</summary>
    public static Outcome<Sm2PrivateKey> Open(ReadOnlyMemory<byte> envelope, Sm2PrivateKey holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        var parts = Decoding.Read(envelope, What, 4096, reader => reader.Sequence(sequence =>
        {
            var algorithm = sequence.Algorithm().Oid;
            return algorithm is Oids.Sm4 or Oids.Sm4Ecb
                ? (Key: sequence.ReadEncodedValue(), Public: sequence.Bits(), Private: sequence.Bits())
                : throw new RefusedException(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"密钥对保护算法 {algorithm} 不受支持，只支持 SM4。"));
        }));
        if (!parts.IsSuccess)
        {
            return parts.Fault;
        }

        var symmetric = Sm2Encryption.Decrypt(holder, parts.Value.Key);
        if (!symmetric.IsSuccess)
        {
            return symmetric.Fault;
        }

        var encrypted = parts.Value.Private.Span;
        if (symmetric.Value.Length != 16 || encrypted.Length is not (32 or 64))
        {
            return new SigningFault(SigningFaultKind.Malformed, "密钥对保护数据的内容不符合标准规定的结构。");
        }

        var number = Sm4(symmetric.Value, encrypted, forEncryption: false);
        CryptographicOperations.ZeroMemory(symmetric.Value);
        var key = number.AsSpan(0, number.Length - 32).IndexOfAnyExcept((byte)0) < 0
            ? Sm2PrivateKey.Read(number.AsSpan(number.Length - 32))
            : new SigningFault(SigningFaultKind.Malformed, "密钥对保护数据里的私钥不是 32 字节。");
        CryptographicOperations.ZeroMemory(number);
        if (key.IsSuccess && !parts.Value.Public.Span.SequenceEqual(key.Value.PublicKey.Point.Span))
        {
            key.Value.Dispose();
            return new SigningFault(SigningFaultKind.KeyMismatch, "密钥对保护数据里的私钥与公钥不成对。");
        }

        return key;
    }

    /// <summary>Makes one, as an authority does.</summary>
    /// <param name="key">The encryption key to hand over.</param>
    /// <param name="holder">The holder's signing key.</param>
    public static byte[] Make(Sm2PrivateKey key, Sm2PublicKey holder)
    {
        ArgumentNullException.ThrowIfNull(key);
        var symmetric = RandomNumberGenerator.GetBytes(16);
        var number = key.ToNumber();
        var encrypted = Sm4(symmetric, number, forEncryption: true);
        CryptographicOperations.ZeroMemory(number);
        var toHolder = Sm2Encryption.Encrypt(holder, symmetric);
        CryptographicOperations.ZeroMemory(symmetric);
        return Der.Encode(writer => writer.Sequence(envelope =>
        {
            envelope.Algorithm(Oids.Sm4Ecb);
            envelope.WriteEncodedValue(toHolder);
            envelope.WriteBitString(key.PublicKey.Point.Span);
            envelope.WriteBitString(encrypted);
        }));
    }

    private static byte[] Sm4(byte[] key, ReadOnlySpan<byte> blocks, bool forEncryption)
    {
        var engine = new SM4Engine();
        engine.Init(forEncryption, new KeyParameter(key));
        var result = blocks.ToArray();
        for (var at = 0; at < result.Length; at += 16)
        {
            engine.ProcessBlock(result, at, result, at);
        }

        return result;
    }
}
