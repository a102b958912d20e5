using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Validity;

/// <summary>Documents that have gone out, and papers that cite them.</summary>
internal static class ValidityDesk
{
    public const string Basis = "盟行署2026年第12次常务会议决定";

    public static Task<DocumentOffice> OpenAsync() => DocumentOffice.OpenAsync(more: services => services.AddSingleton<DispatchOutbox>());

    /// <summary>A document that has gone out; without files, which take seals and keys.</summary>
    public static async Task<Guid> OutAsync(this DocumentOffice desk, string title)
    {
        var document = await desk.RecheckedAsync(fields => fields with { Content = fields.Content with { Title = title } });
        Assert.Null((await desk.NumberAsync(document)).Error);
        await using var db = await desk.Office.ContextAsync();
        await db.Set<OfficialDocument>().Where(row => row.Id == document).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Issued));
        return document;
    }

    /// <summary>A draft with this sentence in it.</summary>
    public static Task<Guid> CitingAsync(this DocumentOffice desk, string title, string sentence) => desk.DraftAsync(
        fields => fields with { Content = fields.Content with { Title = title, MainText = [new Paragraph(0, sentence), .. fields.Content.MainText] } });

    public static async Task<MarkValidity> CommandAsync(this DocumentOffice desk, Guid document, DocumentValidity mark, DateOnly? on = null)
    {
        var found = await desk.FindAsync(document);
        return new MarkValidity(
            Guid.NewGuid(), document, found.Revision, mark, mark is DocumentValidity.Annulled ? null : on ?? found.DocumentDate, Basis, null, "新办法已经施行。", "盟应急管理局");
    }

    public static async Task<Result<int>> MarkAsync(this DocumentOffice desk, Guid document, DocumentValidity mark, DateOnly? on = null, string by = Registrar) =>
        await desk.Office.Get<MarkValidityHandler>().HandleAsync(await desk.CommandAsync(document, mark, on), await desk.AsAsync(by), default);

    public static async Task<Result> CorrectAsync(this DocumentOffice desk, Guid document, string reason, Actor? by = null) =>
        await desk.Office.Get<MarkValidityHandler>().HandleAsync(
            new WithdrawMark(Guid.NewGuid(), document, (await desk.FindAsync(document)).Revision, reason), by ?? await desk.AsDirectorAsync(), default);

    public static async Task<ValidityView> ValidityAsync(this DocumentOffice desk, Guid document, string by = Drafter) =>
        (await desk.Office.Get<ValidityQuery>().FindAsync(document, await desk.AsAsync(by), default)).Value;

    /// <summary>What somebody was told about citations, with the paper it is of.</summary>
    public static async Task<IReadOnlyList<string>> ToldAsync(this DocumentOffice desk, string name)
    {
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var groups = (await desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(OfficeHub.Core.Routing.News.RouteNewsKind.CitedMarked), await desk.AsAsync(name), default)).Value.Rows;
        return [.. groups.SelectMany(group => group.Notices.Select(row => $"{group.Title}：{row.Words}"))];
    }
}
