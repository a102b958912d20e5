using System.Runtime.CompilerServices;
using System.Text;

namespace OfficeHub.Core.Auditing.Keeping;

/// <summary>The file of kept heads: one JSON line each, only ever longer, ascending. May be read, copied and printed by anyone entitled.</summary>
/// <remarks>Several processes may append: a lock file beside it lets one at a time, readers are never held up.</remarks>
public sealed class AuditHeadFile(AuditOptions options)
{
    private const byte LineFeed = (byte)'\n';
    private const int TailBytes = 4096;
    private const int LongestLine = 200;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(10);

    private readonly string _path = Path.GetFullPath(options.HeadsFile);
    // What stood at the end when the file was this long; it only ever grows.
    private Tuple<long, KeptHead?>? _known;

    /// <summary>Appends the head and puts it on the disk, unless the file is already as far.</summary>
    /// <returns>The last head of the file afterwards: of the same sequence as <paramref name="head"/>, or later.</returns>
    internal async Task<KeptHead> AppendAsync(KeptHead head, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        await using var alone = await HoldAsync(ct);
        await using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (await LastAsync(file, ct) is { } last && last.Sequence >= head.Sequence)
        {
            return last;
        }

        // A line cut short by a crash or a full disk must not swallow this one.
        var line = (await EndsInsideLineAsync(file, ct) ? "\n" : "") + head.ToLine() + "\n";
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes(line), ct);
        await file.FlushAsync(ct);
        file.Flush(flushToDisk: true);
        _known = Tuple.Create<long, KeptHead?>(file.Length, head);
        return head;
    }

    /// <summary>How long the file is now, in bytes; 0 when it is not there.</summary>
    internal long Length => File.Exists(_path) ? new FileInfo(_path).Length : 0;

    /// <summary>The newest head, or null.</summary>
    public async Task<KeptHead?> LastAsync(CancellationToken ct)
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        await using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return await LastAsync(file, ct);
    }

    /// <summary>The heads kept up to now, oldest first, one at a time; a line cut short by a crash is passed over.</summary>
    public IAsyncEnumerable<KeptHead> Read() => Read(_path);

    /// <summary>The same of any file of heads. Lines added after the call are left out: their rows may not have been read.</summary>
    public static IAsyncEnumerable<KeptHead> Read(string path) => ReadAsync(path, File.Exists(path) ? new FileInfo(path).Length : 0);

    /// <summary>The newest heads, newest first.</summary>
    public async Task<IReadOnlyList<KeptHead>> NewestAsync(int most, CancellationToken ct)
    {
        if (!File.Exists(_path))
        {
            return [];
        }

        await using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return [.. (await TailAsync(file, Math.Max(TailBytes, (long)most * LongestLine), ct)).Take(most)];
    }

    private async Task<KeptHead?> LastAsync(FileStream file, CancellationToken ct)
    {
        var length = file.Length;
        if (_known is { } known && known.Item1 == length)
        {
            return known.Item2;
        }

        KeptHead? last = null;
        // The last whole line is nearly always in the last block; else in a longer one.
        for (var read = 0L; last is null && read < length;)
        {
            read = Math.Min(Math.Max(read * 8, TailBytes), length);
            last = (await TailAsync(file, read, ct)).FirstOrDefault();
        }

        _known = Tuple.Create(length, last);
        return last;
    }

    private static async Task<IEnumerable<KeptHead>> TailAsync(FileStream file, long window, CancellationToken ct)
    {
        var tail = new byte[Math.Min(window, file.Length)];
        file.Seek(-tail.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(tail, ct);
        return Encoding.UTF8.GetString(tail).Split('\n').Reverse().Select(KeptHead.FromLine).OfType<KeptHead>();
    }

    private static async IAsyncEnumerable<KeptHead> ReadAsync(string path, long length, [EnumeratorCancellation] CancellationToken ct = default)
    {
        if (length == 0)
        {
            yield break;
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.UTF8);
        for (var place = 0L; place < length && await reader.ReadLineAsync(ct) is { } line; place += Encoding.UTF8.GetByteCount(line) + 1)
        {
            if (KeptHead.FromLine(line) is { } head)
            {
                yield return head;
            }
        }
    }

    private static async Task<bool> EndsInsideLineAsync(FileStream file, CancellationToken ct)
    {
        if (file.Length == 0)
        {
            return false;
        }

        file.Seek(-1, SeekOrigin.End);
        var end = new byte[1];
        await file.ReadExactlyAsync(end, ct);
        return end[0] != LineFeed;
    }

    private async Task<FileStream> HoldAsync(CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += LockPause)
        {
            try
            {
                return new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < LockWait && Directory.Exists(Path.GetDirectoryName(_path)))
            {
                await Task.Delay(LockPause, ct);
            }
        }
    }
}
