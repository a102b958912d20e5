using OfficeHub.Core.Auditing.Keeping;

namespace OfficeHub.Core.Auditing.Verifying;

/// <summary>Goes through ascending heads beside the rows, one at a time.</summary>
internal sealed class HeadReader(IAsyncEnumerable<KeptHead> heads, CancellationToken ct) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<KeptHead> _heads = heads.GetAsyncEnumerator(ct);
    private KeptHead? _current;
    private bool _ended;

    /// <summary>The head that stands after a later one, once it has been met.</summary>
    public KeptHead? Disorder { get; private set; }

    /// <summary>The head of the row, or null when none was kept for it.</summary>
    public async ValueTask<KeptHead?> SkipToAsync(long sequence)
    {
        while (!_ended && (_current is null || _current.Sequence < sequence))
        {
            await NextAsync();
        }

        return _current?.Sequence == sequence ? _current : null;
    }

    /// <summary>The last head of all, when it is beyond the row.</summary>
    public async ValueTask<KeptHead?> LastBeyondAsync(long sequence)
    {
        while (!_ended)
        {
            await NextAsync();
        }

        return _current?.Sequence > sequence ? _current : null;
    }

    public ValueTask DisposeAsync() => _heads.DisposeAsync();

    private async ValueTask NextAsync()
    {
        if (!await _heads.MoveNextAsync())
        {
            _ended = true;
            return;
        }

        if (_current is not null && _heads.Current.Sequence <= _current.Sequence && _heads.Current.Hash != _current.Hash)
        {
            Disorder ??= _heads.Current;
            return;
        }

        _current = _heads.Current;
    }
}
