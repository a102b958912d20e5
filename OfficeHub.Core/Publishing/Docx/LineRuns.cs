using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Text whose lines end in a word processor where they end on our pages.</summary>
/// <remarks>
/// A line that the layout squeezes to bring a mark in, or fills with fewer characters, gets tracking of its own, a fraction of a point; all others keep the
/// tracking of their style. There is no line break in a paragraph: whoever edits it finds flowing text.
/// </remarks>
/// <param name="widthTwips">From left to right edge.</param>
/// <param name="firstTwips">Indent of the first line.</param>
/// <param name="emTwips">Size of the face.</param>
/// <param name="usual">Tracking of the style.</param>
internal sealed class LineRuns(int widthTwips, int firstTwips, int emTwips, int usual)
{
    /// <summary>More would be seen.</summary>
    private const int MostTracking = 30;

    /// <summary>Programs round the tracking of each character their own way.</summary>
    private const int Reserve = 30;

    /// <summary>LibreOffice 7 adds a fifth of the size between Chinese and Latin, whatever the file says; Word and WPS do not. A line is set to end alike in both where it can.</summary>
    private readonly int _scriptSpace = emTwips / 5;

    /// <summary>The runs.</summary>
    /// <param name="spans">The text with its character styles.</param>
    /// <param name="lines">Its lines.</param>
    public IEnumerable<Run> Of(IReadOnlyList<(string Text, string? Style)> spans, IReadOnlyList<PlannedLine> lines)
    {
        var text = string.Concat(spans.Select(span => span.Text));
        if (lines.Sum(line => line.Length) != text.Length)
        {
            lines = [new PlannedLine(text.Length, false)];
        }

        var (runs, start) = (new List<(string Text, string? Style, int? Own)>(), 0);
        for (var i = 0; i < lines.Count; i++)
        {
            // At its very beginning the paragraph breaks the page.
            if (lines[i].StartsPage && i > 0)
            {
                foreach (var run in Taken(runs)) yield return run;
                yield return new Run(new Break { Type = BreakValues.Page });
            }

            var end = start + lines[i].Length;
            var own = Tracking(text.AsSpan(start, lines[i].Length), text.AsSpan(end, Math.Min(text.Length - end, 40)), widthTwips - (i == 0 ? firstTwips : 0));
            Add(runs, spans, start, end, own);
            start = end;
        }

        foreach (var run in Taken(runs)) yield return run;
    }

    /// <summary>Tracking that ends the line where it is to end; null for that of the style.</summary>
    /// <param name="line">The line.</param>
    /// <param name="rest">What follows it in the paragraph; empty for the last line.</param>
    /// <param name="width">Room.</param>
    private int? Tracking(ReadOnlySpan<char> line, ReadOnlySpan<char> rest, int width)
    {
        var (set, count) = Measure(line.TrimEnd(' '));
        if (count == 0)
        {
            return null;
        }

        var space = _scriptSpace * ScriptChanges(line);
        var (next, nextCount) = Measure(rest.Length == 0 ? rest : FirstOf(rest));
        // With less, one more would fit.
        var least = rest.Length == 0 ? int.MinValue : Floor(width - set - next, count + nextCount) + 1;
        if (usual >= least && set + (usual * count) + space <= width)
        {
            return null;
        }

        var (most, mostWithSpace) = (Floor(width - set - Reserve, count), Floor(width - set - space - Reserve, count));
        var chosen = Math.Max(least, Math.Min(usual, mostWithSpace < least ? most : mostWithSpace));
        return chosen == usual || Math.Abs(chosen - usual) > MostTracking ? null : chosen;
    }

    private (int Twips, int Count) Measure(ReadOnlySpan<char> text)
    {
        var (twips, count) = (0.0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var advance = SquareMetrics.Instance.Advance(Face.Fang, rune);
            twips += advance * emTwips;
            count += advance > 0 ? 1 : 0;
        }

        return ((int)twips, count);
    }

    // A word stays whole.
    private static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && IsLatin(rest[0]) && IsLatin(rest[end]))
        {
            end++;
        }

        return char.IsHighSurrogate(rest[0]) ? rest[..Math.Min(2, rest.Length)] : rest[..end];
    }

    private static int ScriptChanges(ReadOnlySpan<char> line)
    {
        var changes = 0;
        for (var i = 1; i < line.Length; i++)
        {
            changes += (IsLatin(line[i - 1]) && IsChinese(line[i])) || (IsChinese(line[i - 1]) && IsLatin(line[i])) ? 1 : 0;
        }

        return changes;
    }

    private static bool IsLatin(char c) => c is > ' ' and < '\x7F';

    private static bool IsChinese(char c) => c >= '\u2E80';

    private static int Floor(int twips, int count) => (int)Math.Floor(twips / (double)count);

    private static void Add(List<(string Text, string? Style, int? Own)> runs, IReadOnlyList<(string Text, string? Style)> spans, int start, int end, int? own)
    {
        var at = 0;
        foreach (var (text, style) in spans)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, text.Length));
            at += text.Length;
            if (from >= to)
            {
                continue;
            }

            if (runs is [.., var last] && last.Style == style && last.Own == own)
            {
                runs[^1] = (last.Text + text[from..to], style, own);
            }
            else
            {
                runs.Add((text[from..to], style, own));
            }
        }
    }

    private static List<Run> Taken(List<(string Text, string? Style, int? Own)> runs)
    {
        var taken = runs.ConvertAll(run => Pieces.Words(run.Text, run.Style, run.Own));
        runs.Clear();
        return taken;
    }
}
