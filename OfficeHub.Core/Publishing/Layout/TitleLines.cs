namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Breaks a title into lines shaped as a trapezoid or a diamond, without splitting words as far as they are known.</summary>
/// <remarks>GB/T 9704-2012, 7.3.1. There is no dictionary here: common words of titles, names, quotations and Latin letters are kept whole.</remarks>
public static class TitleLines
{
    /// <summary>Characters of 2号 the type area holds.</summary>
    public const int Widest = 20;

    private const int MostLines = 4;
    private const double Never = 1000;

    /// <summary>The lines.</summary>
    /// <param name="title">Without line breaks.</param>
    /// <param name="whole">Names not to be split, such as the issuing agency's.</param>
    /// <returns>The title again when put together; one line when it fits on one.</returns>
    public static IReadOnlyList<string> Of(string title, IEnumerable<string> whole)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(whole);
        var width = TextWidth.Of(title);
        if (width <= Widest)
        {
            return [title];
        }

        var costs = TitleBreaks.Costs(title, whole);
        var fewest = (int)Math.Ceiling(width / Widest);
        if (fewest > MostLines)
        {
            return Filled(title);
        }

        var (best, widths) = (new Choice(), Widths(title));
        Search(new Wanted(title.Length, widths, costs, fewest, width / fewest), new int[MostLines], 0, 0, best);
        if (fewest < MostLines)
        {
            Search(new Wanted(title.Length, widths, costs, fewest + 1, width / (fewest + 1)), new int[MostLines], 0, 0, best);
        }

        return best.Ends is null ? Filled(title) : [.. Cut(title, best.Ends)];
    }

    /// <summary>How well lines of these widths look: 0 is best.</summary>
    internal static double Shape(params ReadOnlySpan<double> widths)
    {
        var (longest, shortest) = (Longest(widths), widths[0]);
        foreach (var width in widths) shortest = Math.Min(shortest, width);
        var cost = (longest - shortest) * 0.5;
        if (longest - shortest < 1)
        {
            cost += 3;
        }

        if (shortest < longest * 0.4)
        {
            cost += 8;
        }

        // An hourglass or a zigzag: some line is shorter than one before it and one after it.
        for (var i = 1; i < widths.Length - 1; i++)
        {
            if (widths[i] < Longest(widths[..i]) && widths[i] < Longest(widths[(i + 1)..]))
            {
                cost += 10;
            }
        }

        return cost;
    }

    private static double Longest(ReadOnlySpan<double> widths)
    {
        var longest = double.MinValue;
        foreach (var width in widths) longest = Math.Max(longest, width);
        return longest;
    }

    /// <summary>Every way to end the lines is tried, thousands of a long title: nothing is made anew on the way.</summary>
    /// <param name="wanted">What is looked for.</param>
    /// <param name="ends">Where the lines end; those of the first <paramref name="line"/> are chosen.</param>
    /// <param name="line">The line to end, from 0.</param>
    /// <param name="cost">Of the ends chosen.</param>
    /// <param name="best">The best way so far.</param>
    private static void Search(Wanted wanted, int[] ends, int line, double cost, Choice best)
    {
        var start = line == 0 ? 0 : ends[line - 1];
        if (line == wanted.Lines - 1)
        {
            ends[line] = wanted.Length;
            Span<double> widths = stackalloc double[wanted.Lines];
            for (var i = 0; i < widths.Length; i++) widths[i] = wanted.WidthOf(i == 0 ? 0 : ends[i - 1], ends[i]);
            if (widths[^1] <= Widest)
            {
                best.Offer(cost + Shape(widths) + (wanted.Lines * 4), ends.AsSpan(0, wanted.Lines));
            }

            return;
        }

        for (var end = start + 1; end < wanted.Length && wanted.WidthOf(start, end) <= Widest; end++)
        {
            // Lines far from the mean cannot win and would make long titles slow.
            if (wanted.Costs[end] < Never && wanted.WidthOf(start, end) > wanted.Mean * 0.4)
            {
                ends[line] = end;
                Search(wanted, ends, line + 1, cost + wanted.Costs[end], best);
            }
        }
    }

    // Of what comes before each UTF-16 unit; the second half of a character adds nothing.
    private static double[] Widths(string title)
    {
        var (widths, at, width) = (new double[title.Length + 1], 0, 0.0);
        foreach (var rune in title.EnumerateRunes())
        {
            width += TextWidth.Of(rune);
            for (var unit = 0; unit < rune.Utf16SequenceLength; unit++) widths[++at] = width;
        }

        return widths;
    }

    private static IEnumerable<string> Cut(string title, IReadOnlyList<int> ends) =>
        ends.Select((end, i) => title[(i == 0 ? 0 : ends[i - 1])..end]);

    /// <summary>Too long for any shape: filled line after line.</summary>
    private static List<string> Filled(string title)
    {
        var lines = new List<string>();
        var start = 0;
        for (var end = 1; end <= title.Length; end++)
        {
            if (end == title.Length || TextWidth.Of(title[start..(end + 1)]) > Widest)
            {
                lines.Add(title[start..end]);
                start = end;
            }
        }

        return lines;
    }

    private sealed record Wanted(int Length, double[] Widths, double[] Costs, int Lines, double Mean)
    {
        public double WidthOf(int start, int end) => Widths[end] - Widths[start];
    }

    private sealed class Choice
    {
        private double _cost = double.MaxValue;

        public IReadOnlyList<int>? Ends { get; private set; }

        public void Offer(double cost, ReadOnlySpan<int> ends)
        {
            if (cost < _cost)
            {
                (_cost, Ends) = (cost, ends.ToArray());
            }
        }
    }
}
