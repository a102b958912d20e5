using Org.BouncyCastle.Crypto.Digests;

namespace OfficeHub.Signing.Hashing;

/// <summary>The SM3 digest: 32 bytes.</summary>
/// <remarks>GB/T 32905-2016 (GM/T 0004-2012).</remarks>
public static class Sm3
{
    /// <summary>Length of a digest in bytes.</summary>
    public const int Length = 32;

    /// <summary>Digest of the bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new SM3Digest();
        // Portable.BouncyCastle 1.8 takes arrays only: a large text goes through in pieces instead of being copied whole.
        var piece = new byte[Math.Min(data.Length, 65536)];
        while (!data.IsEmpty)
        {
            var length = Math.Min(piece.Length, data.Length);
            data[..length].CopyTo(piece);
            digest.BlockUpdate(piece, 0, length);
            data = data[length..];
        }

        return Finish(digest);
    }

    /// <summary>Digest of a stream, from where it stands to its end.</summary>
    public static async Task<byte[]> HashAsync(Stream stream, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var digest = new SM3Digest();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, ct)) > 0)
        {
            digest.BlockUpdate(buffer, 0, read);
        }

        return Finish(digest);
    }

    /// <summary>Lower-case hexadecimal digest of the UTF-8 bytes of a text.</summary>
    public static string HexOf(string text) => Convert.ToHexStringLower(Hash(System.Text.Encoding.UTF8.GetBytes(text)));

    private static byte[] Finish(SM3Digest digest)
    {
        var result = new byte[Length];
        digest.DoFinal(result, 0);
        return result;
    }
}
