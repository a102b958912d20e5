using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Core.Documents.Sealing;

namespace OfficeHub.Tests.Core.Documents.Delivering;

/// <summary>A paper ready to go out, and its clerk who sets a time for it.</summary>
internal sealed class PlanningDesk : IAsyncDisposable
{
    private PlanningDesk(SealingDesk sealing, Guid paper, IReadOnlyList<Guid> agencies) => (Sealing, Paper, Agencies) = (sealing, paper, agencies);

    public SealingDesk Sealing { get; }

    public Guid Paper { get; }

    public IReadOnlyList<Guid> Agencies { get; }

    public DateTime Now => Sealing.Office.Clock.UtcNow;

    public static async Task<PlanningDesk> OpenAsync(Action<IServiceCollection>? more = null)
    {
        var desk = await SealingDesk.OpenAsync(more: services =>
        {
            services.AddSingleton<DispatchOutbox>();
            more?.Invoke(services);
        });
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        Assert.Null((await desk.SealAsync(paper, seal)).Error);
        await using var db = await desk.Office.ContextAsync();
        var agencies = await db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Agency && !unit.Name.Contains("行政公署")).OrderBy(unit => unit.Path).Take(2).Select(unit => unit.Id).ToListAsync();
        return new PlanningDesk(desk, paper, agencies);
    }

    /// <summary>Sets the time.</summary>
    /// <param name="ahead">From now.</param>
    public async Task<Result<DateTime>> PlanAsync(TimeSpan ahead, string by = SealingDesk.Clerk, Guid? press = null)
    {
        var item = await Sealing.Desk.ItemAsync(Paper, SealingDesk.Clerk);
        var plan = await PlanOfAsync();
        return await Sealing.Office.Get<PlanIssueHandler>().HandleAsync(
            new PlanIssue(press ?? Guid.NewGuid(), item.Id, item.Revision, Agencies, Now + ahead, plan is { IsStanding: true } ? plan.Revision : null), await Sealing.Desk.AsAsync(by), default);
    }

    public async Task<Result> CancelAsync(string by = SealingDesk.Clerk, int? revision = null)
    {
        var plan = (await PlanOfAsync())!;
        return await Sealing.Office.Get<PlanIssueHandler>().HandleAsync(new CancelIssuePlan(Guid.NewGuid(), plan.Id, revision ?? plan.Revision), await Sealing.Desk.AsAsync(by), default);
    }

    public async Task<Result<int>> IssueAsync()
    {
        var item = await Sealing.Desk.ItemAsync(Paper, SealingDesk.Clerk);
        return await Sealing.Office.Get<IssueDocumentHandler>().HandleAsync(new IssueDocument(Guid.NewGuid(), item.Id, item.Revision, Agencies), await Sealing.Desk.AsAsync(SealingDesk.Clerk), default);
    }

    /// <summary>The job, once.</summary>
    public Task<int> RunAsync() => Sealing.Office.Get<CarryOutPlans>().CarryOutAsync(Actor.System("定时核发"), default);

    public async Task<int> RunAfterAsync(TimeSpan wait)
    {
        Sealing.Office.Clock.Advance(wait);
        return await RunAsync();
    }

    public async Task<IssuePlan?> PlanOfAsync()
    {
        await using var db = await Sealing.Office.ContextAsync();
        return await db.Set<IssuePlan>().AsNoTracking().SingleOrDefaultAsync(row => row.DocumentId == Paper);
    }

    public async Task<int> SentAsync()
    {
        await using var db = await Sealing.Office.ContextAsync();
        return await db.Set<Delivery>().CountAsync(row => row.DocumentId == Paper);
    }

    /// <summary>What somebody was told of the plan.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(string who)
    {
        await Sealing.Office.Get<DispatchOutbox>().RunAsync(default);
        await using var db = await Sealing.Office.ContextAsync();
        var person = (await Sealing.Desk.AsAsync(who)).StaffId;
        return await db.Set<PaperNotice>().Where(row => row.StaffId == person && (row.Kind == RouteNewsKind.TimedIssueStuck || row.Kind == RouteNewsKind.TimedIssueDone)).OrderBy(row => row.At).Select(row => row.Words).ToListAsync();
    }

    public ValueTask DisposeAsync() => Sealing.DisposeAsync();
}
