using System.Security.Cryptography;
using OfficeHub.Signing.Algorithms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace OfficeHub.Signing.Keys;

/// <summary>Key derivation of PKCS #12: the MAC over a file, and the two old ciphers that are still met.</summary>
/// <remarks>RFC 7292, annexes B and C.</remarks>
internal static class Pkcs12Derivation
{
    private const string TripleDes = "1.2.840.113549.1.12.1.3";
    private const string Rc2Of40Bits = "1.2.840.113549.1.12.1.6";
    private const string Sha1 = "1.3.14.3.2.26";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Sha512 = "2.16.840.1.101.3.4.2.3";

    /// <summary>Decrypts with an old scheme. Null when the scheme is not one of the two; an empty array when the password is wrong.</summary>
    public static byte[]? Open(string oid, byte[] cipher, string password, byte[] salt, int rounds)
    {
        var bits = oid switch { TripleDes => 192, Rc2Of40Bits => 40, _ => 0 };
        if (bits == 0)
        {
            return null;
        }

        var keyAndIv = Generator(new Sha1Digest(), password, salt, rounds).GenerateDerivedParameters(oid == TripleDes ? "DESEDE" : "RC2", bits, 64);
        IBlockCipher engine = oid == TripleDes ? new DesEdeEngine() : new RC2Engine();
        if (oid == Rc2Of40Bits && keyAndIv is ParametersWithIV { Parameters: KeyParameter key } with)
        {
            keyAndIv = new ParametersWithIV(new RC2Parameters(key.GetKey(), 40), with.GetIV());
        }

        return BlockCiphers.Cbc(engine, keyAndIv, cipher, forEncryption: false) ?? [];
    }

    /// <summary>The MAC over the content of a file; null for a digest we do not have.</summary>
    public static byte[]? Mac(string digestOid, ReadOnlySpan<byte> content, string password, byte[] salt, int rounds)
    {
        IDigest? digest = digestOid switch
        {
            Sha1 => new Sha1Digest(),
            Sha256 => new Sha256Digest(),
            Sha512 => new Sha512Digest(),
            Asn1.Oids.Sm3 => new SM3Digest(),
            _ => null,
        };
        if (digest is null)
        {
            return null;
        }

        var key = (KeyParameter)Generator(digest, password, salt, rounds).GenerateDerivedMacParameters(digest.GetDigestSize() * 8);
        var mac = new HMac(digest);
        mac.Init(key);
        mac.BlockUpdate(content.ToArray(), 0, content.Length);
        var value = new byte[mac.GetMacSize()];
        mac.DoFinal(value, 0);
        return value;
    }

    /// <summary>The MAC with SHA-256, as we write it.</summary>
    public static (string Digest, byte[] Salt, int Rounds, byte[] Value) NewMac(ReadOnlySpan<byte> content, string password)
    {
        const int rounds = 2048;
        var salt = RandomNumberGenerator.GetBytes(16);
        return (Sha256, salt, rounds, Mac(Sha256, content, password, salt, rounds)!);
    }

    private static Pkcs12ParametersGenerator Generator(IDigest digest, string password, byte[] salt, int rounds)
    {
        var generator = new Pkcs12ParametersGenerator(digest);
        generator.Init(PbeParametersGenerator.Pkcs12PasswordToBytes(password.ToCharArray()), salt, rounds);
        return generator;
    }
}
