using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Tests.Core.Publishing.Layout;

public sealed class MarkSizeTests
{
    [Fact]
    public void Mark_of_any_length_stays_in_the_type_area_and_below_22_by_15_mm()
    {
        for (var characters = 1; characters <= 40; characters++)
        {
            var size = MarkSize.Of(characters);
            var widthMm = size.HeightPt * size.ScalePercent / 100 * 25.4 / 72;
            var gapMm = size.GapPt * 25.4 / 72;

            Assert.InRange(size.HeightPt * 25.4 / 72, 1, GbT9704.MarkHeightMm);
            Assert.InRange(widthMm, 0.5, GbT9704.MarkWidthMm);
            Assert.InRange((characters * widthMm) + ((characters - 1) * gapMm), 0, GbT9704.TypeAreaWidthMm);
        }
    }

    [Fact]
    public void Several_agencies_are_set_smaller_than_one() => Assert.True(MarkSize.Of(9, 3).HeightPt < MarkSize.Of(9).HeightPt);

    [Fact]
    public void Lines_and_gaps_of_the_standard_fill_the_type_area() => Assert.Equal(
        GbT9704.TypeAreaHeightMm, (GbT9704.LinesPerPage * GbT9704.LineMm) - GbT9704.LineGapMm, 0.2);
}
