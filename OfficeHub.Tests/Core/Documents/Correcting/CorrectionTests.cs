using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Verifying;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Tests.Core.Documents.Classified;
using OfficeHub.Tests.Core.Documents.Releasing;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Correcting;

/// <summary>更正件: a document of its own takes the place of one that has gone out.</summary>
public sealed class CorrectionTests
{
    private const string Wrong = "第二条的“3个工作日”应为“5个工作日”";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Correction_begins_as_a_draft_with_the_whole_text_as_annex_and_only_one_at_a_time(DatabaseProvider provider)
    {
        await using var desk = await ReleasingDesk.OpenAsync(provider);
        var original = await IssuedAsync(desk, (await AgenciesAsync(desk)).Take(2));

        var begun = await BeginAsync(desk, original);
        var again = await BeginAsync(desk, original);

        var (document, fields) = (await desk.Desk.FindAsync(original), await desk.Desk.FieldsAsync(begun.Value));
        Assert.Equal(DocumentKind.Notice, fields.Content.Kind);
        Assert.Equal((await desk.Desk.FieldsAsync(original)).Content.MainText, fields.Content.Annexes[0].Blocks);
        Assert.Contains(Wrong, string.Concat(fields.Content.MainText.OfType<Paragraph>().Select(one => one.Text)), StringComparison.Ordinal);
        Assert.Equal(("", DocumentStatus.Drafting), ((await desk.Desk.FindAsync(begun.Value)).Number, (await desk.Desk.FindAsync(begun.Value)).Status));
        Assert.IsType<BeingCorrected>(again.Error);
        Assert.All(await CopiesAsync(desk, document.Id), row => Assert.Equal(DeliveryState.Sent, row.State));
    }

    [Fact]
    public async Task Paper_found_to_be_classified_takes_its_correction_with_it()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var original = await IssuedAsync(desk, (await AgenciesAsync(desk)).Take(2));
        var begun = (await BeginAsync(desk, original)).Value;

        Assert.Null((await desk.Desk.ClassifyAsync(original)).Error);

        await using var db = await desk.Office.ContextAsync();
        Assert.Equal(2, await db.Set<OfficialDocument>().CountAsync(row => (row.Id == original || row.Id == begun) && row.ClassifiedAt != null));
    }

    [Fact]
    public async Task Correction_keeps_what_was_due_of_the_original_and_who_is_shut_out_from_it()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var original = await desk.ReadyAsync(fields => fields.AsPolicy(Explained.Complete.Of(Explained.Article(), Explained.Graphic)));
        Assert.Null((await desk.IssueAsync(original)).Error);
        var named = (await desk.Office.StaffAsync("于海波")).Id;
        await using (var db = await desk.Office.ContextAsync())
        {
            var limit = new AccessLimit(Guid.NewGuid(), DocumentVisibility.LimitKind, original);
            limit.Set(blocksInherited: true, [named], [], "涉及个人", named, DateTime.UtcNow);
            db.Add(limit);
            await db.SaveChangesAsync();
        }

        var begun = await BeginAsync(desk, original);

        Assert.Null(begun.Error);
        var fields = await desk.Desk.FieldsAsync(begun.Value);
        Assert.Equal((true, null), (fields.IsPolicy, fields.Interpretation));
        await using var after = await desk.Office.ContextAsync();
        var same = await after.Set<AccessLimit>().SingleAsync(row => row.ObjectId == begun.Value);
        Assert.Equal((true, named), (same.BlocksInherited, Assert.Single(same.Allowed).StaffId));
    }

    [Fact]
    public async Task Correction_is_refused_without_right_without_a_reason_and_before_the_paper_went_out()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var ready = await desk.ReadyAsync();
        Assert.IsType<MoveNotAllowed>((await BeginAsync(desk, ready)).Error);
        Assert.Null((await desk.IssueAsync(ready)).Error);

        Assert.IsType<NotAllowed>((await BeginAsync(desk, ready, by: DocumentOffice.Drafter)).Error);
        Assert.IsType<NotFound>((await BeginAsync(desk, ready, by: "杨春梅")).Error);
        Assert.IsType<Invalid>((await BeginAsync(desk, ready, reason: "错了")).Error);
        await using var db = await desk.Office.ContextAsync();
        Assert.Empty(await db.Set<Correction>().ToListAsync());
    }

    [Fact]
    public async Task Issued_correction_marks_every_copy_keeps_the_receipts_and_goes_to_all_holders_at_once()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var agencies = await AgenciesAsync(desk);
        var original = await IssuedAsync(desk, agencies);
        await ReceiveAsync(desk, original, "杨春梅");
        var correcting = await BoundAsync(desk, original);

        var lacking = await desk.IssueAsync(correcting, [.. agencies.Skip(1)]);
        Assert.IsType<HoldersLeftOut>(lacking.Error);
        Assert.All(await CopiesAsync(desk, original), row => Assert.NotEqual(DeliveryState.Superseded, row.State));
        var press = Guid.NewGuid();
        Assert.Null((await desk.IssueAsync(correcting, agencies, press)).Error);

        var old = await CopiesAsync(desk, original);
        var number = (await desk.Desk.FindAsync(correcting)).Number;
        Assert.All(old, row => Assert.Equal((DeliveryState.Superseded, number), (row.State, row.Supersession?.Words)));
        Assert.Single(old, row => row.Receipt is not null);
        Assert.Equal(agencies.Order(), (await CopiesAsync(desk, correcting)).Select(row => row.AgencyId).Order());
        Assert.NotEqual(number, (await desk.Desk.FindAsync(original)).Number);
        var more = await desk.Office.Get<KeepDeliveriesHandler>().HandleAsync(new SendToAgencies(Guid.NewGuid(), original, [agencies[0]]), await ClerkAsync(desk), default);
        Assert.IsType<CorrectedAlready>(more.Error);
        Assert.IsType<CorrectedAlready>((await BeginAsync(desk, original)).Error);
    }

    [Fact]
    public async Task Both_papers_lead_to_each_other_inside_at_the_recipient_and_in_public()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var agencies = await AgenciesAsync(desk);
        var original = await IssuedAsync(desk, agencies);
        await ReceiveAsync(desk, original, "杨春梅");
        var correcting = await BoundAsync(desk, original);
        Assert.Null((await desk.IssueAsync(correcting, agencies)).Error);

        var query = desk.Office.Get<CorrectionsQuery>();
        var (of, by) = ((await query.OfAsync(original, await ClerkAsync(desk), default)).Value, (await query.OfAsync(correcting, await ClerkAsync(desk), default)).Value);
        Assert.Equal((correcting, 0, agencies.Count), (of.Standing?.DocumentId, of.Standing!.Received, of.Standing.Sent));
        Assert.Equal((original, 1, agencies.Count), (by.Corrects?.DocumentId, by.Corrects!.Received, by.Corrects.Sent));
        Assert.False(of.MayCorrect);

        var reader = await desk.Desk.AsAsync("杨春梅");
        await using var db = await desk.Office.ContextAsync();
        var mine = await db.Set<Delivery>().AsNoTracking().ReceivedBy(reader).ToListAsync();
        var (before, after) = (mine.Single(row => row.DocumentId == original), mine.Single(row => row.DocumentId == correcting));
        var incoming = desk.Office.Get<IncomingPaperQuery>();
        var old = (await incoming.FindAsync(before.Id, reader, default)).Value;
        Assert.Equal(after.Id, old.CorrectedBy?.DeliveryId);
        Assert.NotNull(old.Printed);
        Assert.Equal(before.Id, (await incoming.FindAsync(after.Id, reader, default)).Value.Corrects?.DeliveryId);
        Assert.IsType<DeliveryIsClosed>((await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new AcknowledgeReceipt(Guid.NewGuid(), before.Id, before.Revision), reader, default)).Error);

        var publications = await desk.PublicationsAsync();
        var page = await desk.TextAsync(publications.Single(row => row.DocumentId == original).IndexNumber, SiteNames.Index);
        Assert.Contains("由更正件替代", page, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(publications.Single(row => row.DocumentId == correcting).IndexNumber), page, StringComparison.Ordinal);
        var told = await desk.Office.Get<PapersAtHand>().FindAsync(VerifyCode.Of((await desk.Desk.FindAsync(original)).RenditionHash), default);
        Assert.Equal((await desk.Desk.FindAsync(correcting)).Number, told?.CorrectedBy);
    }

    [Fact]
    public async Task Original_holds_again_for_new_copies_once_the_number_of_its_correction_is_void()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var agencies = await AgenciesAsync(desk);
        var original = await IssuedAsync(desk, agencies);
        var correcting = await BoundAsync(desk, original);
        Assert.Null((await desk.IssueAsync(correcting, agencies)).Error);

        await desk.VoidAsync(correcting);
        var more = await desk.Office.Get<KeepDeliveriesHandler>().HandleAsync(new SendToAgencies(Guid.NewGuid(), original, agencies), await ClerkAsync(desk), default);

        Assert.Null(more.Error);
        Assert.Null((await BeginAsync(desk, original)).Error);
    }

    [Fact]
    public async Task Who_was_sent_a_correction_that_became_void_is_not_left_out_of_the_next_one()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var agencies = await AgenciesAsync(desk);
        var original = await IssuedAsync(desk, agencies);
        var first = await BoundAsync(desk, original);
        Assert.Null((await desk.IssueAsync(first, agencies)).Error);
        await desk.VoidAsync(first);
        var second = await BoundAsync(desk, original, serial: 2);

        Assert.IsType<HoldersLeftOut>((await desk.IssueAsync(second, [.. agencies.Skip(1)])).Error);
        Assert.Null((await desk.IssueAsync(second, agencies)).Error);
    }

    private static Task<Actor> ClerkAsync(ReleasingDesk desk) => desk.Desk.AsAsync(SealingDesk.Clerk);

    private static async Task<Guid> IssuedAsync(ReleasingDesk desk, IEnumerable<Guid> agencies)
    {
        var paper = await desk.ReadyAsync();
        Assert.Null((await desk.IssueAsync(paper, [.. agencies])).Error);
        return paper;
    }

    // Another paper that went the whole way, bound as the command binds the one it begins.
    private static async Task<Guid> BoundAsync(ReleasingDesk desk, Guid original, int serial = 1)
    {
        var correcting = await desk.ReadyAsync(fields => fields with { Content = fields.Content with { Title = "关于更正汛期值班安排的通知" } });
        await using var db = await desk.Office.ContextAsync();
        db.Add(Correction.Begin(await db.Set<OfficialDocument>().SingleAsync(row => row.Id == original), serial, correcting, Wrong, await ClerkAsync(desk), DateTime.UtcNow));
        await db.SaveChangesAsync();
        return correcting;
    }

    private static async Task<Result<Guid>> BeginAsync(ReleasingDesk desk, Guid paper, string by = SealingDesk.Clerk, string reason = Wrong) =>
        await desk.Office.Get<BeginCorrectionHandler>().HandleAsync(new BeginCorrection(Guid.NewGuid(), paper, (await desk.Desk.FindAsync(paper)).Revision, reason), await desk.Desk.AsAsync(by), default);

    private static async Task ReceiveAsync(ReleasingDesk desk, Guid paper, string by)
    {
        var reader = await desk.Desk.AsAsync(by);
        await using var db = await desk.Office.ContextAsync();
        var row = await db.Set<Delivery>().AsNoTracking().ReceivedBy(reader).SingleAsync(one => one.DocumentId == paper);
        Assert.Null((await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new AcknowledgeReceipt(Guid.NewGuid(), row.Id, row.Revision), reader, default)).Error);
    }

    // One of them is where 杨春梅 signs for papers.
    private static async Task<IReadOnlyList<Guid>> AgenciesAsync(ReleasingDesk desk)
    {
        var reader = await desk.Desk.AsAsync("杨春梅");
        await using var db = await desk.Office.ContextAsync();
        var own = reader.ServedAgencyId ?? reader.AgencyId;
        var others = await db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Agency && unit.Id != own && unit.Id != reader.AgencyId && !unit.Name.Contains("行政公署")).OrderBy(unit => unit.Path).Take(2).Select(unit => unit.Id).ToListAsync();
        return [own, .. others];
    }

    private static async Task<IReadOnlyList<Delivery>> CopiesAsync(ReleasingDesk desk, Guid paper)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == paper).ToListAsync();
    }
}
