using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Tests.Core.Documents.Classified;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Delivering;

/// <summary>What becomes of a document once it has gone out; the receiving clerk is of another agency.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Receipt_names_who_and_when_and_is_given_once()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        var row = await RowAsync(desk, paper);

        var first = await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new AcknowledgeReceipt(Guid.NewGuid(), row.Id, row.Revision), receiver, default);
        var second = await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new AcknowledgeReceipt(Guid.NewGuid(), row.Id, row.Revision), receiver, default);

        Assert.Null(first.Error);
        Assert.IsType<DeliveryIsClosed>(second.Error);
        var after = await RowAsync(desk, paper);
        Assert.Equal((DeliveryState.Received, receiver.NameAndPost), (after.State, after.Receipt?.By));
        Assert.Equal((1, 1), await CountsAsync(desk, paper));
    }

    [Fact]
    public async Task Voided_number_recalls_what_was_delivered_and_keeps_the_receipt()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        var row = await RowAsync(desk, paper);
        Assert.Null((await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new AcknowledgeReceipt(Guid.NewGuid(), row.Id, row.Revision), receiver, default)).Error);
        await using var db = await desk.Office.ContextAsync();
        var entry = await db.Set<NumberEntry>().SingleAsync(one => one.DocumentId == paper);

        var voided = await desk.Office.Get<VoidNumberHandler>().HandleAsync(new VoidNumber(Guid.NewGuid(), entry.Id, entry.Revision, "附件有误，收回重发。"), await desk.OfficeDirectorAsync(), default);

        Assert.Null(voided.Error);
        var after = await RowAsync(desk, paper);
        Assert.Equal((DeliveryState.Recalled, receiver.NameAndPost, "附件有误，收回重发。"), (after.State, after.Receipt?.By, after.Recall?.Words));
        var shown = await desk.Office.Get<IncomingPaperQuery>().FindAsync(row.Id, receiver, default);
        Assert.Null(shown.Value.Printed);
        Assert.IsType<NotFound>((await desk.Office.Get<IncomingFileQuery>().ReadAsync(row.Id, receiver, default)).Error);
    }

    [Fact]
    public async Task Returned_copy_is_sent_once_more_and_both_stay_on_the_record()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        var row = await RowAsync(desk, paper);
        var clerk = await desk.Desk.AsAsync(SealingDesk.Clerk);

        var bare = await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new ReturnDelivery(Guid.NewGuid(), row.Id, row.Revision, "不收"), receiver, default);
        var returned = await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new ReturnDelivery(Guid.NewGuid(), row.Id, row.Revision, "主送机关写错，不是发给我们的。"), receiver, default);
        var again = await desk.Office.Get<KeepDeliveriesHandler>().HandleAsync(new SendToAgencies(Guid.NewGuid(), paper, [row.AgencyId]), clerk, default);
        var third = await desk.Office.Get<KeepDeliveriesHandler>().HandleAsync(new SendToAgencies(Guid.NewGuid(), paper, [row.AgencyId]), clerk, default);

        Assert.IsType<Invalid>(bare.Error);
        Assert.Null(returned.Error);
        Assert.Equal(1, again.Value);
        Assert.IsType<HaveItAlready>(third.Error);
        var rows = await RowsAsync(desk, paper);
        Assert.Equal([(1, DeliveryState.Returned), (2, DeliveryState.Sent)], rows.Where(one => one.AgencyId == row.AgencyId).OrderBy(one => one.Serial).Select(one => (one.Serial, one.State)));
        Assert.Equal((0, 1), await CountsAsync(desk, paper));
    }

    [Fact]
    public async Task Recall_of_one_copy_needs_a_reason_and_the_sender()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        var row = await RowAsync(desk, paper);
        var keep = desk.Office.Get<KeepDeliveriesHandler>();

        var other = await keep.HandleAsync(new RecallDelivery(Guid.NewGuid(), row.Id, row.Revision, "发错了机关，请退还。"), receiver, default);
        var bare = await keep.HandleAsync(new RecallDelivery(Guid.NewGuid(), row.Id, row.Revision, ""), await desk.Desk.AsAsync(SealingDesk.Clerk), default);
        var urged = await keep.HandleAsync(new UrgeDelivery(Guid.NewGuid(), row.Id), await desk.Desk.AsAsync(SealingDesk.Clerk), default);
        var now = await RowAsync(desk, paper);
        var recalled = await keep.HandleAsync(new RecallDelivery(Guid.NewGuid(), row.Id, now.Revision, "发错了机关，请退还。"), await desk.Desk.AsAsync(SealingDesk.Clerk), default);
        var late = await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new AcknowledgeReceipt(Guid.NewGuid(), row.Id, now.Revision), receiver, default);

        Assert.IsType<NotFound>(other.Error);
        Assert.IsType<Invalid>(bare.Error);
        Assert.Equal((null, 1), (urged.Error, now.Urgings));
        Assert.Null(recalled.Error);
        Assert.IsType<DeliveryIsClosed>(late.Error);
    }

    [Fact]
    public async Task Recipient_gets_the_printed_paper_and_the_very_file_and_nobody_else_does()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        var row = await RowAsync(desk, paper);
        var document = await desk.Desk.FindAsync(paper);

        var shown = await desk.Office.Get<IncomingPaperQuery>().FindAsync(row.Id, receiver, default);
        var file = await desk.Office.Get<IncomingFileQuery>().ReadAsync(row.Id, receiver, default);
        var page = await desk.Office.Get<IncomingQuery>().PageAsync(DeliveryState.Sent, null, receiver, default);
        var clerk = await desk.Desk.AsAsync(SealingDesk.Clerk);

        Assert.Equal((document.Number, document.Number), (shown.Value.Number, shown.Value.Printed?.Number?.ToString()));
        Assert.Equal("OK", shown.Value.Check?.Report.Verdict);
        Assert.Equal(document.RenditionHash, Convert.ToHexStringLower(OfficeHub.Signing.Hashing.Sm3.Hash(file.Value.Content)));
        Assert.Equal([row.Id], page.Value.Rows.Select(one => one.Id));
        Assert.IsType<NotFound>((await desk.Office.Get<IncomingPaperQuery>().FindAsync(row.Id, clerk, default)).Error);
        Assert.IsType<NotFound>((await desk.Office.Get<IncomingFileQuery>().ReadAsync(row.Id, clerk, default)).Error);
        Assert.Empty((await desk.Office.Get<IncomingQuery>().PageAsync(DeliveryState.Sent, null, clerk, default)).Value.Rows);
    }

    [Fact]
    public async Task Director_of_a_receiving_agency_voids_no_number_of_another()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        await using var db = await desk.Office.ContextAsync();
        var entry = await db.Set<NumberEntry>().SingleAsync(one => one.DocumentId == paper);
        var director = await desk.OfficeDirectorAsync();

        // He had a part in it, so he sees it.
        var voided = await desk.Office.Get<VoidNumberHandler>().HandleAsync(
            new VoidNumber(Guid.NewGuid(), entry.Id, entry.Revision, "不该我们作废的。"), director with { AgencyId = receiver.AgencyId, UnitId = receiver.UnitId, ServedAgencyId = null }, default);

        Assert.IsType<NotFound>(voided.Error);
        Assert.Equal(OfficeHub.Core.Documents.DocumentStatus.Issued, (await desk.Desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Notices_of_deliveries_lose_the_title_of_a_paper_found_to_be_classified()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        var row = await RowAsync(desk, paper);
        var document = await desk.Desk.FindAsync(paper);
        await using (var db = await desk.Office.ContextAsync())
        {
            db.Add(PaperNotice.For(receiver.StaffId, new NewsOfSubject(DeliveryNews.Subject, row.Id, document.Title, RouteNewsKind.DeliveryCame, "高静", "请签收", [receiver.StaffId]), DateTime.UnixEpoch, DateTime.UnixEpoch));
            await db.SaveChangesAsync();
        }

        var found = await desk.Office.Get<FindClassifiedHandler>().HandleAsync(new FindClassified(Guid.NewGuid(), paper, "附件三有密级标志。"), await desk.Desk.AsAsync(DocumentOffice.Secrecy), default);

        Assert.Null(found.Error);
        await using var after = await desk.Office.ContextAsync();
        Assert.DoesNotContain(document.Title, await after.Set<PaperNotice>().Select(notice => notice.Title).ToListAsync());
        Assert.IsType<NotFound>((await desk.Office.Get<IncomingPaperQuery>().FindAsync(row.Id, receiver, default)).Error);
    }

    [Fact]
    public async Task News_of_a_delivery_still_on_its_way_brings_no_title_back()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        var row = await RowAsync(desk, paper);
        var title = (await desk.Desk.FindAsync(paper)).Title;
        async Task<bool> IsWaitingAsync()
        {
            await using var db = await desk.Office.ContextAsync();
            var (id, stored) = (row.Id.ToString("D"), JsonEncodedText.Encode(title).Value);
            return await db.Set<OutboxMessage>().AnyAsync(message => message.Payload.Contains(id) && message.Payload.Contains(stored));
        }

        Assert.True(await IsWaitingAsync());
        var taken = new NewsOfSubject(DeliveryNews.Subject, row.Id, title, RouteNewsKind.DeliveryCame, "高静", "请签收", [receiver.StaffId]) { Paper = new PaperOfNews(DocumentSubject.SubjectKind, paper) };
        Assert.Null((await desk.Desk.ClassifyAsync(paper)).Error);

        await desk.Office.Get<SubjectTeller>().HandleAsync(taken, new EventDelivery(long.MaxValue, DateTime.UnixEpoch), default);

        Assert.False(await IsWaitingAsync());
        await using var after = await desk.Office.ContextAsync();
        Assert.DoesNotContain(title, await after.Set<PaperNotice>().Select(notice => notice.Title).ToListAsync());
    }

    [Fact]
    public async Task Receiving_agency_is_among_those_who_had_it_even_after_it_was_returned()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, receiver) = await IssuedAsync(desk);
        var row = await RowAsync(desk, paper);
        Assert.Null((await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new ReturnDelivery(Guid.NewGuid(), row.Id, row.Revision, "不是发给我们的。"), receiver, default)).Error);

        var found = await desk.Desk.ClassifyAsync(paper);

        Assert.Null(found.Error);
        Assert.Contains((await desk.Desk.CaseAsync(found.Value)).Holders, holder => holder.How.Contains("收文机关", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erasing_one_paper_leaves_the_file_of_another_whose_hash_somebody_wrote_down()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var (paper, _) = await IssuedAsync(desk);
        var other = (await desk.Desk.FindAsync((await IssuedAsync(desk, isFirst: false)).Paper)).RenditionHash;
        await using var db = await desk.Office.ContextAsync();
        var entry = await db.Set<NumberEntry>().SingleAsync(one => one.DocumentId == paper);
        Assert.Null((await desk.Office.Get<VoidNumberHandler>().HandleAsync(new VoidNumber(Guid.NewGuid(), entry.Id, entry.Revision, $"与 {other} 重复。"), await desk.OfficeDirectorAsync(), default)).Error);
        var found = (await desk.Desk.ClassifyAsync(paper)).Value;
        Assert.Null((await desk.Desk.AskAsync(found)).Error);

        var erased = await desk.Desk.ApproveAsync(found);

        Assert.Null(erased.Error);
        Assert.True(await db.Set<OfficeHub.Core.Files.StoredFile>().AnyAsync(file => file.Hash == other));
    }

    // Issued to the first agency that stands apart from the issuer; its clerk is the sender's clerk seen as one of that agency.
    private static async Task<(Guid Paper, Actor Receiver)> IssuedAsync(SealingDesk desk, bool isFirst = true)
    {
        var seal = isFirst ? await desk.Seals.InUseAsync() : await SealAsync(desk);
        var paper = await desk.ProofreadAsync();
        Assert.Null((await desk.SealAsync(paper, seal)).Error);
        await using var db = await desk.Office.ContextAsync();
        var agency = await db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Agency && !unit.Name.Contains("行政公署")).OrderBy(unit => unit.Path).Select(unit => unit.Id).FirstAsync();
        var item = await desk.Desk.ItemAsync(paper, SealingDesk.Clerk);
        var clerk = await desk.Desk.AsAsync(SealingDesk.Clerk);
        Assert.Null((await desk.Office.Get<IssueDocumentHandler>().HandleAsync(new IssueDocument(Guid.NewGuid(), item.Id, item.Revision, [agency]), clerk, default)).Error);
        return (paper, clerk with { AgencyId = agency, UnitId = agency, ServedAgencyId = null });
    }

    private static async Task<Guid> SealAsync(SealingDesk desk)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<RegisteredSeal>().Select(seal => seal.Id).FirstAsync();
    }

    private static async Task<Delivery> RowAsync(SealingDesk desk, Guid paper) => (await RowsAsync(desk, paper)).OrderBy(row => row.Serial).First();

    private static async Task<IReadOnlyList<Delivery>> RowsAsync(SealingDesk desk, Guid paper)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == paper).ToListAsync();
    }

    private static async Task<(int Received, int Sent)> CountsAsync(SealingDesk desk, Guid paper)
    {
        var board = await desk.Office.Get<DeliveriesQuery>().OfAsync(paper, await desk.Desk.AsAsync(SealingDesk.Clerk), default);
        return (board.Value.Received, board.Value.Sent);
    }
}
