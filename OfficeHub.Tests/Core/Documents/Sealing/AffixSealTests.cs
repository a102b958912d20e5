using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Signing.Hashing;
using OfficeHub.Tests.Core.Seals.Register;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Sealing;

public sealed class AffixSealTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Seal_is_put_on_the_proofread_file_entered_in_the_ledger_and_ends_the_step(DatabaseProvider provider)
    {
        await using var desk = await SealingDesk.OpenAsync(provider);
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        var before = (await desk.Desk.FindAsync(paper)).RenditionHash;
        Assert.Equal(["用印 田向东"], await desk.Desk.OpenAsync(paper));

        var sealedHash = await desk.SealAsync(paper, seal);

        Assert.Null(sealedHash.Error);
        var document = await desk.Desk.FindAsync(paper);
        Assert.Equal((DocumentStatus.ReadyToIssue, sealedHash.Value), (document.Status, document.RenditionHash));
        Assert.Equal(["核发 孟和", "核发 高静"], await desk.Desk.OpenAsync(paper));
        Assert.Equal(sealedHash.Value, Convert.ToHexStringLower(Sm3.Hash(await desk.FileAsync(paper))));
        var looked = (await desk.Office.Get<SealedRenditionQuery>().LookAsync(paper, await desk.Desk.AsAsync(SealingDesk.Clerk), default)).Value;
        Assert.Equal(("OK", 1), (looked.Report.Verdict, looked.Report.Signatures.Count));
        Assert.Equal((document.Title, document.Number), (looked.Name!.Title, looked.Name.Number));
        var line = Assert.Single((await desk.Office.Get<LedgerQuery>().PageAsync(new LedgerFilter(), null, await desk.Desk.AsAsync(SealingDesk.Clerk), default)).Value.Rows);
        Assert.Equal((1, "北署发〔2026〕1号", 60, document.TextHash, sealedHash.Value), (line.Serial, line.SubjectNumber, line.Copies, line.TextHash, line.AfterHash));
        Assert.StartsWith("陈立诚", line.ApprovedBy, StringComparison.Ordinal);
        Assert.StartsWith("韩雪梅", line.AskedBy, StringComparison.Ordinal);
        Assert.StartsWith("田向东", line.SealedBy, StringComparison.Ordinal);
        Assert.NotEqual(before, sealedHash.Value);
        Assert.All(await desk.Office.LogAsync(), row => Assert.DoesNotContain(SealDesk.Password, row.Summary, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("text and its hash")]
    [InlineData("everything but the request")]
    [InlineData("recipient")]
    [InlineData("number")]
    [InlineData("register")]
    [InlineData("file")]
    [InlineData("file's hash")]
    public async Task Whatever_was_changed_between_approval_and_sealing_no_seal_is_put_on(string what)
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        await TamperAsync(desk, paper, what);

        var refused = await desk.SealAsync(paper, seal);

        Assert.False(refused.IsSuccess);
        Assert.True(refused.Error is TextNotAsApproved or NumberNotAsApproved or RenditionChanged, refused.Error!.Code);
        await using var db = await desk.Office.ContextAsync();
        Assert.Empty(db.Set<SealUse>());
        Assert.Equal(SealRequestState.Open, (await desk.RequestAsync(paper)).State);
        Assert.Equal(("用印", refused.Error.Code), ((await desk.Office.LogAsync())[^1].ActionName, (await desk.Office.LogAsync())[^1].Outcome));
    }

    [Fact]
    public async Task Who_may_not_seal_is_told_why_and_nothing_is_sealed()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();

        Assert.IsType<NotAllowed>((await desk.SealAsync(paper, seal, by: SealingDesk.Clerk)).Error);
        Assert.IsType<KeyPasswordWrong>((await desk.SealAsync(paper, seal, password: "不是这个口令")).Error);
        Assert.IsType<Invalid>((await desk.SealAsync(paper, seal, password: "")).Error);
        Assert.IsType<NotFound>((await desk.SealAsync(paper, Guid.NewGuid())).Error);
        Assert.IsType<ChangedMeanwhile>((await desk.SealAsync(paper, seal, revision: 9)).Error);
        Assert.Null((await desk.Seals.DoAsync(SealAction.Stop, seal, SealDesk.Keeper)).Error);
        Assert.IsType<SealNotInUse>((await desk.SealAsync(paper, seal)).Error);

        await using var db = await desk.Office.ContextAsync();
        Assert.Empty(db.Set<SealUse>());
        Assert.Equal(DocumentStatus.Proofread, (await desk.Desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Press_repeated_puts_on_one_seal()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        var press = Guid.NewGuid();

        var first = await desk.SealAsync(paper, seal, press: press, revision: 0);
        var again = await desk.SealAsync(paper, seal, press: press, revision: 0);
        var other = await desk.SealAsync(paper, seal);

        Assert.Equal(first.Value, again.Value);
        Assert.IsType<NoSealWanted>(other.Error);
        await using var db = await desk.Office.ContextAsync();
        Assert.Single(db.Set<SealUse>());
    }

    [Fact]
    public async Task Request_is_withdrawn_when_the_files_go_back_and_asked_for_anew()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        var former = await desk.RequestAsync(paper);

        Assert.Null((await desk.Desk.SendBackAsync(paper, SealingDesk.Keeper, "第一页不清楚。", toStep: "排版")).Error);
        var gone = await desk.Office.Get<AffixSealHandler>().HandleAsync(new AffixSeal(Guid.NewGuid(), former.Id, former.Revision + 1, 0, seal, SealDesk.Password), await desk.Desk.AsAsync(SealingDesk.Keeper), default);
        Assert.Null((await desk.TypesetAsync(paper)).Error);
        Assert.Null((await desk.Desk.DecideAsync(paper, SealingDesk.Proofreader)).Error);
        Assert.Null((await desk.SealAsync(paper, seal)).Error);

        Assert.IsType<NoSealWanted>(gone.Error);
        await using var db = await desk.Office.ContextAsync();
        Assert.Equal([SealRequestState.Withdrawn, SealRequestState.Done], await db.Set<SealRequest>().OrderBy(row => row.AskedAt).Select(row => row.State).ToListAsync());
    }

    [Fact]
    public async Task Number_made_void_leaves_nothing_to_seal()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        await using var db = await desk.Office.ContextAsync();
        var entry = await db.Set<NumberEntry>().AsNoTracking().SingleAsync();

        Assert.Null((await desk.Office.Get<VoidNumberHandler>().HandleAsync(new VoidNumber(Guid.NewGuid(), entry.Id, entry.Revision, "重复行文"), await desk.OfficeDirectorAsync(), default)).Error);

        Assert.Empty(await desk.Desk.OpenAsync(paper));
        Assert.Equal((DocumentStatus.Voided, RouteStatus.Terminated), ((await desk.Desk.FindAsync(paper)).Status, (await desk.Desk.RouteAsync(paper)).Status));
        Assert.IsType<NoSealWanted>((await desk.SealAsync(paper, seal)).Error);
    }

    [Fact]
    public async Task Straddle_seal_goes_over_all_pages_with_the_seal_of_the_signature()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync(fields => fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText, .. Enumerable.Range(1, 40).Select(i => new Paragraph(0, $"各旗、各部门要把第{i}项值班任务落实到岗位、落实到个人，遇有重要情况及时报告盟防汛抗旱指挥部办公室。"))] } }, straddles: true);

        Assert.Null((await desk.SealAsync(paper, seal)).Error);

        var looked = (await desk.Office.Get<SealedRenditionQuery>().LookAsync(paper, await desk.Desk.AsAsync(SealingDesk.Clerk), default)).Value;
        var pages = (await desk.RenditionAsync(paper))!.Pages;
        Assert.True(pages > 2);
        Assert.Equal(("OK", pages), (looked.Report.Verdict, looked.SealedPages));
    }

    [Fact]
    public void Joint_paper_is_sealed_by_each_agency_the_lead_one_last()
    {
        var (signatory, keeper) = (Guid.NewGuid(), Guid.NewGuid());
        var request = Joint(signatory, ["北原盟行政公署", "东河旗人民政府"]);

        Assert.Equal(1, request.Next!.Place);
        Assert.Equal(new LeadAgencySealsLast("东河旗人民政府"), request.WhyNot(0, keeper));
        Assert.IsType<SignatoryMayNotSeal>(request.WhyNot(1, signatory));
        Assert.IsType<NoSealWanted>(request.WhyNot(2, keeper));
        Assert.Null(request.WhyNot(1, keeper));
        Assert.False(request.Take(1, Guid.NewGuid(), "2", "旗用印员", "bb", DateTime.UnixEpoch.AddMinutes(1)));
        Assert.Equal((SealRequestState.Open, "bb"), (request.State, request.PresentHash));
        Assert.Equal(new SealedAlready("东河旗人民政府", "旗用印员"), request.WhyNot(1, keeper));
        Assert.Null(request.WhyNot(0, keeper));
        Assert.True(request.Take(0, Guid.NewGuid(), "1", "盟用印员", "cc", DateTime.UnixEpoch.AddMinutes(2)));
        Assert.Equal((SealRequestState.Done, "cc"), (request.State, request.PresentHash));
    }

    private static SealRequest Joint(Guid signatory, IReadOnlyList<string> agencies)
    {
        var drafter = new Actor { Name = "苏日娜", StaffId = Guid.NewGuid(), UnitId = Guid.NewGuid(), AgencyId = Guid.NewGuid() };
        var document = OfficialDocument.Begin(Guid.NewGuid(), drafter, DateTime.UnixEpoch);
        foreach (var move in new[] { DocumentAction.Submit, DocumentAction.PassReview }) Assert.True(document.Move(move).IsSuccess);
        Assert.True(document.SignOff(new SignOffRecord(signatory, "陈立诚", "行署盟长", true, "", DateTime.UnixEpoch, "", 1)).IsSuccess);
        var seals = agencies.Select((agency, i) => new PlacedSeal(agency, 1, 60 + (50 * i), 200, 42)).ToList();
        var rendition = Rendition.Of(document, 1, new WrittenFiles(new WrittenFile("aa", 1), new WrittenFile("dd", 1), 1, seals, []), straddles: false, drafter, DateTime.UnixEpoch);
        return SealRequest.For(document, rendition, 60, (drafter.StaffId, drafter.Name), DateTime.UnixEpoch);
    }

    // As somebody with the database and the disk in his hands could.
    private static async Task TamperAsync(SealingDesk desk, Guid paper, string what)
    {
        await using var db = await desk.Office.ContextAsync();
        var text = await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == paper);
        var json = text.Json.Replace("24小时值班", "48小时值班", StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(Sm3.Hash(System.Text.Encoding.UTF8.GetBytes(json)));
        Assert.NotEqual(text.Json, json);
        var texts = db.Set<DocumentText>().Where(row => row.Id == paper);
        var documents = db.Set<OfficialDocument>().Where(row => row.Id == paper);
        switch (what)
        {
            case "text":
                await texts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, json));
                break;
            case "text and its hash":
                await texts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, json).SetProperty(row => row.Hash, hash));
                break;
            case "everything but the request":
                await texts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, json).SetProperty(row => row.Hash, hash));
                await documents.ExecuteUpdateAsync(set => set.SetProperty(row => row.TextHash, hash).SetProperty(row => row.SignedOff!.TextHash, hash));
                break;
            case "recipient":
                await texts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, text.Json.Replace("各旗人民政府", "各旗市人民政府", StringComparison.Ordinal)));
                break;
            case "number":
                await documents.ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, "北署发〔2026〕8号"));
                break;
            case "register":
                await db.Set<NumberEntry>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, "北署发〔2026〕8号"));
                break;
            case "file":
                await FlipAsync(desk.PathOf((await desk.Desk.FindAsync(paper)).RenditionHash));
                break;
            default:
                await documents.ExecuteUpdateAsync(set => set.SetProperty(row => row.RenditionHash, hash));
                break;
        }
    }

    private static async Task FlipAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
    }
}
