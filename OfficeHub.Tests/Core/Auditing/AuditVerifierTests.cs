using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Auditing;

/// <summary>security.md A-1: whatever is done to a log of 10,000 rows is found, and the first bad row is named.</summary>
public sealed class AuditVerifierTests : IClassFixture<AuditVerifierTests.LongLog>
{
    private const int Count = 10_000;
    private const int HeadEvery = 15;
    private const int Places = 100;

    private readonly Random _chance;
    private readonly SampleLog _log;

    public AuditVerifierTests(LongLog log, ITestOutputHelper output)
    {
        _chance = Chance.Begin(output);
        _log = log.Log;
    }

    [Fact]
    public async Task Verification_of_an_untouched_log_finds_nothing()
    {
        var verdict = await AuditVerifier.VerifyAsync(
            _log.Rows.ToAsyncEnumerable(), new AuditReference(_log.Heads(HeadEvery).ToAsyncEnumerable(), []), null, CancellationToken.None);

        Assert.True(verdict.IsIntact, verdict.Sentence);
        Assert.Equal((Count, Count, 667), (verdict.Rows, verdict.LastVouchedSequence, verdict.HeadsCompared));
        Assert.Equal(_log.Rows[^1].Hash, verdict.Last?.Hash);
    }

    [Fact]
    public async Task Verification_after_an_edit_names_the_row_edited()
    {
        var fields = typeof(AuditEntry).GetProperties().Select(property => property.Name).Where(name => name != nameof(AuditEntry.Sequence)).ToArray();
        Assert.Equal(23, fields.Length);
        for (var round = 0; round < Chance.Rounds(Places); round++)
        {
            var place = _chance.Next(Count);
            var field = fields[round % fields.Length];
            var rows = _log.Rows.ToArray<AuditEntry?>();
            rows[place] = SampleLog.Copy(_log.Rows[place], (field, Another(field, _log.Rows[place])));

            var verdict = await _log.VerifyAsync(rows);

            Assert.Equal((AuditFault.Changed, place + 1), (verdict.Fault, verdict.FirstBadSequence));
        }
    }

    [Fact]
    public async Task Verification_after_an_edit_with_the_rows_own_hash_made_anew_names_the_row_edited()
    {
        for (var round = 0; round < Chance.Rounds(Places); round++)
        {
            var place = _chance.Next(Count - 1);
            var rows = _log.Rows.ToArray<AuditEntry?>();
            rows[place] = SampleLog.Chained(SampleLog.Copy(_log.Rows[place], ("ActorName", "无名氏")), _log.Rows[place].PreviousHash);

            var verdict = await _log.VerifyAsync(rows);

            Assert.Equal((AuditFault.Replaced, place + 1), (verdict.Fault, verdict.FirstBadSequence));
        }
    }

    [Fact]
    public async Task Verification_after_a_deletion_names_the_row_deleted()
    {
        for (var round = 0; round < Chance.Rounds(Places); round++)
        {
            var place = _chance.Next(Count - 1);
            var rows = _log.Rows.Take(place).Concat(_log.Rows.Skip(place + 1));
            // Every other time the rows after it move up to close the gap.
            var closed = round % 2 == 0 ? rows : rows.Select((row, at) => at < place ? row : SampleLog.Copy(row, ("Sequence", at + 1L)));

            var verdict = await _log.VerifyAsync(closed);

            Assert.Equal((round % 2 == 0 ? AuditFault.Missing : AuditFault.Changed, place + 1), (verdict.Fault, verdict.FirstBadSequence));
        }
    }

    [Fact]
    public async Task Verification_after_an_insertion_names_the_row_inserted()
    {
        for (var round = 0; round < Chance.Rounds(Places); round++)
        {
            var place = _chance.Next(Count);
            // The forged row is chained to the one before it without a fault; the rows after it move down.
            var previous = place == 0 ? AuditChain.Genesis : _log.Rows[place - 1].Hash;
            var forged = SampleLog.Chained(SampleLog.Copy(_log.Rows[place], ("ActorName", "无名氏")), previous);
            var moved = _log.Rows.Skip(place).Select(row => SampleLog.Copy(row, ("Sequence", row.Sequence + 1)));

            var verdict = await _log.VerifyAsync(_log.Rows.Take(place).Append(forged).Concat(moved));

            Assert.Equal((AuditFault.Inserted, place + 1), (verdict.Fault, verdict.FirstBadSequence));
        }
    }

    [Fact]
    public async Task Verification_after_a_swap_names_the_earlier_of_the_two()
    {
        for (var round = 0; round < Chance.Rounds(Places); round++)
        {
            var first = _chance.Next(Count - 1);
            var second = round % 5 == 0 ? first + 1 : _chance.Next(first + 1, Count);
            var rows = _log.Rows.ToArray<AuditEntry?>();
            (rows[first], rows[second]) = (rows[second], rows[first]);
            if (round % 2 == 0)
            {
                rows[first] = SampleLog.Copy(rows[first]!, ("Sequence", first + 1L));
                rows[second] = SampleLog.Copy(rows[second]!, ("Sequence", second + 1L));
            }

            var verdict = await _log.VerifyAsync(rows);

            Assert.Equal((false, first + 1), (verdict.IsIntact, verdict.FirstBadSequence));
        }
    }

    [Fact]
    public async Task Verification_after_the_tail_is_cut_names_the_first_row_gone()
    {
        var heads = _log.Heads(HeadEvery);
        for (var round = 0; round < Chance.Rounds(Places); round++)
        {
            var left = round == 0 ? 0 : _chance.Next(Count);

            var verdict = await _log.VerifyAsync(_log.Rows.Take(left), heads);

            Assert.Equal((AuditFault.TailCut, left + 1, Count), (verdict.Fault, verdict.FirstBadSequence, verdict.ComparedHead?.Sequence));
        }
    }

    [Fact]
    public async Task Verification_of_a_chain_made_anew_finds_the_first_kept_head_after_the_change()
    {
        var heads = _log.Heads(HeadEvery);
        for (var round = 0; round < Chance.Rounds(Places); round++)
        {
            var place = _chance.Next(Count);
            var rows = Rebuilt(place, heads.First(head => head.Sequence > place).Sequence);

            var verdict = await _log.VerifyAsync(rows, heads);

            var found = heads.First(head => head.Sequence > place).Sequence;
            var before = heads.LastOrDefault(head => head.Sequence <= place)?.Sequence ?? 0;
            Assert.Equal((AuditFault.Rewritten, found, before), (verdict.Fault, verdict.FirstBadSequence, verdict.LastVouchedSequence));
        }
    }

    [Fact]
    public async Task Verification_of_a_chain_made_anew_against_a_head_for_each_row_names_the_row()
    {
        var heads = _log.Heads(1);
        for (var round = 0; round < Chance.Rounds(Places); round++)
        {
            var place = _chance.Next(Count);

            var verdict = await _log.VerifyAsync(Rebuilt(place, place + 1), heads);

            Assert.Equal((AuditFault.Rewritten, place + 1), (verdict.Fault, verdict.FirstBadSequence));
        }
    }

    [Fact]
    public async Task Verification_of_a_whole_chain_made_anew_finds_the_first_head()
    {
        var rows = Rebuilt(0, Count).ToArray();

        var alone = await _log.VerifyAsync(rows);
        var against = await _log.VerifyAsync(rows, _log.Heads(HeadEvery));

        Assert.True(alone.IsIntact);
        Assert.Contains("无法判定", alone.Sentence, StringComparison.Ordinal);
        Assert.Equal((AuditFault.Rewritten, (long)HeadEvery), (against.Fault, against.FirstBadSequence));
    }

    [Fact]
    public async Task Edit_finer_than_the_canonical_text_is_found()
    {
        var rows = _log.Rows.ToArray<AuditEntry?>();
        rows[41] = SampleLog.Copy(_log.Rows[41], ("At", _log.Rows[41].At.AddTicks(1)));
        var halves = _log.Rows.ToArray<AuditEntry?>();
        halves[41] = SampleLog.Chained(SampleLog.Copy(_log.Rows[41], ("Summary", "\uD83D")), _log.Rows[41].PreviousHash);

        Assert.Equal(42, (await _log.VerifyAsync(rows)).FirstBadSequence);
        Assert.Equal(42, (await _log.VerifyAsync(halves)).FirstBadSequence);
    }

    [Fact]
    public async Task Part_of_a_log_is_verified_only_when_somebody_vouches_for_the_row_before()
    {
        var part = _log.Rows.Skip(500).Take(200).ToArray();
        var start = new KeptHead(500, _log.Rows[499].Hash, default);
        var wrong = new KeptHead(500, _log.Rows[498].Hash, default);

        var alone = await VerifyPartAsync();
        var vouched = await VerifyPartAsync(start);
        var contradicted = await VerifyPartAsync(wrong);

        Assert.Equal((AuditFault.Missing, 1), (alone.Fault, alone.FirstBadSequence));
        Assert.True(vouched.IsIntact, vouched.Sentence);
        Assert.Equal((AuditFault.Changed, 501), (contradicted.Fault, contradicted.FirstBadSequence));

        Task<AuditVerdict> VerifyPartAsync(params KeptHead[] given) => AuditVerifier.VerifyAsync(
            part.ToAsyncEnumerable(), new AuditReference(AsyncEnumerable.Empty<KeptHead>(), given), null, CancellationToken.None);
    }

    [Fact]
    public async Task Hash_without_a_number_must_belong_to_some_row()
    {
        var there = await VerifyWithAsync(_log.Rows[^1].Hash, _log.Rows);
        var gone = await VerifyWithAsync(_log.Rows[^1].Hash, _log.Rows.SkipLast(3));

        Assert.True(there.IsIntact, there.Sentence);
        Assert.Equal(AuditFault.HeadUnknown, gone.Fault);

        static Task<AuditVerdict> VerifyWithAsync(string hash, IEnumerable<AuditEntry> rows) => AuditVerifier.VerifyAsync(
            rows.ToAsyncEnumerable(), AuditReference.None with { GivenHash = hash }, null, CancellationToken.None);
    }

    [Fact]
    public async Task Heads_of_two_logs_in_one_file_are_refused()
    {
        var heads = _log.Heads(HeadEvery).ToList();
        heads.Insert(20, new KeptHead(7, AuditChain.Genesis, default));

        Assert.Equal(AuditFault.HeadsDisordered, (await _log.VerifyAsync(_log.Rows, heads)).Fault);
    }

    /// <summary>The log with the actor of one row changed and every hash from there on made anew, up to a row and a little further.</summary>
    private IEnumerable<AuditEntry> Rebuilt(int place, long until)
    {
        var previous = place == 0 ? AuditChain.Genesis : _log.Rows[place - 1].Hash;
        foreach (var row in _log.Rows.Take(place))
        {
            yield return row;
        }

        for (var at = place; at < Count && at < until + 2; at++)
        {
            var row = SampleLog.Chained(at == place ? SampleLog.Copy(_log.Rows[at], ("ActorName", "无名氏")) : _log.Rows[at], previous);
            previous = row.Hash;
            yield return row;
        }
    }

    private object Another(string field, AuditEntry row) => typeof(AuditEntry).GetProperty(field)!.GetValue(row) switch
    {
        Guid => Guid.NewGuid(),
        DateTime at => at.AddMilliseconds(_chance.Next(1, 1000)),
        string { Length: 64 } hash => (hash[0] == '0' ? "1" : "0") + hash[1..],
        string text => text + "。",
        var other => throw new InvalidOperationException($"No other value for {other}."),
    };

    public sealed class LongLog
    {
        internal SampleLog Log { get; } = SampleLog.Of(Count, new Random(20260701));
    }
}
