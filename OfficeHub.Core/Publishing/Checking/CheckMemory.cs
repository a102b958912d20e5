using System.Runtime.InteropServices;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>What rules that look at one paragraph at a time found in paragraphs of the last round, by their words: a paragraph that has not changed is not looked at again. One for each open page; it holds no more than the page does.</summary>
public sealed class CheckMemory
{
    private Dictionary<Key, IReadOnlyList<LineHit>> _last = [];
    private Dictionary<Key, IReadOnlyList<LineHit>> _now = [];

    /// <summary>Paragraphs looked at since the round began, all rules counted.</summary>
    public int Looked { get; private set; }

    /// <summary>Begins a round: what the last one did not ask for is forgotten.</summary>
    internal void Begin()
    {
        (_last, _now) = (_now, []);
        Looked = 0;
    }

    internal IReadOnlyList<LineHit> Of(string rule, string text, Func<string, IEnumerable<LineHit>> look)
    {
        var key = new Key(rule, text);
        if (_now.TryGetValue(key, out var hits)) return hits;
        if (!_last.TryGetValue(key, out hits))
        {
            hits = [.. look(text)];
            Looked++;
        }

        _now.Add(key, hits);
        return hits;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(string Rule, string Text);
}
