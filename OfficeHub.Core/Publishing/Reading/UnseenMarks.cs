using System.Runtime.InteropServices;
using System.Text;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>Bidirectional controls, zero-width characters and the like: with them a text reads otherwise than it is stored.</summary>
/// <remarks>security.md 5.8. The joiners shape Mongolian letters and stay beside them.</remarks>
internal static class UnseenMarks
{
    /// <summary>Where they stand, those next to each other as one.</summary>
    public static IEnumerable<UnseenRun> Of(string text)
    {
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Characters.IsInvisible(rune) && !Joins(text, at))
            {
                if (start < 0) start = at;
            }
            else if (start >= 0)
            {
                yield return new UnseenRun(start, at - start);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0) yield return new UnseenRun(start, at - start);
    }

    private static bool Joins(string text, int at) =>
        text[at] is '\u200C' or '\u200D' && (at > 0 && Characters.IsMongolianLetter(new Rune(Safe(text[at - 1]))) || at + 1 < text.Length && Characters.IsMongolianLetter(new Rune(Safe(text[at + 1]))));

    private static char Safe(char c) => char.IsSurrogate(c) ? ' ' : c;
}

/// <summary>Some of them next to each other.</summary>
/// <param name="Offset">From 0.</param>
/// <param name="Length">In UTF-16 units.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UnseenRun(int Offset, int Length);
