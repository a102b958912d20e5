using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Seeding.Tour;

/// <summary>How far a newcomer has come: read from the paper itself, from its route and its deliveries; no tick is stored. Of the demo organisation alone, whose papers everybody may read.</summary>
public sealed class DemoTours(IDbContextFactory<OfficeHubDbContext> contexts, IHostEnvironment environment)
{
    /// <summary>The tour as it stands; null where there is no demo organisation.</summary>
    public async Task<DemoTourView?> FindAsync(CancellationToken ct)
    {
        if (!environment.IsDevelopment()) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var users = await db.Set<Account>().Select(account => new { account.StaffId, Name = account.UserName! }).ToDictionaryAsync(one => one.StaffId, one => one.Name, ct);
        if (!users.ContainsValue(DemoTour.Drafter)) return null;
        var drafter = users.First(one => one.Value == DemoTour.Drafter).Key;
        var paper = await db.Set<OfficialDocument>().Where(row => row.OwnerStaffId == drafter && row.Title == DemoTour.Title && row.Status != DocumentStatus.Terminated && row.ClassifiedAt == null)
            .OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(ct);
        var items = paper is null ? [] : await db.Set<WorkItem>().Where(item => item.SubjectId == paper.Id).OrderBy(item => item.SentAt).ToListAsync(ct);
        var copies = paper is null ? [] : await db.Set<Delivery>().Where(row => row.DocumentId == paper.Id).ToListAsync(ct);
        List<DemoTourStep> steps = [Draft(paper), .. DemoTour.Acts.Select(act => Step(act, items.FindAll(item => item.StepKind == act.StepKind), users)), Receive(copies)];
        steps.Add(await CheckAsync(db, paper, ct));
        var signed = copies.Where(row => row.Receipt is not null).Select(row => (DateTime?)row.Receipt!.At).Min();
        return new DemoTourView(DemoTour.Title, DemoTour.Text, steps, signed - paper?.CreatedAt);
    }

    private static DemoTourStep Draft(OfficialDocument? paper) => new(
        "拟稿、送审", DemoTour.Drafter, "粘贴下面的文字导入；再选发文机关“北原盟行政公署”、主动公开、签发人“陈立诚（盟长）”，发文依据填“行署第9次常务会议”，按“送赵启明审核”",
        "右边的版面随写随排；下面的检查意见全部消了才能送。", paper is null ? "/documents?begin=import" : $"/documents/{paper.Id}/draft",
        paper?.RouteId is null ? DemoTourState.Now : DemoTourState.Done, paper?.RouteId is null ? "" : $"{paper.DrafterName}，{BeijingTime.Brief(paper.CreatedAt)} 起草");

    // A paper that came back goes the way again: the last item of a kind counts.
    private static DemoTourStep Step(DemoTourAct act, List<WorkItem> items, Dictionary<Guid, string> users)
    {
        // Several may hold it: whoever the tour names, if he is one of them.
        var open = items.Find(item => item.State is WorkItemState.Open && users.GetValueOrDefault(item.StaffId) == act.UserName) ?? items.FindLast(item => item.State is WorkItemState.Open);
        var leaving = items.FindLast(item => item.State is WorkItemState.Leaving);
        var done = items.FindLast(item => item.State is WorkItemState.Done);
        var last = open ?? leaving ?? done;
        var state = open is not null ? DemoTourState.Now : leaving is not null ? DemoTourState.Leaving : done is not null ? DemoTourState.Done : DemoTourState.Later;
        return new DemoTourStep(
            act.Name, last is null ? act.UserName : users.GetValueOrDefault(last.StaffId, act.UserName), act.Do, act.Look, last is null ? "" : $"/documents/handle/{last.Id}", state,
            state is DemoTourState.Done ? last!.StaffName : "");
    }

    private static DemoTourStep Receive(List<Delivery> copies)
    {
        var signed = copies.Where(row => row.Receipt is not null).MinBy(row => row.Receipt!.At);
        return new DemoTourStep(
            "签收", DemoTour.Receiver, "打开这份来文，按“签收”", "收文机关看到的是盖好章的印发稿，印章当场核验过。", copies.Count == 0 ? "" : "/incoming",
            signed is not null ? DemoTourState.Done : copies.Count > 0 ? DemoTourState.Now : DemoTourState.Later, signed is null ? "" : $"{signed.Receipt!.By}，{signed.AgencyName}");
    }

    // Whoever holds the paper: no account. Looking leaves no trace, so there is no tick to read either.
    private static async Task<DemoTourStep> CheckAsync(OfficeHubDbContext db, OfficialDocument? paper, CancellationToken ct)
    {
        var code = paper is { Status: DocumentStatus.Issued } ? await VerifyLinks.CodeAsync(db, paper.Id, paper.RenditionHash, ct) : null;
        var isPublic = paper is not null && await db.Set<Publication>().AnyAsync(row => row.DocumentId == paper.Id, ct);
        return new DemoTourStep(
            "群众核验", "", "打开核验页；再从那里看公开的全文", $"不用账号：印章真不真、文件还有没有效，一眼看到{(code is null || isPublic ? "" : "；这份没有公开发布，所以不显示标题")}。", code is null ? "" : $"/verify/{code.Text}",
            code is null ? DemoTourState.Later : DemoTourState.Now, "");
    }
}
