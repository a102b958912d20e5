namespace OfficeHub.Signing.Ofd;

/// <summary>The check sum of ZIP entries: no proof of anything, but other readers refuse an entry whose sum is wrong, so we do not call it intact.</summary>
/// <remarks>APPNOTE.TXT 6.3, 4.4.7; ISO/IEC 8802-3.</remarks>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Row)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum = Remainders[(byte)(sum ^ one)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Row(int value)
    {
        var row = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            row = (row & 1) == 0 ? row >> 1 : (row >> 1) ^ Polynomial;
        }

        return row;
    }
}
