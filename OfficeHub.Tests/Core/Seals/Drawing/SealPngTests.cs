using System.Buffers.Binary;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Seals.Drawing;

public sealed class SealPngTests
{
    // 20 mm at 300 dpi are 236.2 pixels.
    private const int Side = 236;

    public static TheoryData<string, byte[]> Bad => new()
    {
        { "不是 PNG", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "不是 PNG", [] },
        { "损坏", DrawnPng.Dot(Side, Side)[..^20] },
        { "损坏", [.. DrawnPng.Dot(Side, Side), 0] },
        { "损坏", Flipped(DrawnPng.Dot(Side, Side), 60) },
        { "损坏", DrawnPng.Of(("IHDR", DrawnPng.Header(Side, Side, 6, 8)), ("IDAT", DrawnPng.Packed(new byte[100])), ("IEND", [])) },
        { "损坏", DrawnPng.Of(("IHDR", DrawnPng.Header(Side, Side, 6, 8)), ("IDAT", DrawnPng.Packed(new byte[4 * 1024 * 1024])), ("IEND", [])) },
        { "损坏", DrawnPng.Of(("IHDR", DrawnPng.Header(Side, Side, 6, 8)), ("IDAT", [1, 2, 3]), ("IEND", [])) },
        { "损坏", DrawnPng.Of(("IDAT", []), ("IHDR", DrawnPng.Header(Side, Side, 6, 8)), ("IEND", [])) },
        { "损坏", DrawnPng.Dot(Side, Side, filter: 5) },
        { "没有透明底色", DrawnPng.Opaque(Side, Side) },
        { "底色不透明", DrawnPng.Dot(Side, Side, ground: 255) },
        { "隔行", DrawnPng.Of(("IHDR", DrawnPng.Header(Side, Side, 6, 8, interlace: 1)), ("IDAT", []), ("IEND", [])) },
        { "300 dpi", DrawnPng.Dot(Side - 1, Side - 1) },
        { "比例不一样", DrawnPng.Dot(Side + 60, Side) },
        { "4800 像素", DrawnPng.Of(("IHDR", DrawnPng.Header(100_000, 100_000, 6, 8)), ("IDAT", []), ("IEND", [])) },
        { "1 MB", new byte[SealPng.MostBytes + 1] },
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Good_picture_is_taken_whatever_filter_its_lines_have(byte filter)
    {
        var taken = SealPng.Check(DrawnPng.Dot(Side, Side, filter: filter), 20, 20);

        Assert.True(taken.IsSuccess, taken.Error?.Message);
        Assert.Equal((Side, Side), (taken.Value.WidthPixels, taken.Value.HeightPixels));
        Assert.False(SealPng.Check(DrawnPng.Dot(Side, Side, ground: 1, filter: filter), 20, 20).IsSuccess);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Picture_that_cannot_be_printed_is_refused_in_a_sentence(string reason, byte[] png)
    {
        var fault = Assert.Single(Assert.IsType<Invalid>(SealPng.Check(png, 20, 20).Error).Faults);

        Assert.Equal(nameof(SealPng), fault.Field);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_draw_is_left_out_and_the_resolution_is_the_printed_one()
    {
        var png = DrawnPng.Dot(472, 472, more: [("tEXt", "Author\0surina"u8.ToArray()), ("pHYs", new byte[9]), ("eXIf", new byte[40])]);

        var taken = SealPng.Check(png, 20, 20).Value.Content;

        Assert.Equal(["IHDR", "pHYs", "IDAT", "IEND"], DrawnPng.Chunks(taken.Span));
        // 600 dpi are 23,622 pixels a metre.
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(taken.Span[41..]), 23_600, 23_640);
        Assert.Equal(taken.ToArray(), SealPng.Check(taken, 20, 20).Value.Content.ToArray());
    }

    [Fact]
    public void Palette_with_a_clear_colour_is_taken_and_one_without_is_not()
    {
        byte[] Paletted(params byte[] alpha) => DrawnPng.Of(
            ("IHDR", DrawnPng.Header(240, 240, 3, 1)), ("PLTE", [255, 0, 0, 255, 255, 255]), ("tRNS", alpha), ("IDAT", DrawnPng.Packed(new byte[31 * 240])), ("IEND", []));

        Assert.Equal(["IHDR", "pHYs", "PLTE", "tRNS", "IDAT", "IEND"], DrawnPng.Chunks(SealPng.Check(Paletted(255, 0), 20, 20).Value.Content.Span));
        Assert.False(SealPng.Check(Paletted(255, 255), 20, 20).IsSuccess);
    }

    [Fact]
    public void Cut_or_changed_anywhere_it_is_refused_or_still_one_whole_picture()
    {
        var png = DrawnPng.Dot(Side, Side);

        Assert.All(Enumerable.Range(0, png.Length), i => Assert.False(SealPng.Check(png.AsMemory(0, i), 20, 20).IsSuccess));
        Assert.All(Enumerable.Range(0, png.Length), i => Assert.False(SealPng.Check(Flipped(png, i), 20, 20).IsSuccess));
    }

    [Fact]
    public void Choice_says_whether_a_seal_can_be_made_of_it()
    {
        Assert.True(SealPictureChoice.Uploaded(DrawnPng.Dot(Side, Side), 20, 20).Check().IsSuccess);
        Assert.Contains("请上传印章图像", SealPictureChoice.Uploaded(default, 20, 20).Check().Error!.Message, StringComparison.Ordinal);
        Assert.Contains("1 至 100 毫米", SealPictureChoice.Uploaded(DrawnPng.Dot(Side, Side), 0, 20).Check().Error!.Message, StringComparison.Ordinal);
        Assert.True(SealPictureChoice.Drawn(Designs.Office).Check().IsSuccess);
        Assert.False(SealPictureChoice.Drawn(Designs.Office with { Name = "" }).Check().IsSuccess);
    }

    private static byte[] Flipped(byte[] png, int at)
    {
        var changed = png.ToArray();
        changed[at] ^= 0x20;
        return changed;
    }
}
