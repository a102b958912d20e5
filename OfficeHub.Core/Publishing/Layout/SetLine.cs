using System.Text;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>How the lines of a paragraph stand in their width.</summary>
public enum LineAlignment
{
    /// <summary>Both edges even but for the last line.</summary>
    Justified,

    /// <summary>Flush left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>Flush right.</summary>
    Right,
}

/// <summary>The measure a paragraph is set to, in millimetres.</summary>
/// <param name="Width">From left to right edge.</param>
/// <param name="First">Indent of the first line.</param>
/// <param name="Others">Indent of the lines after it.</param>
/// <param name="Alignment">How lines stand.</param>
public sealed record LineMeasure(double Width, double First = 0, double Others = 0, LineAlignment Alignment = LineAlignment.Justified);

/// <summary>One line, from the left edge of its measure.</summary>
/// <param name="Glyphs">In reading order.</param>
internal sealed record SetLine(SetGlyph[] Glyphs)
{
    /// <summary>How many UTF-16 units of text it has.</summary>
    public int Length
    {
        get
        {
            var length = 0;
            foreach (var glyph in Glyphs) length += glyph.Rune.Utf16SequenceLength;
            return length;
        }
    }

    /// <summary>Right edge of the last character.</summary>
    public double Right => Glyphs.Length == 0 ? 0 : Glyphs[^1].X + Glyphs[^1].Advance;

    /// <summary>Its highest character.</summary>
    public double SizeMm
    {
        get
        {
            var size = 0.0;
            foreach (var glyph in Glyphs) size = Math.Max(size, glyph.Span.Style.SizeMm);
            return size;
        }
    }

    /// <summary>The line as texts with one baseline.</summary>
    /// <param name="x">Left edge of the measure.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="place">Where the text of the block is written; null for what is printed only.</param>
    public IEnumerable<LaidText> Texts(double x, double baseline, SourcePlace? place)
    {
        for (var start = 0; start < Glyphs.Length;)
        {
            var span = Glyphs[start].Span;
            var end = start + 1;
            while (end < Glyphs.Length && ReferenceEquals(Glyphs[end].Span, span))
            {
                end++;
            }

            yield return new LaidText(
                Text(start, end), Xs(start, end, x), baseline, span.Style, span.Element,
                place is null || span.Offset < 0 ? null : place with { Offset = place.Offset + span.Offset + Glyphs[start].At });
            start = end;
        }
    }

    // A line has as many characters as its writer likes that take no room, so that the stack is no place for them.
    private string Text(int start, int end)
    {
        var length = 0;
        for (var i = start; i < end; i++) length += Glyphs[i].Rune.Utf16SequenceLength;
        return string.Create(length, (Glyphs, start, end), static (text, line) =>
        {
            foreach (var glyph in line.Glyphs.AsSpan(line.start..line.end)) text = text[glyph.Rune.EncodeToUtf16(text)..];
        });
    }

    private double[] Xs(int start, int end, double x)
    {
        var xs = new double[end - start];
        for (var i = 0; i < xs.Length; i++) xs[i] = x + Glyphs[start + i].X;
        return xs;
    }
}

/// <summary>A character in its line.</summary>
/// <param name="Rune">The character.</param>
/// <param name="Span">The span it is of.</param>
/// <param name="At">Where it stands in the text of the span, in UTF-16 units.</param>
/// <param name="X">Left edge of its square, from the left edge of the measure.</param>
/// <param name="Advance">To the next character.</param>
internal readonly record struct SetGlyph(Rune Rune, StyledText Span, int At, double X, double Advance);
