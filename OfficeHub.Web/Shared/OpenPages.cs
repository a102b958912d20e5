namespace OfficeHub.Web.Shared;

/// <summary>Who has a subject open now. Kept in memory: it is true only as long as the circuits of this node live, and is worth nothing after them.</summary>
public sealed class OpenPages
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Reader>> _readers = new(StringComparer.Ordinal);

    /// <summary>A page on a subject was opened.</summary>
    /// <param name="subject">As in <see cref="DraftKey"/>.</param>
    /// <param name="staffId">Who.</param>
    /// <param name="name">His name.</param>
    /// <param name="changed">Called, on any thread, when somebody else comes or goes.</param>
    /// <returns>To be disposed when the page is left.</returns>
    public IDisposable Enter(string subject, Guid staffId, string name, Action changed)
    {
        var reader = new Reader(staffId, name, changed);
        lock (_gate)
        {
            if (!_readers.TryGetValue(subject, out var known)) _readers[subject] = known = [];
            known.Add(reader);
        }

        Tell(subject, reader);
        return new Entry(this, subject, reader);
    }

    /// <summary>The others who have it open, each once, by when they came.</summary>
    public IReadOnlyList<string> Others(string subject, Guid staffId)
    {
        lock (_gate)
        {
            return _readers.TryGetValue(subject, out var known) ? [.. known.Where(reader => reader.StaffId != staffId).DistinctBy(reader => reader.StaffId).Select(reader => reader.Name)] : [];
        }
    }

    private void Leave(string subject, Reader reader)
    {
        lock (_gate)
        {
            if (!_readers.TryGetValue(subject, out var known) || !known.Remove(reader)) return;
            if (known.Count == 0) _readers.Remove(subject);
        }

        Tell(subject, reader);
    }

    private void Tell(string subject, Reader by)
    {
        Reader[] others;
        lock (_gate)
        {
            others = _readers.TryGetValue(subject, out var known) ? [.. known.Where(reader => reader != by)] : [];
        }

        foreach (var other in others) other.Changed();
    }

    private sealed record Reader(Guid StaffId, string Name, Action Changed);

    private sealed class Entry(OpenPages pages, string subject, Reader reader) : IDisposable
    {
        public void Dispose() => pages.Leave(subject, reader);
    }
}
