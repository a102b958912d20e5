namespace OfficeHub.Tests.Core.Files;

/// <summary>Never ends; counts what was taken from it.</summary>
internal sealed class EndlessStream : UploadStream
{
    public long Given { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        buffer.Span.Fill((byte)'a');
        Given += buffer.Length;
        return ValueTask.FromResult(buffer.Length);
    }
}

/// <summary>Never answers.</summary>
internal sealed class SilentStream : UploadStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}

/// <summary>Gives a byte now and then.</summary>
internal sealed class TrickleStream : UploadStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(100, cancellationToken);
        buffer.Span[0] = (byte)'a';
        return 1;
    }
}

/// <summary>Breaks after a few bytes.</summary>
internal sealed class BrokenStream : UploadStream
{
    private bool _begun;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_begun)
        {
            throw new IOException("connection reset");
        }

        _begun = true;
        buffer.Span[0] = (byte)'a';
        return ValueTask.FromResult(1);
    }
}

/// <summary>What a request body offers: reading forward.</summary>
internal abstract class UploadStream : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
