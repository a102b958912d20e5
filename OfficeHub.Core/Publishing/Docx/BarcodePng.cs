using System.Buffers.Binary;
using System.IO.Compression;
using OfficeHub.Core.Publishing.Barcodes;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A barcode as a PNG of one bit a pixel, sharp at 600 dpi.</summary>
/// <remarks>ISO/IEC 15948 (PNG).</remarks>
internal static class BarcodePng
{
    /// <summary>Dots of a module of 0.254 mm at 600 dpi.</summary>
    private const int Dots = 6;

    private const byte Grey = 0;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(Pdf417Symbol symbol)
    {
        var (width, height) = (symbol.ModulesWide * Dots, symbol.ModulesHigh * Dots);
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // One bit of grey, deflate, plain filters, not interlaced.
        (header[8], header[9]) = (1, Grey);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, Pixels(symbol, width));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Pixels(Pdf417Symbol symbol, int width)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < symbol.Rows; row++)
            {
                // A filter byte (none), then white with the bars black.
                var line = new byte[1 + ((width + 7) / 8)];
                line.AsSpan(1).Fill(0xFF);
                foreach (var bar in symbol.Bars(row))
                {
                    for (var x = bar.Start * Dots; x < (bar.Start + bar.Width) * Dots; x++)
                    {
                        line[1 + (x / 8)] &= (byte)~(0x80 >> (x % 8));
                    }
                }

                for (var i = 0; i < Pdf417Symbol.RowModules * Dots; i++)
                {
                    zlib.Write(line);
                }
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(type);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc32.Of(content, Crc32.Of(type)));
        png.Write(number);
    }
}
