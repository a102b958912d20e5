using System.Text;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>The tables of one face of a font file (TTF, OTF, or a collection of them), read when asked for.</summary>
/// <remarks>ISO/IEC 14496-22, 4.3 to 4.6.</remarks>
internal sealed class FontTables
{
    private const int CollectionTag = 0x74746366;
    private const int MostFaces = 64;
    private const int MostTables = 128;
    private const int MostTableBytes = 128 * 1024 * 1024;

    private readonly Stream _file;
    private readonly Dictionary<string, (long Offset, long Length)> _tables;

    private FontTables(Stream file, long version, Dictionary<string, (long Offset, long Length)> tables) => (_file, Version, _tables) = (file, version, tables);

    /// <summary>The first four bytes of the face: what kind of outlines it has.</summary>
    public long Version { get; }

    /// <summary>How many faces the file has; 0 when it is no font.</summary>
    public static int Faces(Stream file)
    {
        var head = Read(file, 0, 12);
        return head is null ? 0 : head.U32(0) == CollectionTag ? (int)Math.Min(head.U32(8), MostFaces) : IsFace(head.U32(0)) ? 1 : 0;
    }

    /// <summary>One face, or null when it is none or its list of tables is not whole.</summary>
    /// <param name="file">Can seek; is kept until the tables are read.</param>
    /// <param name="index">From 0.</param>
    public static FontTables? Open(Stream file, int index)
    {
        if (index < 0 || index >= Faces(file))
        {
            return null;
        }

        var start = Read(file, 0, 4)!.U32(0) == CollectionTag ? Read(file, 12 + (4L * index), 4)?.U32(0) : 0;
        // An offset that points at the head of the collection again is no face: nothing is followed more than once.
        if (start is not { } at || Read(file, at, 12) is not { } head || !IsFace(head.U32(0)) || head.U16(4) is 0 or > MostTables
            || Read(file, at + 12, 16 * head.U16(4)) is not { } list)
        {
            return null;
        }

        var tables = new Dictionary<string, (long Offset, long Length)>(StringComparer.Ordinal);
        for (var i = 0; i < head.U16(4); i++)
        {
            tables.TryAdd(list.Text(16 * i, 4, Encoding.Latin1), (list.U32((16 * i) + 8), list.U32((16 * i) + 12)));
        }

        return new FontTables(file, head.U32(0), tables);
    }

    public bool Has(string tag) => _tables.ContainsKey(tag);

    /// <summary>A table, or null when there is none or the file ends before it does.</summary>
    public FontBytes? Table(string tag) => _tables.TryGetValue(tag, out var place) ? Read(_file, place.Offset, place.Length) : null;

    private static bool IsFace(long version) => version is 0x00010000 or 0x74727565 or 0x4F54544F;

    private static FontBytes? Read(Stream file, long offset, long length)
    {
        if (length > MostTableBytes || offset > file.Length - length)
        {
            return null;
        }

        var content = new byte[length];
        file.Position = offset;
        return file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length ? new FontBytes(content) : null;
    }
}
