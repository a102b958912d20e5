using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Documents.Ending;

/// <summary>不予发文: ends a document before its number. It stays on the record.</summary>
[Act("不予发文")]
public sealed record EndDocument(Guid CommandId, Guid DocumentId, string Reason) : ICommand;

/// <summary>Handles <see cref="EndDocument"/>.</summary>
public sealed class EndDocumentHandler(CommandPath path)
{
    /// <summary>Ends it: the drafter before sign-off, the director of the office and leaders until the number. Everybody who had signed is told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToEnd"/>, <see cref="MoveNotAllowed"/> or <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(EndDocument command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var routeId = await scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, actor).Where(row => row.Id == command.DocumentId).Select(row => row.RouteId).SingleOrDefaultAsync(ct);
            var route = routeId is { } id ? await RouteEngine.LoadAsync(scope.Db, id, ct) : null;
            var document = await scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, actor).SingleOrDefaultAsync(row => row.Id == command.DocumentId, ct);
            if (document is null) return new NotFound("公文");
            scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), "不予发文");
            if (!IsTheirs(document, actor)) return new NotYoursToEnd();
            var reason = OwnItem.Reason(command.Reason);
            if (!reason.IsSuccess) return reason.Error;
            var moved = document.End(new EndRecord(actor.NameAndPost, reason.Value, scope.Now));
            return moved.IsSuccess && route is not null ? route.Terminate(reason.Value, actor.NameAndPost, actor.StaffId, scope.Now) : moved;
        }, ct);
    }

    /// <summary>Whether the actor could end it as it stands.</summary>
    internal static bool MayEnd(OfficialDocument document, Actor actor) => IsTheirs(document, actor) && DocumentFlow.TryMove(document.Status, DocumentAction.Terminate, out _);

    private static bool IsTheirs(OfficialDocument document, Actor actor) =>
        (document.OwnerStaffId == actor.StaffId && document.Status < DocumentStatus.SignedOff) || actor.Can(DocumentPermissions.Terminate);
}
