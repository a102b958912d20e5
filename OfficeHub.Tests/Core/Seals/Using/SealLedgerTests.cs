using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Core.Seals.Register;

namespace OfficeHub.Tests.Core.Seals.Using;

public sealed class SealLedgerTests
{
    [Fact]
    public async Task Lines_are_chained_and_a_changed_or_missing_one_is_found()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        for (var i = 0; i < 3; i++) Assert.Null((await desk.SealAsync(await desk.ProofreadAsync(), seal)).Error);
        var whole = Assert.Single(await CheckAsync(desk));

        Assert.Equal((3, (int?)null, 1), (whole.Lines, whole.FirstBad, whole.Days.Count));
        await using var db = await desk.Office.ContextAsync();
        var lines = await db.Set<SealUse>().AsNoTracking().OrderBy(use => use.Serial).ToListAsync();
        Assert.Equal([1, 2, 3], lines.Select(use => use.Serial));
        Assert.Equal([SealUse.NoHash, lines[0].Hash, lines[1].Hash], lines.Select(use => use.PreviousHash));
        Assert.Equal(lines[2].Hash, whole.Days[0].Head);

        var second = db.Set<SealUse>().Where(use => use.Serial == 2);
        await second.ExecuteUpdateAsync(set => set.SetProperty(use => use.Copies, 61));
        Assert.Equal(2, Assert.Single(await CheckAsync(desk)).FirstBad);
        await second.ExecuteUpdateAsync(set => set.SetProperty(use => use.Copies, 60).SetProperty(use => use.Title, "另一个标题"));
        Assert.Equal(2, Assert.Single(await CheckAsync(desk)).FirstBad);
        await second.ExecuteUpdateAsync(set => set.SetProperty(use => use.Title, lines[1].Title));
        Assert.Null(Assert.Single(await CheckAsync(desk)).FirstBad);
        await db.Set<SealUse>().Where(use => use.Serial == 3).ExecuteDeleteAsync();
        Assert.Equal(3, Assert.Single(await CheckAsync(desk)).FirstBad);
    }

    [Fact]
    public async Task Title_of_what_was_found_to_be_classified_goes_and_the_chain_holds()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        Assert.Null((await desk.SealAsync(paper, seal)).Error);

        Assert.Null((await desk.Office.Get<FindClassifiedHandler>().HandleAsync(new FindClassified(Guid.NewGuid(), paper, "内容涉及国家秘密，依据保密事项范围。"), await desk.Desk.AsAsync("丁卫国"), default)).Error);

        Assert.Equal(DocumentStatus.Voided, (await desk.Desk.FindAsync(paper)).Status);
        var row = Assert.Single((await desk.Office.Get<LedgerQuery>().PageAsync(new LedgerFilter(Text: "北署发"), null, await desk.Desk.AsAsync(SealDesk.Clerk), default)).Value.Rows);
        Assert.Equal(("", "北署发〔2026〕1号"), (row.Title, row.SubjectNumber));
        Assert.Null(Assert.Single(await CheckAsync(desk)).FirstBad);
    }

    [Theory]
    [InlineData(SealEndReason.KeyCompromised, "已注销（密钥或介质遗失、泄露）", true)]
    [InlineData(SealEndReason.AgencyRenamed, "已注销（机构更名）", false)]
    public async Task Seal_that_ended_marks_every_paper_under_it(SealEndReason reason, string words, bool isOnThePaper)
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        Assert.Null((await desk.SealAsync(paper, seal)).Error);
        var reader = await desk.Desk.AsAsync(SealDesk.Clerk);
        async Task<IReadOnlyList<LedgerRow>> RowsAsync(LedgerSeals seals) => (await desk.Office.Get<LedgerQuery>().PageAsync(new LedgerFilter(Seals: seals), null, reader, default)).Value.Rows;
        Assert.Equal("", Assert.Single(await RowsAsync(LedgerSeals.All)).Standing!.Words);
        Assert.Empty(await RowsAsync(LedgerSeals.OutOfUse));

        Assert.Null((await desk.Seals.DoAsync(SealAction.AskEnd, seal, SealDesk.Clerk, reason: reason)).Error);
        Assert.Equal("停用", Assert.Single(await RowsAsync(LedgerSeals.OutOfUse)).Standing!.Words);
        Assert.Null((await desk.Seals.DoAsync(SealAction.ApproveEnd, seal, SealDesk.Approver)).Error);

        Assert.Equal(words, Assert.Single(await RowsAsync(LedgerSeals.OutOfUse)).Standing!.Words);
        Assert.Equal(isOnThePaper ? 1 : 0, (await RowsAsync(LedgerSeals.Compromised)).Count);
        var onPaper = (await desk.Office.Get<EndedSealsQuery>().OfAsync(paper, reader, default)).Value;
        Assert.Equal(isOnThePaper ? 1 : 0, onPaper.Count);
        Assert.IsType<OfficeHub.Core.Common.NotFound>((await desk.Office.Get<EndedSealsQuery>().OfAsync(paper, await desk.Desk.AsAsync("王晓峰"), default)).Error);
    }

    private static async Task<IReadOnlyList<CheckedLedger>> CheckAsync(SealingDesk desk) =>
        (await desk.Office.Get<LedgerCheckQuery>().CheckAsync(await desk.Desk.AsAsync(SealDesk.Clerk), default)).Value;
}
