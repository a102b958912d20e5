using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Archives;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Core.Documents.Classified;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Archiving;

public sealed class ReconcileArchiveTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_overdue_is_named_once_and_gone_when_it_is_filed(DatabaseProvider provider)
    {
        await using var office = await ArchiveOffice.OpenAsync(provider);
        var paper = await office.FinishedAsync();
        Assert.Equal(0, await office.ReconcileAsync());
        var day = (await office.Desk.Desk.FindAsync(paper)).DocumentDate!.Value;
        office.Desk.Office.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(1, await office.ReconcileAsync());
        Assert.Equal(1, await office.ReconcileAsync());

        var found = Assert.Single((await office.LastAsync()).Found);
        Assert.Equal((paper, (Guid?)null, DiscrepancyKind.NotFiled, $"应在{BeijingTime.Day(day.AddDays(30))}以前归档。请归档。"), (found.DocumentId, found.FileId, found.Kind, found.Words));
        Assert.Equal(["ArchiveWaits 北原盟行政公署归档核对 应归档未归档 1 件。"], await ToldAsync(office));
        Assert.Null((await office.FileAsync(paper)).Error);
        Assert.Empty((await office.LastAsync()).Found);
        Assert.Equal(0, await office.ReconcileAsync());
        await using var db = await office.Desk.Office.ContextAsync();
        Assert.Empty(db.Set<ArchiveDiscrepancy>());
        Assert.Equal(1, (await db.Set<ArchiveReconciliation>().OrderBy(run => run.At).LastAsync()).Checked);
    }

    [Fact]
    public async Task Package_with_one_flipped_bit_is_found_with_the_file_it_lies_in_and_told_to_the_office()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();
        Assert.Null((await office.FileAsync(paper)).Error);
        var path = office.Desk.PathOf((await office.FiledAsync(paper)).PackageHash);
        var bytes = await File.ReadAllBytesAsync(path);
        // The last file of the package; what follows is the directory, less than a tenth of it.
        bytes[bytes.AsSpan().LastIndexOf("previousHash"u8)] ^= 0x01;
        await File.WriteAllBytesAsync(path, bytes);

        Assert.Equal(1, await office.ReconcileAsync());

        Assert.Equal((PackageFault.PieceChanged, "10审计/审计摘录.jsonl"), ((await office.VerifyAsync(paper)).Verdict!.Fault, (await office.VerifyAsync(paper)).Verdict!.Path));
        var found = Assert.Single((await office.LastAsync()).Found);
        Assert.Equal((DiscrepancyKind.PackageChanged, "“审计摘录”（10审计/审计摘录.jsonl）和归档时的不一致。请系统管理员从备份恢复，并请审计员查明。"), (found.Kind, found.Words));
        Assert.Equal(["ArchiveWaits 北原盟行政公署归档核对 归档包不符 1 个。"], await ToldAsync(office));
    }

    [Fact]
    public async Task Package_that_is_gone_is_found_and_told_anew_beside_what_was_told_before()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var (filed, late) = (await office.FinishedAsync(), await office.FinishedAsync());
        Assert.Null((await office.FileAsync(filed)).Error);
        office.Desk.Office.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(1, await office.ReconcileAsync());
        File.Delete(office.Desk.PathOf((await office.FiledAsync(filed)).PackageHash));

        Assert.Equal(2, await office.ReconcileAsync());

        Assert.Equal([DiscrepancyKind.PackageMissing, DiscrepancyKind.NotFiled], (await office.LastAsync()).Found.Select(one => one.Kind));
        Assert.Equal([filed, late], (await office.LastAsync()).Found.Select(one => one.DocumentId));
        Assert.False((await office.VerifyAsync(filed)).IsThere);
        Assert.Equal(["ArchiveWaits 北原盟行政公署归档核对 应归档未归档 1 件，归档包不符 1 个，其中新发现 1 项。", "ArchiveWaits 北原盟行政公署归档核对 应归档未归档 1 件。"], await ToldAsync(office));
    }

    [Fact]
    public async Task What_is_found_to_be_classified_after_filing_is_erased_with_its_package_and_keeps_its_number()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var desk = office.Desk.Desk;
        var paper = await office.FinishedAsync();
        await office.SendForReadingAsync(paper, DocumentOffice.UnitHead);
        Assert.Null((await office.FileAsync(paper, reason: "阅件人长期外出，本件先归档。")).Error);
        var path = office.Desk.PathOf((await office.FiledAsync(paper)).PackageHash);
        var id = (await office.FiledAsync(paper)).Id;
        var found = (await desk.ClassifyAsync(paper)).Value;

        Assert.Null((await desk.AskAsync(found)).Error);
        Assert.Null((await desk.ApproveAsync(found)).Error);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);

        Assert.False(File.Exists(path));
        var row = Assert.Single((await desk.Office.Get<ArchiveQuery>().FiledAsync(new ArchiveFilter(), null, await desk.AsAsync(ArchiveOffice.Clerk), default)).Value.Rows);
        Assert.Equal(("WS·2026-D30-0001", false, ""), (row.ArchiveNumber, row.IsOpen, row.Reason));
        Assert.DoesNotContain("防汛", row.Title, StringComparison.Ordinal);
        Assert.IsType<NotFound>((await desk.Office.Get<DownloadPackageQuery>().OpenAsync(id, await desk.AsAsync(ArchiveOffice.Clerk), default)).Error);
        Assert.Equal(0, await office.ReconcileAsync());
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-31")]
    [InlineData("2026-12-15", "2027-01-14")]
    public void Paper_is_due_so_many_days_after_its_end(string finished, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), ArchiveRule.DueOn(DateOnly.Parse(finished, null), DateOnly.Parse(finished, null), 30));

    [Fact]
    public void Paper_is_due_by_the_end_of_June_of_the_following_year_however_long_the_setting() =>
        Assert.Equal(new DateOnly(2027, 6, 30), ArchiveRule.DueOn(new DateOnly(2026, 12, 15), new DateOnly(2027, 3, 1), 365));

    private static async Task<IReadOnlyList<string>> ToldAsync(ArchiveOffice office)
    {
        await office.Desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var groups = (await office.Desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk), default)).Value.Rows;
        return [.. groups.SelectMany(group => group.Notices).Where(row => row.Kind is RouteNewsKind.ArchiveWaits).Select(row => $"{row.Kind} {groups.Single(group => group.Notices.Contains(row)).Title} {row.Words}")];
    }
}
