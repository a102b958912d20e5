using System.Buffers.Binary;
using System.Text;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Writes a ZIP file of parts that may have been packed before.</summary>
/// <remarks>
/// PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16. The framework's own writer packs every part each time, and most of a DOCX is the same in all of them:
/// packing it anew took longer than laying out and writing the document.
/// </remarks>
/// <param name="output">Where it goes.</param>
/// <param name="at">The time all parts carry, to two seconds; a ZIP knows none before 1980 and none after 2107.</param>
internal sealed class ZipWriter(Stream output, DateTime at) : IDisposable
{
    private const int LocalHeader = 0x04034B50;
    private const int DirectoryHeader = 0x02014B50;
    private const int DirectoryEnd = 0x06054B50;
    private const ushort Version = 20;
    private const ushort Deflated = 8;

    // Bit 11: the name is UTF-8. Not set where it is ASCII anyway.
    private const ushort NameInUtf8 = 0x0800;

    private readonly ushort _day = (ushort)(((at.Year - 1980) << 9) | (at.Month << 5) | at.Day);
    private readonly ushort _time = (ushort)((at.Hour << 11) | (at.Minute << 5) | (at.Second / 2));
    private readonly List<(byte[] Name, PackedBytes Part, int At)> _parts = [];
    private int _written;

    /// <summary>Puts a part in.</summary>
    /// <param name="name">With slashes.</param>
    /// <param name="part">The part.</param>
    public void Add(string name, PackedBytes part)
    {
        var known = (Encoding.UTF8.GetBytes(name), part, _written);
        _parts.Add(known);
        Write(LocalHeader, known, isDirectory: false);
        Write(part.Bytes.Span);
    }

    /// <summary>Writes the directory.</summary>
    public void Dispose()
    {
        var from = _written;
        foreach (var part in _parts) Write(DirectoryHeader, part, isDirectory: true);
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(end, DirectoryEnd);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_parts.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_parts.Count);
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], _written - from);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], from);
        Write(end);
    }

    // The two headers differ in what stands before and after the same thirteen fields.
    private void Write(int header, (byte[] Name, PackedBytes Part, int At) part, bool isDirectory)
    {
        Span<byte> bytes = stackalloc byte[isDirectory ? 46 : 30];
        bytes.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(bytes, header);
        var same = bytes[(isDirectory ? 6 : 4)..];
        if (isDirectory)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], Version);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[42..], part.At);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(same, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(same[2..], Ascii.IsValid(part.Name) ? (ushort)0 : NameInUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(same[4..], part.Part.IsDeflated ? Deflated : (ushort)0);
        BinaryPrimitives.WriteUInt16LittleEndian(same[6..], _time);
        BinaryPrimitives.WriteUInt16LittleEndian(same[8..], _day);
        BinaryPrimitives.WriteUInt32LittleEndian(same[10..], part.Part.Crc);
        BinaryPrimitives.WriteInt32LittleEndian(same[14..], part.Part.Bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(same[18..], part.Part.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(same[22..], (ushort)part.Name.Length);
        Write(bytes);
        Write(part.Name);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _written += bytes.Length;
    }
}
