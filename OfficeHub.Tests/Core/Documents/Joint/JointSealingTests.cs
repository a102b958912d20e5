using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Core.Seals.Register;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Core.Documents.Joint.JointDesk;

namespace OfficeHub.Tests.Core.Documents.Joint;

public sealed class JointSealingTests
{
    [Fact]
    public async Task Joint_paper_goes_from_draft_to_issue_sealed_by_each_agency_in_its_own_ledger()
    {
        await using var desk = await JointDesk.OpenAsync();
        var (finance, data, office) = (await desk.FinanceSealAsync(), await desk.DataSealAsync(), await desk.OfficeSealAsync());
        var paper = await desk.ProofreadAsync();
        Assert.Equal("北署办发〔2026〕1号", (await desk.Desk.FindAsync(paper)).Number);
        var sealing = desk.Sealing;
        Assert.Contains("北署办发〔2026〕1号，轮到北原盟财政局用印", await sealing.Seals.ToldAsync(FinanceKeeper));

        // In the order of the names, the lead agency last: whoever comes before his turn is told whose it is.
        Assert.IsType<LeadAgencySealsLast>((await sealing.SealAsync(paper, office)).Error);
        Assert.Equal(new EarlierAgencySealsFirst(Finance), (await sealing.SealAsync(paper, data, DataKeeper, place: 2)).Error);
        Assert.Null((await sealing.SealAsync(paper, finance, FinanceKeeper, place: 1)).Error);
        Assert.IsType<SealOfAnotherAgency>((await sealing.SealAsync(paper, finance, FinanceKeeper, place: 2)).Error);
        Assert.Contains("北署办发〔2026〕1号，轮到北原盟政务服务与数据管理局用印", await sealing.Seals.ToldAsync(DataKeeper));
        var first = await LookAsync(desk, paper);
        desk.Test.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null((await sealing.SealAsync(paper, data, DataKeeper, place: 2)).Error);
        desk.Test.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(DocumentStatus.Proofread, (await desk.Desk.FindAsync(paper)).Status);
        Assert.Null((await sealing.SealAsync(paper, office)).Error);

        Assert.Equal(DocumentStatus.ReadyToIssue, (await desk.Desk.FindAsync(paper)).Status);
        // Earlier seals stay valid under later ones.
        Assert.Equal((("OK", 1), ("OK", 3)), (first, await LookAsync(desk, paper)));
        await using var db = await desk.Test.ContextAsync();
        var uses = await db.Set<SealUse>().AsNoTracking().OrderBy(use => use.At).ToListAsync();
        Assert.Equal([(1, "郑小雨", "于海波"), (1, "塔娜", "乌兰"), (1, "田向东", "马会川")], uses.Select(use => (use.Serial, Name(use.SealedBy), Name(use.ApprovedBy))));
        Assert.Equal(3, uses.Select(use => use.AgencyId).Distinct().Count());
        Assert.All(uses, use => Assert.True(use.IsIntact && use.PreviousHash == SealUse.NoHash));
        Assert.Equal(uses.Select(use => use.AfterHash).SkipLast(1), uses.Select(use => use.BeforeHash).Skip(1));

        var item = await desk.Desk.ItemAsync(paper, DocumentOffice.Registrar);
        var clerk = await desk.Desk.AsAsync(DocumentOffice.Registrar);
        var offer = (await desk.Test.Get<IssueOfferQuery>().ForItemAsync(item.Id, clerk, default)).Value;
        Assert.Null((await desk.Test.Get<IssueDocumentHandler>().HandleAsync(new IssueDocument(Guid.NewGuid(), item.Id, item.Revision, offer.Proposed), clerk, default)).Error);
        Assert.Equal(DocumentStatus.Issued, (await desk.Desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Keeper_of_another_agency_sees_this_paper_and_its_request_and_nothing_else_of_the_file()
    {
        await using var desk = await JointDesk.OpenAsync();
        await desk.FinanceSealAsync();
        var joint = await desk.ProofreadAsync();
        var alone = await desk.Sealing.ProofreadAsync();
        var keeper = await desk.Desk.AsAsync(FinanceKeeper);

        var row = Assert.Single((await desk.Test.Get<SealRequestsQuery>().PageAsync(SealRequestState.Open, null, keeper, default)).Value.Rows);
        var request = await desk.Sealing.RequestAsync(joint);
        Assert.Equal((request.Id, Finance, true, 0, 3), (row.Id, row.Next, row.IsMine, row.Sealed, row.Seals));
        var paper = (await desk.Test.Get<SealPaperQuery>().FindAsync(request.Id, keeper, default)).Value;
        Assert.False(paper.MaySeeDocument);
        Assert.Equal([Office, Finance, Data], paper.Printed.Issuers);
        Assert.IsType<NotFound>((await desk.Test.Get<DocumentViewQuery>().FindAsync(joint, keeper, default)).Error);
        Assert.IsType<NotFound>((await desk.Test.Get<DocumentHistoryQuery>().OfAsync(joint, keeper, default)).Error);

        var other = (await desk.Sealing.RequestAsync(alone)).Id;
        Assert.IsType<NotFound>((await desk.Test.Get<SealOfferQuery>().ForRequestAsync(other, keeper, default)).Error);
        Assert.IsType<NotFound>((await desk.Test.Get<SealPaperQuery>().FindAsync(other, keeper, default)).Error);
        Assert.IsType<NotAllowed>((await desk.Test.Get<SealOfferQuery>().ForRequestAsync(request.Id, await desk.Desk.AsAsync("其其格"), default)).Error);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("text")]
    [InlineData("number")]
    public async Task What_was_tampered_with_between_two_seals_is_not_sealed_again(string what)
    {
        await using var desk = await JointDesk.OpenAsync();
        var (finance, data) = (await desk.FinanceSealAsync(), await desk.DataSealAsync());
        var paper = await desk.ProofreadAsync();
        Assert.Null((await desk.Sealing.SealAsync(paper, finance, FinanceKeeper, place: 1)).Error);
        await using (var db = await desk.Test.ContextAsync())
        {
            var path = desk.Sealing.PathOf((await desk.Desk.FindAsync(paper)).RenditionHash);
            if (what == "file") await FlipAsync(path);
            else if (what == "text") await db.Set<DocumentText>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, row => row.Json.Replace("24小时值班", "48小时值班")));
            else await db.Set<OfficialDocument>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, "北署办发〔2026〕8号"));
        }

        var refused = await desk.Sealing.SealAsync(paper, data, DataKeeper, place: 2);

        Assert.True(refused.Error is TextNotAsApproved or NumberNotAsApproved or RenditionChanged, refused.Error?.Code);
        Assert.Equal(1, (await desk.Sealing.RequestAsync(paper)).Lines.Count(line => line.SealedAt is not null));
        // Whoever waits sees that it was tried and why it did not go.
        var tried = (await desk.OfferAsync(paper, SealingDesk.Keeper)).Tried!;
        Assert.StartsWith("塔娜", tried.By, StringComparison.Ordinal);
        Assert.Equal($"没有盖成“{Data}”的章：{refused.Error!.Message}", tried.Words);
    }

    [Fact]
    public async Task Try_that_failed_is_shown_until_the_seal_is_on()
    {
        await using var desk = await JointDesk.OpenAsync();
        var finance = await desk.FinanceSealAsync();
        var paper = await desk.ProofreadAsync();
        Assert.Null((await desk.OfferAsync(paper, DataKeeper)).Tried);

        Assert.IsType<KeyPasswordWrong>((await desk.Sealing.SealAsync(paper, finance, FinanceKeeper, password: "记错了的口令", place: 1)).Error);
        Assert.StartsWith($"没有盖成“{Finance}”的章：", (await desk.OfferAsync(paper, DataKeeper)).Tried!.Words, StringComparison.Ordinal);
        Assert.NotNull((await desk.Sealing.RenditionAsync(paper))!.Tried);
        desk.Test.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null((await desk.Sealing.SealAsync(paper, finance, FinanceKeeper, place: 1)).Error);

        Assert.Null((await desk.OfferAsync(paper, DataKeeper)).Tried);
    }

    [Fact]
    public async Task Agency_without_a_seal_stops_the_sealing_and_the_page_says_how_to_go_on()
    {
        await using var desk = await JointDesk.OpenAsync();
        var paper = await desk.ProofreadAsync();
        Assert.Equal([SealLineState.Waits, SealLineState.NoSeal, SealLineState.Waits], (await desk.OfferAsync(paper, FinanceKeeper)).Lines.Select(line => line.Seal.State));
        Assert.Contains("北署办发〔2026〕1号，轮到北原盟财政局用印", await desk.Sealing.Seals.ToldAsync(FinanceKeeper));

        await desk.Sealing.Seals.KeyAsync(FinanceKeeper, CertificateUse.SealHolder);
        Assert.Null((await desk.Sealing.Seals.ApplyAsync(await desk.Sealing.Seals.ApplicationAsync(FinanceKeeper, agency: Finance), FinanceKeeper)).Error);
        var line = (await desk.OfferAsync(paper, FinanceKeeper)).Lines[1].Seal;
        Assert.Equal((SealLineState.NoSeal, Finance, "待批准"), (line.State, line.OnItsWay!.Name, line.OnItsWay.State));
        Assert.Contains($"{Finance}还没有在用的电子公章，到用印会停下。请它早些申请印章。", (await desk.Desk.DetailAsync(await desk.DraftAsync())).Document.Faults.Where(fault => !fault.MustChange).Select(fault => fault.Sentence));
    }

    [Fact]
    public async Task Who_signed_for_any_of_the_agencies_puts_on_none_of_the_seals()
    {
        await using var desk = await JointDesk.OpenAsync();
        var paper = await desk.ProofreadAsync();
        var request = await desk.Sealing.RequestAsync(paper);

        Assert.IsType<SignatoryMayNotSeal>(request.WhyNot(1, (await desk.Test.StaffAsync(DataLeader)).Id));
        Assert.IsType<SignatoryMayNotSeal>(request.WhyNot(1, (await desk.Test.StaffAsync(Lead)).Id));
        Assert.Equal(["马会川", "于海波", "乌兰"], request.Lines.OrderBy(line => line.Place).Select(line => Name(line.ApprovedBy)));
    }

    private static async Task<(string Verdict, int Seals)> LookAsync(JointDesk desk, Guid paper)
    {
        var looked = (await desk.Test.Get<SealedRenditionQuery>().LookAsync(paper, await desk.Desk.AsAsync(SealingDesk.Clerk), default)).Value;
        return (looked.Report.Verdict, looked.Report.Signatures.Count);
    }

    private static string Name(string who) => who[..who.IndexOf('（', StringComparison.Ordinal)];

    private static async Task FlipAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
    }
}
