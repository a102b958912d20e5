namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>Who wrote what: follows every character through a chain of texts, forwards to where it came in, backwards to where it went.</summary>
/// <param name="clauses">The clauses of the text at whose end one stands.</param>
/// <param name="version">The number its characters begin with; 0 for still there.</param>
internal sealed class Attribution(IReadOnlyList<Clause> clauses, int version)
{
    private List<int[][]> _marks = [.. clauses.Select(clause => Marked(clause, version))];

    /// <summary>On to the next text: what it kept came in where it came in, what it added came in with it.</summary>
    public void Next(ContentComparison step, IReadOnlyList<Clause> now, int number)
    {
        var marks = now.Select(clause => Marked(clause, number)).ToList();
        foreach (var (clause, cell) in Tied(step)) Walk(cell, _marks[clause.OldIndex!.Value][cell.Old!.Value], marks[clause.NewIndex!.Value][cell.New!.Value], forwards: true);
        _marks = marks;
    }

    /// <summary>Back to the text before: what was kept goes where it goes, what was removed went with the later one.</summary>
    public void Before(ContentComparison step, IReadOnlyList<Clause> old, int number)
    {
        var marks = old.Select(clause => Marked(clause, number)).ToList();
        foreach (var (clause, cell) in Tied(step)) Walk(cell, marks[clause.OldIndex!.Value][cell.Old!.Value], _marks[clause.NewIndex!.Value][cell.New!.Value], forwards: false);
        _marks = marks;
    }

    /// <summary>Names the version of every stretch of a comparison from the one end to the other.</summary>
    /// <param name="whole">From the first text of the chain to the last.</param>
    /// <param name="came">Walked to the last text.</param>
    /// <param name="went">Walked back to the first.</param>
    /// <param name="first">Number of the first text.</param>
    /// <param name="last">Number of the last.</param>
    public static ContentComparison Name(ContentComparison whole, Attribution came, Attribution went, int first, int last) => whole with
    {
        Clauses = [.. whole.Clauses.Select(clause => clause with
        {
            Rows = [.. clause.Rows.Select(row => row with
            {
                Cells = [.. row.Cells.Select(cell => cell with
                {
                    Spans = [.. Named(
                        cell.Spans,
                        cell.Old is { } i && clause.OldIndex is { } old ? went._marks[old][i] : [],
                        cell.New is { } j && clause.NewIndex is { } now ? came._marks[now][j] : [],
                        first, last)],
                })],
            })],
        })],
    };

    private static IEnumerable<(ComparedClause Clause, ComparedCell Cell)> Tied(ContentComparison step) =>
        from clause in step.Clauses
        where clause is { OldIndex: not null, NewIndex: not null } && clause.Change is not ClauseChange.MovedAway
        from cell in clause.Rows.SelectMany(row => row.Cells)
        where cell is { Old: not null, New: not null }
        select (clause, cell);

    private static void Walk(ComparedCell cell, int[] old, int[] now, bool forwards)
    {
        var (i, j) = (0, 0);
        foreach (var span in cell.Spans)
        {
            if (span.Kind is DiffKind.Same && forwards) Array.Copy(old, i, now, j, span.Text.Length);
            else if (span.Kind is DiffKind.Same) Array.Copy(now, j, old, i, span.Text.Length);
            if (span.Kind is not DiffKind.Added) i += span.Text.Length;
            if (span.Kind is not DiffKind.Removed) j += span.Text.Length;
        }
    }

    // Where the long way and the short one pair things differently, the last hand that can have done it is named.
    private static IEnumerable<TextSpan> Named(IReadOnlyList<TextSpan> spans, int[] went, int[] came, int first, int last)
    {
        var (i, j) = (0, 0);
        foreach (var span in spans)
        {
            var length = span.Text.Length;
            if (span.Kind is DiffKind.Same)
            {
                yield return span;
            }
            else
            {
                var (marks, from) = span.Kind is DiffKind.Removed ? (went, i) : (came, j);
                for (var start = 0; start < length;)
                {
                    var end = start + 1;
                    while (end < length && Number(marks, from + end) == Number(marks, from + start)) end++;
                    yield return new TextSpan(span.Kind, span.Text[start..end], Number(marks, from + start));
                    start = end;
                }
            }

            if (span.Kind is not DiffKind.Added) i += length;
            if (span.Kind is not DiffKind.Removed) j += length;
        }

        int Number(int[] marks, int at) => at < marks.Length && marks[at] > first && marks[at] <= last ? marks[at] : last;
    }

    private static int[][] Marked(Clause clause, int number) => [.. clause.Units.Select(unit =>
    {
        var marks = new int[unit.Length];
        Array.Fill(marks, number);
        return marks;
    })];
}
