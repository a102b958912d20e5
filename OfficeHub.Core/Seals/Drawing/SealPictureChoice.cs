using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Where the picture of a seal comes from: a design that is drawn here, or an official PNG that was brought.</summary>
public sealed record SealPictureChoice
{
    /// <summary>What is drawn; null for a PNG.</summary>
    public SealDesign? Design { get; private init; }

    /// <summary>The PNG as it came; empty for a design.</summary>
    public ReadOnlyMemory<byte> Png { get; private init; }

    /// <summary>Width in print, whole millimetres.</summary>
    public int WidthMm { get; private init; }

    /// <summary>Height in print, whole millimetres.</summary>
    public int HeightMm { get; private init; }

    /// <summary>Drawn from a design.</summary>
    public static SealPictureChoice Drawn(SealDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return new SealPictureChoice { Design = design, WidthMm = design.WidthMm, HeightMm = design.HeightMm };
    }

    /// <summary>Brought as a PNG.</summary>
    public static SealPictureChoice Uploaded(ReadOnlyMemory<byte> png, int widthMm, int heightMm) => new() { Png = png, WidthMm = widthMm, HeightMm = heightMm };

    /// <summary>Whether a seal can be made of it.</summary>
    /// <returns><see cref="Invalid"/> with the faults of <see cref="SealDrawing.Of"/> or <see cref="SealPng.Check"/>.</returns>
    public Result Check() => Design is { } design ? SealDrawing.Of(design).WithoutValue()
        : Png.IsEmpty ? SealPng.Refused("请上传印章图像，PNG 文件，底色透明。")
        : SealPng.Check(Png, WidthMm, HeightMm).WithoutValue();
}
