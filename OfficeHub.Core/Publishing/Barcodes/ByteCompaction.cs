namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>Bytes as codewords of PDF417: six bytes are five codewords, a number in base 256 written in base 900.</summary>
/// <remarks>ISO/IEC 15438, byte compaction mode. Nothing says which characters the bytes are: readers of documents take GB 18030.</remarks>
internal static class ByteCompaction
{
    /// <summary>Latches to bytes whose count is no multiple of six: what is left over stands one byte a codeword.</summary>
    private const int LatchAny = 901;

    /// <summary>Latches to bytes whose count is a multiple of six.</summary>
    private const int LatchSixes = 924;

    private const int Base = 900;
    private const int BytesOfGroup = 6;
    private const int CodewordsOfGroup = 5;

    /// <summary>The latch and the bytes.</summary>
    public static IReadOnlyList<int> Codewords(ReadOnlySpan<byte> bytes)
    {
        var codewords = new List<int>(CountOf(bytes.Length)) { bytes.Length % BytesOfGroup == 0 ? LatchSixes : LatchAny };
        Span<int> group = stackalloc int[CodewordsOfGroup];
        for (; bytes.Length >= BytesOfGroup; bytes = bytes[BytesOfGroup..])
        {
            var number = 0L;
            foreach (var one in bytes[..BytesOfGroup])
            {
                number = (number << 8) | one;
            }

            for (var i = CodewordsOfGroup - 1; i >= 0; i--)
            {
                group[i] = (int)(number % Base);
                number /= Base;
            }

            codewords.AddRange(group);
        }

        foreach (var one in bytes)
        {
            codewords.Add(one);
        }

        return codewords;
    }

    /// <summary>How many codewords so many bytes take, with the latch.</summary>
    public static int CountOf(int bytes) => 1 + (bytes / BytesOfGroup * CodewordsOfGroup) + (bytes % BytesOfGroup);
}
