using System.IO.Compression;
using System.Text;
using OfficeHub.Core.Publishing.Docx;

namespace OfficeHub.Tests.Core.Publishing.Docx;

/// <summary>What our writer puts into a ZIP file another reader takes out of it.</summary>
public sealed class ZipWriterTests
{
    private static readonly DateTime At = new(2026, 7, 1, 9, 30, 41);

    [Fact]
    public void Parts_are_read_back_packed_or_as_they_are_with_their_time()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("各旗县人民政府", 500)));
        byte[] picture = [0x89, 0x50, 0x4E, 0x47];

        using var zip = new ZipArchive(Written(("word/document.xml", PackedBytes.Of(text)), ("word/media/1.png", PackedBytes.Stored(picture)), ("empty", PackedBytes.Of([]))));

        Assert.Equal(["word/document.xml", "word/media/1.png", "empty"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(text, Read(zip.Entries[0]));
        Assert.Equal(picture, Read(zip.Entries[1]));
        Assert.Empty(Read(zip.Entries[2]));
        Assert.False(PackedBytes.Of([]).IsDeflated);
        Assert.True(zip.Entries[0].CompressedLength < text.Length / 10);
        Assert.Equal(picture.Length, zip.Entries[1].CompressedLength);
        Assert.All(zip.Entries, entry => Assert.Equal(At.AddSeconds(-1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Checksum_is_the_one_of_the_standard()
    {
        // The check value of CRC-32.
        Assert.Equal(0xCBF43926, ~Crc32.Of("123456789"u8));
        Assert.Equal(~Crc32.Of("123456789"u8), ~Crc32.Of("6789"u8, Crc32.Of("12345"u8)));
    }

    private static MemoryStream Written(params (string Name, PackedBytes Part)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipWriter(file, At))
        {
            foreach (var (name, part) in parts) zip.Add(name, part);
        }

        file.Position = 0;
        return file;
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var into = new MemoryStream();
        from.CopyTo(into);
        return into.ToArray();
    }
}
