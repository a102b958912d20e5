using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Tests.Crashing;

/// <summary>An act on a slip of paper under way: 初核 by one, 审核 by another. Each press has a slip of its own, laid out when it is planned.</summary>
internal abstract class MoveSlip : Deed
{
    private const string Hash = CrashSlips.Hash;
    private static readonly StepOutcome Agree = new("Agree", "同意");

    public static StepKind Kind { get; } = new("CrashReview", "审核", [Agree]);

    protected static Guid Clerk => CrashWorld.AccountId;

    protected static Guid Boss => CrashWorld.Leaders[0];

    protected static Guid Deputy => CrashWorld.Leaders[1];

    protected abstract (Guid Drafter, Guid First, Guid Second) People { get; }

    /// <summary>How many of the steps, the draft's among them, were gone when the act begins.</summary>
    protected abstract int Gone { get; }

    protected abstract string Wanted { get; }

    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var (drafter, first, second) = People;
        var template = RouteTemplate.Create(Guid.CreateVersion7(), "Crash", 1, "条子", [Step("初核", 1, first), Step("审核", 2, second)], DateTime.UnixEpoch).Value;
        var actor = CrashOffice.Clerk with { StaffId = drafter, AgencyId = CrashWorld.SectionOf(worker) };
        var route = RouteInstance.Begin(Guid.CreateVersion7(), new RouteSubject(Guid.NewGuid(), CrashSlips.SlipKind, "条子", Urgency.None), template, [], actor, Someone(drafter), DateTime.UtcNow);
        var kinds = new StepKinds([Kind]);
        for (var step = 0; step < Gone; step++)
        {
            var item = route.Items[^1];
            Assert.True(route.Decide(item, new ItemDecision(step == 0 ? StepOutcome.Sent : Agree, "", Hash), kinds, null, DateTime.UtcNow).IsSuccess);
            route.Open(route.Next[0], [Someone(step == 0 ? first : second)], new WorkItemSource(item.Id, ""), null, DateTime.UtcNow);
        }

        db.Add(route);
        await db.SaveChangesAsync();
        return await IntentAsync(db, $"{route.SubjectId}", Wanted);
    }

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var paper = Guid.Parse(subject);
        var route = await db.Set<RouteInstance>().AsNoTracking().Include("_steps").Include("_items").SingleAsync(row => row.SubjectId == paper);
        var open = route.Items.Where(item => item.State is WorkItemState.Open).Select(item => $"{item.StepName}{Called(item.StaffId)}");
        var news = await db.Set<PaperNotice>().CountAsync(row => row.SubjectId == paper);
        return $"{string.Join(' ', route.Steps.Select(step => step.State))} | {string.Join(' ', open)} | {route.Items.Count} | {news}";
    }

    protected static async Task<WorkItem> OpenAsync(CrashOffice office, Intent intent)
    {
        var paper = Guid.Parse(intent.Subject);
        await using var db = await office.ContextAsync();
        var items = await db.Set<WorkItem>().AsNoTracking().Where(item => item.SubjectId == paper && item.StaffId == Clerk).OrderBy(item => item.Number).ToListAsync();
        return items.Find(item => item.State is WorkItemState.Open) ?? items[^1];
    }

    private static TemplateStep Step(string name, int rank, Guid who) => new() { Key = name, Kind = Kind.Code, Name = name, Rank = rank, Who = new(AssigneeBy.Person, $"{who}") };

    private static Assignee Someone(Guid id) => new(id, Called(id), "岗位", 1);

    private static string Called(Guid id) => id == Clerk ? "甲" : id == Boss ? "乙" : "丙";
}

/// <summary>送审.</summary>
internal sealed class SendSlip : MoveSlip
{
    protected override (Guid Drafter, Guid First, Guid Second) People => (Clerk, Boss, Deputy);

    protected override int Gone => 0;

    protected override string Wanted => "Done Open Waiting | 初核乙 | 2 | 0";

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        var item = await OpenAsync(office, intent);
        return Reply.Of(await office.Get<CommandPath>().RunAsync(new Command(intent.Press), CrashOffice.Clerk, RoutingPermissions.Handle, async scope =>
        {
            var route = (await RouteEngine.LoadAsync(scope.Db, item.RouteId, CancellationToken.None))!;
            scope.Concerns("条子", route.SubjectId, route.Title);
            return await office.Get<RouteEngine>().DecideAsync(scope, route, route.Find(item.Id)!, new ItemDecision(StepOutcome.Sent, "", CrashSlips.Hash));
        }, CancellationToken.None));
    }

    [Act("送审")]
    private sealed record Command(Guid CommandId) : ICommand;
}

/// <summary>同意.</summary>
internal sealed class DecideSlip : MoveSlip
{
    protected override (Guid Drafter, Guid First, Guid Second) People => (Deputy, Clerk, Boss);

    protected override int Gone => 1;

    protected override string Wanted => "Done Done Open | 审核乙 | 3 | 0";

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        var item = await OpenAsync(office, intent);
        return Reply.Of(await office.Get<DecideItemHandler>().HandleAsync(new(intent.Press, item.Id, item.Revision, "Agree", "同意。", CrashSlips.Hash), CrashOffice.Clerk, CancellationToken.None));
    }
}

/// <summary>退回; the drafter and the one who had signed before are told.</summary>
internal sealed class ReturnSlip : MoveSlip
{
    protected override (Guid Drafter, Guid First, Guid Second) People => (Deputy, Boss, Clerk);

    protected override int Gone => 2;

    protected override string Wanted => "Open Waiting Waiting | 拟稿丙 | 4 | 2";

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        var item = await OpenAsync(office, intent);
        return Reply.Of(await office.Get<SendBackItemHandler>().HandleAsync(new(intent.Press, item.Id, item.Revision, null, "请改。", false), CrashOffice.Clerk, CancellationToken.None));
    }
}

/// <summary>撤回; the one who had it is told.</summary>
internal sealed class WithdrawSlip : MoveSlip
{
    protected override (Guid Drafter, Guid First, Guid Second) People => (Deputy, Clerk, Boss);

    protected override int Gone => 2;

    protected override string Wanted => "Done Open Waiting | 初核甲 | 4 | 1";

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<WithdrawSentHandler>().HandleAsync(
        new(intent.Press, Guid.Parse(intent.Subject)), CrashOffice.Clerk, CancellationToken.None));
}

/// <summary>转他人; the one who has it now is told.</summary>
internal sealed class HandSlipOver : MoveSlip
{
    protected override (Guid Drafter, Guid First, Guid Second) People => (Deputy, Clerk, Deputy);

    protected override int Gone => 1;

    protected override string Wanted => "Done Open Waiting | 初核乙 | 3 | 1";

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        var item = await OpenAsync(office, intent);
        return Reply.Of(await office.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(intent.Press, item.Id, item.Revision, Boss, "出差。"), CrashOffice.Clerk, CancellationToken.None));
    }
}

/// <summary>Slips have one text and never refuse.</summary>
internal sealed class CrashSlips : IRouteSubject
{
    public const string SlipKind = "Slip";
    public const string Hash = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

    public string Kind => SlipKind;

    public string ChineseName => "条子";

    public Task<SubjectFacts?> FactsAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct) =>
        Task.FromResult<SubjectFacts?>(new SubjectFacts(Hash, new HashSet<string>(StringComparer.Ordinal)));

    public Task<Error?> CheckAsync(CommandScope scope, RouteInstance route, WorkItem item, ItemDecision decision) => Task.FromResult<Error?>(null);

    public Task<Error?> MayTakeAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, Assignee who, CancellationToken ct) => Task.FromResult<Error?>(null);

    public Task<bool> IsVisibleAsync(OfficeHubDbContext db, Guid subjectId, Actor actor, CancellationToken ct) => Task.FromResult(true);

    public Task<Result> FollowAsync(CommandScope scope, RouteInstance route, WorkItem? decided) => Task.FromResult(Result.Success);
}
