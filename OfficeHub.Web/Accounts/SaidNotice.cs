using System.Collections.Concurrent;

namespace OfficeHub.Web.Accounts;

/// <summary>One sentence for the page that opens next in a session: what a plain form did before it sent the browser on.</summary>
public sealed class SaidNotice(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, (string Text, DateTimeOffset At)> _said = new();

    /// <summary>Leaves the sentence.</summary>
    public void Say(Guid sessionId, string text)
    {
        foreach (var old in _said.Where(pair => clock.GetUtcNow() - pair.Value.At > Life))
        {
            _said.TryRemove(old);
        }

        _said[sessionId] = (text, clock.GetUtcNow());
    }

    /// <summary>Takes it; null when there is none.</summary>
    public string? Take(Guid sessionId) =>
        _said.TryRemove(sessionId, out var said) && clock.GetUtcNow() - said.At <= Life ? said.Text : null;
}
