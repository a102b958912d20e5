namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>Bounds of one picture: anybody may have a file of their own making drawn.</summary>
public sealed record ViewingLimits
{
    /// <summary>Most objects drawn.</summary>
    public int MostObjects { get; init; } = 20_000;

    /// <summary>Most bytes of the SVG without its fonts.</summary>
    public int MostBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Most bytes of the fonts it carries, as they stand in the SVG.</summary>
    public int MostFontBytes { get; init; } = 1024 * 1024;

    /// <summary>Deepest nesting of objects.</summary>
    public int MostDepth { get; init; } = 12;

    /// <summary>Most pixels of a raster picture.</summary>
    public long MostPixels { get; init; } = 40_000_000;
}
