using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>定时核发: the document goes out at a set time. Once more, it takes the place of the plan before.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The clerk's work item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="AgencyIds">收文机关 of this installation; none where all are outside it.</param>
/// <param name="At">UTC; seconds are cut. Null where none was given.</param>
/// <param name="PlanRevision">Of the plan, as read; null where none stood.</param>
[Act("排定核发")]
public sealed record PlanIssue(Guid CommandId, Guid ItemId, int Revision, IReadOnlyList<Guid> AgencyIds, DateTime? At, int? PlanRevision) : ICommand;

/// <summary>取消 of a 定时核发.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="PlanId">Which.</param>
/// <param name="Revision">As read.</param>
[Act("取消定时核发")]
public sealed record CancelIssuePlan(Guid CommandId, Guid PlanId, int Revision) : ICommand;

/// <summary>Handles <see cref="PlanIssue"/> and <see cref="CancelIssuePlan"/>.</summary>
public sealed class PlanIssueHandler(CommandPath path, OwnItem items, IssueDocumentHandler issuing, ISettings settings)
{
    /// <summary>Tries the whole 核发 out, undoes it, and keeps the plan: what would be refused now is refused now.</summary>
    /// <returns>When it will go out, UTC; <see cref="Invalid"/>, <see cref="ChangedMeanwhile"/>, or what 核发 refuses.</returns>
    public Task<Result<DateTime>> HandleAsync(PlanIssue command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return items.RunAsync<DateTime>(command, actor, DocumentPermissions.Issue, command.ItemId, command.Revision, (scope, route, item) => PlanAsync(scope, command, route, item), ct);
    }

    private async Task<Result<DateTime>> PlanAsync(CommandScope scope, PlanIssue command, RouteInstance route, WorkItem item)
    {
        if (item.StepKind != DocumentSteps.Issuing.Code) return new NotFound("待核发公文");
        var (db, ct, document) = (scope.Db, scope.Cancellation, route.SubjectId);
        var at = command.At is { } wanted ? new DateTime(wanted.Ticks - (wanted.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Utc) : (DateTime?)null;
        if (WhyNotAt(at, scope.Now, await settings.GetAsync(DeliverySettings.PlanLeadMinutes, ct)) is { } wrong) return Invalid.In(nameof(command.At), wrong);
        var known = await IssuePlans.StandingAsync(db, document, ct);
        if (known?.Revision != command.PlanRevision) return await scope.ChangedMeanwhileAsync(document);

        var issue = new IssueDocument(command.CommandId, command.ItemId, command.Revision, command.AgencyIds);
        if (await scope.TryOutAsync(() => issuing.IssueAsync(scope, issue, route, item)) is { } refusal) return refusal;

        var paper = (await db.Set<OfficialDocument>().FindAsync([document], ct))!;
        var plan = await db.Set<IssuePlan>().SingleOrDefaultAsync(row => row.DocumentId == document, ct);
        if (plan is null) db.Add(plan = IssuePlan.Of(paper));
        plan.Set(paper, item.Id, command.AgencyIds, at!.Value, scope.Actor, scope.Now);
        scope.Concerns("公文", document, paper.Title, $"{paper.Number}，{(known is null ? "" : "改为")}将于 {BeijingTime.Full(plan.DueAt)} 核发，发 {plan.AgencyIds().Count} 个机关；印发稿的 SM3 {plan.FileHash}");
        return plan.DueAt;
    }

    /// <summary>Takes the plan back: by whoever could issue the document instead.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/> or <see cref="PlanIsOver"/>.</returns>
    public Task<Result> HandleAsync(CancelIssuePlan command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Issue, async scope =>
        {
            var (db, code) = (scope.Db, DocumentSteps.Issuing.Code);
            var documentId = await db.Set<IssuePlan>().Where(row => row.Id == command.PlanId).Select(row => row.DocumentId).SingleOrDefaultAsync(ct);
            if (await db.Set<OfficialDocument>().SingleOrDefaultAsync(row => row.Id == documentId, ct) is not { RouteId: { } routeId } document
                || !await db.Set<WorkItem>().AnyAsync(item => item.SubjectId == documentId && item.StepKind == code && item.StaffId == actor.StaffId && item.State == WorkItemState.Open, ct)) return new NotFound("定时核发");
            // Whoever carries it out at this moment goes first.
            await RouteEngine.LockAsync(db, routeId, ct);
            var plan = await db.Set<IssuePlan>().SingleAsync(row => row.Id == command.PlanId, ct);
            scope.Concerns("公文", document.Id, document.Title, $"{document.Number}，原定 {BeijingTime.Full(plan.DueAt)} 核发");
            if (await scope.StaleAsync(plan, command.Revision) is { } stale) return stale;
            return plan.Cancel(actor, scope.Now);
        }, ct);
    }

    private static string? WhyNotAt(DateTime? at, DateTime now, int lead) => at switch
    {
        null => "还没有填核发的时间，请填日期和时间。",
        { } early when early < now.AddMinutes(lead) => $"核发时间至少要在 {lead} 分钟以后，最早 {BeijingTime.Full(Ceiling(now.AddMinutes(lead)))}。",
        { } late when late > now.AddDays(IssuePlan.FarthestDays) => $"核发时间不能晚于 {IssuePlan.FarthestDays} 天以后，请看看年份。",
        _ => null,
    };

    private static DateTime Ceiling(DateTime at) => at.Ticks % TimeSpan.TicksPerMinute is 0 ? at : at.AddTicks(TimeSpan.TicksPerMinute - (at.Ticks % TimeSpan.TicksPerMinute));
}
