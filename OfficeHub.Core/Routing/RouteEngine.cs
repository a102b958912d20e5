using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Routing;

/// <summary>Drives routes inside the transaction of an act: finds the people, counts the limits, lets the feature check and follow.</summary>
public sealed class RouteEngine(StepKinds kinds, IEnumerable<IRouteSubject> subjects, AssigneeResolver resolver, WorkingCalendar calendar)
{
    private readonly Dictionary<string, IRouteSubject> _subjects = subjects.ToDictionary(subject => subject.Kind, StringComparer.Ordinal);

    /// <summary>The feature a kind of paper belongs to.</summary>
    public IRouteSubject Of(string kind) => _subjects[kind];

    /// <summary>Which of the papers, each with its kind, lists may no longer name to the actor.</summary>
    internal async Task<IReadOnlySet<Guid>> HiddenAsync(OfficeHubDbContext db, IEnumerable<(string Kind, Guid SubjectId)> papers, Actor actor, CancellationToken ct)
    {
        var hidden = new HashSet<Guid>();
        foreach (var kind in papers.GroupBy(paper => paper.Kind, StringComparer.Ordinal))
        {
            // A notice may outlive the feature it came from, and with it every limit.
            if (_subjects.TryGetValue(kind.Key, out var feature)) hidden.UnionWith(await feature.HiddenAsync(db, [.. kind.Select(paper => paper.SubjectId).Distinct()], actor, ct));
        }

        return hidden;
    }

    /// <summary>Whether nobody may have a paper any more.</summary>
    internal async Task<bool> IsClosedAsync(OfficeHubDbContext db, string kind, Guid subjectId, CancellationToken ct) =>
        _subjects.TryGetValue(kind, out var feature) && await feature.IsClosedAsync(db, subjectId, ct);

    /// <summary>Begins the route of a paper; its draft stands open with the actor until it is sent.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="subject">The paper.</param>
    /// <param name="templateCode">Which template; the version in force is taken.</param>
    /// <param name="tail">The fixed steps after the template's, ranked from 1.</param>
    /// <returns><see cref="NoTemplate"/>, <see cref="NobodyForStep"/> when the actor has no post.</returns>
    public async Task<Result<RouteInstance>> BeginAsync(CommandScope scope, RouteSubject subject, string templateCode, IReadOnlyList<TemplateStep> tail)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var begun = await PlanAsync(scope.Db, subject, templateCode, tail, scope.Actor, scope.Now, scope.Cancellation);
        if (begun.IsSuccess) scope.Db.Add(begun.Value);
        return begun;
    }

    /// <summary>The route a paper would begin, not stored.</summary>
    internal async Task<Result<RouteInstance>> PlanAsync(
        OfficeHubDbContext db, RouteSubject subject, string templateCode, IReadOnlyList<TemplateStep> tail, Actor actor, DateTime now, CancellationToken ct)
    {
        var template = await db.Set<RouteTemplate>().AsNoTracking()
            .Where(row => row.Code == templateCode && row.InForceFrom <= now).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
        if (template is null) return new NoTemplate();
        if (await resolver.FindAsync(db, actor.StaffId, ct) is not { } self) return new NobodyForStep(StepKind.Draft.Name, "您还没有岗位");
        return RouteInstance.Begin(Guid.CreateVersion7(), subject, template, tail, actor, self, now);
    }

    /// <summary>Loads a route whole, after everybody else who acts on it: from here to the commit the actor is alone with it.</summary>
    public static async Task<RouteInstance?> LoadAsync(OfficeHubDbContext db, Guid routeId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await LockAsync(db, routeId, ct);
        return await db.Set<RouteInstance>().Where(route => route.Id == routeId).Include("_steps").Include("_items").Include("_choices").AsSplitQuery().SingleOrDefaultAsync(ct);
    }

    /// <summary>Waits until nobody else acts on the route; then nobody else can before the commit.</summary>
    internal static async Task LockAsync(OfficeHubDbContext db, Guid routeId, CancellationToken ct)
    {
        // A server would let two read the same state and one of them fail at the end; so the second waits for the first.
        if (db.Database.CurrentTransaction is null) return;
        await db.Set<RouteInstance>().Where(route => route.Id == routeId).ExecuteUpdateAsync(set => set.SetProperty(route => route.Changes, route => route.Changes), ct);
    }

    /// <summary>Reads, before an act begins, what it will need from elsewhere than its own connection.</summary>
    public async Task ReadyAsync(CancellationToken ct) => await calendar.ScheduleAsync(ct);

    /// <summary>Holds a decision back until it leaves.</summary>
    /// <returns>What the route or the feature refuses.</returns>
    public async Task<Result> PressAsync(CommandScope scope, RouteInstance route, WorkItem item, ItemDecision decision, DateTime leavesAt)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(item);
        return await RefusalAsync(scope, route, item, decision) is { } refusal ? refusal : route.Press(item, decision, scope.Now, leavesAt);
    }

    /// <summary>Decides an item and moves the route on as far as it goes.</summary>
    /// <returns>What the route or the feature refuses.</returns>
    public async Task<Result> DecideAsync(CommandScope scope, RouteInstance route, WorkItem item, ItemDecision decision)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(item);
        if (item.Purpose is not WorkItemPurpose.Decides) return route.AnswerBeside(item, decision, scope.Now);
        var step = route.StepOf(item);
        if (await RefusalAsync(scope, route, item, decision) is { } refusal) return refusal;
        var schedule = await calendar.LastReadAsync(scope.Cancellation);
        var ended = route.Decide(item, decision, kinds, DueAt(route, step, schedule, scope.Now), scope.Now);
        if (!ended.IsSuccess) return ended.Error;
        var moved = ended.Value switch
        {
            StepEnd.Over => await GoOnAsync(scope, route, new WorkItemSource(item.Id, item.StaffName), schedule),
            StepEnd.Refused => await SendBackRefusedAsync(scope, route, step),
            _ => null,
        };
        return moved is not null ? moved : await Of(route.SubjectKind).FollowAsync(scope, route, item);
    }

    /// <summary>Sends a paper back.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="route">Loaded whole.</param>
    /// <param name="item">Of the one who returns it.</param>
    /// <param name="toStepId">Where to; null for the drafter.</param>
    /// <param name="reason">Clean.</param>
    /// <param name="straightBack">Whether it comes straight back when mended; else every step in between is gone again.</param>
    /// <returns>What the route or the feature refuses.</returns>
    public async Task<Result> SendBackAsync(CommandScope scope, RouteInstance route, WorkItem item, Guid? toStepId, string reason, bool straightBack)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(route);
        var feature = Of(route.SubjectKind);
        var to = toStepId is null ? route.Steps[0] : route.Steps.FirstOrDefault(step => step.Id == toStepId);
        if (to is null) return new NoStepToReturnTo();
        var facts = await feature.FactsAsync(scope.Db, route.SubjectId, scope.Cancellation);
        var people = await FormerPeopleAsync(scope.Db, route, to, scope.Cancellation);
        if (!people.IsSuccess) return people.Error;
        var sent = route.SendBack(item, new ReturnTarget(to, people.Value, straightBack), reason, facts?.TextHash ?? "", kinds, scope.Now);
        return sent.IsSuccess ? await feature.FollowAsync(scope, route, item) : sent;
    }

    /// <summary>Takes back what the actor sent.</summary>
    /// <returns>What the route or the feature refuses.</returns>
    public async Task<Result> WithdrawAsync(CommandScope scope, RouteInstance route)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(route);
        var again = route.Withdraw(scope.Actor.StaffId, kinds, scope.Now);
        return again.IsSuccess ? await Of(route.SubjectKind).FollowAsync(scope, route, decided: null) : again.Error;
    }

    /// <summary>Passes a step in an emergency and moves the route on.</summary>
    /// <returns>What the route or the feature refuses.</returns>
    public async Task<Result> PassAsync(CommandScope scope, RouteInstance route, RouteStep step, string reason)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(step);
        var feature = Of(route.SubjectKind);
        var facts = await feature.FactsAsync(scope.Db, route.SubjectId, scope.Cancellation);
        var schedule = await calendar.LastReadAsync(scope.Cancellation);
        var passed = route.Pass(step, scope.Actor.NameAndPost, scope.Actor.StaffId, reason, (facts?.TextHash ?? "", DueAt(route, step, schedule, scope.Now)), kinds, scope.Now);
        if (!passed.IsSuccess) return passed;
        if (await GoOnAsync(scope, route, new WorkItemSource(null, scope.Actor.Name, ByStaffId: scope.Actor.StaffId), schedule) is { } stuck) return stuck;
        return await feature.FollowAsync(scope, route, decided: null);
    }

    /// <summary>Null when somebody may be given an item of the step in place of, or beside, its owner.</summary>
    internal async Task<Error?> MayTakeAsync(CommandScope scope, RouteInstance route, WorkItem item, Assignee who)
    {
        var step = route.StepOf(item);
        if (item.Purpose is WorkItemPurpose.Answers) return await MayShowAsync(scope, route, [who]);

        // Whoever has the role the route might have asked as well.
        if (step.Who.By is not AssigneeBy.Role && await MayShowAsync(scope, route, [who]) is { } hidden) return hidden;
        return await MayTakeAsync(scope.Db, route, step, who, scope.Cancellation) ?? await Of(route.SubjectKind).MayStandInAsync(scope.Db, route, item, who, scope.Cancellation);
    }

    // Null when the person has the role the route names, and the feature lets him have the step.
    private async Task<Error?> MayTakeAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, Assignee who, CancellationToken ct) =>
        step.Who.By is AssigneeBy.Role && await RoleRefusalAsync(db, route, step, who, ct) is { } lacking ? lacking : await Of(route.SubjectKind).MayTakeAsync(db, route, step, who, ct);

    /// <summary>Whom <see cref="MayTakeAsync"/> would let have the item, by their staff ids; null for anybody who may be shown the paper.</summary>
    internal async Task<IQueryable<Guid>?> TakersAsync(OfficeHubDbContext db, RouteInstance route, WorkItem item, CancellationToken ct)
    {
        if (item.Purpose is WorkItemPurpose.Answers) return null;
        var step = route.StepOf(item);
        var takers = await Of(route.SubjectKind).StandInsAsync(db, route, item, ct);
        if (step.Who.By is not AssigneeBy.Role) return takers;
        var agency = await Of(route.SubjectKind).AgencyAsync(db, route, ct);
        var ofRole = (await resolver.WithRoleForAsync(db, agency, kinds.Of(step.Kind), step.Who.Value, ct)).Select(held => held.Staff.Id);
        return takers is null ? ofRole : takers.Where(taker => ofRole.Contains(taker));
    }

    private async Task<Error?> RoleRefusalAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, Assignee who, CancellationToken ct)
    {
        var role = step.Who.Value;
        var agency = await Of(route.SubjectKind).AgencyAsync(db, route, ct);
        if (await (await resolver.WithRoleForAsync(db, agency, kinds.Of(step.Kind), role, ct)).AnyAsync(held => held.Staff.Id == who.StaffId, ct)) return null;
        var name = await AssigneeResolver.RoleNameAsync(db, role, ct);
        return await resolver.HasRoleAsync(db, who.StaffId, role, ct) ? new RoleOfAnotherAgency(who.Name, step.Name, name) : new LacksRoleForStep(who.Name, step.Name, name);
    }

    /// <summary>Who gets a step now.</summary>
    internal async Task<Result<IReadOnlyList<Assignee>>> WhoAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, CancellationToken ct) =>
        await resolver.WhoAsync(db, route, await Of(route.SubjectKind).AgencyAsync(db, route, ct), step, kinds.Of(step.Kind), ct);

    /// <summary>Null when the people may be shown the paper beside its route.</summary>
    internal Task<Error?> MayShowAsync(CommandScope scope, RouteInstance route, IReadOnlyList<Assignee> people) =>
        Of(route.SubjectKind).MayShowAsync(scope.Db, route.SubjectId, people, scope.Cancellation);

    /// <summary>When a step given out now is due; null without a limit.</summary>
    internal async Task<DateTime?> DueAsync(RouteInstance route, RouteStep step, DateTime now, CancellationToken ct) =>
        DueAt(route, step, await calendar.LastReadAsync(ct), now);

    // A yes covers the text that was read and no other.
    private async Task<Error?> RefusalAsync(CommandScope scope, RouteInstance route, WorkItem item, ItemDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (!item.IsPending) return null;
        var feature = Of(route.SubjectKind);
        var facts = await feature.FactsAsync(scope.Db, route.SubjectId, scope.Cancellation);
        if (facts is not null && facts.TextHash != decision.TextHash) return new TextHasChanged();
        return await feature.CheckAsync(scope, route, item, decision);
    }

    private async Task<Error?> SendBackRefusedAsync(CommandScope scope, RouteInstance route, RouteStep step)
    {
        var people = await FormerPeopleAsync(scope.Db, route, route.Steps[0], scope.Cancellation);
        if (!people.IsSuccess) return people.Error;
        route.SendBackRefused(step, people.Value, kinds, scope.Now);
        return null;
    }

    /// <summary>
    /// Who gets a step once more: those who had decided it, as far as they are there and may take it still; else whoever would have it now. A draft
    /// whose drafter has gone is the head of his unit's.
    /// </summary>
    /// <returns><see cref="NobodyForStep"/> or what the feature refuses, also for one of several whose answers are all needed: his is not left out unsaid.</returns>
    internal async Task<Result<IReadOnlyList<Assignee>>> FormerPeopleAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, CancellationToken ct)
    {
        var kind = kinds.Of(step.Kind);
        var people = new List<Assignee>();
        foreach (var former in route.Answers(step).Where(item => item.State is WorkItemState.Done).DistinctBy(item => item.StaffId))
        {
            var who = new Assignee(former.StaffId, former.StaffName, former.Post, former.Standing);
            var lost = await resolver.FindAsync(db, who.StaffId, ct) is null ? new NobodyForStep(step.Name, $"{who.Name}已不在岗") : await MayTakeAsync(db, route, step, who, ct);
            if (lost is not null && kind != StepKind.Draft && step.Completion is not StepCompletion.Any) return lost;
            if (lost is null && !(kind.ExcludesDrafters && route.HasDrafted(who.StaffId))) people.Add(who);
        }

        if (people.Count > 0) return people;
        var now = await WhoAsync(db, route, step, ct);
        return now.IsSuccess || kind != StepKind.Draft ? now : await resolver.HeadsAsync(db, route, step, ct);
    }

    // Nobody's answer is carried on to a text he has not seen: before the paper goes on it goes once more to those whose answers it has outgrown.
    private async Task<Error?> GoOnAsync(CommandScope scope, RouteInstance route, WorkItemSource source, WorkSchedule schedule)
    {
        if (route.HasOpenSteps || await Of(route.SubjectKind).OutdatedAsync(scope.Db, route, scope.Cancellation) is not { } outdated) return await AdvanceAsync(scope, route, source, schedule);
        var ranks = outdated.Steps.GroupBy(step => step.Rank).OrderBy(rank => rank.Key).ToList();
        foreach (var later in ranks.Skip(1).SelectMany(rank => rank)) route.AskLater(later);
        foreach (var step in ranks[0])
        {
            var people = await FormerPeopleAsync(scope.Db, route, step, scope.Cancellation);
            if (!people.IsSuccess) return people.Error;
            route.Open(step, people.Value, source with { Note = outdated.Why }, DueAt(route, step, schedule, scope.Now), scope.Now);
        }

        return null;
    }

    // Opens what comes next, leaving out what does not apply, until somebody has it or the route is gone.
    private async Task<Error?> AdvanceAsync(CommandScope scope, RouteInstance route, WorkItemSource source, WorkSchedule schedule)
    {
        var facts = await Of(route.SubjectKind).FactsAsync(scope.Db, route.SubjectId, scope.Cancellation) ?? throw new InvalidOperationException("A route without its paper.");
        while (route.Next is { Count: > 0 } next)
        {
            foreach (var step in next)
            {
                if (step.Fact.Length > 0 && !facts.Facts.Contains(step.Fact)) route.LeaveOut(step, StepState.NotApplicable, step.OtherwiseReason, scope.Now);
                else if (await OpenAsync(scope, route, step, source, facts.TextHash, schedule) is { } stuck) return stuck;
            }
        }

        if (!route.HasOpenSteps) route.Finish(scope.Now);
        return null;
    }

    private async Task<Error?> OpenAsync(CommandScope scope, RouteInstance route, RouteStep step, WorkItemSource source, string textHash, WorkSchedule schedule)
    {
        var kind = kinds.Of(step.Kind);
        var found = await WhoAsync(scope.Db, route, step, scope.Cancellation);
        if (!found.IsSuccess) return found.Error;
        var people = found.Value;
        foreach (var person in people)
        {
            if (await Of(route.SubjectKind).MayTakeAsync(scope.Db, route, step, person, scope.Cancellation) is { } refusal) return refusal;
        }

        if (kind.MaySkipSamePerson && route.IsSamePersonAgain(step, people, textHash)) route.LeaveOut(step, StepState.Skipped, $"与上一环节同一人（{people[0].Name}）", scope.Now);
        else route.Open(step, people, source, DueAt(route, step, schedule, scope.Now), scope.Now);
        return null;
    }

    private static DateTime? DueAt(RouteInstance route, RouteStep step, WorkSchedule schedule, DateTime now) =>
        step.Limits.Of(route.Urgency) is { } limit ? schedule.DueAt(now, limit) : null;
}
