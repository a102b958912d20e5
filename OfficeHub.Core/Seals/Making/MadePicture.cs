using System.Buffers.Binary;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Core.Seals.Making;

/// <summary>The picture of a seal that is made of files: a PNG, an OFD of one page, or drawn as such an OFD.</summary>
internal static class MadePicture
{
    /// <summary>The picture with its millimetres.</summary>
    /// <returns><see cref="SealFileRefused"/>, or <see cref="Invalid"/> when the design cannot be drawn.</returns>
    public static async Task<Result<SealPicture>> OfAsync(SealToMake order, CancellationToken ct)
    {
        if (order.Picture is not { } path)
        {
            return await DrawAsync(order, ct);
        }

        var file = await SealFiles.ReadAsync(path, SealFiles.MostOfOther, ct);
        return !file.IsSuccess ? file.Error
            : file.Value.AsSpan().StartsWith("PK"u8) ? Ofd(path, file.Value)
            : HeightMm(file.Value, order.WidthMm) is { } height ? new SealPicture("PNG", file.Value, order.WidthMm, height)
            : new SealFileRefused(path, "印章图像要用 PNG 文件，或者只有一页的 OFD 文件。");
    }

    private static async Task<Result<SealPicture>> DrawAsync(SealToMake order, CancellationToken ct)
    {
        var design = order.Design ?? throw new ArgumentException("Neither a picture nor a design.", nameof(order));
        if (order.EmblemFile is { } path)
        {
            var emblem = await SealFiles.ReadAsync(path, SealPng.MostBytes, ct);
            if (!emblem.IsSuccess)
            {
                return emblem.Error;
            }

            design = design with { EmblemPng = Convert.ToBase64String(emblem.Value) };
        }

        var drawing = SealDrawing.Of(design);
        return drawing.IsSuccess
            ? new SealPicture(SealOfdPicture.Type, SealOfdPicture.Write(drawing.Value), drawing.Value.WidthMm, drawing.Value.HeightMm)
            : drawing.Error;
    }

    private static Result<SealPicture> Ofd(string path, byte[] file)
    {
        var page = OfdPictureCheck.Read(file);
        return page.IsSuccess
            ? new SealPicture(SealOfdPicture.Type, file, Whole(page.Value.Width), Whole(page.Value.Height))
            : new SealFileRefused(path, page.Fault.Message);
    }

    // Width and height stand in the first chunk (ISO/IEC 15948, 11.2.2).
    private static int? HeightMm(ReadOnlySpan<byte> png, int widthMm)
    {
        if (png.Length < 24 || !png.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return null;
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(png[16..]), BinaryPrimitives.ReadUInt32BigEndian(png[20..]));
        return width is 0 or > 20_000 || height is 0 or > 20_000 ? null : Whole((double)widthMm * height / width);
    }

    // Page boxes of other programs may be of any size: what is too large is refused when the seal is made.
    private static int Whole(double mm) => (int)Math.Round(Math.Min(mm, 1000), MidpointRounding.AwayFromZero);
}
