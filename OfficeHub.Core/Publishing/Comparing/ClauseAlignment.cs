namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>Which item of one list answers to which of another, in order: those that read the same first, between them those that are most alike.</summary>
internal static class ClauseAlignment
{
    // Farther from the diagonal than this nobody looks for a likeness; what stands there is found as moved.
    private const int Band = 25;

    private const long MostPairs = 4_000_000;

    /// <summary>Pairs in order; an item without a partner has none. What is gone stands before what came.</summary>
    /// <param name="old">The words of each.</param>
    /// <param name="now">The same of the new list.</param>
    /// <param name="least">How alike two items must be to be taken for one, 0 to 1; above 1 for never.</param>
    /// <param name="budget">Of the whole comparison.</param>
    public static IReadOnlyList<(int? Old, int? New)> Pair(IReadOnlyList<string> old, IReadOnlyList<string> now, Func<int, int, double> least, CompareBudget budget)
    {
        var pairs = new List<(int? Old, int? New)>();
        var runs = SequenceDiff.Between(old, now, budget, StringComparer.Ordinal);
        for (var r = 0; r < runs.Count; r++)
        {
            var run = runs[r];
            if (run.Kind is DiffKind.Same)
            {
                for (var i = 0; i < run.Length; i++) pairs.Add((run.Old + i, run.New + i));
            }
            else if (run.Kind is DiffKind.Removed && r + 1 < runs.Count && runs[r + 1] is { Kind: DiffKind.Added } added)
            {
                pairs.AddRange(Gap(old, now, run, added, least, budget));
                r++;
            }
            else
            {
                for (var i = 0; i < run.Length; i++) pairs.Add(run.Kind is DiffKind.Removed ? (run.Old + i, null) : (null, run.New + i));
            }
        }

        return pairs;
    }

    // The best row of likenesses: like the longest common subsequence, with more or less alike instead of same or not.
    private static IEnumerable<(int? Old, int? New)> Gap(IReadOnlyList<string> old, IReadOnlyList<string> now, DiffRun gone, DiffRun added, Func<int, int, double> least, CompareBudget budget)
    {
        var (n, m) = (gone.Length, added.Length);
        if ((long)n * m > MostPairs)
        {
            budget.Spend();
            for (var i = 0; i < n; i++) yield return (gone.Old + i, null);
            for (var j = 0; j < m; j++) yield return (null, added.New + j);
            yield break;
        }

        var before = Enumerable.Range(gone.Old, n).Select(i => new Likeness(old[i])).ToArray();
        var after = Enumerable.Range(added.New, m).Select(j => new Likeness(now[j])).ToArray();
        var reach = Band + Math.Abs(n - m);
        var best = new double[n + 1, m + 1];
        var like = new Dictionary<(int, int), double>();
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (Math.Abs(i - j) > reach || !budget.Take(1 + before[i].Length + after[j].Length)) continue;
                var value = before[i].To(after[j]);
                if (value < least(gone.Old + i, added.New + j)) continue;
                like[(i, j)] = value;
                best[i, j] = Math.Max(best[i, j], value + best[i + 1, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < n || j < m;)
        {
            // Taken where it is worth as much as any other way.
            if (i < n && j < m && like.TryGetValue((i, j), out var value) && value + best[i + 1, j + 1] >= best[i, j]) yield return (gone.Old + i++, added.New + j++);
            else if (i < n && (j == m || best[i + 1, j] >= best[i, j + 1])) yield return (gone.Old + i++, null);
            else yield return (null, added.New + j++);
        }
    }
}
