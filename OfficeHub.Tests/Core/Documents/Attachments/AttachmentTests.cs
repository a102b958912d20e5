using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Signing.Hashing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Core.Documents.Attachments.AttachmentDesk;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Attachments;

public sealed class AttachmentTests
{
    [Fact]
    public async Task Upload_saved_with_the_draft_is_hashed_with_its_text()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var document = await files.Desk.DraftAsync();
        var before = await files.Desk.HashAsync(document);
        var file = (await files.TakeAsync(document, "分工表.txt", "一、各旗任务。")).Value;

        await files.Desk.SaveAsync(document, With(await files.Desk.FieldsAsync(document), ["分工表"], file with { Annex = 0 }));

        Assert.NotEqual(before, await files.Desk.HashAsync(document));
        var kept = Assert.Single((await files.Desk.FieldsAsync(document)).Attachments);
        Assert.Equal((Sm3.HexOf("一、各旗任务。"), FileKind.Txt, 0), (kept.Hash, kept.Kind, kept.Annex));
        var row = Assert.Single(await files.Desk.Office.LogAsync(), row => row.ActionName == "上传附件");
        Assert.Equal($"分工表.txt，SM3 {kept.Hash}；上传人确认不涉及国家秘密", row.Summary);
    }

    [Fact]
    public async Task Upload_with_a_mark_of_secrecy_is_refused_and_nothing_of_it_is_stored()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var document = await files.Desk.DraftAsync();

        var refused = await files.TakeAsync(document, "要情.txt", "秘密★5年\n要情");

        Assert.IsType<SecrecyMarkFound>(refused.Error);
        Assert.Empty(files.Stored());
        await using var db = await files.Desk.Office.ContextAsync();
        Assert.False(await db.Set<StoredFile>().AnyAsync());
        Assert.Contains(await files.Desk.Office.LogAsync(), row => row.ActionName == "拦下涉密文件");
    }

    [Fact]
    public async Task Upload_of_another_kind_is_refused_with_those_that_are_taken()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var document = await files.Desk.DraftAsync();

        var refused = await files.TakeAsync(document, "汇报.pptx", "x");

        Assert.Equal("这里不收 .pptx 文件，只收 .docx、.xlsx、.pdf、.ofd、.txt、.png、.jpg。请另存为其中一种后再传。", refused.Error!.Message);
    }

    [Fact]
    public async Task Upload_by_somebody_who_may_not_write_is_refused_before_a_byte_is_read()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var document = await files.Desk.DraftAsync();
        await files.Desk.SubmitAsync(document);
        await files.Desk.DecideAsync(document, UnitHead);
        async Task<Error?> TakeAsync(string by) => (await files.Desk.Office.Get<AttachmentIntake>().TakeAsync(document, new ClosedStream(), "表.txt", null, await files.Desk.AsAsync(by), default)).Error;

        Assert.IsType<NotFound>(await TakeAsync("包晓东"));
        Assert.IsType<NotYoursToWrite>(await TakeAsync(UnitHead));
        Assert.IsType<NotYoursToWrite>(await TakeAsync(Drafter));
    }

    [Fact]
    public async Task File_of_another_paper_cannot_be_attached_or_fetched_by_its_id()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (_, secret) = await files.DraftAsync("会议没有公开的名单");
        var own = await files.Desk.DraftAsync(by: "包晓东");
        var fields = await files.Desk.FieldsAsync(own);

        Assert.Equal(new NotFound("附件"), (await files.Desk.SaveAsync(own, With(fields, ["名单"], secret), by: "包晓东")).Error);
        // Neither does writing the id into the text make the file a part of it.
        Assert.Null((await files.Desk.SaveAsync(own, fields with { Basis = secret.FileId.ToString() }, by: "包晓东")).Error);
        Assert.Equal(new NotFound("附件"), (await files.ReadAsync(own, secret.FileId, "包晓东")).Error);
    }

    [Fact]
    public async Task Facts_of_a_file_are_those_of_the_gate_whatever_the_page_says()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, file) = await files.DraftAsync();

        Assert.Null((await files.Desk.SaveAsync(document, With(await files.Desk.FieldsAsync(document), ["分工表"], file with { Hash = new string('0', 64), Length = 1, Name = "分工表.exe" }))).Error);

        Assert.Equal((file.Hash, file.Length, "分工表.exe.txt"), Assert.Single((await files.Desk.FieldsAsync(document)).Attachments) is var kept ? (kept.Hash, kept.Length, kept.Name) : default);
    }

    [Fact]
    public async Task Attachment_exchanged_after_the_reviews_sends_the_paper_through_them_again()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, _) = await files.DraftAsync();
        await files.Desk.ReviewedAsync(document);
        await files.Desk.SendBackAsync(document, Signatory, "分工表漏了南滩旗。");

        var other = (await files.TakeAsync(document, "分工表.txt", "一、各旗任务，含南滩旗。")).Value;
        await files.Desk.SaveAsync(document, With(await files.Desk.FieldsAsync(document), ["重点任务分工表"], other with { Annex = 0 }));
        Assert.Null((await files.Desk.SubmitAsync(document)).Error);

        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await files.Desk.OpenAsync(document));
    }

    [Fact]
    public async Task Annexes_without_a_file_keep_the_draft_from_being_sent()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, file) = await files.DraftAsync();
        await files.Desk.SaveAsync(document, With(await files.Desk.FieldsAsync(document), ["重点任务分工表", "责任清单"], file));

        var refused = Assert.IsType<NotReadyToSend>((await files.Desk.SubmitAsync(document)).Error);

        Assert.Equal(("Annexes", "附件说明列了 2 个附件，只有 1 个有内容。缺《责任清单》，请上传。"), Assert.Single(refused.Faults) is var fault ? (fault.Field, fault.Sentence) : default);
    }

    [Fact]
    public void Annex_whose_text_is_typed_needs_no_file()
    {
        var fields = new DraftFields { Content = new DocumentContent { Kind = DocumentKind.Notice, Annexes = [new Annex("责任清单", [new Paragraph(0, "一、各旗。")])] } };

        Assert.Empty(AttachmentCheck.Faults(fields));
        Assert.Single(AttachmentCheck.Faults(fields with { Content = fields.Content with { Annexes = [new Annex("责任清单", [])] } }));
    }

    [Fact]
    public async Task Public_paper_with_an_annex_that_is_not_public_cannot_be_sent_and_reference_material_does_not_matter()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, file) = await files.DraftAsync(openness: AttachmentOpenness.NotPublic);

        var refused = Assert.IsType<NotReadyToSend>((await files.Desk.SubmitAsync(document)).Error);
        Assert.Equal(new NonPublicAttachment(["重点任务分工表"]).Message, Assert.Single(refused.Faults).Sentence);

        await files.Desk.SaveAsync(document, With(await files.Desk.FieldsAsync(document), [], file with { Annex = null }));
        Assert.Null((await files.Desk.SubmitAsync(document)).Error);
    }

    [Fact]
    public async Task Annex_closed_by_the_editor_keeps_it_with_him_and_is_found_at_the_openness_review_though_he_was_passed_over()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, file) = await files.DraftAsync();
        await files.Desk.SubmitAsync(document);
        await files.Desk.DecideAsync(document, UnitHead);
        Assert.Null((await files.Desk.SaveAsync(document, With(await files.Desk.FieldsAsync(document), ["重点任务分工表"], file with { Openness = AttachmentOpenness.NotPublic }), by: Editor)).Error);
        Assert.IsType<NotReadyToSend>((await files.Desk.DecideAsync(document, Editor)).Error);
        Assert.Null((await files.Desk.Office.Get<AskAsideHandler>().HandleAsync(
            new(Guid.NewGuid(), (await files.Desk.ItemAsync(document, Editor)).Id, (await files.Desk.Office.StaffAsync(Director)).Id, "可否先行？"), await files.Desk.AsAsync(Editor), default)).Error);
        Assert.Null((await files.Desk.Office.Get<PassInEmergencyHandler>().HandleAsync(
            new(Guid.NewGuid(), document, (await files.Desk.RouteAsync(document)).Steps.Single(step => step.Name == "核稿").Id, "汛情紧急。"), await files.Desk.AsAsync(Director), default)).Error);

        Assert.Equal(new NonPublicAttachment(["重点任务分工表"]), (await files.Desk.DecideAsync(document, Disclosure)).Error);
    }

    [Fact]
    public async Task Copy_of_a_paper_has_its_files_and_its_drafter_may_read_and_keep_them()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, file) = await files.DraftAsync();
        await files.Desk.SubmitAsync(document);
        var actor = await files.Desk.AsAsync(UnitHead);

        var copy = (await files.Desk.Office.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), DocumentKind.Notice, document), actor, default)).Value;

        Assert.Equal(file.Hash, Assert.Single((await files.Desk.FieldsAsync(copy)).Attachments).Hash);
        Assert.Equal("一、各旗任务。", (await files.ReadAsync(copy, file.FileId, UnitHead)).Value);
        Assert.Null((await files.Desk.SaveAsync(copy, await files.Desk.FieldsAsync(copy) with { Basis = "盟长批示" }, by: UnitHead)).Error);
    }

    [Fact]
    public async Task Files_are_listed_and_limited_through_their_document_only()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (_, file) = await files.DraftAsync();
        var drafter = await files.Desk.AsAsync(Drafter);

        Assert.Empty((await files.Desk.Office.Get<StoredFilesQuery>().ListAsync(null, drafter, default)).Value.Rows);
        Assert.Equal(new NotFound("文件"), (await files.Desk.Office.Get<DownloadFileQuery>().OpenAsync(file.FileId, drafter, default)).Error);
    }

    [Fact]
    public async Task Download_leaves_its_row_and_is_refused_to_others_like_an_unknown_paper()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, file) = await files.DraftAsync();
        await files.Desk.SubmitAsync(document);

        Assert.Equal("一、各旗任务。", (await files.ReadAsync(document, file.FileId, UnitHead)).Value);
        Assert.Equal(("下载附件", "OK", $"重点任务分工表.txt，SM3 {file.Hash}", document), (await files.Desk.Office.LogAsync())[^1] is var row ? (row.ActionName, row.Outcome, row.Summary, row.SubjectId) : default);
        Assert.Equal((await files.ReadAsync(Guid.NewGuid(), file.FileId, "包晓东")).Error, (await files.ReadAsync(document, file.FileId, "包晓东")).Error);
        Assert.Equal("Common.NotFound", (await files.Desk.Office.LogAsync())[^1].Outcome);
    }

    [Fact]
    public async Task Cleaning_leaves_what_a_kept_version_refers_to_and_removes_what_nobody_knows()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, first) = await files.DraftAsync();
        await files.Desk.SubmitAsync(document);
        await files.Desk.SendBackAsync(document, UnitHead, "分工表要改。");
        var second = (await files.TakeAsync(document, "分工表.txt", "二、新任务。")).Value;
        await files.Desk.SaveAsync(document, With(await files.Desk.FieldsAsync(document), ["重点任务分工表"], second with { Annex = 0 }));
        var orphan = (await files.Desk.Office.Get<FileStore>().KeepAsync(new MemoryStream("谁也不知道"u8.ToArray()), default)).Value;
        files.Desk.Office.Clock.Advance(TimeSpan.FromDays(2));

        await files.Desk.Office.Services.GetServices<ITimedJob>().OfType<RemoveOrphans>().Single().RunAsync(default);

        Assert.DoesNotContain(orphan, files.Stored());
        Assert.Equal("一、各旗任务。", (await files.ReadAsync(document, first.FileId, UnitHead)).Value);
        Assert.Equal("二、新任务。", (await files.ReadAsync(document, second.FileId, UnitHead)).Value);
    }

    /// <summary>An upload nobody may read.</summary>
    private sealed class ClosedStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("read without the right");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException("read without the right");
    }
}
