using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Asn1;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;

namespace OfficeHub.Signing.Keys;

/// <summary>The encryption of key files by password: what an AlgorithmIdentifier says, done or undone.</summary>
/// <remarks>
/// RFC 8018 (PBES2, PBKDF2). Written: PBKDF2 with HMAC-SM3 and SM4-GCM for our own key files; PBKDF2 with HMAC-SHA-256 and AES-256-CBC for files
/// that other programs must open. Read besides: AES, SM4 and triple DES in CBC mode, and the two schemes of RFC 7292, annex C, that old PKCS #12 files use.
/// </remarks>
internal static class PasswordScheme
{
    /// <summary>Rounds of key derivation of our own key files: about 0.3 s of one core.</summary>
    public const int Rounds = 200_000;

    /// <summary>Most rounds a file may ask for; more would be an attack on the reader.</summary>
    public const int MaxRounds = 2_000_000;

    private const string Pbes2 = "1.2.840.113549.1.5.13";
    private const string Pbkdf2 = "1.2.840.113549.1.5.12";
    private const string HmacSha1 = "1.2.840.113549.2.7";
    private const string HmacSha256 = "1.2.840.113549.2.9";
    private const string HmacSha384 = "1.2.840.113549.2.10";
    private const string HmacSha512 = "1.2.840.113549.2.11";
    private const string Aes256Cbc = "2.16.840.1.101.3.4.1.42";

    private static ReadOnlySpan<byte> Null => [5, 0];

    /// <summary>Encrypts with SM4-GCM under a key from PBKDF2 with HMAC-SM3.</summary>
    /// <returns>An EncryptedPrivateKeyInfo (RFC 5958, 3).</returns>
    public static byte[] Protect(ReadOnlySpan<byte> text, string password, int rounds = Rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var key = Derive(password, salt, rounds, Oids.HmacSm3, 16);
        var cipher = BlockCiphers.Gcm(key, nonce, text.ToArray(), forEncryption: true)!;
        CryptographicOperations.ZeroMemory(key);
        return Write(cipher, salt, rounds, Oids.HmacSm3, Oids.Sm4Gcm, parameters => parameters.Sequence(gcm =>
        {
            gcm.WriteOctetString(nonce);
            gcm.WriteInteger(BlockCiphers.TagLength);
        }));
    }

    /// <summary>Encrypts with AES-256-CBC under a key from PBKDF2 with HMAC-SHA-256: what OpenSSL and others open.</summary>
    public static byte[] ProtectForOthers(ReadOnlySpan<byte> text, string password, int rounds = 100_000)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var iv = RandomNumberGenerator.GetBytes(16);
        var key = Derive(password, salt, rounds, HmacSha256, 32);
        var cipher = BlockCiphers.Cbc(Aes256Cbc, key, iv, text.ToArray(), forEncryption: true)!;
        CryptographicOperations.ZeroMemory(key);
        return Write(cipher, salt, rounds, HmacSha256, Aes256Cbc, parameters => parameters.WriteOctetString(iv));
    }

    /// <summary>Opens an EncryptedPrivateKeyInfo. The caller overwrites what comes out.</summary>
    public static Outcome<byte[]> Open(ReadOnlyMemory<byte> encrypted, string password)
    {
        var parts = Decoding.Read(encrypted, "加密的密钥文件", 1024 * 1024, reader => reader.Sequence(
            sequence => (Algorithm: sequence.ReadEncodedValue(), Cipher: sequence.Octets())), allowIndefinite: true);
        return parts.IsSuccess ? Open(parts.Value.Algorithm, parts.Value.Cipher, password) : parts.Fault;
    }

    /// <summary>Undoes the scheme that the AlgorithmIdentifier names.</summary>
    public static Outcome<byte[]> Open(ReadOnlyMemory<byte> algorithm, ReadOnlyMemory<byte> cipher, string password)
    {
        var text = Decoding.Guarded("密码保护参数", () => new AsnReader(algorithm, AsnEncodingRules.BER).Sequence(scheme =>
        {
            var oid = scheme.ReadObjectIdentifier();
            return oid == Pbes2
                ? scheme.Sequence(parameters => OpenPbes2(parameters, cipher, password))
                : scheme.Sequence(parameters => OpenOld(oid, parameters, cipher, password));
        }));
        return !text.IsSuccess ? text.Fault
            : text.Value is { Length: > 0 } opened ? opened
            : new SigningFault(SigningFaultKind.WrongPassword, "密码不对，或者文件被改动。");
    }

    /// <summary>A count of rounds that a file may ask for.</summary>
    public static int ReadRounds(AsnReader reader) => reader.Int() is var rounds and > 0 and <= MaxRounds
        ? rounds
        : throw new RefusedException(new SigningFault(SigningFaultKind.TooLong, $"文件要求的密码运算次数过多，最多 {MaxRounds} 次。"));

    private static byte[]? OpenPbes2(AsnReader parameters, ReadOnlyMemory<byte> cipher, string password)
    {
        var (salt, rounds, prf) = parameters.Sequence(ReadPbkdf2);
        return parameters.Sequence(scheme =>
        {
            var oid = scheme.ReadObjectIdentifier();
            var length = BlockCiphers.KeyLength(oid) ?? throw Unsupported(oid);
            ReadOnlyMemory<byte> iv;
            if (oid == Oids.Sm4Gcm)
            {
                iv = scheme.Sequence(gcm =>
                {
                    var nonce = gcm.Octets();
                    return gcm.Int() == BlockCiphers.TagLength && nonce.Length == 12 ? nonce : throw Unsupported(oid);
                });
            }
            else
            {
                iv = scheme.Octets();
            }

            var key = Derive(password, salt.Span, rounds, prf, length);
            try
            {
                return oid == Oids.Sm4Gcm
                    ? BlockCiphers.Gcm(key, iv.ToArray(), cipher.ToArray(), forEncryption: false)
                    : BlockCiphers.Cbc(oid, key, iv.ToArray(), cipher.ToArray(), forEncryption: false);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(key);
            }
        });
    }

    private static (ReadOnlyMemory<byte> Salt, int Rounds, string Prf) ReadPbkdf2(AsnReader reader)
    {
        var oid = reader.ReadObjectIdentifier();
        return oid != Pbkdf2 ? throw Unsupported(oid) : reader.Sequence(inner =>
        {
            var salt = inner.Octets();
            var rounds = ReadRounds(inner);
            if (inner.NextIs(Asn1Tag.Integer))
            {
                inner.Int();    // the key length follows from the cipher
            }

            var (prf, more) = inner.HasData ? inner.Algorithm() : (HmacSha1, default);
            return salt.Length <= 1024 && (more.IsEmpty || more.Span.SequenceEqual(Null)) ? (salt, rounds, prf) : throw new AsnContentException();
        });
    }

    private static byte[]? OpenOld(string oid, AsnReader parameters, ReadOnlyMemory<byte> cipher, string password)
    {
        var salt = parameters.Octets();
        var rounds = ReadRounds(parameters);
        return salt.Length > 1024 ? throw new AsnContentException() : Pkcs12Derivation.Open(oid, cipher.ToArray(), password, salt.ToArray(), rounds) ?? throw Unsupported(oid);
    }

    private static byte[] Derive(string password, ReadOnlySpan<byte> salt, int rounds, string prf, int length)
    {
        var secret = Encoding.UTF8.GetBytes(password);
        try
        {
            if (prf == Oids.HmacSm3)
            {
                var generator = new Pkcs5S2ParametersGenerator(new SM3Digest());
                generator.Init(secret, salt.ToArray(), rounds);
                return ((KeyParameter)generator.GenerateDerivedMacParameters(length * 8)).GetKey();
            }

            var hash = prf switch
            {
                HmacSha1 => HashAlgorithmName.SHA1,
                HmacSha256 => HashAlgorithmName.SHA256,
                HmacSha384 => HashAlgorithmName.SHA384,
                HmacSha512 => HashAlgorithmName.SHA512,
                _ => throw Unsupported(prf),
            };
            return Rfc2898DeriveBytes.Pbkdf2(secret, salt, rounds, hash, length);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static byte[] Write(byte[] cipher, byte[] salt, int rounds, string prf, string scheme, Action<AsnWriter> writeIv) =>
        Der.Encode(writer => writer.Sequence(info =>
        {
            info.Sequence(algorithm =>
            {
                algorithm.WriteObjectIdentifier(Pbes2);
                algorithm.Sequence(parameters =>
                {
                    parameters.Sequence(derivation =>
                    {
                        derivation.WriteObjectIdentifier(Pbkdf2);
                        derivation.Sequence(inner =>
                        {
                            inner.WriteOctetString(salt);
                            inner.WriteInteger(rounds);
                            inner.Sequence(function =>
                            {
                                function.WriteObjectIdentifier(prf);
                                function.WriteNull();
                            });
                        });
                    });
                    parameters.Sequence(encryption =>
                    {
                        encryption.WriteObjectIdentifier(scheme);
                        writeIv(encryption);
                    });
                });
            });
            info.WriteOctetString(cipher);
        }));

    private static RefusedException Unsupported(string oid) =>
        new(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"密码保护算法 {oid} 不受支持。"));
}
