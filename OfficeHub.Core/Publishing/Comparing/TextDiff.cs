using System.Globalization;
using System.Text;

namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>A stretch of a text with one fate.</summary>
/// <param name="Kind">Its fate.</param>
/// <param name="Text">Never empty.</param>
/// <param name="Version">The version that wrote or struck it; 0 for what stayed, and while nobody has asked who it was.</param>
public sealed record TextSpan(DiffKind Kind, string Text, int Version = 0);

/// <summary>What changed within a paragraph, in stretches a person would mark: figures and Latin words whole, no confetti of single characters.</summary>
public static class TextDiff
{
    // Less than this share of a text kept: it was written anew, and what both have is chance.
    private const double LeastKept = 0.3;

    // What stays between two changes and is not longer joins them, if both are longer.
    private const int LongestIsland = 3;

    private const int MostShifts = 60;

    /// <summary>The stretches in order: those not added give the old text, those not removed the new one.</summary>
    public static IReadOnlyList<TextSpan> Between(string old, string now, CompareBudget budget)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        if (old == now) return old.Length == 0 ? [] : [new TextSpan(DiffKind.Same, old)];
        if (old.Length == 0 || now.Length == 0) return Whole(old, now);
        var (before, after) = (Pieces(old), Pieces(now));
        var parts = new List<Part>();
        foreach (var run in SequenceDiff.Between(before, after, budget, StringComparer.Ordinal))
        {
            var text = run.Kind is DiffKind.Added ? string.Concat(after.Skip(run.New).Take(run.Length)) : string.Concat(before.Skip(run.Old).Take(run.Length));
            if (run.Kind is DiffKind.Same) parts.Add(new Part(text, text, IsKept: true));
            else if (parts is [.., { IsKept: false } last]) parts[^1] = last with { Old = last.Old + (run.Kind is DiffKind.Removed ? text : ""), New = last.New + (run.Kind is DiffKind.Added ? text : "") };
            else parts.Add(run.Kind is DiffKind.Removed ? new Part(text, "", IsKept: false) : new Part("", text, IsKept: false));
        }

        Join(parts);
        if (parts.Where(part => part.IsKept).Sum(part => part.Old.Length) < LeastKept * Math.Min(old.Length, now.Length)) return Whole(old, now);
        Shift(parts);
        return [.. parts.Where(part => part.Old.Length + part.New.Length > 0).SelectMany(part => part.IsKept ? [new TextSpan(DiffKind.Same, part.Old)] : Whole(part.Old, part.New))];
    }

    private static TextSpan[] Whole(string old, string now) =>
        [.. old.Length > 0 ? new[] { new TextSpan(DiffKind.Removed, old) } : [], .. now.Length > 0 ? new[] { new TextSpan(DiffKind.Added, now) } : []];

    // Latin words and figures whole (3.5, 20%), everything else a character at a time.
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && (IsLatin(text[end]) || (end > i && text[end] is '.' or '-' && end + 1 < text.Length && IsLatin(text[end + 1])))) end++;
            if (end == i) end = i + StringInfo.GetNextTextElementLength(text, i);
            pieces.Add(text[i..end]);
            i = end;
        }

        return pieces;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    private static void Join(List<Part> parts)
    {
        for (var i = 1; i + 1 < parts.Count;)
        {
            if (parts[i].IsKept && IsIsland(parts[i - 1], parts[i].Old, parts[i + 1]))
            {
                parts[i - 1] = new Part(parts[i - 1].Old + parts[i].Old + parts[i + 1].Old, parts[i - 1].New + parts[i].New + parts[i + 1].New, IsKept: false);
                parts.RemoveRange(i, 2);
                i = Math.Max(1, i - 2);
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsIsland(Part before, string kept, Part after)
    {
        var least = Math.Min(Math.Max(before.Old.Length, before.New.Length), Math.Max(after.Old.Length, after.New.Length));
        // 会议 → 大会 is one change, 单位要 → 部门要严格 is two.
        if (kept.Length == 1) return !char.IsPunctuation(kept[0]) && (least == 1 || (before.IsReplaced && after.IsReplaced));
        return kept.Length <= LongestIsland && kept.Length < least;
    }

    // Of a stretch that could as well begin a little earlier or later, the place where a clause begins or ends is taken.
    private static void Shift(List<Part> parts)
    {
        for (var i = 1; i + 1 < parts.Count; i++)
        {
            var part = parts[i];
            if (part.IsKept || (part.Old.Length > 0 && part.New.Length > 0)) continue;
            var (left, moved, right) = (parts[i - 1].Old, part.Old + part.New, parts[i + 1].Old);
            var back = 0;
            while (back < MostShifts && back < left.Length && left[^(back + 1)] == Looped(moved, -back - 1)) back++;
            var all = new StringBuilder().Append(left.AsSpan(left.Length - back)).Append(moved).Append(right).ToString();
            var (best, score) = (back, Score(all, back, moved.Length));
            for (var at = 0; at + moved.Length <= all.Length && at <= back + MostShifts; at++)
            {
                if (at > back && all[at - 1] != all[at + moved.Length - 1]) break;
                if (Score(all, at, moved.Length) is var other && other > score) (best, score) = (at, other);
            }

            if (best == back) continue;
            var text = all.Substring(best, moved.Length);
            parts[i - 1] = Kept(left[..(left.Length - back)] + all[..best]);
            parts[i] = part.Old.Length > 0 ? new Part(text, "", IsKept: false) : new Part("", text, IsKept: false);
            parts[i + 1] = Kept(all[(best + moved.Length)..]);
        }
    }

    private static Part Kept(string text) => new(text, text, IsKept: true);

    private static char Looped(string text, int at) => text[((at % text.Length) + text.Length) % text.Length];

    // No half of a character pair, no word cut in two; best after a mark or at a beginning.
    private static int Score(string all, int at, int length) => Edge(all, at) + Edge(all, at + length);

    private static int Edge(string all, int at)
    {
        if (at == 0 || at == all.Length) return 1;
        if (char.IsLowSurrogate(all[at]) || (IsLatin(all[at]) && IsLatin(all[at - 1]))) return -10;
        return char.IsPunctuation(all[at - 1]) || char.IsWhiteSpace(all[at - 1]) ? 2 : char.IsPunctuation(all[at]) ? 1 : 0;
    }

    private sealed record Part(string Old, string New, bool IsKept)
    {
        public bool IsReplaced => Old.Length > 0 && New.Length > 0;
    }
}
