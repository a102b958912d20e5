using OfficeHub.Core.Publishing.Pdf;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Pdf;

public sealed class PngPixelsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pixels_are_the_same_whatever_filter_they_were_written_with(byte filter)
    {
        var (plain, read) = (PngPixels.Read(DrawnPng.Dot(31, 17))!, PngPixels.Read(DrawnPng.Dot(31, 17, filter: filter))!);

        Assert.Equal((31, 17), (read.Width, read.Height));
        Assert.Equal(plain.Colours, read.Colours);
        Assert.Equal(plain.Alpha, read.Alpha);
        Assert.Equal((byte[])[255, 0, 0], read.Colours.Skip(((8 * 31) + 15) * 3).Take(3));
        Assert.Equal((0, 255), (read.Alpha![0], read.Alpha[(8 * 31) + 15]));
    }

    [Fact]
    public void Grey_of_two_bits_palette_with_clear_colours_and_interlaced_rows_are_read()
    {
        var grey = PngPixels.Read(DrawnPng.Of(("IHDR", DrawnPng.Header(4, 1, 0, 2)), ("IDAT", DrawnPng.Packed([0, 0b00_01_10_11])), ("IEND", [])))!;
        Assert.Equal([0, 85, 170, 255], grey.Colours.Where((_, i) => i % 3 == 0).Select(one => (int)one));
        Assert.Null(grey.Alpha);

        var palette = PngPixels.Read(DrawnPng.Of(
            ("IHDR", DrawnPng.Header(2, 1, 3, 1)), ("PLTE", [9, 8, 7, 6, 5, 4]), ("tRNS", [0]), ("IDAT", DrawnPng.Packed([0, 0b10_000000])), ("IEND", [])))!;
        Assert.Equal((byte[])[6, 5, 4, 9, 8, 7], palette.Colours);
        Assert.Equal((byte[])[255, 0], palette.Alpha!);

        // 2 × 2: the first pixel comes in the first pass, its neighbour in the sixth, the row below in the seventh.
        var interlaced = PngPixels.Read(DrawnPng.Of(("IHDR", DrawnPng.Header(2, 2, 0, 8, 1)), ("IDAT", DrawnPng.Packed([0, 1, 0, 2, 0, 3, 4])), ("IEND", [])))!;
        Assert.Equal([1, 2, 3, 4], interlaced.Colours.Where((_, i) => i % 3 == 0).Select(one => (int)one));
    }

    [Fact]
    public void Png_that_is_cut_off_too_large_or_says_what_cannot_be_is_none()
    {
        var whole = DrawnPng.Dot(20, 20);
        Assert.All(Enumerable.Range(0, whole.Length - 20).Where(length => length % 7 == 0), length => Assert.Null(PngPixels.Read(whole[..length])));
        Assert.Null(PngPixels.Read(DrawnPng.Of(("IHDR", DrawnPng.Header(90_000, 90_000, 2, 8)), ("IDAT", DrawnPng.Packed([0])), ("IEND", []))));
        Assert.Null(PngPixels.Read(DrawnPng.Of(("IHDR", DrawnPng.Header(2, 2, 5, 8)), ("IDAT", DrawnPng.Packed([0, 1, 2])), ("IEND", []))));
        Assert.Null(PngPixels.Read(DrawnPng.Of(("IHDR", DrawnPng.Header(2, 1, 0, 8)), ("IDAT", DrawnPng.Packed([9, 1, 2])), ("IEND", []))));
        Assert.Null(PngPixels.Read(DrawnPng.Of(("IHDR", DrawnPng.Header(2, 1, 0, 8)), ("IDAT", [1, 2, 3]), ("IEND", []))));
    }
}
