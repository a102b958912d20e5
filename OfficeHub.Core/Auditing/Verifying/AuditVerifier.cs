using OfficeHub.Core.Auditing.Keeping;

namespace OfficeHub.Core.Auditing.Verifying;

/// <summary>Reads a log from its first row to its last and says whether it is as it was written. Needs the rows and the heads, nothing else.</summary>
/// <remarks>
/// security.md A-1. Rows and heads stream by: memory does not grow with the log. What the chain cannot show by itself, a
/// tail cut off and a chain made anew, shows against heads kept outside.
/// </remarks>
public sealed class AuditVerifier
{
    private readonly AuditReference _reference;
    private readonly Func<string, AuditEntry, string> _hash;
    private string _running = AuditChain.Genesis;
    private string _beforeRunning = "";
    private long _last;
    private long _rows;
    private long _vouched;
    private long _compared;
    private KeptHead? _comparedHead;
    private KeptHead? _lastRow;
    private bool _hashSeen;

    private AuditVerifier(AuditReference reference, Func<string, AuditEntry, string> hash)
    {
        _reference = reference;
        _hash = hash;
    }

    /// <summary>Verifies a log.</summary>
    /// <param name="rows">In the order of the log; null stands for a line that is no row.</param>
    /// <param name="reference">Heads to compare with.</param>
    /// <param name="progress">Told the number of rows read, every thousand.</param>
    /// <param name="ct">Stops it.</param>
    public static Task<AuditVerdict> VerifyAsync(
        IAsyncEnumerable<AuditEntry?> rows, AuditReference reference, IProgress<long>? progress, CancellationToken ct) =>
        VerifyAsync(rows, reference, progress, AuditChain.HashOf, ct);

    /// <summary>The same with another way to the same hashes: the tests remember those of rows they have not touched.</summary>
    internal static async Task<AuditVerdict> VerifyAsync(
        IAsyncEnumerable<AuditEntry?> rows, AuditReference reference, IProgress<long>? progress, Func<string, AuditEntry, string> hash, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(reference);
        return await new AuditVerifier(reference, hash).RunAsync(rows, progress, ct);
    }

    private async Task<AuditVerdict> RunAsync(IAsyncEnumerable<AuditEntry?> rows, IProgress<long>? progress, CancellationToken ct)
    {
        await using var heads = new HeadReader(_reference.Kept, ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (_rows++ % 1000 == 0)
            {
                progress?.Report(_rows - 1);
            }

            if (await CheckAsync(row, heads) is { } fault)
            {
                return fault;
            }
        }

        progress?.Report(_rows);
        return await EndAsync(heads);
    }

    private async Task<AuditVerdict?> CheckAsync(AuditEntry? row, HeadReader heads)
    {
        if (row is null)
        {
            return Bad(AuditFault.Unreadable, _last + 1, $"第 {_last + 1} 条读不成：不是规定格式的审计记录。");
        }

        if (_rows == 1 && row.Sequence != 1 && await BeginLaterAsync(row, heads) is { } cannot)
        {
            return cannot;
        }

        if (CheckChain(row) is { } broken)
        {
            return broken;
        }

        (_beforeRunning, _running, _last) = (_running, row.Hash, row.Sequence);
        _lastRow = new KeptHead(row.Sequence, row.Hash, row.At);
        _hashSeen |= row.Hash == _reference.GivenHash;
        return await CheckHeadsAsync(row, heads);
    }

    /// <summary>A part of a log may stand alone when somebody vouches for the row before it.</summary>
    private async Task<AuditVerdict?> BeginLaterAsync(AuditEntry row, HeadReader heads)
    {
        var before = row.Sequence - 1;
        var start = _reference.Given.FirstOrDefault(head => head.Sequence == before) ?? await heads.SkipToAsync(before);
        if (heads.Disorder is { } disorder)
        {
            return Disordered(disorder);
        }

        if (start is null)
        {
            return Bad(AuditFault.Missing, 1, before > 0
                ? $"日志从第 {row.Sequence} 条开始，前面的 {before} 条不在。如果本来只导出了一段，请给出第 {before} 条的链头。"
                : $"第一条的顺序号是 {row.Sequence}，应为 1。");
        }

        (_running, _last) = (start.Hash, before);
        Compared(start);
        _vouched = before;
        return null;
    }

    private AuditVerdict? CheckChain(AuditEntry row)
    {
        var expected = _last + 1;
        if (row.Sequence > expected)
        {
            var missing = row.Sequence == expected + 1 ? $"第 {expected} 条不在" : $"第 {expected} 至 {row.Sequence - 1} 条不在";
            return Bad(AuditFault.Missing, expected, $"{missing}：第 {_last} 条后面是第 {row.Sequence} 条。");
        }

        if (row.Sequence < expected)
        {
            return Bad(AuditFault.OutOfPlace, expected, $"应为第 {expected} 条的地方是第 {row.Sequence} 条：次序被动过，或有重复。");
        }

        var isWhole = AuditChain.IsExact(row) && _hash(_running, row) == row.Hash;
        if (row.PreviousHash == _running)
        {
            return isWhole ? null : Bad(AuditFault.Changed, expected, $"第 {expected} 条的内容与它的哈希不符：这一条被改过。");
        }

        if (isWhole)
        {
            return Bad(AuditFault.Changed, expected, $"第 {expected} 条记下的前一条哈希与第 {_last} 条不符：这一条被改过。");
        }

        if (row.PreviousHash == _beforeRunning)
        {
            return Bad(AuditFault.Inserted, _last, $"第 {_last} 条是插进来的：第 {expected} 条接的是它前面一条。");
        }

        // The row is whole with the predecessor it names, and no head vouches for the one we have: that one was replaced.
        return expected > 1 && _vouched < _last && _hash(row.PreviousHash, row) == row.Hash
            ? Bad(AuditFault.Replaced, _last, $"第 {_last} 条与第 {expected} 条接不上：第 {_last} 条被换过，或两条之间少了记录。")
            : Bad(AuditFault.Changed, expected, $"第 {expected} 条接不上第 {_last} 条：这一条被改过或换过。");
    }

    private async Task<AuditVerdict?> CheckHeadsAsync(AuditEntry row, HeadReader heads)
    {
        if (_reference.End is { } end && end.Sequence == row.Sequence && end.Hash != row.Hash)
        {
            return Bad(AuditFault.Rewritten, row.Sequence, $"第 {row.Sequence} 条与数据库自己记下的链尾不符：这一条被换过，或链尾被改过。");
        }

        foreach (var head in _reference.Given.Where(head => head.Sequence == row.Sequence))
        {
            if (Compare(row, head) is { } fault)
            {
                return fault;
            }
        }

        if (await heads.SkipToAsync(row.Sequence) is { } kept && Compare(row, kept) is { } other)
        {
            return other;
        }

        return heads.Disorder is { } disorder ? Disordered(disorder) : null;
    }

    private AuditVerdict? Compare(AuditEntry row, KeptHead head)
    {
        Compared(head);
        if (head.Hash == row.Hash)
        {
            _vouched = row.Sequence;
            return null;
        }

        var from = _vouched + 1;
        return Bad(AuditFault.Rewritten, row.Sequence, from < row.Sequence
            ? $"第 {row.Sequence} 条与链外留存的链头不符：第 {from} 至 {row.Sequence} 条之间被改写，后面的哈希都重算过。"
            : $"第 {row.Sequence} 条与链外留存的链头不符：这一条被改写，后面的哈希都重算过。");
    }

    private async Task<AuditVerdict> EndAsync(HeadReader heads)
    {
        var beyond = _reference.Given.Where(head => head.Sequence > _last).MaxBy(head => head.Sequence);
        beyond = await heads.LastBeyondAsync(_last) is { } kept && kept.Sequence > (beyond?.Sequence ?? 0) ? kept : beyond;
        if (heads.Disorder is { } disorder)
        {
            return Disordered(disorder);
        }

        if (beyond is not null)
        {
            Compared(beyond);
            return Bad(AuditFault.TailCut, _last + 1, _rows == 0
                ? $"日志是空的，链外留存的链头已是第 {beyond.Sequence} 条：整个日志被删。"
                : $"日志到第 {_last} 条为止，留存的链头已是第 {beyond.Sequence} 条：末尾 {beyond.Sequence - _last} 条被删。");
        }

        if (_reference.End is { } end && end.Sequence > _last)
        {
            return Bad(AuditFault.TailCut, _last + 1, $"日志到第 {_last} 条为止，数据库自己记下的链尾是第 {end.Sequence} 条：末尾 {end.Sequence - _last} 条被删。");
        }

        if (_reference.GivenHash is { } hash)
        {
            _compared++;
            if (!_hashSeen)
            {
                return Bad(AuditFault.HeadUnknown, null, $"没有哪一条的哈希是给出的 {hash[..8]}…：末尾被删，或整条链被改写过。");
            }
        }

        return new AuditVerdict(AuditFault.None, _rows, null, _vouched, _compared, _comparedHead, _lastRow, Praise());
    }

    private string Praise() => _rows == 0
        ? "日志里还没有记录。"
        : _compared == 0
            ? $"{_rows} 条记录首尾相接，内容与哈希相符。没有链外留存的链头可比，末尾有没有被删、整条链有没有被改写，无法判定。"
            : $"{_rows} 条记录首尾相接，内容与哈希相符，与链外留存的 {_compared} 个链头一致。";

    private void Compared(KeptHead head)
    {
        _compared++;
        _comparedHead = head;
    }

    private AuditVerdict Disordered(KeptHead head) =>
        Bad(AuditFault.HeadsDisordered, null, $"留存的链头次序不对：第 {head.Sequence} 条的链头排在更后的链头之后。链头文件被动过，或混进了别的日志。");

    private AuditVerdict Bad(AuditFault fault, long? first, string sentence) =>
        new(fault, _rows, first, _vouched, _compared, _comparedHead, _lastRow, sentence);
}
