using System.Buffers.Binary;
using OfficeHub.Core.Publishing.Ofd.Viewing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Core.Publishing.Ofd.Viewing;

/// <summary>Images on the page, and the pictures of seals above it.</summary>
/// <remarks>GB/T 33190-2016, 10 and 18.2.3.</remarks>
public sealed class DrawnPictureTests
{
    private static readonly byte[] Png = SealOffice.Picture.Data.ToArray();
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 0, 0, 0];
    private static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0];
    private static readonly byte[] Bmp = [.. "BM"u8, .. new byte[16], 1, 0, 0, 0, 1, 0, 0, 0];

    [Fact]
    public void Image_fills_its_square() =>
        Assert.Equal($"<g transform=\"translate(1 2)\"><image transform=\"matrix(30 0 0 20 0 0)\" width=\"1\" height=\"1\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,{Convert.ToBase64String(Png)}\" /></g>", With(Png, "CTM=\"30 0 0 20 0 0\"").Drawn());

    [Fact]
    public void Image_without_a_matrix_fills_its_boundary() => Assert.Contains("<image transform=\"scale(30 20)\"", With(Png, "").Drawn(), StringComparison.Ordinal);

    [Fact]
    public void Jpeg_is_shown() => Assert.Contains("data:image/jpeg;base64,", With(Jpeg, "").Drawn(), StringComparison.Ordinal);

    public static TheoryData<byte[], string> Refused => new()
    {
        { Gif, "不显示这种图像（GIF）" },
        { [.. "II*\0"u8, 1, 2, 3, 4], "不显示这种图像（TIFF）" },
        { "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), "不显示这种图像（SVG）" },
        { "<html><script>alert(1)</script>"u8.ToArray(), "不显示这种图像（格式不认识）" },
        { Jpeg[..8], "图像读不出来" },
        { Huge(), "图像的像素太多" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_file_is_a_box_with_its_reason(byte[] file, string why)
    {
        var picture = With(file, "").Draw();

        Assert.Contains($">{why}</text>", picture.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<image", picture.Svg, StringComparison.Ordinal);
        Assert.Equal([$"1 处没有画出：{why}。"], picture.Notes);
    }

    [Fact]
    public void Image_that_is_not_in_the_package_is_a_box() => Assert.Equal(["1 处没有画出：图像不在包里。"], new DrawnOfd { Body = "<ofd:ImageObject ID=\"4\" Boundary=\"1 2 30 20\" ResourceID=\"5\"/>" }.Draw().Notes);

    [Fact]
    public void Image_larger_than_the_room_left_is_a_box() => Assert.Equal(["1 处没有画出：图像太大。"], With([.. Png, .. new byte[3000]], "", new ViewingLimits { MostBytes = 3000 }).Draw().Notes);

    [Fact]
    public void Seal_is_laid_over_the_page_as_ink() => Assert.Equal(
        $"<g transform=\"translate(100 200)\" style=\"mix-blend-mode:multiply\"><image width=\"42\" height=\"42\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,{Convert.ToBase64String(Png)}\" /></g>", Sealed(Png).Drawn());

    [Fact]
    public void Strip_of_a_straddle_seal_is_cut_out() => Assert.Contains(
        "<clipPath id=\"k1\"><rect x=\"8\" y=\"0\" width=\"8\" height=\"42\" /></clipPath><g clip-path=\"url(#k1)\"><image ", Sealed(Png, new OfdBox(8, 0, 8, 42)).Drawn(), StringComparison.Ordinal);

    [Fact]
    public void Seals_of_old_makers_are_shown()
    {
        Assert.Contains("data:image/gif;base64,", Sealed(Gif).Drawn(), StringComparison.Ordinal);
        Assert.Contains("data:image/bmp;base64,", Sealed(Bmp).Drawn(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_that_is_an_OFD_is_drawn_into_its_boundary()
    {
        var seal = new DrawnOfd
        {
            Before = "<ofd:Area><ofd:PhysicalBox>0 0 21 21</ofd:PhysicalBox></ofd:Area>",
            Body = "<ofd:PathObject ID=\"4\"><ofd:AbbreviatedData>M 0 0 L 5 5</ofd:AbbreviatedData></ofd:PathObject>",
        }.Pack();

        Assert.Contains("multiply\"><g transform=\"scale(2 2) translate(0 0)\"><g><path d=\"M0 0 L5 5\"", Sealed(seal).Drawn(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_that_cannot_be_drawn_is_a_box_that_says_so()
    {
        Assert.Equal(["1 处没有画出：印章图：不显示这种图像（SVG）。"], Sealed("<svg/>"u8.ToArray()).Draw().Notes);
        Assert.Equal(["1 处没有画出：印章图：OFD 读不出来。"], Sealed([.. "PK\x03\x04"u8, 1, 2, 3]).Draw().Notes);
    }

    private static DrawnOfd With(byte[] file, string attributes, ViewingLimits? limits = null) => new DrawnOfd
    {
        Resources = "<ofd:MultiMedias><ofd:MultiMedia ID=\"5\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>",
        Body = $"<ofd:ImageObject ID=\"4\" Boundary=\"1 2 30 20\" ResourceID=\"5\" {attributes}/>",
        Limits = limits,
    }.With("Doc_0/Res/a.png", file);

    private static DrawnOfd Sealed(byte[] picture, OfdBox? clip = null) => new() { Stamps = [new StampOnPage(new OfdBox(100, 200, 42, 42), clip, picture)] };

    private static byte[] Huge()
    {
        var png = Png.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), 30_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), 30_000);
        return png;
    }
}
