using System.Buffers;
using System.Text;

namespace OfficeHub.Core.Common.Text;

/// <summary>Which characters are harmful where. Rare 汉字 (Extension B and later, private use) are never among them.</summary>
/// <remarks>security.md 5.8.</remarks>
public static class Characters
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00AD\u034F\u061C\u115F\u1160\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E" +
        "\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\u3164\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB");

    /// <summary>Controls of C0 and C1, line feed and tab included.</summary>
    public static bool IsControl(Rune rune) => Rune.IsControl(rune);

    /// <summary>Code points that Unicode promises never to assign and XML cannot carry.</summary>
    public static bool IsNonCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Bidirectional controls, zero-width characters, byte order mark, fillers and tags: they change what one sees, not what stands there.</summary>
    /// <remarks>Variation selectors are not among them: they choose the shape of a rare 汉字 or of a Mongolian letter.</remarks>
    public static bool IsInvisible(Rune rune) =>
        rune.IsBmp ? Invisible.Contains((char)rune.Value) : rune.Value is >= 0xE0000 and <= 0xE007F;

    /// <summary>U+180E, which belongs inside Mongolian words and is invisible elsewhere.</summary>
    public static bool IsMongolianVowelSeparator(Rune rune) => rune.Value == 0x180E;

    /// <summary>Letters of the traditional Mongolian script.</summary>
    public static bool IsMongolianLetter(Rune rune) => rune.Value is >= 0x1820 and <= 0x18AA;
}
