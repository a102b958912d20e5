using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Reading;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Common;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Auditing;

public sealed class AuditQueriesTests(ITestOutputHelper output)
{
    private const int Rows = 130;

    [Fact]
    public async Task List_of_the_log_pages_newest_first_and_leaves_no_row()
    {
        await using var office = await FilledAsync();
        var reader = await office.SignedInAsync("包玉兰", AuditPermissions.Read);
        var query = office.Get<AuditLogQuery>();

        var first = (await query.ListAsync(new AuditLogFilter(), null, reader, CancellationToken.None)).Value;
        var second = (await query.ListAsync(new AuditLogFilter(), first.Next, reader, CancellationToken.None)).Value;
        var third = (await query.ListAsync(new AuditLogFilter(), second.Next, reader, CancellationToken.None)).Value;
        var back = (await query.ListAsync(new AuditLogFilter(), third.Previous, reader, CancellationToken.None)).Value;

        Assert.Equal(Enumerable.Range(1, Rows).Reverse().Select(i => (long)i), first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Sequence));
        Assert.Null(third.Next);
        Assert.Equal(second.Rows, back.Rows);
        Assert.Equal(Rows, (await office.LogAsync()).Count);
    }

    [Fact]
    public async Task Filters_of_the_log_each_narrow_it()
    {
        await using var office = await FilledAsync();
        var reader = await office.SignedInAsync("包玉兰", AuditPermissions.Read);
        var log = await office.LogAsync();
        var target = log[77];
        var day = BeijingTime.DayOf(target.At);

        await ExpectAsync(new AuditLogFilter(Person: "启明"), row => row.ActorName == "赵启明");
        await ExpectAsync(new AuditLogFilter(Action: "任命"), row => row.ActionName == "任命");
        await ExpectAsync(new AuditLogFilter(Subject: target.SubjectId.ToString()), row => row.SubjectId == target.SubjectId);
        await ExpectAsync(new AuditLogFilter(Subject: target.SubjectName), row => row.SubjectName.Contains(target.SubjectName, StringComparison.Ordinal));
        await ExpectAsync(new AuditLogFilter(Subject: "机构"), row => row.SubjectKind == "机构");
        await ExpectAsync(new AuditLogFilter(Outcome: AuditOutcome.Refused), row => row.Outcome != "OK");
        await ExpectAsync(new AuditLogFilter(Outcome: AuditOutcome.Done, Person: "高静"), row => row.Outcome == "OK" && row.ActorName == "高静");
        await ExpectAsync(new AuditLogFilter(Address: "10.20.1."), row => row.Address.StartsWith("10.20.1.", StringComparison.Ordinal));
        await ExpectAsync(new AuditLogFilter(day, day), row => BeijingTime.DayOf(row.At) == day);
        await ExpectAsync(new AuditLogFilter(Person: "100%"), _ => false);

        async Task ExpectAsync(AuditLogFilter filter, Func<AuditEntry, bool> holds)
        {
            var found = new List<long>();
            string? cursor = null;
            do
            {
                var page = (await office.Get<AuditLogQuery>().ListAsync(filter, cursor, reader, CancellationToken.None)).Value;
                found.AddRange(page.Rows.Select(row => row.Sequence));
                cursor = page.Next;
            }
            while (cursor is not null);

            Assert.Equal(log.Where(holds).Select(row => row.Sequence).Reverse(), found);
        }
    }

    [Fact]
    public async Task Row_in_full_tells_whether_its_hash_is_right()
    {
        await using var office = await FilledAsync();
        var reader = await office.SignedInAsync("包玉兰", AuditPermissions.Read);
        await using (var db = await office.ContextAsync())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE AuditEntries SET ActorName = '无名氏' WHERE Sequence = 40");
        }

        var whole = (await office.Get<AuditEntryQuery>().FindAsync(39, reader, CancellationToken.None)).Value;
        var edited = (await office.Get<AuditEntryQuery>().FindAsync(40, reader, CancellationToken.None)).Value;
        var first = (await office.Get<AuditEntryQuery>().FindAsync(1, reader, CancellationToken.None)).Value;
        var none = await office.Get<AuditEntryQuery>().FindAsync(Rows + 1, reader, CancellationToken.None);

        Assert.Equal((true, 38, 40), (whole.IsWhole, whole.Before?.Sequence, whole.After?.Sequence));
        Assert.False(edited.IsWhole);
        Assert.True(first.IsWhole);
        Assert.Null(first.Before);
        Assert.IsType<NotFound>(none.Error);
    }

    [Fact]
    public async Task Reader_without_the_right_is_refused_each_time_and_that_is_on_record()
    {
        await using var office = await FilledAsync();
        var actor = await office.SignedInAsync("马会川");
        var ct = CancellationToken.None;

        Error?[] refusals =
        [
            (await office.Get<AuditLogQuery>().ListAsync(new AuditLogFilter(), null, actor, ct)).Error,
            (await office.Get<AuditEntryQuery>().FindAsync(1, actor, ct)).Error,
            (await office.Get<KeptHeadsQuery>().ListAsync(5, actor, ct)).Error,
            (await office.Get<DaySheetQuery>().FindAsync(new DateOnly(2026, 7, 1), actor, ct)).Error,
            (await office.Get<VerifyAuditQuery>().RunAsync(null, actor, ct)).Error,
            (await office.Get<ExportAuditQuery>().PrepareAsync(null, null, actor, ct)).Error,
        ];

        Assert.All(refusals, refusal => Assert.IsType<NotAllowed>(refusal));
        Assert.Equal(
            ["查看审计日志", "查看审计记录", "查看留存的链头", "打印审计日签", "校验审计日志", "导出审计日志"],
            (await office.LogAsync()).Skip(Rows).Where(row => row.Outcome == "Common.NotAllowed").Select(row => row.ActionName));
    }

    [Fact]
    public async Task Verification_by_the_audit_administrator_is_on_record_with_its_verdict()
    {
        await using var office = await FilledAsync();
        var actor = await office.SignedInAsync("包玉兰", AuditPermissions.Verify);

        var verdict = await office.Get<VerifyAuditQuery>().RunAsync(null, actor, CancellationToken.None);

        Assert.True(verdict.Value.IsIntact);
        var row = (await office.LogAsync())[^1];
        Assert.Equal(("校验审计日志", "包玉兰", "OK", verdict.Value.Sentence), (row.ActionName, row.ActorName, row.Outcome, row.Summary));
    }

    [Fact]
    public async Task Export_is_on_record_before_it_is_written_and_verifies_in_the_file()
    {
        await using var office = await FilledAsync();
        var actor = await office.SignedInAsync("包玉兰", AuditPermissions.Export);
        var export = (await office.Get<ExportAuditQuery>().PrepareAsync(null, null, actor, CancellationToken.None)).Value;
        var row = (await office.LogAsync())[^1];
        using var to = new MemoryStream();

        var written = await export.WriteAsync(to, CancellationToken.None);

        Assert.Equal(("导出审计日志", $"第 1 至 {Rows} 条"), (row.ActionName, row.SubjectName));
        Assert.Equal(Rows, written);
        to.Position = 0;
        var verdict = await AuditVerifier.VerifyAsync(AuditJsonl.ReadAsync(to), AuditReference.None, null, CancellationToken.None);
        Assert.True(verdict.IsIntact, verdict.Sentence);
        Assert.Equal((byte)'\n', to.ToArray()[^1]);
    }

    [Fact]
    public async Task Export_of_days_without_rows_is_refused_in_words()
    {
        await using var office = await FilledAsync();
        var actor = await office.SignedInAsync("包玉兰", AuditPermissions.Export);

        var export = await office.Get<ExportAuditQuery>().PrepareAsync(new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 2), actor, CancellationToken.None);

        Assert.IsType<NothingToExport>(export.Error);
    }

    [Fact]
    public async Task Day_sheet_holds_the_head_of_its_day()
    {
        await using var office = await FilledAsync();
        var actor = await office.SignedInAsync("包玉兰", AuditPermissions.Read);
        var log = await office.LogAsync();
        var day = BeijingTime.DayOf(log[^1].At);
        var ofDay = log.Where(row => BeijingTime.DayOf(row.At) == day).ToList();

        var sheet = (await office.Get<DaySheetQuery>().FindAsync(day, actor, CancellationToken.None)).Value;
        var empty = (await office.Get<DaySheetQuery>().FindAsync(new DateOnly(2020, 1, 1), actor, CancellationToken.None)).Value;

        Assert.Equal(
            (ofDay[0].Sequence, ofDay[^1].Sequence, ofDay.Count, ofDay.Count(row => row.Outcome != "OK"), ofDay[^1].Hash, true),
            (sheet.First, sheet.Last, sheet.Count, sheet.Refused, sheet.Head?.Hash, sheet.IsKept));
        Assert.Equal((null, 0), (empty.Head, empty.Count));
    }

    private async Task<TestOffice> FilledAsync()
    {
        var office = await TestOffice.OpenAsync();
        var log = SampleLog.Of(Rows, Chance.Begin(output));
        await using (var db = await office.ContextAsync())
        {
            db.AddRange(log.Rows);
            await db.SaveChangesAsync();
            await db.Set<AuditHead>().ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, Rows).SetProperty(head => head.Hash, log.Rows[^1].Hash));
        }

        await SampleLog.KeepHeadAsync(office);
        return office;
    }
}
