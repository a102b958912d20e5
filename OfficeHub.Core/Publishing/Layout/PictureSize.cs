using System.Runtime.InteropServices;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>How large a picture is printed: as it is, or as large as the type area allows.</summary>
/// <param name="WidthMm">Its width.</param>
/// <param name="HeightMm">Its height.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PictureSize(double WidthMm, double HeightMm)
{
    /// <summary>Whole lines, so that the text below is on the grid again.</summary>
    public double LinesMm => Math.Clamp(Math.Ceiling(HeightMm / GbT9704.LineMm) * GbT9704.LineMm, HeightMm, Math.Max(HeightMm, Grid.Height - (2 * GbT33476.HalfLineGapMm)));

    /// <summary>The size of a picture.</summary>
    public static PictureSize Of(Picture picture)
    {
        var scale = Math.Min(1, Math.Min(GbT9704.TypeAreaWidthMm / picture.WidthMm, GbT9704.TypeAreaHeightMm / picture.HeightMm));
        return new PictureSize(picture.WidthMm * scale, picture.HeightMm * scale);
    }
}
