using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.LeadersLedger;
using OfficeHub.Core.Files;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.LeadersLedger;

public sealed class LeadersLedgerTests
{
    private static readonly LeadersLedgerFilter Year = new(2026);

    [Theory]
    [InlineData(0, 2026, 3, 31, CountState.Good, 0)]
    [InlineData(0, 2026, 4, 1, CountState.Soon, 1)]
    [InlineData(0, 2026, 5, 1, CountState.Behind, 1)]
    [InlineData(1, 2026, 5, 1, CountState.Good, 0)]
    [InlineData(1, 2026, 8, 20, CountState.Soon, 1)]
    [InlineData(1, 2026, 9, 1, CountState.Behind, 1)]
    [InlineData(2, 2026, 12, 31, CountState.Soon, 1)]
    [InlineData(3, 2026, 1, 5, CountState.Done, 0)]
    [InlineData(2, 2025, 3, 1, CountState.Behind, 1)]
    public void Light_follows_the_time_of_the_year(int count, int year, int month, int day, CountState state, int owed) =>
        Assert.Equal((state, owed), YearlyNumber.Of(count, 3, year, year == 2025 ? new DateOnly(2026, month, day) : new DateOnly(year, month, day)));

    [Fact]
    public void Rule_is_said_in_words()
    {
        Assert.StartsWith("每人每年 3 次：4 月底前 1 次，8 月底前 2 次，12 月底前 3 次。", YearlyNumber.InWords(3), StringComparison.Ordinal);
        Assert.StartsWith("每人每年 1 次：12 月底前 1 次。", YearlyNumber.InWords(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_counts_until_it_is_struck_and_stays_to_be_read()
    {
        await using var desk = await OpenAsync();
        var (handler, officer) = (desk.Office.Get<KeepLeadersLedgerHandler>(), await desk.AsAsync(Disclosure));
        var press = await LineAsync(desk, "于海波");
        Assert.Null((await handler.HandleAsync(press, officer, default)).Error);
        Assert.Null((await handler.HandleAsync(press, officer, default)).Error);

        var view = await ViewAsync(desk);
        var line = Assert.Single(view.Lines.Rows);
        Assert.Equal((1, "盟财政局局长"), (view.Leaders.Single(one => one.Name == "于海波").Count, line.LeaderPost));
        Assert.Null((await handler.HandleAsync(new StrikeLeaderInterpretation(Guid.NewGuid(), line.Id, "记重了。"), officer, default)).Error);
        Assert.IsType<StruckAlready>((await handler.HandleAsync(new StrikeLeaderInterpretation(Guid.NewGuid(), line.Id, "记重了。"), officer, default)).Error);

        view = await ViewAsync(desk);
        Assert.Equal((0, "记重了。"), (view.Leaders.Single(one => one.Name == "于海波").Count, Assert.Single(view.Lines.Rows).StrikeReason));
    }

    [Fact]
    public async Task Ledger_refuses_who_may_not_keep_it_whom_it_does_not_count_and_what_is_still_to_come()
    {
        await using var desk = await OpenAsync();
        var (handler, officer) = (desk.Office.Get<KeepLeadersLedgerHandler>(), await desk.AsAsync(Disclosure));

        Assert.IsType<NotAllowed>((await handler.HandleAsync(await LineAsync(desk, "于海波"), await desk.AsAsync(Registrar), default)).Error);
        Assert.IsType<NotALeader>((await handler.HandleAsync(await LineAsync(desk, Drafter), officer, default)).Error);
        Assert.IsType<Invalid>((await handler.HandleAsync(await LineAsync(desk, "于海波") with { HeldOn = new DateOnly(2026, 7, 2) }, officer, default)).Error);
        Assert.IsType<SecretMarkInText>((await handler.HandleAsync(await LineAsync(desk, "于海波") with { Subject = "机密★1年" }, officer, default)).Error);
        Assert.IsType<NotFound>((await handler.HandleAsync(await LineAsync(desk, "于海波") with { DocumentId = Guid.NewGuid() }, officer, default)).Error);
        Assert.IsType<NotAllowed>((await desk.Office.Get<LeadersLedgerQuery>().PageAsync(Year, null, await desk.AsAsync(Drafter), default)).Error);
        Assert.Empty((await ViewAsync(desk)).Lines.Rows);
    }

    [Fact]
    public async Task Print_and_export_take_the_lines_of_the_year_and_leave_a_row()
    {
        await using var desk = await OpenAsync();
        var officer = await desk.AsAsync(Disclosure);
        Assert.Null((await desk.Office.Get<KeepLeadersLedgerHandler>().HandleAsync(await LineAsync(desk, "于海波"), officer, default)).Error);

        Assert.Single((await desk.Office.Get<LeadersLedgerPrintQuery>().AllAsync(Year, officer, default)).Value.Lines.Rows);
        await using var file = (await desk.Office.Get<LeadersLedgerExportQuery>().ExportAsync(Year, [], officer, default)).Value.Content;
        Assert.Empty((await desk.Office.Get<LeadersLedgerPrintQuery>().AllAsync(new LeadersLedgerFilter(2025), officer, default)).Value.Lines.Rows);

        Assert.True(file.Length > 0);
        Assert.Equal(["打印领导解读台账", "导出领导解读台账", "打印领导解读台账"], (await desk.Office.LogAsync()).TakeLast(3).Select(row => row.ActionName));
    }

    private static Task<DocumentOffice> OpenAsync() => DocumentOffice.OpenAsync();

    private static async Task<EnterLeaderInterpretation> LineAsync(DocumentOffice desk, string leader) =>
        new(Guid.NewGuid(), (await desk.Office.StaffAsync(leader)).Id, LeaderForm.Interview, new DateOnly(2026, 6, 20), "涉企收费怎么算", null, "北原日报第 2 版");

    private static async Task<LeadersLedgerView> ViewAsync(DocumentOffice desk) => (await desk.Office.Get<LeadersLedgerQuery>().PageAsync(Year, null, await desk.AsAsync(Disclosure), default)).Value;
}
