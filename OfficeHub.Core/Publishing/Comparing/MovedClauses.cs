using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>Which of the clauses that are gone stand elsewhere now.</summary>
internal sealed class MovedClauses
{
    // A short one stands in every paper: that it is gone here and new there says nothing.
    private const int LeastLength = 6;

    // One that was also changed must be long and much alike.
    private const int LeastChangedLength = 14;
    private const double LeastAlike = 0.7;

    private readonly Dictionary<int, int> _to = [];
    private readonly Dictionary<int, int> _from = [];

    private MovedClauses()
    {
    }

    public static MovedClauses Among(IReadOnlyList<(int? Old, int? New)> pairs, IReadOnlyList<Clause> old, IReadOnlyList<Clause> now, CompareBudget budget)
    {
        var moves = new MovedClauses();
        var gone = pairs.Where(pair => pair.New is null).Select(pair => pair.Old!.Value).Where(i => Length(old[i]) >= LeastLength).ToList();
        var added = pairs.Where(pair => pair.Old is null).Select(pair => pair.New!.Value).Where(j => Length(now[j]) >= LeastLength).ToList();
        moves.FindSame(gone, added, old, now);
        moves.FindAlike(gone, added, old, now, budget);
        return moves;
    }

    public int? To(int old) => _to.TryGetValue(old, out var place) ? place : null;

    public int? From(int now) => _from.TryGetValue(now, out var place) ? place : null;

    private void FindSame(List<int> gone, List<int> added, IReadOnlyList<Clause> old, IReadOnlyList<Clause> now)
    {
        var places = added.GroupBy(j => now[j].Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<int>(group), StringComparer.Ordinal);
        foreach (var i in gone)
        {
            if (places.GetValueOrDefault(old[i].Key) is { Count: > 0 } free) Tie(i, free.Dequeue());
        }
    }

    private void FindAlike(List<int> gone, List<int> added, IReadOnlyList<Clause> old, IReadOnlyList<Clause> now, CompareBudget budget)
    {
        var open = added.Where(j => !_from.ContainsKey(j) && now[j].Block is Paragraph && Length(now[j]) >= LeastChangedLength).ToDictionary(j => j, j => new Likeness(now[j].Units[0]));
        foreach (var i in gone.Where(i => !_to.ContainsKey(i) && old[i].Block is Paragraph && Length(old[i]) >= LeastChangedLength))
        {
            var like = new Likeness(old[i].Units[0]);
            var (best, value) = (-1, LeastAlike);
            foreach (var (j, other) in open)
            {
                if (!budget.Take(like.Length + other.Length)) return;
                if (like.To(other) is var found && found >= value) (best, value) = (j, found);
            }

            if (best < 0) continue;
            open.Remove(best);
            Tie(i, best);
        }
    }

    private void Tie(int i, int j)
    {
        _to.Add(i, j);
        _from.Add(j, i);
    }

    private static int Length(Clause clause) => clause.Block is Paragraph paragraph ? paragraph.Text.Length : clause.Key.Length;
}
