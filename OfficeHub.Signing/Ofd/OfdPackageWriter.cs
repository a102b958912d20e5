using System.IO.Compression;

namespace OfficeHub.Signing.Ofd;

/// <summary>Writes packages: the same parts give the same bytes.</summary>
/// <remarks>ofd.md 2: fixed order and time stamps.</remarks>
public static class OfdPackageWriter
{
    private static readonly DateTimeOffset Time = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A package.</summary>
    /// <param name="parts">Its entries in their order; OFD.xml first. Names are used as they are.</param>
    public static byte[] Write(IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Time;
                using var into = entry.Open();
                into.Write(content.Span);
            }
        }

        return file.ToArray();
    }
}
