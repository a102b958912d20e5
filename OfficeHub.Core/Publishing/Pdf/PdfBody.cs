using System.Globalization;
using System.IO.Compression;
using System.Text;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>The objects of a PDF, and the file they make.</summary>
/// <remarks>ISO 32000-1, 7.3 and 7.5.</remarks>
internal sealed class PdfBody
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    /// <summary>An object.</summary>
    public int Add(string content) => Put(Reserve(), content);

    /// <summary>An object whose number is known.</summary>
    public int Put(int number, string content)
    {
        _objects[number - 1] = Encoding.Latin1.GetBytes(content);
        return number;
    }

    /// <summary>A stream, packed unless it says how it is packed already.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="entries">Of its dictionary, without length.</param>
    /// <param name="filter">How it is packed already; null packs it.</param>
    public int AddStream(byte[] content, string entries = "", string? filter = null)
    {
        var bytes = filter is null ? Packed(content) : content;
        using var stream = new MemoryStream();
        stream.Write(Encoding.Latin1.GetBytes($"<<{entries}/Filter/{filter ?? "FlateDecode"}/Length {bytes.Length}>>\nstream\n"));
        stream.Write(bytes);
        stream.Write("\nendstream"u8);
        var number = Reserve();
        _objects[number - 1] = stream.ToArray();
        return number;
    }

    /// <summary>The file. Its id is made of its content: the same content gives the same file.</summary>
    public byte[] File(int catalog, int information)
    {
        using var file = new MemoryStream();
        // The second line tells programs that the file is not plain text.
        file.Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"u8);
        var places = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(_objects[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and not written."));
            file.Write("\nendobj\n"u8);
        }

        var (start, id) = (file.Position, Convert.ToHexString(Sm3.Hash(file.ToArray()).AsSpan(0, 16)));
        var end = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            end.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        end.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(end.ToString()));
        return file.ToArray();
    }

    /// <summary>A text as a string object.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A number, without what no printer could show.</summary>
    public static string Number(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }
}
