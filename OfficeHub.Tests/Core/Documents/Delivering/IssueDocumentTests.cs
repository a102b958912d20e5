using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Delivering;

public sealed class IssueDocumentTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Issued_document_is_delivered_once_to_each_recipient_and_ends_its_route(DatabaseProvider provider)
    {
        await using var desk = await SealingDesk.OpenAsync(provider);
        var paper = await SealedAsync(desk);
        var agencies = await AgenciesAsync(desk);
        var press = Guid.NewGuid();
        var item = await desk.Desk.ItemAsync(paper, SealingDesk.Clerk);
        var command = new IssueDocument(press, item.Id, item.Revision, agencies);

        var first = await IssueAsync(desk, command);
        var again = await IssueAsync(desk, command);

        Assert.Equal((null, null, 2, 2), (first.Error, again.Error, first.Value, again.Value));
        Assert.Equal(DocumentStatus.Issued, (await desk.Desk.FindAsync(paper)).Status);
        Assert.Equal(RouteStatus.Finished, (await desk.Desk.RouteAsync(paper)).Status);
        Assert.Equal(agencies.Order(), (await DeliveriesAsync(desk, paper)).Select(row => row.AgencyId).Order());
        Assert.All(await DeliveriesAsync(desk, paper), row => Assert.Equal(DeliveryState.Sent, row.State));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("number")]
    [InlineData("file")]
    public async Task Whatever_was_changed_since_the_seal_nothing_goes_out(string what)
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await SealedAsync(desk);
        var item = await desk.Desk.ItemAsync(paper, SealingDesk.Clerk);
        var hash = (await desk.Desk.FindAsync(paper)).RenditionHash;
        await using (var db = await desk.Office.ContextAsync())
        {
            if (what == "text") await db.Set<DocumentText>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hash, new string('0', 64)));
            if (what == "number") await db.Set<OfficialDocument>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, "北署发〔2026〕9号"));
        }

        if (what == "file")
        {
            var bytes = await File.ReadAllBytesAsync(desk.PathOf(hash));
            bytes[^1] ^= 1;
            File.SetAttributes(desk.PathOf(hash), FileAttributes.Normal);
            await File.WriteAllBytesAsync(desk.PathOf(hash), bytes);
        }

        var issued = await IssueAsync(desk, new IssueDocument(Guid.NewGuid(), item.Id, item.Revision, await AgenciesAsync(desk)));

        Assert.False(issued.IsSuccess);
        Assert.Equal(DocumentStatus.ReadyToIssue, (await desk.Desk.FindAsync(paper)).Status);
        Assert.Empty(await DeliveriesAsync(desk, paper));
    }

    [Fact]
    public async Task Step_is_ended_by_no_bare_decision_and_another_agency_signs_for_nothing()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await SealedAsync(desk);
        Assert.NotNull((await desk.Desk.DecideAsync(paper, SealingDesk.Clerk)).Error);
        var item = await desk.Desk.ItemAsync(paper, SealingDesk.Clerk);
        Assert.Null((await IssueAsync(desk, new IssueDocument(Guid.NewGuid(), item.Id, item.Revision, await AgenciesAsync(desk)))).Error);
        var delivery = (await DeliveriesAsync(desk, paper))[0];

        var signed = await desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(
            new AcknowledgeReceipt(Guid.NewGuid(), delivery.Id, delivery.Revision), await desk.Desk.AsAsync(SealingDesk.Clerk), default);

        Assert.IsType<NotFound>(signed.Error);
    }

    private static async Task<Guid> SealedAsync(SealingDesk desk)
    {
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        Assert.Null((await desk.SealAsync(paper, seal)).Error);
        return paper;
    }

    private static async Task<Result<int>> IssueAsync(SealingDesk desk, IssueDocument command) =>
        await desk.Office.Get<IssueDocumentHandler>().HandleAsync(command, await desk.Desk.AsAsync(SealingDesk.Clerk), default);

    private static async Task<IReadOnlyList<Guid>> AgenciesAsync(SealingDesk desk)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Agency && !unit.Name.Contains("行政公署")).OrderBy(unit => unit.Path).Take(2).Select(unit => unit.Id).ToListAsync();
    }

    private static async Task<IReadOnlyList<Delivery>> DeliveriesAsync(SealingDesk desk, Guid paper)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == paper).ToListAsync();
    }
}
