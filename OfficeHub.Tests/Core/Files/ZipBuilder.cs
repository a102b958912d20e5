using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OfficeHub.Tests.Core.Files;

/// <summary>Writes ZIP packages byte by byte, so that each field can be made to lie.</summary>
internal sealed class ZipBuilder
{
    private readonly List<Part> _parts = [];

    public byte[] Prefix { get; init; } = [];

    public byte[] Comment { get; init; } = [];

    public ZipBuilder Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public ZipBuilder Add(string name, byte[] content) => Add(new Part(Encoding.UTF8.GetBytes(name), content));

    public ZipBuilder Add(Part part)
    {
        _parts.Add(part);
        return this;
    }

    public byte[] Build()
    {
        var output = new MemoryStream();
        output.Write(Prefix);
        var directory = new MemoryStream();
        var offsets = new List<uint>();
        foreach (var part in _parts)
        {
            var data = part.RawData ?? (part.Stored ? part.Content : Deflate(part.Content));
            var at = part.SharesHeaderOf is { } other ? offsets[other] : (uint)(output.Position - Prefix.Length);
            offsets.Add(at);
            if (part.SharesHeaderOf is null)
            {
                output.Write(Local(part, data));
                output.Write(data);
            }

            directory.Write(Central(part, data, at));
        }

        var start = (uint)(output.Position - Prefix.Length);
        output.Write(directory.ToArray());
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)Math.Min(_parts.Count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)Math.Min(_parts.Count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(20), (ushort)Comment.Length);
        output.Write(end);
        output.Write(Comment);
        return output.ToArray();
    }

    public static byte[] Deflate(byte[] content)
    {
        var output = new MemoryStream();
        using (var deflate = new DeflateStream(output, CompressionLevel.Optimal))
        {
            deflate.Write(content);
        }

        return output.ToArray();
    }

    private static byte[] Local(Part part, byte[] data)
    {
        var name = part.LocalName ?? part.Name;
        var header = new byte[30 + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(6), (ushort)(0x0800 | part.Flags));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), part.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(18), (uint)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(22), part.DeclaredLength ?? (uint)part.Content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), (ushort)name.Length);
        name.CopyTo(header, 30);
        return header;
    }

    private static byte[] Central(Part part, byte[] data, uint at)
    {
        var header = new byte[46 + part.Name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), 0x0314);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)(0x0800 | part.Flags));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(10), part.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(20), (uint)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), part.DeclaredLength ?? (uint)part.Content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), (ushort)part.Name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), part.UnixMode << 16);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), at);
        part.Name.CopyTo(header, 46);
        return header;
    }

    internal sealed record Part(byte[] Name, byte[] Content)
    {
        public bool Stored { get; init; }

        public ushort Flags { get; init; }

        public uint UnixMode { get; init; }

        public uint? DeclaredLength { get; init; }

        public byte[]? LocalName { get; init; }

        public byte[]? RawData { get; init; }

        public int? SharesHeaderOf { get; init; }

        public ushort Method => Stored ? (ushort)0 : (ushort)8;
    }
}
