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

        var best = new Choice();
        Search(new Wanted(title, costs, fewest, width / fewest), [], 0, best);
        if (fewest < MostLines)
        {
            Search(new Wanted(title, costs, fewest + 1, width / (fewest + 1)), [], 0, best);
        }

        return best.Ends is null ? Filled(title) : [.. Cut(title, best.Ends)];
    }

    /// <summary>How well lines of these widths look: 0 is best.</summary>
    internal static double Shape(IReadOnlyList<double> widths)
    {
        var (longest, shortest) = (widths.Max(), widths.Min());
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
        for (var i = 1; i < widths.Count - 1; i++)
        {
            if (widths[i] < widths.Take(i).Max() && widths[i] < widths.Skip(i + 1).Max())
            {
                cost += 10;
            }
        }

        return cost;
    }

    private static void Search(Wanted wanted, List<int> ends, double cost, Choice best)
    {
        var start = ends.Count == 0 ? 0 : ends[^1];
        if (ends.Count == wanted.Lines - 1)
        {
            var widths = Cut(wanted.Title, [.. ends, wanted.Title.Length]).Select(TextWidth.Of).ToList();
            if (widths[^1] <= Widest)
            {
                best.Offer(cost + Shape(widths) + (wanted.Lines * 4), [.. ends, wanted.Title.Length]);
            }

            return;
        }

        for (var end = start + 1; end < wanted.Title.Length && TextWidth.Of(wanted.Title[start..end]) <= Widest; end++)
        {
            // Lines far from the mean cannot win and would make long titles slow.
            if (wanted.Costs[end] < Never && TextWidth.Of(wanted.Title[start..end]) > wanted.Mean * 0.4)
            {
                Search(wanted, [.. ends, end], cost + wanted.Costs[end], best);
            }
        }
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

    private sealed record Wanted(string Title, double[] Costs, int Lines, double Mean);

    private sealed class Choice
    {
        private double _cost = double.MaxValue;

        public IReadOnlyList<int>? Ends { get; private set; }

        public void Offer(double cost, IReadOnlyList<int> ends)
        {
            if (cost < _cost)
            {
                (_cost, Ends) = (cost, ends);
            }
        }
    }
}
