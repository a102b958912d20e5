using System.Runtime.InteropServices;
using System.Text;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Breaks a paragraph into lines and sets each to its measure.</summary>
/// <remarks>
/// A mark that may not begin a line is brought in where the marks of the line give enough room; else the character before it goes over with it.
/// Nothing hangs beyond the edge: all ink stays in the type area (GB/T 9704-2012, 5.2.1).
/// </remarks>
internal sealed class LineSetter(IFontMetrics metrics)
{
    /// <summary>All gaps of a line together give at most this part of its width, to bring a mark in.</summary>
    private const double MostTracking = 0.012;

    /// <summary>A line that is shorter by more than this part is left ragged: its gaps would show.</summary>
    private const double MostSpread = 0.2;

    /// <summary>Rounding of widths that fill a line exactly.</summary>
    private const double Slack = 1e-6;

    /// <summary>The lines; none for no text.</summary>
    public IReadOnlyList<SetLine> Set(IEnumerable<StyledText> spans, LineMeasure measure)
    {
        var all = Glyphs(spans);
        var glyphs = CollectionsMarshal.AsSpan(all);
        var lines = new List<SetLine>();
        for (var start = 0; start < glyphs.Length;)
        {
            var indent = lines.Count == 0 ? measure.First : measure.Others;
            var width = measure.Width - indent;
            var end = EndOf(glyphs, start, width);
            lines.Add(Line(glyphs[start..end], indent, width, measure.Alignment, isLast: end == glyphs.Length));
            start = end;
        }

        return lines;
    }

    private List<SetGlyph> Glyphs(IEnumerable<StyledText> spans)
    {
        var glyphs = new List<SetGlyph>();
        foreach (var span in spans)
        {
            var at = 0;
            glyphs.EnsureCapacity(glyphs.Count + span.Text.Length);
            foreach (var rune in span.Text.EnumerateRunes())
            {
                var shown = Rune.IsControl(rune) ? new Rune(' ') : rune;
                glyphs.Add(new SetGlyph(shown, span, at, 0, metrics.Advance(span.Style.Face, shown) * span.Style.PitchMm * span.Style.Scale));
                at += rune.Utf16SequenceLength;
            }
        }

        return glyphs;
    }

    private static int EndOf(ReadOnlySpan<SetGlyph> glyphs, int start, double width)
    {
        var (end, used) = (start, 0.0);
        while (end < glyphs.Length && used + glyphs[end].Advance <= width + Slack)
        {
            used += glyphs[end++].Advance;
        }

        // Spaces at the end of a line take no room.
        while (end < glyphs.Length && Rune.IsWhiteSpace(glyphs[end].Rune) && glyphs[end].Rune.Value < 0x80)
        {
            end++;
        }

        if (end == glyphs.Length || end > start && MayBreak(glyphs, end))
        {
            return end;
        }

        return BroughtIn(glyphs, start, end, used, width) ?? CarriedOver(glyphs, start, end) ?? Whole(glyphs, start, end);
    }

    // A mark or two, when the line gives room.
    private static int? BroughtIn(ReadOnlySpan<SetGlyph> glyphs, int start, int end, double used, double width)
    {
        const int most = 3;
        for (var to = end; to < Math.Min(end + most, glyphs.Length) && !MarkRules.MayBegin(glyphs[to].Rune); to++)
        {
            used += glyphs[to].Advance;
            if (used - width > Gives(glyphs, start, to + 1) + (width * MostTracking))
            {
                return null;
            }

            if (to + 1 == glyphs.Length || MayBreak(glyphs, to + 1))
            {
                return to + 1;
            }
        }

        return null;
    }

    private static int? CarriedOver(ReadOnlySpan<SetGlyph> glyphs, int start, int end)
    {
        for (var at = end - 1; at > start; at--)
        {
            if (MayBreak(glyphs, at))
            {
                return at;
            }
        }

        return null;
    }

    // A word longer than the line, or marks only: cut where the line is full, but never within what stands on one character.
    private static int Whole(ReadOnlySpan<SetGlyph> glyphs, int start, int end)
    {
        end = Math.Max(end, start + 1);
        while (end < glyphs.Length && glyphs[end].Advance == 0)
        {
            end++;
        }

        return end;
    }

    // Spaces do not part an opening mark from what it opens.
    private static bool MayBreak(ReadOnlySpan<SetGlyph> glyphs, int at)
    {
        var before = at - 1;
        while (before > 0 && glyphs[before].Rune.Value == ' ')
        {
            before--;
        }

        return MarkRules.MayBreak(glyphs[at - 1].Rune, glyphs[at].Rune) && MarkRules.MayEnd(glyphs[before].Rune);
    }

    private static double Gives(ReadOnlySpan<SetGlyph> glyphs, int start, int end)
    {
        var sum = 0.0;
        for (var i = start; i < end; i++)
        {
            sum += Gives(glyphs[i]);
        }

        return sum;
    }

    private static double Gives(SetGlyph glyph) => MarkRules.GivesRight(glyph.Rune) || MarkRules.GivesLeft(glyph.Rune) ? glyph.Advance * MarkRules.Squeeze : 0;

    private static SetLine Line(ReadOnlySpan<SetGlyph> glyphs, double indent, double width, LineAlignment alignment, bool isLast)
    {
        var advances = new double[glyphs.Length];
        for (var i = 0; i < advances.Length; i++) advances[i] = glyphs[i].Advance;
        for (var i = glyphs.Length - 1; i >= 0 && !isLast && glyphs[i].Rune.Value == ' '; i--)
        {
            advances[i] = 0;
        }

        var over = Sum(advances) - width;
        var squeezed = over > Slack ? Squeezed(glyphs, advances, over) : null;
        if (squeezed is null && alignment is LineAlignment.Justified && !isLast && -over <= width * MostSpread)
        {
            Spread(glyphs, advances, -over);
        }

        var left = alignment switch
        {
            LineAlignment.Centre => Math.Max(0, (width - Sum(advances)) / 2),
            LineAlignment.Right => Math.Max(0, width - Sum(advances)),
            _ => 0,
        };
        var x = indent + left;
        var set = new SetGlyph[glyphs.Length];
        for (var i = 0; i < set.Length; i++)
        {
            // The empty half of an opening mark lies before its ink.
            set[i] = glyphs[i] with { X = x - (squeezed?[i] ?? 0), Advance = advances[i] + (squeezed?[i] ?? 0) };
            x += advances[i];
        }

        return new SetLine(set);
    }

    /// <summary>Takes from a mark at the end first, where nobody sees it, then from the other marks, all alike, and what is still missing from all gaps.</summary>
    /// <returns>How far each opening mark moves left.</returns>
    private static double[] Squeezed(ReadOnlySpan<SetGlyph> glyphs, double[] advances, double over)
    {
        var moved = new double[glyphs.Length];
        var atEnd = MarkRules.GivesRight(glyphs[^1].Rune) ? Math.Min(over, Gives(glyphs[^1])) : 0;
        advances[^1] -= atEnd;
        over -= atEnd;
        var gives = Gives(glyphs, 0, glyphs.Length - 1);
        var part = gives == 0 ? 0 : Math.Min(1, over / gives);
        for (var i = 0; i < glyphs.Length - 1; i++)
        {
            var taken = Gives(glyphs[i]) * part;
            advances[i] -= taken;
            moved[i] = MarkRules.GivesLeft(glyphs[i].Rune) ? taken : 0;
        }

        var left = over - (gives * part);
        if (left > Slack && glyphs.Length > 1)
        {
            for (var i = 0; i < glyphs.Length - 1; i++)
            {
                advances[i] -= left / (glyphs.Length - 1);
            }
        }

        return moved;
    }

    // Between Chinese characters; a word keeps its letters together.
    private static void Spread(ReadOnlySpan<SetGlyph> glyphs, double[] advances, double missing)
    {
        var gaps = 0;
        for (var i = 0; i < glyphs.Length - 1; i++) gaps += IsGap(glyphs, advances, i) ? 1 : 0;
        for (var i = 0; i < glyphs.Length - 1; i++) advances[i] += IsGap(glyphs, advances, i) ? missing / gaps : 0;
    }

    private static bool IsGap(ReadOnlySpan<SetGlyph> glyphs, double[] advances, int at) =>
        advances[at + 1] > 0 && !(glyphs[at].Rune.Value is > 0x20 and < 0x80 && glyphs[at + 1].Rune.Value is > 0x20 and < 0x80);

    private static double Sum(double[] advances)
    {
        var sum = 0.0;
        foreach (var advance in advances) sum += advance;
        return sum;
    }
}
