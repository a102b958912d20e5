using System.Buffers.Binary;
using System.IO.Compression;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>A PNG as colours and what shows through.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Colours">Red, green, blue of every pixel, row by row.</param>
/// <param name="Alpha">How much of every pixel covers what is beneath it; null when all do wholly.</param>
/// <remarks>ISO/IEC 15948.</remarks>
internal sealed record PngPixels(int Width, int Height, byte[] Colours, byte[]? Alpha)
{
    private const long MostPixels = 30_000_000;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null for what is no PNG, is not whole, or is larger than any page needs.</summary>
    public static PngPixels? Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature) || file.Length < 33)
        {
            return null;
        }

        var head = file.AsSpan(16, 13);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head), BinaryPrimitives.ReadUInt32BigEndian(head[4..]));
        var (bits, kind, passes) = (head[8], head[9], head[12] == 1 ? PngPass.Interlaced : PngPass.Plain);
        var samples = kind switch { 0 => 1, 2 => 3, 3 => 1, 4 => 2, 6 => 4, _ => 0 };
        if (width is 0 or > 100_000 || height is 0 or > 100_000 || (long)width * height > MostPixels || samples == 0 || bits is not (1 or 2 or 4 or 8 or 16)
            || bits < 8 && samples > 1 || bits == 16 && kind == 3)
        {
            return null;
        }

        using var packed = new MemoryStream();
        ReadOnlySpan<byte> palette = [], clear = [];
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
            {
                return null;
            }

            var content = file.AsSpan(at + 8, length);
            var name = file.AsSpan(at + 4, 4);
            if (name.SequenceEqual("IDAT"u8)) packed.Write(content);
            else if (name.SequenceEqual("PLTE"u8)) palette = content;
            else if (name.SequenceEqual("tRNS"u8)) clear = content;
            at += 12 + length;
        }

        var picture = new PngPicture((int)width, (int)height, bits, kind, samples, palette.ToArray(), kind == 3 ? clear.ToArray() : []);
        packed.Position = 0;
        return picture.Fill(packed, passes) ? new PngPixels(picture.Width, picture.Height, picture.Colours, kind is 4 or 6 || picture.Clear.Length > 0 ? picture.Alpha : null) : null;
    }
}

/// <summary>Which pixels come together: all, or every so many.</summary>
/// <param name="X">First column.</param>
/// <param name="Y">First row.</param>
/// <param name="StepX">To the next column.</param>
/// <param name="StepY">To the next row.</param>
internal sealed record PngPass(int X, int Y, int StepX, int StepY)
{
    public static PngPass[] Plain { get; } = [new(0, 0, 1, 1)];

    public static PngPass[] Interlaced { get; } = [new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2)];
}

/// <summary>The pixels of a PNG while they are read.</summary>
internal sealed class PngPicture(int width, int height, int bits, int kind, int samples, byte[] palette, byte[] clear)
{
    public int Width => width;

    public int Height => height;

    public byte[] Clear => clear;

    public byte[] Colours { get; } = new byte[width * height * 3];

    public byte[] Alpha { get; } = new byte[width * height];

    /// <summary>Reads the rows; false when they are damaged or end too early.</summary>
    public bool Fill(Stream packed, IEnumerable<PngPass> passes)
    {
        try
        {
            using var rows = new ZLibStream(packed, CompressionMode.Decompress);
            return passes.All(pass => Fill(rows, pass));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private bool Fill(ZLibStream rows, PngPass pass)
    {
        var columns = (width - pass.X + pass.StepX - 1) / pass.StepX;
        if (columns <= 0)
        {
            return true;
        }

        var step = Math.Max(1, bits * samples / 8);
        var (row, above) = (new byte[((columns * bits * samples) + 7) / 8], new byte[((columns * bits * samples) + 7) / 8]);
        for (var y = pass.Y; y < height; y += pass.StepY)
        {
            var filter = rows.ReadByte();
            if (filter is < 0 or > 4 || rows.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
            {
                return false;
            }

            Unfilter(filter, row, above, step);
            for (var i = 0; i < columns; i++)
            {
                Pixel(row, i, (y * width) + pass.X + (i * pass.StepX));
            }

            (row, above) = (above, row);
        }

        return true;
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int step)
    {
        for (var i = 0; i < row.Length && filter > 0; i++)
        {
            var (left, up, corner) = (i >= step ? row[i - step] : 0, (int)above[i], i >= step ? above[i - step] : 0);
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, corner) });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private void Pixel(byte[] row, int column, int at)
    {
        var first = Sample(row, column * samples);
        Alpha[at] = kind switch { 3 => first < clear.Length ? clear[first] : byte.MaxValue, 4 => (byte)Sample(row, (column * 2) + 1), 6 => (byte)Sample(row, (column * 4) + 3), _ => byte.MaxValue };
        for (var i = 0; i < 3; i++)
        {
            Colours[(at * 3) + i] = kind switch
            {
                3 => (first * 3) + i < palette.Length ? palette[(first * 3) + i] : (byte)0,
                2 or 6 => (byte)Sample(row, (column * samples) + i),
                _ => (byte)first,
            };
        }
    }

    // As eight bits; a number of a palette as it is.
    private int Sample(byte[] row, int index)
    {
        if (bits >= 8)
        {
            return row[index * bits / 8];
        }

        var value = (row[index * bits / 8] >> (8 - bits - (index * bits % 8))) & ((1 << bits) - 1);
        return kind == 3 ? value : value * byte.MaxValue / ((1 << bits) - 1);
    }
}
