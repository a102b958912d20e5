using System.IO.Compression;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A part as it lies in the package.</summary>
/// <param name="Bytes">Packed, or as they are.</param>
/// <param name="Length">How many bytes there are once unpacked.</param>
/// <param name="Crc">Checksum of the bytes unpacked.</param>
/// <param name="IsDeflated">Whether they are packed.</param>
internal sealed record PackedBytes(ReadOnlyMemory<byte> Bytes, int Length, uint Crc, bool IsDeflated)
{
    /// <summary>Packs a part.</summary>
    public static PackedBytes Of(ReadOnlySpan<byte> part)
    {
        // A packed nothing is not nothing: programs stumble over it.
        if (part.IsEmpty) return Stored([]);
        using var packed = new MemoryStream((part.Length / 3) + 64);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(part);
        }

        return new PackedBytes(packed.GetBuffer().AsMemory(0, (int)packed.Length), part.Length, ~Crc32.Of(part), true);
    }

    /// <summary>A part that would not become smaller, such as a picture.</summary>
    public static PackedBytes Stored(byte[] part) => new(part, part.Length, ~Crc32.Of(part), false);
}
