namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>A page of an OFD as a picture.</summary>
/// <param name="Svg">One SVG document: no script, no address outside itself, every word escaped.</param>
/// <param name="WidthMm">Of the page.</param>
/// <param name="HeightMm">Of the page.</param>
/// <param name="NotDrawn">Objects that are missing from the picture.</param>
/// <param name="Notes">Chinese: what is missing or drawn otherwise, and how often.</param>
public sealed record PagePicture(string Svg, double WidthMm, double HeightMm, int NotDrawn, IReadOnlyList<string> Notes);
