using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>送审.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="BaseHash">Hash of the text that was seen and is sent.</param>
/// <param name="Note">What was changed since it came back; needed when what it says was changed.</param>
[Act("送审")]
public sealed record SubmitDraft(Guid CommandId, Guid DocumentId, string BaseHash, string Note = "") : ICommand;

/// <summary>Handles <see cref="SubmitDraft"/>.</summary>
public sealed class SubmitDraftHandler(CommandPath path, RouteEngine engine)
{
    /// <summary>Sends the draft on its route, or back to where it was returned from.</summary>
    /// <returns>
    /// <see cref="NotReadyToSend"/> with everything that is lacking; <see cref="ChangeNoteMissing"/>, <see cref="NotFound"/>, <see cref="NotYoursToWrite"/>, <see cref="SomebodyElseWrites"/>,
    /// <see cref="TextIsFixed"/>, <see cref="ChangedMeanwhile"/>, <see cref="NoTemplate"/> or <see cref="NobodyForStep"/>.
    /// </returns>
    public async Task<Result> HandleAsync(SubmitDraft command, Actor actor, CancellationToken ct)
    {
        await engine.ReadyAsync(ct);
        return await path.RunAsync(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var writing = await DraftHandler.WritingAsync(scope, command.DocumentId);
            if (!writing.IsSuccess) return writing.Error;
            var (document, text) = writing.Value;
            if (document.Status is not DocumentStatus.Drafting) return new NotYoursToWrite();
            if (text.Hash != command.BaseHash) return await scope.ChangedMeanwhileAsync(document.Id);
            var fields = text.Fields;
            var note = Routing.Items.OwnItem.Words(command.Note, nameof(SubmitDraft.Note), "修改说明");
            if (!note.IsSuccess) return note.Error;

            if (note.Value.Length == 0 && await ChangeNote.IsDueAsync(scope.Db, document, fields, ct)) return new ChangeNoteMissing();

            var route = await RouteAsync(scope, document);
            if (!route.IsSuccess) return route.Error;
            Choose(route.Value, fields);
            route.Value.Describe(DraftHandler.NameOf(document), document.Urgency);
            var own = route.Value.Items.LastOrDefault(item => item.State is WorkItemState.Open && item.StepKind == StepKind.Draft.Code && item.StaffId == actor.StaffId);
            if (own is null) return new NotYoursToWrite();
            var sent = await engine.DecideAsync(scope, route.Value, own, new ItemDecision(StepOutcome.Sent, note.Value, text.Hash));
            if (!sent.IsSuccess) return sent;
            var next = route.Value.Items.Where(item => item.State is WorkItemState.Open).Select(item => $"{item.StaffName}{item.StepName}");
            scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), $"送{string.Join('、', next)}");
            return sent;
        }, ct);
    }

    private async Task<Result<RouteInstance>> RouteAsync(CommandScope scope, OfficialDocument document)
    {
        if (document.RouteId is { } id) return await RouteEngine.LoadAsync(scope.Db, id, scope.Cancellation) is { } known ? known : new NotFound("公文");
        var begun = await engine.BeginAsync(
            scope, new RouteSubject(document.Id, DocumentSubject.SubjectKind, DraftHandler.NameOf(document), document.Urgency), DocumentSteps.Template, DocumentSteps.Tail);
        if (begun.IsSuccess) document.TakeRoute(begun.Value.Id);
        return begun;
    }

    internal static void Choose(RouteInstance route, DraftFields fields)
    {
        route.Choose(DocumentSteps.CounterSigners, fields.CounterSigners);
        route.Choose(DocumentSteps.Leaders, fields.Leaders);
        route.Choose(DocumentSteps.JointSignatories, [.. (fields.JointIssuers ?? []).Select(issuer => issuer.SignatoryId).OfType<Guid>()]);
        route.Choose(DocumentSteps.Signatory, fields.SignatoryId is { } signatory ? [signatory] : []);
    }
}
