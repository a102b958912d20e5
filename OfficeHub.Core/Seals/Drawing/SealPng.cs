using System.Buffers.Binary;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>A PNG that may become the picture of a seal, or stand in the centre of one.</summary>
/// <param name="Content">The file anew: only what draws it, without texts, times or places; its resolution is the one in print.</param>
/// <param name="WidthPixels">Width.</param>
/// <param name="HeightPixels">Height.</param>
/// <remarks>ISO/IEC 15948 (PNG); e-seal.md 4.1: with alpha, 300 dpi or more.</remarks>
public sealed record SealPng(ReadOnlyMemory<byte> Content, int WidthPixels, int HeightPixels)
{
    /// <summary>Most bytes of the file.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Fewest pixels an inch of print.</summary>
    public const int LeastDpi = 300;

    /// <summary>Most pixels of a side: 100 mm at 1,200 dpi.</summary>
    public const int MostPixels = 4800;

    private const double MmPerInch = 25.4;

    // 300 dpi of 42 mm are 496.06 pixels: half a pixel is no fault.
    private const double HalfPixel = 0.5;

    /// <summary>Checks a picture of a whole seal.</summary>
    /// <param name="png">The file.</param>
    /// <param name="widthMm">Width in print.</param>
    /// <param name="heightMm">Height in print.</param>
    /// <returns><see cref="Invalid"/> for the field named as this type, with what is wrong and what to do.</returns>
    public static Result<SealPng> Check(ReadOnlyMemory<byte> png, int widthMm, int heightMm)
    {
        if (widthMm is < 1 or > 100 || heightMm is < 1 or > 100)
        {
            return Refused("印章的宽和高应为 1 至 100 毫米，请改。");
        }

        var read = SealPngReader.Read(png);
        if (!read.IsSuccess)
        {
            return read.Error;
        }

        var (width, height) = (read.Value.WidthPixels, read.Value.HeightPixels);
        if (Math.Abs(((double)width / height * heightMm) - widthMm) > Math.Max(0.5, widthMm * 0.02))
        {
            return Refused($"图像是 {width}×{height} 像素，与 {widthMm}×{heightMm} 毫米的比例不一样，印出来会变形。请改毫米数，或者换一张裁齐的图像。");
        }

        return Dense(read.Value, Math.Max(widthMm / (width + HalfPixel), heightMm / (height + HalfPixel)), $"{widthMm}×{heightMm} 毫米至少要 {Least(widthMm)}×{Least(heightMm)} 像素");
    }

    /// <summary>Checks a picture that is fitted into a square.</summary>
    internal static Result<SealPng> CheckWithin(ReadOnlyMemory<byte> png, double sideMm)
    {
        var read = SealPngReader.Read(png);
        return !read.IsSuccess ? read.Error
            : Dense(read.Value, sideMm / (Math.Max(read.Value.WidthPixels, read.Value.HeightPixels) + HalfPixel), $"较长的边至少要 {Least(sideMm)} 像素");
    }

    /// <summary>The place of the picture in the middle of a box, its sides in proportion.</summary>
    internal SealBox Within(SealBox box)
    {
        var scale = Math.Min(box.Width / WidthPixels, box.Height / HeightPixels);
        var (width, height) = (scale * WidthPixels, scale * HeightPixels);
        return new SealBox(box.Left + ((box.Width - width) / 2), box.Top + ((box.Height - height) / 2), width, height);
    }

    /// <summary>A refusal of the picture.</summary>
    internal static Invalid Refused(string sentence) => Invalid.In(nameof(SealPng), sentence);

    private static Result<SealPng> Dense(SealPng png, double mmAPixel, string least) =>
        mmAPixel > MmPerInch / LeastDpi ? Refused($"图像不到 {LeastDpi} dpi，印出来会发虚：{least}。请换一张更大的图像。") : png with { Content = WithResolution(png.Content.Span, mmAPixel) };

    private static int Least(double mm) => (int)Math.Ceiling((mm * LeastDpi / MmPerInch) - HalfPixel);

    // pHYs stands before the pixels (ISO/IEC 15948, 11.3.5.3); the reader left IHDR first.
    private static byte[] WithResolution(ReadOnlySpan<byte> png, double mmAPixel)
    {
        const int afterHeader = 33;
        var content = new byte[9];
        var perMetre = (uint)Math.Round(1000 / mmAPixel);
        BinaryPrimitives.WriteUInt32BigEndian(content, perMetre);
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(4), perMetre);
        content[8] = 1;
        return [.. png[..afterHeader], .. SealPngReader.Chunk("pHYs"u8, content), .. png[afterHeader..]];
    }
}
