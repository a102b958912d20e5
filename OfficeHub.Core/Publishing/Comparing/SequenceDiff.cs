using System.Runtime.InteropServices;

namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>What became of a run of items.</summary>
public enum DiffKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>Only in the old one.</summary>
    Removed,

    /// <summary>Only in the new one.</summary>
    Added,
}

/// <summary>A run of items with one fate.</summary>
/// <param name="Kind">Its fate.</param>
/// <param name="Old">Where it begins in the old sequence; of an added one where it would.</param>
/// <param name="New">The same in the new sequence.</param>
/// <param name="Length">How many items.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DiffRun(DiffKind Kind, int Old, int New, int Length);

/// <summary>The shortest way from one sequence to another, and within a budget: where it would cost too much, what both have once and in order.</summary>
/// <remarks>Myers, An O(ND) Difference Algorithm and Its Variations (1986), the greedy form.</remarks>
public static class SequenceDiff
{
    // The way back is kept, a row for each difference: so many rows take some 9 MB at most.
    private const int MostDifferences = 1500;

    /// <summary>The runs in order; removed before added where both stand at one place.</summary>
    public static IReadOnlyList<DiffRun> Between<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, CompareBudget budget, IEqualityComparer<T>? same = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(budget);
        var numbers = new Dictionary<T, int>(same);
        var (a, b) = (Numbered(old), Numbered(now));
        return Runs(Pairs(a, b, budget), a.Length, b.Length);

        int[] Numbered(IReadOnlyList<T> items)
        {
            var result = new int[items.Count];
            for (var i = 0; i < result.Length; i++)
            {
                if (!numbers.TryGetValue(items[i], out result[i])) numbers.Add(items[i], result[i] = numbers.Count);
            }

            return result;
        }
    }

    private static List<(int Old, int New)> Pairs(int[] old, int[] now, CompareBudget budget)
    {
        var pairs = new List<(int, int)>();
        var start = 0;
        for (; start < old.Length && start < now.Length && old[start] == now[start]; start++) pairs.Add((start, start));
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        // What only one of them has cannot be in both: it makes no way longer.
        var (shared, present) = (Common(old, start, end, now), Common(now, start, end, old));
        pairs.AddRange(Greedy(shared, present, old, now, budget) ?? Once(shared, present, old, now));
        for (var i = end; i > 0; i--) pairs.Add((old.Length - i, now.Length - i));
        return pairs;
    }

    private static int[] Common(int[] items, int start, int end, int[] others)
    {
        var known = others.AsSpan(start, others.Length - start - end).ToArray().ToHashSet();
        return [.. Enumerable.Range(start, items.Length - start - end).Where(i => known.Contains(items[i]))];
    }

    // Null when it is too far from one to the other.
    private static List<(int Old, int New)>? Greedy(int[] a, int[] b, int[] old, int[] now, CompareBudget budget)
    {
        if (a.Length == 0 || b.Length == 0) return [];
        var rows = new List<int[]>();
        var furthest = new int[(2 * MostDifferences) + 3];
        const int middle = MostDifferences + 1;
        for (var d = 0; d <= Math.Min(a.Length + b.Length, MostDifferences); d++)
        {
            var steps = d + 1;
            rows.Add(furthest[(middle - d)..(middle + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]) ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                var from = x;
                while (x < a.Length && x - k < b.Length && old[a[x]] == now[b[x - k]]) x++;
                steps += x - from;
                furthest[middle + k] = x;
                if (x >= a.Length && x - k >= b.Length) return Back(rows, a, b);
            }

            if (!budget.Take(steps)) return null;
        }

        budget.Spend();
        return null;
    }

    private static List<(int Old, int New)> Back(List<int[]> rows, int[] a, int[] b)
    {
        var pairs = new List<(int, int)>();
        var (x, y) = (a.Length, b.Length);
        for (var d = rows.Count - 1; d >= 0; d--)
        {
            // The row before difference d reaches from -d to d.
            var row = rows[d];
            var k = x - y;
            var down = k == -d || (k != d && At(k - 1) < At(k + 1));
            var (fromX, fromK) = d == 0 ? (0, 0) : down ? (At(k + 1), k + 1) : (At(k - 1), k - 1);
            var afterX = d == 0 ? 0 : down ? fromX : fromX + 1;
            while (x > afterX)
            {
                x--;
                y--;
                pairs.Add((a[x], b[y]));
            }

            (x, y) = (fromX, fromX - fromK);

            int At(int diagonal) => row[diagonal + d];
        }

        pairs.Reverse();
        return pairs;
    }

    // What stands once in each of them and in the same order.
    private static List<(int Old, int New)> Once(int[] a, int[] b, int[] old, int[] now)
    {
        var places = b.GroupBy(at => now[at]).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First());
        var candidates = a.GroupBy(at => old[at]).Where(group => group.Count() == 1 && places.ContainsKey(group.Key)).Select(group => (Old: group.First(), New: places[group.Key])).OrderBy(pair => pair.Old).ToList();
        // The longest rising row of them.
        var (tails, before) = (new List<int>(), new int[candidates.Count]);
        for (var i = 0; i < candidates.Count; i++)
        {
            var at = tails.BinarySearch(i, Comparer<int>.Create((one, other) => candidates[one].New.CompareTo(candidates[other].New)));
            at = at < 0 ? ~at : at;
            before[i] = at > 0 ? tails[at - 1] : -1;
            if (at == tails.Count) tails.Add(i);
            else tails[at] = i;
        }

        var pairs = new List<(int, int)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i]) pairs.Add(candidates[i]);
        pairs.Reverse();
        return pairs;
    }

    private static List<DiffRun> Runs(List<(int Old, int New)> pairs, int oldLength, int newLength)
    {
        var runs = new List<DiffRun>();
        var (i, j) = (0, 0);
        foreach (var (old, now) in pairs.Append((oldLength, newLength)))
        {
            if (old > i) runs.Add(new DiffRun(DiffKind.Removed, i, j, old - i));
            if (now > j) runs.Add(new DiffRun(DiffKind.Added, old, j, now - j));
            if (old == oldLength) break;
            if (runs is [.., { Kind: DiffKind.Same } last]) runs[^1] = last with { Length = last.Length + 1 };
            else runs.Add(new DiffRun(DiffKind.Same, old, now, 1));
            (i, j) = (old + 1, now + 1);
        }

        return runs;
    }
}
