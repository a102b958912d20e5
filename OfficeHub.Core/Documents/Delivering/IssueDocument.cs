using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>核发: lets the document go out to its recipients.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The clerk's work item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="AgencyIds">收文机关 of this installation; none where all are outside it.</param>
/// <param name="PlanId">The plan that is carried out; null when somebody presses. A plan stands for no reading of the item: its revision is not asked.</param>
/// <param name="PlanSerial">Which setting of the plan.</param>
[Act("核发")]
public sealed record IssueDocument(Guid CommandId, Guid ItemId, int Revision, IReadOnlyList<Guid> AgencyIds, Guid? PlanId = null, int PlanSerial = 0) : ICommand;

/// <summary>Handles <see cref="IssueDocument"/>.</summary>
public sealed class IssueDocumentHandler(OwnItem items, RouteEngine engine, FileStore store, WorkingCalendar calendar, ISettings settings, DocumentRelease release, FollowUps followUps)
{
    private readonly Deliveries _deliveries = new(calendar, settings);

    /// <summary>Computes every hash anew, releases the document where it is 主动公开, makes a delivery for each recipient and ends the route, all in one transaction.</summary>
    /// <returns>
    /// How many deliveries; <see cref="PlanIsOver"/>, <see cref="PlannedFileChanged"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="SealIsMissing"/>, <see cref="RecipientUnknown"/>, <see cref="Correcting.HoldersLeftOut"/>, <see cref="NormativeNotRegistered"/>, <see cref="ForwardedLessOpen"/>,
    /// what <see cref="ReadyPaper.CheckAsync"/>, <see cref="InterpretationReviewRule.CheckSignOff"/> or <see cref="DocumentRelease.ReleaseAsync"/> say, or what document or route refuse.
    /// </returns>
    public Task<Result<int>> HandleAsync(IssueDocument command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return items.RunAsync<int>(command, actor, DocumentPermissions.Issue, command.ItemId, command.PlanId is null ? command.Revision : null, (scope, route, item) => IssueAsync(scope, command, route, item), ct);
    }

    /// <summary>The act itself, inside a transaction.</summary>
    internal async Task<Result<int>> IssueAsync(CommandScope scope, IssueDocument command, RouteInstance route, WorkItem item)
    {
        if (item.StepKind != DocumentSteps.Issuing.Code) return new NotFound("待核发公文");
        var (db, ct) = (scope.Db, scope.Cancellation);
        var document = (await db.Set<OfficialDocument>().FindAsync([route.SubjectId], ct))!;
        var plan = await IssuePlans.StandingAsync(db, document.Id, ct);
        if (command.PlanId is not null && await OffPlanAsync(scope, command, plan, document) is { } offPlan) return offPlan;
        if (await ReadyPaper.CheckAsync(scope, store, route, document) is { } changed) return changed;
        // The bundle goes out whole: what was signed with it must still be there.
        var fields = (await db.Set<DocumentText>().FindAsync([document.Id], ct))!.Fields;
        if (InterpretationReviewRule.CheckSignOff(fields, document, route) is { } lacking) return lacking;

        if (await ForwardedFloor.RefusalAsync(scope, document, fields) is { } tooOpen) return tooOpen;
        if (await NormativeDesk.CheckIssueAsync(scope, document, settings) is { } unregistered) return unregistered;

        var moved = document.Move(DocumentAction.Issue);
        if (!moved.IsSuccess) return moved.Error;
        var released = await release.ReleaseAsync(scope, document, route);
        if (!released.IsSuccess) return released.Error;
        await followUps.BeginAsync(scope, document, released.Value, fields);
        var corrected = await SupersededDeliveries.MarkAsync(scope, document, command.AgencyIds);
        if (!corrected.IsSuccess) return corrected.Error;
        var sent = await _deliveries.SendAsync(scope, document, command.AgencyIds);
        if (!sent.IsSuccess) return sent.Error;

        var words = sent.Value.Count > 0 ? $"发 {sent.Value.Count} 个机关" : "收文机关不在本系统";
        items.Concerns(scope, route, item, $"{document.Number}，{words}{(sent.Value.Count > 0 ? "：" + string.Join('、', sent.Value) : "")}{(released.Value is { } publication ? $"；公开发布，索引号 {publication.IndexNumber}" : "")}{(command.PlanId is not null ? $"；{plan!.InWords(scope.Now)}" : "")}{(corrected.Value is { } old ? $"；更正 {old}" : "")}");
        var decided = await engine.DecideAsync(scope, route, item, new ItemDecision(DocumentSteps.Issuing.Outcomes[0], words, document.TextHash));
        if (!decided.IsSuccess) return decided.Error;
        plan?.Issued(document, byPlan: command.PlanId is not null, scope.Now);
        return sent.Value.Count;
    }

    // It may have been set anew since the job read it. And nobody looks at the seals while it runs.
    private static async Task<Error?> OffPlanAsync(CommandScope scope, IssueDocument command, IssuePlan? plan, OfficialDocument document)
    {
        if (plan?.Id != command.PlanId || plan?.Serial != command.PlanSerial || plan.DueAt > scope.Now) return new PlanIsOver();
        if (plan.WhyNotFor(document) is { } refusal) return refusal;
        return await SealStandings.CompromisedAsync(scope.Db, document.Id, scope.Cancellation) is { Count: > 0 } ? new PlannedUnderLostSeal() : null;
    }
}
