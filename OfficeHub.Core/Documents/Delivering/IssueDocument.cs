using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>核发: lets the document go out to its recipients.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The clerk's work item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="AgencyIds">收文机关 of this installation; none where all are outside it.</param>
[Act("核发")]
public sealed record IssueDocument(Guid CommandId, Guid ItemId, int Revision, IReadOnlyList<Guid> AgencyIds) : ICommand;

/// <summary>Handles <see cref="IssueDocument"/>.</summary>
public sealed class IssueDocumentHandler(OwnItem items, RouteEngine engine, FileStore store, WorkingCalendar calendar, ISettings settings)
{
    private readonly Deliveries _deliveries = new(calendar, settings);

    /// <summary>Computes every hash anew, makes a delivery for each recipient and ends the route, all in one transaction.</summary>
    /// <returns>
    /// How many deliveries; <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="SealIsMissing"/>, <see cref="RecipientUnknown"/>,
    /// what <see cref="ApprovedThings.FileAsync"/> or <see cref="InterpretationReviewRule.CheckSignOff"/> say, or what document or route refuse.
    /// </returns>
    public Task<Result<int>> HandleAsync(IssueDocument command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return items.RunAsync<int>(command, actor, DocumentPermissions.Issue, command.ItemId, command.Revision, (scope, route, item) => IssueAsync(scope, command, route, item), ct);
    }

    private async Task<Result<int>> IssueAsync(CommandScope scope, IssueDocument command, RouteInstance route, WorkItem item)
    {
        if (item.StepKind != DocumentSteps.Issuing.Code) return new NotFound("待核发公文");
        var (db, ct) = (scope.Db, scope.Cancellation);
        var document = (await db.Set<OfficialDocument>().FindAsync([route.SubjectId], ct))!;
        var approved = await ApprovedAsync(scope, route, document);
        if (!approved.IsSuccess) return approved.Error;
        var paper = await ApprovedThings.FileAsync(scope, store, document, approved.Value);
        if (!paper.IsSuccess) return paper.Error;
        // The bundle goes out whole: what was signed with it must still be there.
        var fields = (await db.Set<DocumentText>().FindAsync([document.Id], ct))!.Fields;
        if (InterpretationReviewRule.CheckSignOff(fields, document, route) is { } lacking) return lacking;

        var moved = document.Move(DocumentAction.Issue);
        if (!moved.IsSuccess) return moved.Error;
        var sent = await _deliveries.SendAsync(scope, document, command.AgencyIds);
        if (!sent.IsSuccess) return sent.Error;

        var words = sent.Value.Count > 0 ? $"发 {sent.Value.Count} 个机关" : "收文机关不在本系统";
        items.Concerns(scope, route, item, $"{document.Number}，{words}{(sent.Value.Count > 0 ? "：" + string.Join('、', sent.Value) : "")}");
        var decided = await engine.DecideAsync(scope, route, item, new ItemDecision(DocumentSteps.Issuing.Outcomes[0], words, document.TextHash));
        return decided.IsSuccess ? sent.Value.Count : decided.Error;
    }

    // The seals' request where seals are due, else the files as they were proofread.
    private static async Task<Result<ApprovedState>> ApprovedAsync(CommandScope scope, RouteInstance route, OfficialDocument document)
    {
        if (document.SignedOff is not { } signed) return new MoveNotAllowed(document.Status, DocumentAction.Issue);
        if (await StoredRenditions.LatestAsync(scope.Db, document.Id, scope.Cancellation) is not { } rendition) return new RenditionChanged();
        if (!route.Steps.Any(step => step.Kind == DocumentSteps.Sealing.Code && step.State is not StepState.NotApplicable)) return new ApprovedState(signed.TextHash, document.Number, rendition.OfdHash);
        var request = await scope.Db.Set<SealRequest>().Include(row => row.Lines).SingleOrDefaultAsync(row => row.RenditionId == rendition.Id && row.State == SealRequestState.Done, scope.Cancellation);
        return request is null ? new SealIsMissing() : ApprovedState.Of(request);
    }
}
