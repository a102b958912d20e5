using System.Net.WebSockets;
using System.Text;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary>One open page as the server sees it: a line, on it a circuit if one is started, every render batch acknowledged, every script call answered.</summary>
/// <remarks>Keeps nothing of what came, so that what it weighs itself is the same whatever the page.</remarks>
internal sealed class CircuitLine : IAsyncDisposable
{
    private const int SmallBuffer = 4096;
    private const long ObjectReference = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _shaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _started;
    private TaskCompletionSource? _shown;
    private byte[]? _sought;
    private Task _listening = Task.CompletedTask;
    private long _heardAt;

    private CircuitLine()
    {
    }

    /// <summary>Size of all render batches together.</summary>
    public long BatchBytes { get; private set; }

    /// <summary>Opens a line; there is no circuit on it yet.</summary>
    /// <param name="site">The site.</param>
    /// <param name="cookies">Who opens it; empty for nobody.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<CircuitLine> OpenAsync(Uri site, string cookies, CancellationToken ct)
    {
        var line = new CircuitLine();
        if (cookies.Length > 0)
        {
            line._socket.Options.SetRequestHeader("Cookie", cookies);
        }

        // The server sends its own pings; a second clock at this end would only weigh.
        line._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await line._socket.ConnectAsync(new UriBuilder(new Uri(site, "/_blazor")) { Scheme = "ws" }.Uri, ct);
        line._listening = line.ListenAsync();
        await line.SendAsync(BlazorPack.Handshake);
        await line.WaitAsync(line._shaken.Task, ct);
        return line;
    }

    /// <summary>Starts the circuit of a page and waits until it has shown a text and come to rest.</summary>
    /// <param name="address">Of the page.</param>
    /// <param name="page">What the server gave for it.</param>
    /// <param name="shows">A text only the loaded page has.</param>
    /// <param name="ct">Stops it.</param>
    public async Task ShowAsync(Uri address, PageMarkers page, string shows, CancellationToken ct)
    {
        _sought = Encoding.UTF8.GetBytes(shows);
        _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(BlazorPack.Invoke("0", "StartCircuit", new Uri(address, "/").AbsoluteUri, address.AbsoluteUri, "[]", page.State));
        await WaitAsync(_started.Task, ct);
        await SendAsync(BlazorPack.Invoke(null, "UpdateRootComponents", page.Operations, page.State));
        await WaitAsync(_shown.Task, ct);
        while (Environment.TickCount64 - Volatile.Read(ref _heardAt) < Quiet.TotalMilliseconds)
        {
            await Task.Delay(Quiet / 4, ct);
        }

        (_sought, _shown, _started) = (null, null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task WaitAsync(Task step, CancellationToken ct)
    {
        if (await Task.WhenAny(step, _listening).WaitAsync(Patience, ct) == _listening)
        {
            await _listening;
            throw new InvalidOperationException("The server hung up.");
        }
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[SmallBuffer];
        var filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }

            var got = await _socket.ReceiveAsync(buffer.AsMemory(filled), _closing.Token);
            if (got.MessageType is WebSocketMessageType.Close)
            {
                return;
            }

            filled += got.Count;
            var used = await HearAsync(buffer.AsMemory(0, filled));
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            if (filled == 0 && buffer.Length > SmallBuffer)
            {
                buffer = new byte[SmallBuffer];
            }
        }
    }

    /// <summary>Answers whatever has come whole.</summary>
    /// <returns>How many bytes that was.</returns>
    private async Task<int> HearAsync(ReadOnlyMemory<byte> bytes)
    {
        var used = 0;
        if (!_shaken.Task.IsCompleted)
        {
            used = bytes.Span.IndexOf((byte)0x1e) + 1;
            if (used > 0)
            {
                _shaken.TrySetResult();
            }
        }

        while (_shaken.Task.IsCompleted && BlazorPack.FirstFrame(bytes.Span[used..]) is { } frame)
        {
            if (Answer(bytes.Span[used..][frame]) is { IsEmpty: false } answer)
            {
                await SendAsync(answer);
            }

            used += frame.End.Value;
        }

        return used;
    }

    private ReadOnlyMemory<byte> Answer(ReadOnlySpan<byte> message)
    {
        var reader = new PackReader(message);
        reader.ReadCount();
        switch (reader.ReadNumber())
        {
            case BlazorPack.Invocation:
                Volatile.Write(ref _heardAt, Environment.TickCount64);
                reader.ReadCount();
                reader.ReadBytes();
                return AnswerCall(ref reader);
            case BlazorPack.Completion:
                _started?.TrySetResult();
                return default;
            case BlazorPack.Ping:
                return BlazorPack.PingFrame;
            case BlazorPack.Close:
                throw new InvalidOperationException($"The server hung up: {reader.ReadText()}");
            default:
                return default;
        }
    }

    private ReadOnlyMemory<byte> AnswerCall(ref PackReader reader)
    {
        var target = reader.ReadText();
        reader.ReadCount();
        switch (target)
        {
            case "JS.RenderBatch":
                var batch = reader.ReadNumber();
                var content = reader.ReadBytes();
                BatchBytes += content.Length;
                if (_sought is { } sought && content.IndexOf(sought) >= 0)
                {
                    _shown?.TrySetResult();
                }

                return BlazorPack.Invoke(null, "OnRenderCompleted", batch, null);
            case "JS.BeginInvokeJS":
                var call = reader.ReadNumber();
                reader.ReadBytes();
                reader.ReadBytes();
                var value = reader.ReadNumber() == ObjectReference ? "{\"__jsObjectId\":1}" : "null";
                return call == 0 ? default : BlazorPack.Invoke(null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,{value}]");
            case "JS.Error":
                throw new InvalidOperationException($"The circuit failed: {reader.ReadText()}");
            default:
                return default;
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame)
    {
        await _sending.WaitAsync(_closing.Token);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, _closing.Token);
        }
        finally
        {
            _sending.Release();
        }
    }
}
