using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>Two texts clause by clause: which is new, gone, changed, moved, or only numbered otherwise.</summary>
/// <param name="Clauses">Part by part in the order of the text; those of the old one stand where they stood.</param>
/// <param name="IsCoarse">Whether some of it was too long to be compared to the character.</param>
public sealed record ContentComparison(IReadOnlyList<ComparedClause> Clauses, bool IsCoarse)
{
    // Two texts with less in common are not one that was changed; with the same ordinal a little less will do.
    private const double LeastAlike = 0.4;
    private const double LeastAlikeAtPlace = 0.25;
    private const double Never = 2;

    /// <summary>Whether anything but numbering changed.</summary>
    public bool IsSame => Clauses.All(clause => clause.Change is ClauseChange.Same);

    /// <summary>Compares.</summary>
    /// <param name="old">As it was.</param>
    /// <param name="now">As it is.</param>
    /// <param name="parts">The names of the parts in the order they are shown.</param>
    /// <param name="budget">How much it may cost.</param>
    public static ContentComparison Between(IReadOnlyList<Clause> old, IReadOnlyList<Clause> now, IReadOnlyList<string> parts, CompareBudget budget)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(budget);
        var pairs = parts.SelectMany(part => Pairs(Of(old, part), Of(now, part), old, now, budget)).ToList();
        var moves = MovedClauses.Among(pairs, old, now, budget);
        var clauses = pairs.Select(pair => Compared(pair, moves, old, now, budget)).ToList();
        return new ContentComparison(clauses, budget.IsSpent);

        static List<int> Of(IReadOnlyList<Clause> clauses, string part) => [.. Enumerable.Range(0, clauses.Count).Where(i => clauses[i].Part == part)];
    }

    private static IEnumerable<(int? Old, int? New)> Pairs(List<int> before, List<int> after, IReadOnlyList<Clause> old, IReadOnlyList<Clause> now, CompareBudget budget) =>
        ClauseAlignment.Pair([.. before.Select(i => old[i].Key)], [.. after.Select(i => now[i].Key)], (i, j) => Least(old[before[i]], now[after[j]]), budget)
            .Select(pair => ((int?)(pair.Old is { } i ? before[i] : null), (int?)(pair.New is { } j ? after[j] : null)));

    private static double Least(Clause old, Clause now) => (old.Block, now.Block) switch
    {
        (Paragraph, Paragraph) => old.Ordinal.Length > 0 && old.Ordinal == now.Ordinal ? LeastAlikeAtPlace : LeastAlike,
        (Table, Table) => LeastAlikeAtPlace,
        (Picture before, Picture after) when before.Hash == after.Hash => 0,
        _ => Never,
    };

    private static ComparedClause Compared((int? Old, int? New) pair, MovedClauses moves, IReadOnlyList<Clause> old, IReadOnlyList<Clause> now, CompareBudget budget)
    {
        var (i, j) = pair;
        if (i is { } before && j is { } after)
        {
            var rows = Rows(old[before], now[after], budget);
            var note = Note(old[before], now[after]);
            var change = note.Length > 0 || rows.Any(row => row.Kind is not DiffKind.Same || row.Cells.Any(cell => cell.Spans.Any(span => span.Kind is not DiffKind.Same))) ? ClauseChange.Changed
                : old[before].Ordinal != now[after].Ordinal ? ClauseChange.Renumbered
                : ClauseChange.Same;
            return new ComparedClause(change, before, after, old[before], now[after], rows, note);
        }

        if (i is { } gone)
        {
            return moves.To(gone) is { } there
                ? new ComparedClause(ClauseChange.MovedAway, gone, there, old[gone], now[there], Whole(old[gone], DiffKind.Removed))
                : new ComparedClause(ClauseChange.Removed, gone, null, old[gone], null, Whole(old[gone], DiffKind.Removed));
        }

        var added = j!.Value;
        return moves.From(added) is { } from
            ? new ComparedClause(ClauseChange.MovedHere, from, added, old[from], now[added], Rows(old[from], now[added], budget), Note(old[from], now[added]))
            : new ComparedClause(ClauseChange.Added, null, added, null, now[added], Whole(now[added], DiffKind.Added));
    }

    private static IReadOnlyList<ComparedRow> Rows(Clause old, Clause now, CompareBudget budget) =>
        old.Block is Table before && now.Block is Table after
            ? TableDiff.Between(before, after, budget)
            : [new ComparedRow(DiffKind.Same, [new ComparedCell(0, 0, TextDiff.Between(old.Units[0], now.Units[0], budget))])];

    private static IReadOnlyList<ComparedRow> Whole(Clause clause, DiffKind kind) => clause.Block is Table table
        ? TableDiff.Whole(table, kind)
        : [new ComparedRow(kind, [new ComparedCell(kind is DiffKind.Added ? null : 0, kind is DiffKind.Removed ? null : 0, clause.Units[0].Length == 0 ? [] : [new TextSpan(kind, clause.Units[0])])])];

    private static string Note(Clause old, Clause now) => (old.Block, now.Block) switch
    {
        (Paragraph before, Paragraph after) when before.Level != after.Level => $"层次由{Level(before)}改为{Level(after)}",
        (Picture before, Picture after) when before.WidthMm != after.WidthMm || before.HeightMm != after.HeightMm => "图的大小变了",
        _ => "",
    };

    private static string Level(Paragraph paragraph) => paragraph.Level == 0 ? "正文" : $"第{Ordinals.Chinese(Math.Min(paragraph.Level, Paragraph.Deepest))}级";
}
