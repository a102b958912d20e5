using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>补发 of a document that has gone out: to agencies that were forgotten, or that returned it.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="AgencyIds">To whom.</param>
[Act("补发")]
public sealed record SendToAgencies(Guid CommandId, Guid DocumentId, IReadOnlyList<Guid> AgencyIds) : ICommand;

/// <summary>收回 of one delivery, signed for or not.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DeliveryId">Which.</param>
/// <param name="Revision">As read.</param>
/// <param name="Reason">Why.</param>
[Act("收回分发")]
public sealed record RecallDelivery(Guid CommandId, Guid DeliveryId, int Revision, string Reason) : ICommand;

/// <summary>催签收.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DeliveryId">Which.</param>
[Act("催签收")]
public sealed record UrgeDelivery(Guid CommandId, Guid DeliveryId) : ICommand;

/// <summary>Handles what the sending agency does with its deliveries.</summary>
public sealed class KeepDeliveriesHandler(CommandPath path, FileStore store, WorkingCalendar calendar, ISettings settings)
{
    private readonly Deliveries _deliveries = new(calendar, settings);

    /// <summary>Sends it to more agencies, or once more.</summary>
    /// <returns>How many; <see cref="NotFound"/>, <see cref="MoveNotAllowed"/>, <see cref="NoRecipientChosen"/>, <see cref="RecipientUnknown"/>, what <see cref="ReadyPaper.CheckAsync"/> says, <see cref="HaveItAlready"/>.</returns>
    public Task<Result<int>> HandleAsync(SendToAgencies command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<int>(command, actor, DocumentPermissions.Issue, async scope =>
        {
            if (await OwnAsync(scope, command.DocumentId) is not { } document) return new NotFound("公文");
            scope.Concerns("公文", document.Id, document.Title, $"补发：{document.Number}");
            if (document.Status is not DocumentStatus.Issued) return new MoveNotAllowed(document.Status, DocumentAction.Issue);
            if (command.AgencyIds.Count == 0) return new NoRecipientChosen();
            if (await ReadyPaper.CheckAsync(scope, store, await RouteEngine.LoadAsync(scope.Db, document.RouteId!.Value, ct) ?? throw new InvalidOperationException("An issued document has its route."), document) is { } changed) return changed;
            var sent = await _deliveries.SendAsync(scope, document, command.AgencyIds);
            if (!sent.IsSuccess) return sent.Error;
            scope.Concerns("公文", document.Id, document.Title, $"补发：{document.Number}，发 {sent.Value.Count} 个机关：{string.Join('、', sent.Value)}");
            return sent.Value.Count;
        }, ct);
    }

    /// <summary>Takes one back; the receipt, if there is one, stays on the record, and the receiving agency is told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="DeliveryIsClosed"/>.</returns>
    public Task<Result> HandleAsync(RecallDelivery command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Issue, async scope =>
        {
            var found = await FindAsync(scope, command.DeliveryId, "收回");
            if (!found.IsSuccess) return found.Error;
            var (row, document) = found.Value;
            if (row.State is DeliveryState.Sent or DeliveryState.Received && await scope.StaleAsync(row, command.Revision) is { } stale) return stale;
            var check = new FieldCheck();
            var reason = DeliveryReasons.Check(check, nameof(command.Reason), command.Reason, "收文机关好知道为什么");
            if (check.Failed(out var invalid)) return invalid;
            var recalled = row.TakeBack(actor.NameAndPost, reason, scope.Now);
            if (recalled.IsSuccess) await scope.TellReceiversAsync(row, document.Title, RouteNewsKind.DeliveryRecalled, $"{document.Number}：{reason}");
            return recalled;
        }, ct);
    }

    /// <summary>Reminds the receiving agency.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="DeliveryIsClosed"/>.</returns>
    public Task<Result> HandleAsync(UrgeDelivery command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Issue, async scope =>
        {
            var found = await FindAsync(scope, command.DeliveryId, "催签收");
            if (!found.IsSuccess) return found.Error;
            var urged = found.Value.Row.Urge(scope.Now);
            if (urged.IsSuccess) await scope.TellReceiversAsync(found.Value.Row, found.Value.Document.Title, RouteNewsKind.DeliveryUrged, $"{found.Value.Document.Number}，请尽快签收");
            return urged;
        }, ct);
    }

    // Of a document of the actor's agency, or of the one whose office it is: seeing one sent to him for reading is not enough.
    private static async Task<OfficialDocument?> OwnAsync(CommandScope scope, Guid documentId)
    {
        var (own, served) = (scope.Actor.AgencyId, scope.Actor.ServedAgencyId ?? Guid.Empty);
        return await scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, scope.Actor)
            .SingleOrDefaultAsync(row => row.Id == documentId && (row.AgencyId == own || row.IssuerId == own || row.IssuerId == served), scope.Cancellation);
    }

    private static async Task<Result<(Delivery Row, OfficialDocument Document)>> FindAsync(CommandScope scope, Guid deliveryId, string act)
    {
        var row = await scope.Db.Set<Delivery>().SingleOrDefaultAsync(one => one.Id == deliveryId, scope.Cancellation);
        if (row is null || await OwnAsync(scope, row.DocumentId) is not { } document) return new NotFound("分发");
        scope.Concerns("公文", document.Id, document.Title, $"{act}：{document.Number}，{row.AgencyName}");
        return (row, document);
    }
}
