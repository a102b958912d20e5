using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Archives;
using OfficeHub.Signing.Hashing;
using OfficeHub.Tests.Core.Documents.Attachments;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Archiving;

public sealed class FileDocumentTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Filing_gathers_everything_of_the_document_into_one_package_and_registers_it(DatabaseProvider provider)
    {
        await using var office = await ArchiveOffice.OpenAsync(provider);
        var paper = await office.FinishedAsync();

        var number = await office.FileAsync(paper);

        Assert.Equal("WS·2026-D30-0001", number.Value);
        var document = await office.Desk.Desk.FindAsync(paper);
        var filed = await office.FiledAsync(paper);
        Assert.Equal(("北原盟行政公署", 2026, RetentionPeriod.ThirtyYears, 1, document.Title, document.Number), (filed.Fonds, filed.Year, filed.Retention, filed.ItemNumber, filed.Title, filed.Number));
        Assert.StartsWith("高静", filed.FiledBy, StringComparison.Ordinal);
        var package = await office.PackageAsync(paper);
        Assert.Equal((filed.PackageHash, filed.PackageBytes), (Convert.ToHexStringLower(Sm3.Hash(package)), package.LongLength));
        using var zip = new ZipArchive(new MemoryStream(package));
        Assert.Equal(
            [
                "目录.json", "目录.txt", "01定稿/定稿.docx", "01定稿/定稿.json", "02印发稿/印发稿.ofd", "02印发稿/印发稿.docx", "04发文稿纸/发文稿纸.docx", "05办理过程/办理过程.json",
                "05办理过程/办理过程.txt", "06用印/用印登记.json", "10审计/审计摘录.jsonl",
            ],
            zip.Entries.Select(entry => entry.FullName));
        // 定稿 is what was signed off, 印发稿 what was sealed.
        Assert.Equal(document.SignedOff!.TextHash, HashOf(zip, "01定稿/定稿.json"));
        Assert.Equal(document.RenditionHash, HashOf(zip, "02印发稿/印发稿.ofd"));
        Assert.Contains("签发　陈立诚", TextOf(zip, "05办理过程/办理过程.txt"), StringComparison.Ordinal);
        Assert.Contains(document.RenditionHash, TextOf(zip, "06用印/用印登记.json"), StringComparison.Ordinal);
        var row = Assert.Single(await office.Desk.Office.LogAsync(), row => row.ActionName == "归档");
        Assert.Equal(AuditEntry.Ok, row.Outcome);
        Assert.Contains(filed.PackageHash, row.Summary, StringComparison.Ordinal);
        Assert.True((await office.VerifyAsync(paper)).IsWhole);
    }

    [Fact]
    public async Task Audit_extract_proves_each_of_its_rows()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();
        Assert.Null((await office.FileAsync(paper)).Error);
        using var zip = new ZipArchive(new MemoryStream(await office.PackageAsync(paper)));

        var rows = TextOf(zip, "10审计/审计摘录.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AuditJsonl.Parse).ToList();

        Assert.All(rows, row => Assert.Equal(row!.Hash, AuditChain.HashOf(row.PreviousHash, row)));
        Assert.All(rows, row => Assert.Equal((paper, AuditEntry.Ok), (row!.SubjectId, row.Outcome)));
        Assert.Superset(new HashSet<string>(["拟稿", "送审", "编号", "排版", "用印"], StringComparer.Ordinal), rows.Select(row => row!.ActionName).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Texts_that_were_changed_on_the_way_go_in_with_what_was_said_about_them()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var desk = office.Desk.Desk;
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.SendBackAsync(paper, DocumentOffice.UnitHead, "依据再核实。", straightBack: false)).Error);
        Assert.Null((await desk.SaveAsync(paper, (await desk.FieldsAsync(paper)) with { Basis = "盟防汛抗旱指挥部第2次会议" })).Error);
        await office.FinishAsync(paper);

        Assert.Null((await office.FileAsync(paper)).Error);

        using var zip = new ZipArchive(new MemoryStream(await office.PackageAsync(paper)));
        Assert.Contains("盟防汛抗旱指挥部第1次会议", TextOf(zip, "09修改稿/第1稿.json"), StringComparison.Ordinal);
        Assert.Contains("盟防汛抗旱指挥部第2次会议", TextOf(zip, "01定稿/定稿.json"), StringComparison.Ordinal);
        Assert.NotNull(zip.GetEntry("09修改稿/第1稿.docx"));
        Assert.Contains("依据再核实", TextOf(zip, "05办理过程/办理过程.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attachments_and_the_interpretation_of_a_policy_paper_go_in()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var desk = office.Desk.Desk;
        var paper = await desk.DraftAsync(fields => fields.AsPolicy());
        var intake = desk.Office.Get<AttachmentIntake>();
        var annex = (await intake.TakeAsync(paper, new MemoryStream("一、各旗任务。"u8.ToArray()), "重点任务分工表.txt", null, await desk.AsAsync(DocumentOffice.Drafter), default)).Value with { Annex = 0 };
        var reference = (await intake.TakeAsync(paper, new MemoryStream("去年的总结。"u8.ToArray()), "去年总结.txt", null, await desk.AsAsync(DocumentOffice.Drafter), default)).Value;
        Assert.Null((await desk.SaveAsync(paper, AttachmentDesk.With(await desk.FieldsAsync(paper), ["重点任务分工表"], reference, annex))).Error);
        await office.FinishAsync(paper);
        Assert.Equal(RetentionPeriod.Permanent, (await office.ViewAsync(paper)).Offered);

        Assert.Null((await office.FileAsync(paper, RetentionPeriod.Permanent)).Error);

        using var zip = new ZipArchive(new MemoryStream(await office.PackageAsync(paper)));
        Assert.Equal(("一、各旗任务。", "去年的总结。"), (TextOf(zip, "03附件/附件1.txt"), TextOf(zip, "03附件/参考材料1.txt")));
        Assert.Contains(ArchiveContents.Read(BytesOf(zip, "目录.json"))!.Pieces, line => line is { Path: "03附件/附件1.txt", Name: "重点任务分工表.txt" } && line.Sm3 == annex.Hash);
        Assert.NotNull(zip.GetEntry("08解读/解读.docx"));
    }

    [Fact]
    public async Task Numbers_run_without_a_gap_within_year_and_retention_and_a_refusal_takes_none()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var papers = new[] { await office.FinishedAsync(), await office.FinishedAsync(), await office.FinishedAsync() };
        var unfinished = await office.Desk.ProofreadAsync();

        Assert.Equal("WS·2026-D30-0001", (await office.FileAsync(papers[0])).Value);
        Assert.IsType<NotReadyToFile>((await office.FileAsync(unfinished)).Error);
        Assert.Equal("WS·2026-Y-0001", (await office.FileAsync(papers[1], RetentionPeriod.Permanent)).Value);
        Assert.Equal("WS·2026-D30-0002", (await office.ViewAsync(papers[2])).Numbers[RetentionPeriod.ThirtyYears]);
        Assert.Equal("WS·2026-D30-0002", (await office.FileAsync(papers[2])).Value);
    }

    [Fact]
    public async Task Document_is_filed_once_and_a_repeated_press_gets_the_same_answer()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();
        var press = Guid.NewGuid();

        var first = await office.FileAsync(paper, press: press);
        var again = await office.FileAsync(paper, press: press);
        var other = await office.FileAsync(paper, RetentionPeriod.Permanent);

        Assert.Equal(first.Value, again.Value);
        Assert.Equal(new FiledAlready("WS·2026-D30-0001"), other.Error);
        await using var db = await office.Desk.Office.ContextAsync();
        Assert.Single(db.Set<ArchivedFile>());
        Assert.Single(db.Set<ArchiveSeries>());
    }

    [Fact]
    public async Task Everything_that_is_not_in_is_named_at_once()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.Desk.ProofreadAsync();
        var day = (await office.Desk.Desk.FindAsync(paper)).DocumentDate!.Value;
        await using (var db = await office.Desk.Office.ContextAsync())
        {
            await db.Set<OfficialDocument>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.DocumentDate, day.AddDays(-3)));
            await db.Set<DocumentText>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, row => row.Json.Replace("值班", "值守")));
        }

        File.Delete(office.Desk.PathOf((await office.Desk.Desk.FindAsync(paper)).RenditionHash));

        var refused = Assert.IsType<NotReadyToFile>((await office.FileAsync(paper, reason: "已与办公室主任商定先归档")).Error);

        Assert.All(refused.Faults, fault => Assert.True(fault.MustSettle));
        Assert.Collection(
            refused.Faults.Select(fault => fault.Sentence),
            sentence => Assert.Equal("公文已校对，等待用印，没有办完。", sentence),
            sentence => Assert.Equal("田向东的“用印”还没有办，请办完或撤回。", sentence),
            sentence => Assert.Equal("用印申请没有办完，还差北原盟行政公署的印章。", sentence),
            sentence => Assert.StartsWith($"成文日期是{BeijingTime.Day(day.AddDays(-3))}，签发在{BeijingTime.Day(day)}", sentence, StringComparison.Ordinal),
            sentence => Assert.StartsWith("现在的文字和签发的不一致", sentence, StringComparison.Ordinal),
            sentence => Assert.StartsWith("印发稿（OFD）的文件不在文件库里", sentence, StringComparison.Ordinal));
        Assert.Equal(refused.Faults, (await office.ViewAsync(paper)).Faults);
    }

    [Fact]
    public async Task Unread_circulation_may_be_filed_over_with_a_reason_which_then_stands_on_the_package()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();
        await office.SendForReadingAsync(paper, DocumentOffice.UnitHead);

        var refused = Assert.IsType<NotReadyToFile>((await office.FileAsync(paper)).Error);
        Assert.IsType<NotReadyToFile>((await office.FileAsync(paper, reason: "要归")).Error);
        Assert.Null((await office.FileAsync(paper, reason: "阅件人长期外出，本件先归档。")).Error);

        Assert.Equal([new FilingFault("传阅还有 1 人没有阅完（赵启明）。", MustSettle: false)], refused.Faults);
        Assert.Equal("阅件人长期外出，本件先归档。", (await office.FiledAsync(paper)).Reason);
        using var zip = new ZipArchive(new MemoryStream(await office.PackageAsync(paper)));
        Assert.Equal("传阅还有 1 人没有阅完（赵启明）。理由：阅件人长期外出，本件先归档。", ArchiveContents.Read(BytesOf(zip, "目录.json"))!.Record.Explained);
    }

    [Fact]
    public async Task Receipts_go_in_and_what_is_not_signed_for_or_returned_wants_a_reason()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var desk = office.Desk.Desk;
        var paper = await office.FinishedAsync("东河旗人民政府", "南滩旗人民政府");
        var waiting = Assert.IsType<NotReadyToFile>((await office.FileAsync(paper)).Error);
        Assert.Equal([new FilingFault("还有 2 个机关没有签收（东河旗人民政府、南滩旗人民政府）。请催签收。", MustSettle: false)], waiting.Faults);
        await office.AnswerAsync(paper, "东河旗人民政府", (row, press) => new AcknowledgeReceipt(press, row.Id, row.Revision));
        await office.AnswerAsync(paper, "南滩旗人民政府", (row, press) => new ReturnDelivery(press, row.Id, row.Revision, "附件打不开，请重发。"));

        var returned = Assert.IsType<NotReadyToFile>((await office.FileAsync(paper)).Error);
        Assert.Null((await office.FileAsync(paper, reason: "南滩旗已改用纸质件，不再补发。")).Error);

        Assert.Equal(["南滩旗人民政府退回了，没有补发：附件打不开，请重发。请补发，或写明不再发的理由。"], returned.Faults.Select(fault => fault.Sentence));
        using var zip = new ZipArchive(new MemoryStream(await office.PackageAsync(paper)));
        var words = TextOf(zip, "07签收/签收回执.txt");
        Assert.Matches("东河旗人民政府　高静[^\n]*发　文件 SM3 " + (await desk.FindAsync(paper)).RenditionHash + "\n    [^\n]*签收\n", words);
        Assert.Contains("退回：附件打不开，请重发。", words, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"Returned\"", TextOf(zip, "07签收/签收回执.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returned_copy_that_was_sent_once_more_and_signed_for_is_settled()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync("南滩旗人民政府");
        await office.AnswerAsync(paper, "南滩旗人民政府", (row, press) => new ReturnDelivery(press, row.Id, row.Revision, "附件打不开，请重发。"));
        var agency = (await office.Desk.Office.UnitAsync("南滩旗人民政府")).Id;
        Assert.Null((await office.Desk.Office.Get<KeepDeliveriesHandler>().HandleAsync(new SendToAgencies(Guid.NewGuid(), paper, [agency]), await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk), default)).Error);
        await office.AnswerAsync(paper, "南滩旗人民政府", (row, press) => new AcknowledgeReceipt(press, row.Id, row.Revision));

        Assert.Null((await office.FileAsync(paper)).Error);

        Assert.Equal("", (await office.FiledAsync(paper)).Reason);
    }

    [Fact]
    public async Task Reason_given_for_nothing_is_not_kept()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();

        Assert.Null((await office.FileAsync(paper, reason: "办公室主任同意先行归档。")).Error);

        Assert.Equal("", (await office.FiledAsync(paper)).Reason);
    }

    [Fact]
    public async Task Who_may_not_file_is_refused_and_nothing_is_filed()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();

        Assert.IsType<NotAllowed>((await office.FileAsync(paper, by: DocumentOffice.Drafter)).Error);
        Assert.IsType<NotAllowed>((await office.FileAsync(paper, by: DocumentOffice.Signatory)).Error);
        Assert.IsType<NotFound>((await office.FileAsync(Guid.NewGuid(), revision: 0)).Error);
        Assert.IsType<ChangedMeanwhile>((await office.FileAsync(paper, revision: 0)).Error);

        await using var db = await office.Desk.Office.ContextAsync();
        Assert.Empty(db.Set<ArchivedFile>());
    }

    [Fact]
    public async Task Clerk_of_another_agency_finds_nothing_to_file()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();
        var stranger = await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk) with { AgencyId = Guid.NewGuid() };

        var refused = await office.Desk.Office.Get<FileDocumentHandler>().HandleAsync(
            new FileDocument(Guid.NewGuid(), paper, (await office.Desk.Desk.FindAsync(paper)).Revision, RetentionPeriod.TenYears), stranger, default);

        Assert.IsType<NotFound>(refused.Error);
    }

    [Fact]
    public async Task Later_change_leaves_the_package_as_it_was()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();
        Assert.Null((await office.FileAsync(paper)).Error);
        var before = await office.PackageAsync(paper);

        await office.SendForReadingAsync(paper, DocumentOffice.UnitHead);

        Assert.Equal(before, await office.PackageAsync(paper));
        Assert.True((await office.VerifyAsync(paper)).IsWhole);
    }

    private static string HashOf(ZipArchive zip, string path) => Convert.ToHexStringLower(Sm3.Hash(BytesOf(zip, path)));

    private static string TextOf(ZipArchive zip, string path) => Encoding.UTF8.GetString(BytesOf(zip, path));

    private static byte[] BytesOf(ZipArchive zip, string path)
    {
        using var content = zip.GetEntry(path)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
