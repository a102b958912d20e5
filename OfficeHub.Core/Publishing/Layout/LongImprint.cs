using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>版记 that no page can hold: so many agencies that its lines go on over several.</summary>
/// <remarks>GB/T 9704-2012, 7.4 does not think of it; nothing of it may be lost.</remarks>
internal static class LongImprint
{
    /// <summary>What stands whole: one line or two reach into the upper margin rather than leave a page to themselves.</summary>
    private const double Whole = Grid.Height + (2 * OfficePractice.ImprintLineMm);

    /// <summary>What goes onto one page each, the last part with the lower edge; the whole where a page holds it.</summary>
    public static IReadOnlyList<Piece> Parts(Piece imprint)
    {
        if (imprint.Height <= Whole) return [imprint];
        var parts = new List<Piece>();
        const int lines = (int)(GbT9704.TypeAreaHeightMm / OfficePractice.ImprintLineMm);
        var from = 0.0;
        for (; imprint.Height - from > Grid.Height; from += lines * OfficePractice.ImprintLineMm) parts.Add(Part(imprint, from, from + (lines * OfficePractice.ImprintLineMm)));
        return [.. parts, Part(imprint, from, imprint.Height)];
    }

    private static Piece Part(Piece imprint, double from, double to) =>
        imprint with { Height = to - from, Items = [.. imprint.Items.Where(item => YOf(item) is var y && (y > from || from == 0) && y <= to).Select(item => item.Moved(0, -from))] };

    private static double YOf(LaidItem item) => item switch { LaidText text => text.Y, LaidRule rule => rule.Y1, _ => 0 };
}
