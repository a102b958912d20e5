using System.Buffers.Binary;
using System.Text;

namespace OfficeHub.Signing.Packages;

/// <summary>Reads the central directory of a ZIP strictly: whatever two readers could understand differently is a fault.</summary>
/// <remarks>APPNOTE.TXT 6.3, 4.3. ZIP64 is not taken: an upload is far below 4 GB.</remarks>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint EntrySignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;

    // 6.3; readers refuse what asks for more than they know.
    private const byte MostVersionNeeded = 63;
    private const ushort EncryptedFlags = 0x0001 | 0x0040 | 0x2000;
    private const ushort PatchedFlag = 0x0020;
    private const ushort DescriptorFlag = 0x0008;
    private const ushort Utf8Flag = 0x0800;

    /// <summary>The entries in the order of the directory.</summary>
    /// <exception cref="ZipFaultException">The package is not taken.</exception>
    public static List<ZipEntry> Read(Stream stream, ZipLimits limits)
    {
        var (count, size, start) = ReadEnd(stream);
        if (count > limits.MaxEntries)
        {
            throw Fault(ZipFaultKind.TooManyEntries);
        }

        var directory = new byte[size];
        stream.Position = start;
        ReadFully(stream, directory);
        var entries = new List<ZipEntry>(count);
        var rest = directory.AsSpan();
        for (var i = 0; i < count; i++)
        {
            entries.Add(ReadEntry(ref rest));
        }

        if (!rest.IsEmpty)
        {
            throw Fault(ZipFaultKind.Damaged);
        }

        CheckNames(entries);
        CheckPlaces(stream, entries, start);
        return entries;
    }

    private static (int Count, int Size, long Start) ReadEnd(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, EndLength + ushort.MaxValue)];
        stream.Position = stream.Length - tail.Length;
        ReadFully(stream, tail);
        var found = tail.Length - EndLength;
        while (found >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(found)) != EndSignature)
        {
            found--;
        }

        if (found < 0)
        {
            throw Fault(ZipFaultKind.Damaged);
        }

        var end = tail.AsSpan(found);
        var disks = BinaryPrimitives.ReadUInt32LittleEndian(end[4..]);
        var onDisk = BinaryPrimitives.ReadUInt16LittleEndian(end[8..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var comment = BinaryPrimitives.ReadUInt16LittleEndian(end[20..]);
        var endAt = stream.Length - tail.Length + found;
        if (count == ushort.MaxValue && size != uint.MaxValue && start != uint.MaxValue)
        {
            throw Fault(ZipFaultKind.TooManyEntries);
        }

        if (disks != 0 || onDisk != count || comment != end.Length - EndLength || (long)size + start > endAt
            || size < (long)count * EntryLength)
        {
            throw Fault(ZipFaultKind.Damaged);
        }

        if (size + (long)start < endAt)
        {
            // The offsets are short by what was put before the first entry.
            throw Fault(ZipFaultKind.Prefixed);
        }

        if (tail.AsSpan(0, found).LastIndexOf("PK\u0005\u0006"u8) is var other && other >= 0 && endAt - found + other >= start)
        {
            // A second end after the entries: two readers could see two packages. Inside an entry it is judged with the entry.
            throw Fault(ZipFaultKind.Damaged);
        }

        return (count, (int)size, start);
    }

    private static ZipEntry ReadEntry(ref Span<byte> rest)
    {
        if (rest.Length < EntryLength || BinaryPrimitives.ReadUInt32LittleEndian(rest) != EntrySignature)
        {
            throw Fault(ZipFaultKind.Damaged);
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(rest[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(rest[10..]);
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(rest[16..]);
        var compressed = BinaryPrimitives.ReadUInt32LittleEndian(rest[20..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[24..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]);
        var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
        var disk = BinaryPrimitives.ReadUInt16LittleEndian(rest[34..]);
        var attributes = BinaryPrimitives.ReadUInt32LittleEndian(rest[38..]);
        var headerAt = BinaryPrimitives.ReadUInt32LittleEndian(rest[42..]);
        var total = EntryLength + nameLength + extraLength + commentLength;
        if (rest.Length < total)
        {
            throw Fault(ZipFaultKind.Damaged);
        }

        var rawName = rest.Slice(EntryLength, nameLength).ToArray();
        var name = Decode(rawName, (flags & Utf8Flag) != 0);
        var isPlain = rest[6] <= MostVersionNeeded && (flags & PatchedFlag) == 0 && ZipExtra.Agrees(rest.Slice(EntryLength + nameLength, extraLength), name);
        rest = rest[total..];
        if ((flags & EncryptedFlags) != 0)
        {
            throw Fault(ZipFaultKind.Encrypted, name);
        }

        // Upper half: the Unix mode. Only regular files and folders are taken.
        if ((attributes >> 28) is not (0x0 or 0x4 or 0x8))
        {
            throw Fault(ZipFaultKind.SpecialFile, name);
        }

        if (!isPlain || disk != 0 || method is not (0 or 8) || compressed == uint.MaxValue || length == uint.MaxValue
            || headerAt == uint.MaxValue || (method == 0 && compressed != length))
        {
            throw Fault(ZipFaultKind.Damaged, name);
        }

        return new ZipEntry(name, compressed, length) { HeaderAt = headerAt, Method = method, Flags = flags, Crc = crc, RawName = rawName };
    }

    private static void CheckNames(List<ZipEntry> entries)
    {
        var keys = new HashSet<string>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!ZipEntryNames.IsGood(entry.Name) || (entry.IsFolder && entry.Length != 0))
            {
                throw Fault(ZipFaultKind.BadName, entry.Name);
            }

            if (!keys.Add(ZipEntryNames.Key(entry.Name)))
            {
                throw Fault(ZipFaultKind.DuplicateName, entry.Name);
            }
        }
    }

    private static void CheckPlaces(Stream stream, List<ZipEntry> entries, long directoryAt)
    {
        long free = 0;
        var header = new byte[LocalLength];
        foreach (var entry in entries.OrderBy(entry => entry.HeaderAt))
        {
            if (entry.HeaderAt < free)
            {
                throw Fault(ZipFaultKind.Overlapping, entry.Name);
            }

            if (free == 0 && entry.HeaderAt != 0)
            {
                throw Fault(ZipFaultKind.Prefixed, entry.Name);
            }

            if (entry.HeaderAt + LocalLength > directoryAt)
            {
                throw Fault(ZipFaultKind.Damaged, entry.Name);
            }

            stream.Position = entry.HeaderAt;
            ReadFully(stream, header);
            CheckLocal(stream, header, entry);
            free = entry.DataAt + entry.CompressedLength;
            if (free > directoryAt)
            {
                throw Fault(ZipFaultKind.Overlapping, entry.Name);
            }
        }
    }

    private static void CheckLocal(Stream stream, byte[] header, ZipEntry entry)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(6));
        var compressed = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(18));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(22));
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26));
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        if ((flags & EncryptedFlags) != 0)
        {
            throw Fault(ZipFaultKind.Encrypted, entry.Name);
        }

        var deferred = (flags & DescriptorFlag) != 0;
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature
            || BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)) != entry.Method
            || (flags & DescriptorFlag) != (entry.Flags & DescriptorFlag)
            // Writers that add to a package of others forget the flag in one place; an ASCII name reads alike with and without.
            || ((flags & Utf8Flag) != (entry.Flags & Utf8Flag) && !Ascii.IsValid(entry.RawName))
            || !Agrees(compressed, entry.CompressedLength, deferred) || !Agrees(length, entry.Length, deferred)
            || nameLength != entry.RawName.Length)
        {
            throw Fault(ZipFaultKind.Damaged, entry.Name);
        }

        var name = new byte[nameLength];
        ReadFully(stream, name);
        if (!name.AsSpan().SequenceEqual(entry.RawName))
        {
            throw Fault(ZipFaultKind.Damaged, entry.Name);
        }

        entry.DataAt = entry.HeaderAt + LocalLength + nameLength + extraLength;
    }

    // Writers that could not seek leave the local sizes empty, or point to a ZIP64 field they did not need.
    private static bool Agrees(uint local, long directory, bool deferred) =>
        local == directory || local == uint.MaxValue || (deferred && local == 0);

    private static string Decode(byte[] raw, bool utf8)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(raw);
        }
        catch (DecoderFallbackException) when (!utf8)
        {
            // Old Chinese tools write names in the system's own encoding and set no flag.
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030");
            return encoding?.GetString(raw) ?? throw Fault(ZipFaultKind.BadName);
        }
        catch (DecoderFallbackException)
        {
            throw Fault(ZipFaultKind.BadName);
        }
    }

    private static void ReadFully(Stream stream, Span<byte> buffer)
    {
        if (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) != buffer.Length)
        {
            throw Fault(ZipFaultKind.Damaged);
        }
    }

    private static ZipFaultException Fault(ZipFaultKind kind, string name = "") => new(new ZipFault(kind, ZipEntryNames.Printable(name)));
}
