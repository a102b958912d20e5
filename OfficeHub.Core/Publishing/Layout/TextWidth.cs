using System.Text;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Widths by the grid alone, without a font: a Chinese character is one wide, an ASCII one a half.</summary>
public static class TextWidth
{
    /// <summary>Width in characters.</summary>
    public static double Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>Width of one character.</summary>
    internal static double Of(Rune rune) => rune.Value < 0x80 ? 0.5 : 1;

    /// <summary>Lines a text takes at so many characters a line.</summary>
    public static int Lines(string text, double charactersPerLine) => Math.Max(1, (int)Math.Ceiling(Of(text) / charactersPerLine));
}
