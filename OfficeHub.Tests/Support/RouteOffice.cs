using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Core.Settings;

namespace OfficeHub.Tests.Support;

/// <summary>The demo organisation with routes over slips of paper: the real engine and handlers, steps made up for the test.</summary>
public sealed class RouteOffice : IAsyncLifetime
{
    public const string Drafter = "苏日娜";

    private static readonly StepOutcome Agree = new("Agree", "同意");
    private static readonly StepOutcome Disagree = new("Disagree", "不同意", Passes: false, NeedsOpinion: true);
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private TestOffice? _office;

    internal TestOffice Office => _office!;

    internal Slips Slips { get; } = new();

    internal static StepKind Plain { get; } = new("Plain", "审核", [Agree, Disagree]) { MayBePassed = true };

    internal static StepKind Bound { get; } = Plain with { Code = "Bound", IsBoundToText = true };

    internal static StepKind Voided { get; } = Plain with { Code = "Voided", IsVoidOnReturn = true, MayBePassed = false };

    internal static StepKind Skipping { get; } = Plain with { Code = "Skipping", MaySkipSamePerson = true };

    internal static StepKind Graceful { get; } = Plain with { Code = "Graceful", HasGrace = true };

    internal static StepKind NotDrafters { get; } = Plain with { Code = "NotDrafters", ExcludesDrafters = true };

    /// <summary>A step that goes to the people named.</summary>
    internal static TemplateStep Step(string name, int rank, StepKind? kind = null, StepCompletion completion = StepCompletion.Any, RefusalMeaning refusal = RefusalMeaning.Returns) => new()
    {
        Key = name,
        Kind = (kind ?? Plain).Code,
        Name = name,
        Rank = rank,
        Who = new(AssigneeBy.Chosen, name),
        Completion = completion,
        Refusal = refusal,
        Usual = new(1, TimeLimitUnit.WorkingDays),
        ExtraUrgent = new(2, TimeLimitUnit.ClockHours),
    };

    public Task InitializeAsync() => OpenAsync(DatabaseProvider.Sqlite);

    internal async Task OpenAsync(DatabaseProvider provider) => _office = await DemoOffice.OpenAsync(services =>
    {
        services.AddSettings();
        services.AddRights();
        services.AddWorkingCalendar();
        services.AddRoutes();
        services.AddNotifications();
        services.AddSingleton<DispatchOutbox>();
        services.AddSingleton<IRouteSubject>(Slips);
        foreach (var kind in new[] { Plain, Bound, Voided, Skipping, Graceful, NotDrafters }) services.AddSingleton(kind);
    }, provider);

    public Task DisposeAsync() => Office.DisposeAsync().AsTask();

    internal async Task<Actor> AsAsync(string name) => _actors.TryGetValue(name, out var known) ? known : _actors[name] = await Office.SignInAsync(name);

    /// <summary>Switches somebody's account off, or on again.</summary>
    internal async Task SwitchAsync(string name, bool isOff)
    {
        var id = (await Office.StaffAsync(name)).Id;
        await using var db = await Office.ContextAsync();
        await db.Set<Account>().Where(account => account.StaffId == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsDisabled, isOff));
    }

    /// <summary>A slip sent on its way.</summary>
    /// <param name="steps">Its review.</param>
    /// <param name="people">Who takes each step, by its name.</param>
    /// <param name="facts">Which facts hold.</param>
    /// <param name="by">The drafter.</param>
    internal async Task<Slip> SendAsync(IReadOnlyList<TemplateStep> steps, Dictionary<string, string[]> people, string[]? facts = null, string by = Drafter)
    {
        var slip = new Slip(this, Guid.CreateVersion7(), $"T{Guid.NewGuid():N}"[..20]);
        Slips.Write(slip.Id, "第一稿", facts ?? []);
        var chosen = new Dictionary<string, Guid[]>(StringComparer.Ordinal);
        foreach (var (step, names) in people) chosen[step] = await Task.WhenAll(names.Select(async name => (await Office.StaffAsync(name)).Id));
        var begun = await Office.Get<CommandPath>().RunAsync(new BeginSlip(Guid.NewGuid()), await AsAsync(by), RoutingPermissions.Handle, async scope =>
        {
            scope.Db.Add(RouteTemplate.Create(Guid.CreateVersion7(), slip.Template, 1, "条子", steps, scope.Now).Value);
            await scope.Db.SaveChangesAsync();
            var route = await Office.Get<RouteEngine>().BeginAsync(scope, new RouteSubject(slip.Id, Slips.SlipKind, "关于加班用车的请示", Urgency.None), slip.Template, []);
            if (!route.IsSuccess) return route.Error;
            foreach (var (step, ids) in chosen) route.Value.Choose(step, ids);
            scope.Concerns("条子", slip.Id, "条子");
            return Result.Success;
        }, CancellationToken.None);
        Assert.Null(begun.Error);
        Assert.Null((await slip.SendAsync(by)).Error);
        return slip;
    }

    [Act("开始流转")]
    private sealed record BeginSlip(Guid CommandId) : ICommand;
}

/// <summary>What the route asks about slips.</summary>
internal sealed class Slips : IRouteSubject
{
    public const string SlipKind = "Slip";

    private readonly Dictionary<Guid, SubjectFacts> _facts = [];

    public string Kind => SlipKind;

    public string ChineseName => "条子";

    /// <summary>What the next check answers.</summary>
    public Error? Refusal { get; set; }

    public void Write(Guid id, string text, params string[] facts) =>
        _facts[id] = new SubjectFacts(OfficeHub.Signing.Hashing.Sm3.HexOf(text), facts.ToHashSet(StringComparer.Ordinal));

    public string HashOf(Guid id) => _facts[id].TextHash;

    public Task<SubjectFacts?> FactsAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct) => Task.FromResult<SubjectFacts?>(_facts[subjectId]);

    public Task<Error?> CheckAsync(CommandScope scope, RouteInstance route, WorkItem item, ItemDecision decision) => Task.FromResult(Refusal);

    public Task<Error?> MayTakeAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, Assignee who, CancellationToken ct) => Task.FromResult<Error?>(null);

    public Task<bool> IsVisibleAsync(OfficeHubDbContext db, Guid subjectId, Actor actor, CancellationToken ct) => Task.FromResult(true);

    public Task<Result> FollowAsync(CommandScope scope, RouteInstance route, WorkItem? decided) => Task.FromResult(Result.Success);
}

/// <summary>One slip under way. After each act the rules of routes are looked at.</summary>
internal sealed class Slip(RouteOffice office, Guid id, string template)
{
    public Guid Id => id;

    public string Template => template;

    public void Write(string text, params string[] facts) => office.Slips.Write(id, text, facts);

    public Task<Result> SendAsync(string by = RouteOffice.Drafter) => ActAsync(async () =>
    {
        var item = await ItemAsync(by);
        return await office.Office.Get<CommandPath>().RunAsync(new SendSlip(Guid.NewGuid()), await office.AsAsync(by), RoutingPermissions.Handle, async scope =>
        {
            var route = (await RouteEngine.LoadAsync(scope.Db, item.RouteId, CancellationToken.None))!;
            scope.Concerns("条子", id, "条子");
            return await office.Office.Get<RouteEngine>().DecideAsync(scope, route, route.Find(item.Id)!, new ItemDecision(StepOutcome.Sent, "", office.Slips.HashOf(id)));
        }, CancellationToken.None);
    });

    public Task<Result> DecideAsync(string by, string outcome = "Agree", string opinion = "", string? step = null, WorkItem? item = null) => ActAsync(async () =>
    {
        item ??= await ItemAsync(by, step);
        return await office.Office.Get<DecideItemHandler>().HandleAsync(
            new DecideItem(Guid.NewGuid(), item.Id, item.Revision, outcome, opinion, office.Slips.HashOf(id)), await office.AsAsync(by), CancellationToken.None);
    });

    public Task<Result> BackAsync(string by, string? to = null, bool straightBack = false, string reason = "数字不对。") => ActAsync(async () =>
    {
        var item = await ItemAsync(by);
        var step = to is null ? (Guid?)null : (await RouteAsync()).Steps.Single(one => one.Name == to).Id;
        return await office.Office.Get<SendBackItemHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, step, reason, straightBack), await office.AsAsync(by), CancellationToken.None);
    });

    public Task<Result> WithdrawAsync(string by) => ActAsync(async () =>
        await office.Office.Get<WithdrawSentHandler>().HandleAsync(new(Guid.NewGuid(), id), await office.AsAsync(by), CancellationToken.None));

    public Task<Result> TakeBackAsync(string by) => ActAsync(async () =>
    {
        var item = (await RouteAsync()).Items.Last(one => one.StaffName == by && one.State is WorkItemState.Leaving or WorkItemState.Done);
        return await office.Office.Get<TakeBackDecisionHandler>().HandleAsync(new(Guid.NewGuid(), item.Id), await office.AsAsync(by), CancellationToken.None);
    });

    public Task<Result> LookAsync(string by) => ActAsync(async () =>
        await office.Office.Get<OpenItemHandler>().HandleAsync(new OpenItem(Guid.NewGuid(), (await ItemAsync(by)).Id), await office.AsAsync(by), CancellationToken.None));

    public Task<Result> UrgeAsync(string by, string whom) => ActAsync(async () =>
        await office.Office.Get<OpenItemHandler>().HandleAsync(new UrgeItem(Guid.NewGuid(), (await ItemAsync(whom)).Id), await office.AsAsync(by), CancellationToken.None));

    public Task<Result> HandOverAsync(string by, string to, string reason = "出差。") => ActAsync(async () =>
    {
        var item = await ItemAsync(by);
        return await office.Office.Get<ChangePeopleHandler>().HandleAsync(
            new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await office.Office.StaffAsync(to)).Id, reason), await office.AsAsync(by), CancellationToken.None);
    });

    public Task<Result> AddAsync(string by, string more) => ActAsync(async () =>
    {
        var item = await ItemAsync(by);
        return await office.Office.Get<ChangePeopleHandler>().HandleAsync(
            new AddSigner(Guid.NewGuid(), item.Id, item.Revision, (await office.Office.StaffAsync(more)).Id, "涉及该部门职责。"), await office.AsAsync(by), CancellationToken.None);
    });

    public Task<Result> RemoveAsync(string by, string whom) => ActAsync(async () =>
    {
        var route = await RouteAsync();
        var own = route.Items.Last(item => item.StaffName == by && item.State is not WorkItemState.Withdrawn);
        var other = route.Items.Last(item => item.StaffName == whom);
        return await office.Office.Get<ChangePeopleHandler>().HandleAsync(new RemoveSigner(Guid.NewGuid(), own.Id, own.Revision, other.Id, "不涉及。"), await office.AsAsync(by), CancellationToken.None);
    });

    public Task<Result> DescribeAsync(string title, Urgency urgency) => ActAsync(async () =>
        await office.Office.Get<CommandPath>().RunAsync(new SendSlip(Guid.NewGuid()), await office.AsAsync(RouteOffice.Drafter), RoutingPermissions.Handle, async scope =>
        {
            (await RouteEngine.LoadAsync(scope.Db, (await RouteAsync()).Id, CancellationToken.None))!.Describe(title, urgency);
            scope.Concerns("条子", id, title);
            return Result.Success;
        }, CancellationToken.None));

    public Task<Result> AskAsync(string by, string whom, string question) => ActAsync(async () => await office.Office.Get<AskAsideHandler>().HandleAsync(
        new AskAside(Guid.NewGuid(), (await ItemAsync(by)).Id, (await office.Office.StaffAsync(whom)).Id, question), await office.AsAsync(by), CancellationToken.None));

    public Task<Result> PassAsync(string by, string step, string reason) => ActAsync(async () => await office.Office.Get<PassInEmergencyHandler>().HandleAsync(
        new PassInEmergency(Guid.NewGuid(), id, (await RouteAsync()).Steps.Single(one => one.Name == step).Id, reason), await office.AsAsync(by), CancellationToken.None));

    public Task<Result> EndAsync(string reason) => ActAsync(async () =>
        await office.Office.Get<CommandPath>().RunAsync(new SendSlip(Guid.NewGuid()), await office.AsAsync(RouteOffice.Drafter), RoutingPermissions.Handle, async scope =>
        {
            scope.Concerns("条子", id, "条子");
            var route = (await RouteEngine.LoadAsync(scope.Db, (await RouteAsync()).Id, CancellationToken.None))!;
            return route.Terminate(reason, scope.Actor.NameAndPost, scope.Actor.StaffId, scope.Now);
        }, CancellationToken.None));

    /// <summary>Lets what was pressed leave.</summary>
    public async Task LeaveAsync()
    {
        office.Office.Clock.Advance(TimeSpan.FromSeconds(11));
        await office.Office.Get<LetDecisionsLeave>().LeaveAsync(Actor.System("送出"), CancellationToken.None);
        RouteRules.AssertHold(await RouteAsync());
    }

    public async Task<RouteInstance> RouteAsync()
    {
        await using var db = await office.Office.ContextAsync();
        var routeId = await db.Set<RouteInstance>().Where(route => route.SubjectId == id).Select(route => route.Id).SingleAsync();
        return (await RouteEngine.LoadAsync(db, routeId, CancellationToken.None))!;
    }

    /// <summary>The item a person has, or had last.</summary>
    public async Task<WorkItem> ItemAsync(string by, string? step = null)
    {
        var items = (await RouteAsync()).Items.Where(item => item.StaffName == by && (step is null || item.StepName == step)).ToList();
        return items.LastOrDefault(item => item.State is WorkItemState.Open) ?? items.Last();
    }

    /// <summary>Who has it now, and for what.</summary>
    public async Task<string> NowAsync() => string.Join("，", (await RouteAsync()).Items.Where(item => item.State is WorkItemState.Open).Select(item => $"{item.StepName} {item.StaffName}"));

    public async Task<string> StatesAsync() => string.Join("，", (await RouteAsync()).Steps.Select(step => $"{step.Name} {step.State}"));

    // Every act, done or refused, is one row of the log, and leaves a route that can go on.
    private async Task<Result> ActAsync(Func<Task<Result>> act)
    {
        var before = await RowsAsync();
        var result = await act();
        Assert.Equal(before + 1, await RowsAsync());
        RouteRules.AssertHold(await RouteAsync());
        return result;
    }

    private async Task<int> RowsAsync()
    {
        await using var db = await office.Office.ContextAsync();
        return await db.Set<AuditEntry>().CountAsync();
    }

    [Act("送出")]
    private sealed record SendSlip(Guid CommandId) : ICommand;
}
