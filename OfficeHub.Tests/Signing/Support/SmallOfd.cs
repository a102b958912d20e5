using System.IO.Compression;
using System.Text;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>A small OFD of A4 pages, part by part, and packages put together from parts in any shape a test needs.</summary>
internal static class SmallOfd
{
    public static readonly DateTimeOffset Time = new(2026, 7, 5, 0, 0, 0, TimeSpan.Zero);

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Space = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    /// <summary>A good package.</summary>
    public static byte[] Make(int pages = 1, string folder = "Doc_0") => Pack(Parts(pages, folder));

    /// <summary>Its parts.</summary>
    public static List<(string Name, byte[] Content)> Parts(int pages = 1, string folder = "Doc_0")
    {
        var list = string.Concat(Enumerable.Range(0, pages).Select(i => $"<ofd:Page ID=\"{i + 1}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>"));
        return
        [
            ("OFD.xml", Bytes($"<ofd:OFD {Space} Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0a1b2c3d4e5f60718293a4b5c6d7e8f9</ofd:DocID><ofd:Title>关于开展安全检查的通知</ofd:Title></ofd:DocInfo><ofd:DocRoot>{folder}/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")),
            (folder + "/Document.xml", Bytes($"<ofd:Document {Space}><ofd:CommonData><ofd:MaxUnitID>{(pages * 10) + 9}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{list}</ofd:Pages></ofd:Document>")),
            .. Enumerable.Range(0, pages).Select(i => ($"{folder}/Pages/Page_{i}/Content.xml", Page(i))),
        ];
    }

    public static byte[] Page(int number) => Bytes(
        $"<ofd:Page {Space}><ofd:Content><ofd:Layer ID=\"{(number * 10) + 10}\"><ofd:PathObject ID=\"{(number * 10) + 11}\" Boundary=\"28 112 156 1\" LineWidth=\"0.7\"><ofd:StrokeColor Value=\"255 0 0\"/><ofd:AbbreviatedData>M 0 0.5 L 156 0.5</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer></ofd:Content></ofd:Page>");

    public static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(Head + xml);

    public static byte[] Pack(IEnumerable<(string Name, byte[] Content)> parts, CompressionLevel level = CompressionLevel.Optimal, string comment = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = comment;
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = Time;
                using var into = entry.Open();
                into.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>The parts of a package, in their order.</summary>
    public static List<(string Name, byte[] Content)> Unpack(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(entry => (entry.FullName, Read(entry)))];
    }

    /// <summary>The package with one part changed.</summary>
    public static byte[] With(byte[] package, string name, Func<byte[], byte[]> change) =>
        Pack(Unpack(package).Select(part => part.Name == name ? (name, change(part.Content)) : part));

    /// <summary>The package with a text in one part replaced.</summary>
    public static byte[] With(byte[] package, string name, string from, string to) => With(package, name, bytes =>
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    });

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var from = entry.Open();
        from.CopyTo(content);
        return content.ToArray();
    }
}
