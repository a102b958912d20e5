using OfficeHub.Signing.Asn1;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Paddings;
using Org.BouncyCastle.Crypto.Parameters;

namespace OfficeHub.Signing.Algorithms;

/// <summary>The block ciphers of password-protected files, by object identifier.</summary>
internal static class BlockCiphers
{
    /// <summary>Bytes of the authentication tag of GCM.</summary>
    public const int TagLength = 16;

    public const string TripleDes = "1.2.840.113549.3.7";

    /// <summary>Bytes of key, or null for a cipher we do not have.</summary>
    public static int? KeyLength(string oid) => oid switch
    {
        "2.16.840.1.101.3.4.1.2" or Oids.Sm4Cbc or Oids.Sm4Gcm => 16,
        "2.16.840.1.101.3.4.1.22" or TripleDes => 24,
        "2.16.840.1.101.3.4.1.42" => 32,
        _ => null,
    };

    /// <summary>CBC with PKCS #7 padding; null when the padding is wrong.</summary>
    public static byte[]? Cbc(string oid, byte[] key, byte[] iv, byte[] input, bool forEncryption) => Cbc(
        oid switch
        {
            Oids.Sm4Cbc => new SM4Engine(),
            TripleDes => new DesEdeEngine(),
            _ => new AesEngine(),
        },
        new ParametersWithIV(new KeyParameter(key), iv), input, forEncryption);

    public static byte[]? Cbc(IBlockCipher engine, ICipherParameters keyAndIv, byte[] input, bool forEncryption)
    {
        var cipher = new PaddedBufferedBlockCipher(new CbcBlockCipher(engine), new Pkcs7Padding());
        try
        {
            cipher.Init(forEncryption, keyAndIv);
            return cipher.DoFinal(input);
        }
        catch (CryptoException)
        {
            return null;
        }
    }

    /// <summary>SM4 in GCM mode, tag at the end; null when the tag is wrong.</summary>
    public static byte[]? Gcm(byte[] key, byte[] nonce, byte[] input, bool forEncryption)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(forEncryption, new AeadParameters(new KeyParameter(key), TagLength * 8, nonce));
        var output = new byte[cipher.GetOutputSize(input.Length)];
        try
        {
            var length = cipher.ProcessBytes(input, 0, input.Length, output, 0);
            length += cipher.DoFinal(output, length);
            return output[..length];
        }
        catch (CryptoException)
        {
            return null;
        }
    }
}
