namespace OfficeHub.Signing.Packages;

/// <summary>One entry of a checked package.</summary>
/// <param name="Name">With forward slashes; a folder ends with one.</param>
/// <param name="CompressedLength">Bytes in the package.</param>
/// <param name="Length">Inflated bytes as the directory says; reading checks it.</param>
public sealed record ZipEntry(string Name, long CompressedLength, long Length)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => Name.EndsWith('/');

    internal long HeaderAt { get; init; }

    internal long DataAt { get; set; }

    internal ushort Method { get; init; }

    internal ushort Flags { get; init; }

    /// <summary>Check sum as the directory says; whoever reads the whole entry compares it.</summary>
    internal uint Crc { get; init; }

    internal byte[] RawName { get; init; } = [];
}
