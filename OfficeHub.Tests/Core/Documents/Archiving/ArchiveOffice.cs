using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Files;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Archiving;

/// <summary>The demo organisation with finished documents to be filed.</summary>
internal sealed class ArchiveOffice(SealingDesk desk, Guid seal) : IAsyncDisposable
{
    public const string Clerk = SealingDesk.Clerk;

    public SealingDesk Desk => desk;

    public static async Task<ArchiveOffice> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var desk = await SealingDesk.OpenAsync(provider, services =>
        {
            services.AddDrafts();
            services.AddSingleton<DispatchOutbox>();
        });
        return new ArchiveOffice(desk, await desk.Seals.InUseAsync());
    }

    /// <summary>A document that has gone its way to the end.</summary>
    public async Task<Guid> FinishedAsync(Func<DraftFields, DraftFields>? change = null)
    {
        var document = await desk.Desk.DraftAsync(change);
        await FinishAsync(document);
        return document;
    }

    /// <summary>The same, sent to agencies of the demo organisation.</summary>
    public async Task<Guid> FinishedAsync(params string[] agencies)
    {
        var document = await desk.Desk.DraftAsync();
        await FinishAsync(document, agencies);
        return document;
    }

    /// <summary>What the receiving agency does with the last copy sent to it; its clerk is the sender's seen as one of that agency.</summary>
    public async Task AnswerAsync<TAnswer>(Guid document, string agency, Func<Delivery, Guid, TAnswer> answer)
        where TAnswer : ICommand
    {
        var unit = (await desk.Office.UnitAsync(agency)).Id;
        await using var db = await desk.Office.ContextAsync();
        var row = await db.Set<Delivery>().AsNoTracking().Where(one => one.DocumentId == document && one.AgencyId == unit).OrderByDescending(one => one.Serial).FirstAsync();
        var receiver = await desk.Desk.AsAsync(Clerk) with { AgencyId = unit, UnitId = unit, ServedAgencyId = null };
        var handler = desk.Office.Get<AnswerDeliveryHandler>();
        Assert.Null(answer(row, Guid.NewGuid()) switch
        {
            AcknowledgeReceipt receipt => (await handler.HandleAsync(receipt, receiver, default)).Error,
            ReturnDelivery back => (await handler.HandleAsync(back, receiver, default)).Error,
            var other => throw new InvalidOperationException($"No answer: {other}"),
        });
    }

    /// <summary>A document that waits for its 核发.</summary>
    public async Task<Guid> ReadyAsync(Func<DraftFields, DraftFields>? change = null)
    {
        var document = await desk.Desk.DraftAsync(change);
        await GoAsync(document, "核发");
        return document;
    }

    /// <summary>Takes a draft its way to the end, each step by the person it comes to.</summary>
    public Task FinishAsync(Guid document, params string[] agencies) => GoAsync(document, until: null, agencies);

    private async Task GoAsync(Guid document, string? until, params string[] agencies)
    {
        Assert.Null((await desk.Desk.SubmitAsync(document)).Error);
        while (await desk.Desk.OpenAsync(document) is [var next, ..] && next.Split(' ')[0] != until)
        {
            Error? refused = next.Split(' ') switch
            {
                ["编号", _] => (await desk.Desk.NumberAsync(document)).Error,
                ["排版", _] => (await desk.TypesetAsync(document)).Error,
                ["用印", _] => (await desk.SealAsync(document, seal)).Error,
                ["核发", _] => (await IssueAsync(document, agencies)).Error,
                [_, var name] => (await desk.Desk.DecideAsync(document, name)).Error,
                _ => throw new InvalidOperationException(next),
            };
            Assert.Null(refused);
        }
    }

    /// <summary>核发, to agencies of the demo organisation by name.</summary>
    public async Task<Result<int>> IssueAsync(Guid document, params string[] agencies)
    {
        var item = await desk.Desk.ItemAsync(document, Clerk);
        var ids = new List<Guid>();
        foreach (var name in agencies) ids.Add((await desk.Office.UnitAsync(name)).Id);
        return await desk.Office.Get<IssueDocumentHandler>().HandleAsync(new IssueDocument(Guid.NewGuid(), item.Id, item.Revision, ids), await desk.Desk.AsAsync(Clerk), default);
    }

    public async Task SendForReadingAsync(Guid document, string reader) => Assert.Null((await desk.Office.Get<SendForReadingHandler>().HandleAsync(
        new(Guid.NewGuid(), document, CirculationKind.Reading, "请知悉。", [(await desk.Office.StaffAsync(reader)).Id], []), await desk.Desk.AsAsync(DocumentOffice.Drafter), default)).Error);

    public async Task<Result<string>> FileAsync(Guid document, RetentionPeriod retention = RetentionPeriod.ThirtyYears, string reason = "", string by = Clerk, Guid? press = null, int? revision = null) =>
        await desk.Office.Get<FileDocumentHandler>().HandleAsync(
            new FileDocument(press ?? Guid.NewGuid(), document, revision ?? (await desk.Desk.FindAsync(document)).Revision, retention, reason), await desk.Desk.AsAsync(by), default);

    public async Task<FiledRow> FiledAsync(Guid document) => (await ViewAsync(document)).Filed!;

    public async Task<ArchiveView> ViewAsync(Guid document) => (await desk.Office.Get<ArchiveOfDocumentQuery>().FindAsync(document, await desk.Desk.AsAsync(Clerk), default)).Value;

    public async Task<PackageFinding> VerifyAsync(Guid document) =>
        (await desk.Office.Get<VerifyPackageQuery>().VerifyAsync((await FiledAsync(document)).Id, await desk.Desk.AsAsync(Clerk), default)).Value;

    /// <summary>The package as it is taken out.</summary>
    public async Task<byte[]> PackageAsync(Guid document)
    {
        await using var download = (await desk.Office.Get<DownloadPackageQuery>().OpenAsync((await FiledAsync(document)).Id, await desk.Desk.AsAsync(Clerk), default)).Value;
        Assert.Equal(FileKind.Zip.MediaType(), download.MediaType);
        using var copy = new MemoryStream();
        await download.Content.CopyToAsync(copy);
        return copy.ToArray();
    }

    public Task<int> ReconcileAsync() => desk.Office.Get<ReconcileArchive>().ReconcileAsync(Actor.System("夜间核对归档"), default);

    public async Task<ReconciliationView> LastAsync() => (await desk.Office.Get<ReconciliationQuery>().LastAsync(await desk.Desk.AsAsync(Clerk), default)).Value;

    public ValueTask DisposeAsync() => desk.DisposeAsync();
}
