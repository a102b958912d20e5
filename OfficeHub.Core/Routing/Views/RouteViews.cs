using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Routing.Views;

/// <summary>What pages show of a route. A feature's query asks for it after it has looked whether the actor may see the paper; nothing is written.</summary>
public sealed class RouteViews(RouteEngine engine, StepKinds kinds, WorkingCalendar calendar, TimeProvider clock)
{
    /// <summary>The way of a paper; null when it has none yet.</summary>
    internal static async Task<RouteInstance?> LoadAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct) =>
        await db.Set<RouteInstance>().Where(route => route.SubjectId == subjectId).Select(route => (Guid?)route.Id).SingleOrDefaultAsync(ct) is { } id
            ? await RouteEngine.LoadAsync(db, id, ct)
            : null;

    /// <summary>The way as a picture.</summary>
    internal async Task<RoutePicture> PictureAsync(OfficeHubDbContext db, RouteInstance route, IReadOnlyList<Urging> urgings, CancellationToken ct)
    {
        var facts = await FactsAsync(db, route, ct);
        var schedule = await calendar.LastReadAsync(ct);
        var steps = new List<PictureStep>();
        foreach (var step in route.Steps.Where(step => !IsUnseen(step, facts))) steps.Add(await StepAsync(db, route, step, facts, urgings, ct) with { Taken = Taken(route, step, schedule) });
        return new RoutePicture(route.Id, route.Status, route.TerminationReason, route.StartedAt, route.EndedAt, route.Urgency is Urgency.ExtraUrgent ? TimeSpan.FromDays(1) : schedule.Hours.PerDay, steps);
    }

    private bool IsUnseen(RouteStep step, SubjectFacts facts) =>
        kinds.Of(step.Kind).IsUnseenWhenNotDue && (step.State is StepState.NotApplicable || (step.State is StepState.Waiting && !Applies(step, facts)));

    /// <summary>Everything that was said, by standing and then by time. What may still be taken back is not told.</summary>
    internal async Task<IReadOnlyList<OpinionRow>> OpinionsAsync(OfficeHubDbContext db, RouteInstance route, CancellationToken ct)
    {
        var present = (await FactsAsync(db, route, ct)).TextHash;
        return
        [
            .. route.Items.Where(IsSaid).Select(item => Opinion(route, item, present))
                .OrderBy(row => row.Rank).ThenBy(row => row.At).ThenBy(row => row.StepName, StringComparer.Ordinal),
        ];
    }

    /// <summary>Who was urged, the first time first.</summary>
    internal static async Task<IReadOnlyList<Urging>> UrgingsAsync(OfficeHubDbContext db, RouteInstance route, CancellationToken ct) =>
        await db.Set<Urging>().AsNoTracking().Where(urging => urging.RouteId == route.Id).OrderBy(urging => urging.At).ToListAsync(ct);

    /// <summary>Everything that happened, in no order.</summary>
    internal IReadOnlyList<RouteEvent> Events(RouteInstance route, IReadOnlyList<Urging> urgings) => [.. new RouteHistory(route, kinds).Events(urgings)];

    /// <summary>Who decided a step in its present round, a return apart.</summary>
    internal static IReadOnlyList<string> DecidersOf(RouteInstance route, RouteStep step) =>
    [
        .. route.Answers(step).Where(item => item.State is WorkItemState.Done && item.Outcome != StepOutcome.SentBack.Code).Select(item => item.StaffName).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Who gets a paper if its item is agreed to.</summary>
    internal async Task<RoutePreview?> PreviewAsync(OfficeHubDbContext db, Guid subjectId, Guid itemId, CancellationToken ct) =>
        await LoadAsync(db, subjectId, ct) is { } route && route.Find(itemId) is { } item ? await PreviewAsync(db, route, item, ct) : null;

    /// <summary>Who gets a paper that has not been sent yet.</summary>
    /// <param name="db">To read.</param>
    /// <param name="subject">The paper.</param>
    /// <param name="template">The template and the fixed steps after it.</param>
    /// <param name="choose">Tells the route whom the drafter chose.</param>
    /// <param name="actor">The drafter.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    internal async Task<RoutePreview> PreviewStartAsync(
        OfficeHubDbContext db, RouteSubject subject, (string Code, IReadOnlyList<TemplateStep> Tail) template, Action<RouteInstance> choose, Actor actor, DateTime now,
        CancellationToken ct)
    {
        var planned = await engine.PlanAsync(db, subject, template.Code, template.Tail, actor, now, ct);
        if (!planned.IsSuccess) return new RoutePreview([], [], [], planned.Error.Message);
        choose(planned.Value);
        return await PreviewAsync(db, planned.Value, planned.Value.Items[0], ct);
    }

    internal async Task<RoutePreview> PreviewAsync(OfficeHubDbContext db, RouteInstance route, WorkItem item, CancellationToken ct)
    {
        var step = route.StepOf(item);
        if (item.Purpose is not WorkItemPurpose.Decides) return new RoutePreview([], [], [], "");
        var others = route.Answers(step).Where(other => other.IsPending && other.Id != item.Id).ToList();
        if (step.Completion is StepCompletion.InTurn && others is [{ } next, ..])
        {
            return new RoutePreview([new ForeseenStep(step.Name, step.Completion, [new Assignee(next.StaffId, next.StaffName, next.Post, next.Standing)])], [], [], "");
        }

        var neighbours = route.Steps.Where(other => other != step && other.State is StepState.Open).SelectMany(route.Answers).Where(other => other.IsPending);
        var waits = (step.Completion is StepCompletion.All ? others.Concat(neighbours) : neighbours).Select(other => $"{other.StaffName}{other.StepName}").ToList();
        return waits.Count > 0 ? new RoutePreview([], waits, [], "") : await BeyondAsync(db, route, step, item, ct);
    }

    // As the engine would advance: the first rank in which somebody gets it.
    private async Task<RoutePreview> BeyondAsync(OfficeHubDbContext db, RouteInstance route, RouteStep from, WorkItem item, CancellationToken ct)
    {
        var again = await AskedAgainAsync(db, route, from, ct);
        if (!again.IsSuccess) return new RoutePreview([], [], [], again.Error.Message);
        if (again.Value.Count > 0) return new RoutePreview(again.Value, [], [], "");
        var facts = await FactsAsync(db, route, ct);
        var leftOut = new List<LeftOutStep>();
        var ranks = route.Steps.Where(step => step.Rank > from.Rank && (step.State is StepState.Waiting || RouteInstance.IsStale(step, kinds, facts.TextHash)))
            .GroupBy(step => step.Rank);
        foreach (var rank in ranks)
        {
            var next = new List<ForeseenStep>();
            foreach (var step in rank)
            {
                if (!Applies(step, facts))
                {
                    if (!IsUnseen(step, facts)) leftOut.Add(new LeftOutStep(step.Name, step.OtherwiseReason));
                    continue;
                }

                var found = await engine.WhoAsync(db, route, step, ct);
                if (!found.IsSuccess) return new RoutePreview([], [], leftOut, found.Error.Message);
                if (IsSamePersonAgain(route, from, step, item, found.Value, facts.TextHash)) leftOut.Add(new LeftOutStep(step.Name, $"与上一环节同一人（{item.StaffName}）"));
                else next.Add(new ForeseenStep(step.Name, step.Completion, found.Value));
            }

            if (next.Count > 0) return new RoutePreview(next, [], leftOut, "");
        }

        return new RoutePreview([], [], leftOut, "");
    }

    private async Task<Result<IReadOnlyList<ForeseenStep>>> AskedAgainAsync(OfficeHubDbContext db, RouteInstance route, RouteStep from, CancellationToken ct)
    {
        var outdated = await engine.Of(route.SubjectKind).OutdatedAsync(db, route, ct);
        var first = outdated?.Steps.Where(step => step.Rank <= from.Rank).GroupBy(step => step.Rank).MinBy(rank => rank.Key);
        var again = new List<ForeseenStep>();
        foreach (var step in first ?? Enumerable.Empty<RouteStep>())
        {
            var people = await engine.FormerPeopleAsync(db, route, step, ct);
            if (!people.IsSuccess) return people.Error;
            again.Add(new ForeseenStep(step.Name, step.Completion, people.Value));
        }

        return again;
    }

    // The rule of RouteInstance.IsSamePersonAgain, as if the item were decided.
    private bool IsSamePersonAgain(RouteInstance route, RouteStep from, RouteStep step, WorkItem item, IReadOnlyList<Assignee> people, string textHash)
    {
        if (!kinds.Of(step.Kind).MaySkipSamePerson || people is not [var only]) return false;
        var before = route.Steps.Where(other => other.Rank < step.Rank && (other == from || (other.State is StepState.Done && !RouteInstance.IsStale(other, kinds, textHash))))
            .GroupBy(other => other.Rank).Last();
        var who = before.SelectMany(route.Answers).Where(answer => answer.State is WorkItemState.Done || answer.Id == item.Id).Select(answer => answer.StaffId).Distinct();
        return before.All(other => other == from || other.TextHash == textHash) && who.ToList() is [var last] && last == only.StaffId;
    }

    private async Task<PictureStep> StepAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, SubjectFacts facts, IReadOnlyList<Urging> urgings, CancellationToken ct)
    {
        var people = route.Answers(step).Where(item => item.State is not (WorkItemState.HandedOver or WorkItemState.Withdrawn))
            .Where(item => item.State is not WorkItemState.NotNeeded || step.State is StepState.Passed).Select(item => Person(item, urgings)).ToList();
        var reason = step.Reason;
        if (step.State is StepState.Waiting && route.Status is RouteStatus.Running)
        {
            people = [];
            if (!Applies(step, facts)) reason = step.OtherwiseReason;
            else if (await engine.WhoAsync(db, route, step, ct) is var found && found.IsSuccess) people = [.. found.Value.Select(Foreseen)];
            else reason = ((NobodyForStep)found.Error!).Who;
        }

        var open = route.Answers(step).Where(item => item.InPile && item.DueAt is not null).Select(item => item.DueAt).Min();
        return new PictureStep(
            step.Id, step.Kind, step.Name, step.Rank, step.State, reason, step.OpenedAt, step.ClosedAt, open, Taken: null, people,
            step.State is StepState.Open && kinds.Of(step.Kind).MayBePassed);
    }

    private TimeSpan? Taken(RouteInstance route, RouteStep step, WorkSchedule schedule)
    {
        if (step.State is not (StepState.Open or StepState.Done or StepState.Passed) || step.OpenedAt is not { } from) return null;
        var until = step.ClosedAt ?? clock.GetUtcNow().UtcDateTime;
        return route.Urgency is Urgency.ExtraUrgent ? until - from : schedule.WorkingTimeBetween(from, until);
    }

    private OpinionRow Opinion(RouteInstance route, WorkItem item, string present)
    {
        var step = route.StepOf(item);
        var (standing, why) = StandingOf(route, step, item);
        var isQuestion = item.Purpose is WorkItemPurpose.Answers;
        return new OpinionRow(
            item.Id, step.Kind, item.StepName, item.StaffName, item.Post, item.Standing, item.OutcomeName, item.Opinion, isQuestion ? $"{item.SentBy}：{item.Note}" : "",
            item.DecidedAt ?? item.SentAt, standing, why, item.TextHash, kinds.Of(step.Kind).IsBoundToText && item.TextHash.Length > 0 && item.TextHash != present);
    }

    private static (OpinionStanding, string Why) StandingOf(RouteInstance route, RouteStep step, WorkItem item) => item switch
    {
        { Purpose: WorkItemPurpose.Answers } => (OpinionStanding.Aside, ""),
        { Purpose: WorkItemPurpose.ApprovesLater } => (OpinionStanding.Later, ""),
        { State: WorkItemState.Withdrawn } => (OpinionStanding.Withdrawn, "本人撤回"),
        { State: WorkItemState.NotNeeded } => (OpinionStanding.Voided, item.Ending),
        { Outcome: var outcome } when outcome == StepOutcome.SentBack.Code => (OpinionStanding.SentBack, ""),
        _ when item.Round == step.Round && step.State is StepState.Done or StepState.Open => (OpinionStanding.Counts, ""),
        _ when route.IsAskedAgain(step, item.Round + 1) => (OpinionStanding.Voided, "文稿又改过，重新征求了意见"),
        _ => (OpinionStanding.Voided, "退回后要重新办"),
    };

    // Words or an answer that have left; the drafter's own sending only with a note.
    private static bool IsSaid(WorkItem item) => item.State is not WorkItemState.Leaving
        && (item.Purpose is WorkItemPurpose.Answers || (item.DecidedAt is not null && (item.StepKind != StepKind.Draft.Code || item.Opinion.Length > 0)));

    private static PicturePerson Person(WorkItem item, IReadOnlyList<Urging> urgings)
    {
        var hasLeft = item.State is WorkItemState.Done;
        var urged = urgings.Where(urging => urging.ItemId == item.Id).ToList();
        return new PicturePerson(
            item.Id, item.StaffId, item.StaffName, item.Post, item.State is WorkItemState.Leaving ? WorkItemState.Open : item.State, hasLeft ? item.OutcomeName : "", item.SentAt, item.DueAt,
            item.OpenedAt, hasLeft ? item.DecidedAt : null, urged is [.., var last] ? new UrgedSoFar(urged.Count, last.By, last.At) : null);
    }

    private static PicturePerson Foreseen(Assignee who) => new(null, who.StaffId, who.Name, who.Post, null, "", null, null, null, null, null);

    private static bool Applies(RouteStep step, SubjectFacts facts) => step.Fact.Length == 0 || facts.Facts.Contains(step.Fact);

    private async Task<SubjectFacts> FactsAsync(OfficeHubDbContext db, RouteInstance route, CancellationToken ct) =>
        await engine.Of(route.SubjectKind).FactsAsync(db, route.SubjectId, ct) ?? new SubjectFacts("", new HashSet<string>(StringComparer.Ordinal));
}
