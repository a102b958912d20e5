using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>The two double red lines of 信函格式.</summary>
/// <remarks>GB/T 9704-2012, 10.1: the upper one thick above thin, the lower one thin above thick; how thick is left open.</remarks>
internal static class LetterRules
{
    private const double ThickMm = 0.8;
    private const double ThinMm = 0.26;
    private const double BetweenMm = 0.5;
    private const double Left = (GbT9704.PageWidthMm - GbT9704.LetterLineMm) / 2;

    /// <summary>From the upper edge of the one line to the lower edge of the other.</summary>
    public const double HeightMm = ThickMm + BetweenMm + ThinMm;

    public static void Upper(ICollection<LaidItem> items, double top)
    {
        items.Add(Rule(top, ThickMm));
        items.Add(Rule(top + ThickMm + BetweenMm, ThinMm));
    }

    public static void Lower(ICollection<LaidItem> items, double top)
    {
        items.Add(Rule(top, ThinMm));
        items.Add(Rule(top + ThinMm + BetweenMm, ThickMm));
    }

    private static LaidRule Rule(double top, double thickness) =>
        new(Left, top + (thickness / 2), Left + GbT9704.LetterLineMm, top + (thickness / 2), thickness, Ink.Red);
}
