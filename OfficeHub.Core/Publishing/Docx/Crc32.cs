namespace OfficeHub.Core.Publishing.Docx;

/// <summary>The checksum of PNG and ZIP.</summary>
/// <remarks>ISO/IEC 15948, Annex D.</remarks>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(one => Shifted((uint)one))];

    /// <summary>What a checksum starts from; at its end all bits are turned round.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>A checksum, not yet turned round.</summary>
    /// <param name="bytes">What comes next.</param>
    /// <param name="crc">The checksum of what came before.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint crc = Start)
    {
        foreach (var one in bytes) crc = (crc >> 8) ^ Table[(byte)(crc ^ one)];
        return crc;
    }

    private static uint Shifted(uint crc)
    {
        for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : Polynomial);
        return crc;
    }
}
