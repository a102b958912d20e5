using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Planning;

/// <summary>An office where units report what they mean to issue; it is 1 July 2026.</summary>
internal sealed class PlanOffice(DocumentOffice desk) : IAsyncDisposable
{
    public const string Title = "关于做好2026年防汛抗旱值班工作的通知";
    public const string Reason = "国办发〔2026〕3号要求每年汛期前部署值班。";

    public DocumentOffice Desk => desk;

    public static async Task<PlanOffice> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => new(await DocumentOffice.OpenAsync(provider, services => services.AddSingleton<DispatchOutbox>()));

    public async Task<ReportPlannedPaper> PressAsync(string title = Title, int quarter = 3, string reason = Reason, int year = 2026, DocumentKind kind = DocumentKind.Notice) =>
        new(Guid.NewGuid(), null, 0, year, (await desk.Office.UnitAsync("北原盟行政公署")).Id, title, kind, quarter, reason);

    public async Task<Result<Guid>> ReportAsync(ReportPlannedPaper press, string by = Drafter) =>
        await desk.Office.Get<ReportPlannedPaperHandler>().HandleAsync(press, await desk.AsAsync(by), default);

    public async Task<Guid> ReportedAsync(string title = Title, int quarter = 3) => (await ReportAsync(await PressAsync(title, quarter))).Value;

    public async Task<Guid> ApprovedAsync(string title = Title, int quarter = 3, int year = 2026)
    {
        var item = (await ReportAsync(await PressAsync(title, quarter, year: year))).Value;
        Assert.Equal(1, (await ApproveAsync(Registrar, item)).Value.Approved);
        return item;
    }

    public async Task<Result<PlanApproved>> ApproveAsync(string by, params Guid[] items)
    {
        var read = new List<PlannedPaperRead>();
        foreach (var item in items) read.Add(new PlannedPaperRead(item, (await FindAsync(item)).Revision));
        return await desk.Office.Get<DecidePlannedPapersHandler>().HandleAsync(new ApprovePlannedPapers(Guid.NewGuid(), read), await desk.AsAsync(by), default);
    }

    public async Task<Result> DeclineAsync(Guid item, string reason = "与去年的办法重复，并入修订稿。", string by = Registrar) =>
        await desk.Office.Get<DecidePlannedPapersHandler>().HandleAsync(new DeclinePlannedPaper(Guid.NewGuid(), item, (await FindAsync(item)).Revision, reason), await desk.AsAsync(by), default);

    public async Task<Result<Guid>> BeginAsync(Guid item, string by = Drafter) =>
        await desk.Office.Get<TiePlannedPaperHandler>().HandleAsync(new BeginPlannedDraft(Guid.NewGuid(), item), await desk.AsAsync(by), default);

    public async Task<Result> TieAsync(Guid document, Guid? item, string by = Drafter) =>
        await desk.Office.Get<TiePlannedPaperHandler>().HandleAsync(new TiePlannedPaper(Guid.NewGuid(), document, item), await desk.AsAsync(by), default);

    public async Task BlockAsync() => Assert.Null((await desk.Office.Get<ChangeSettingHandler>().HandleAsync(
        new ChangeSetting(Guid.NewGuid(), PlanningSettings.Unplanned.Key, "Blocks", SettingRow.NeverChanged, "按减文要求"), Actor.System("测试"), default)).Error);

    public async Task<PlannedPaper> FindAsync(Guid item)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<PlannedPaper>().AsNoTracking().SingleAsync(row => row.Id == item);
    }

    public async Task<IReadOnlyList<PlanRow>> ListAsync(PlanPart part = PlanPart.All, string by = Drafter, int year = 2026) =>
        (await desk.Office.Get<PlanQuery>().PageAsync(new PlanFilter(year, part), null, await desk.AsAsync(by), default)).Value.Rows;

    public async Task<YearTotals> TotalsAsync(int year = 2026) =>
        (await desk.Office.Get<PlanQuery>().TotalsAsync(year, await desk.AsAsync(Registrar), default)).Value.Single(one => one.Issuer.Name == "北原盟行政公署");

    public async Task<IReadOnlyList<string>> ToldAsync(string name, RouteNewsKind kind)
    {
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var person = (await desk.Office.StaffAsync(name)).Id;
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<PaperNotice>().Where(notice => notice.StaffId == person && notice.Kind == kind).OrderBy(notice => notice.At).Select(notice => notice.Words).ToListAsync();
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();
}
