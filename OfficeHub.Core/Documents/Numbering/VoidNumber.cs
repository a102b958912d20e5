using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>作废 a number with its document. The number stays used.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="EntryId">The line of the register.</param>
/// <param name="Revision">As read.</param>
/// <param name="Reason">Why; stands in the register.</param>
[Act("作废文号")]
public sealed record VoidNumber(Guid CommandId, Guid EntryId, int Revision, string Reason) : ICommand;

/// <summary>Handles <see cref="VoidNumber"/>.</summary>
public sealed class VoidNumberHandler(CommandPath path)
{
    /// <summary>Voids it; what was still to be done with the document is not done any more, and no seal is put on it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="NumberIsVoid"/> or <see cref="MoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(VoidNumber command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, DocumentPermissions.VoidNumber, async scope =>
        {
            var entry = await scope.Db.Set<NumberEntry>().SingleOrDefaultAsync(row => row.Id == command.EntryId, ct);
            // Route first, then the paper: every act on a paper locks in this order.
            var routeId = entry is null ? null : await scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, actor).Where(row => row.Id == entry.DocumentId).Select(row => row.RouteId).SingleOrDefaultAsync(ct);
            var route = routeId is { } id ? await RouteEngine.LoadAsync(scope.Db, id, ct) : null;
            var document = entry is null ? null : await scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, actor).SingleOrDefaultAsync(row => row.Id == entry.DocumentId, ct);
            if (entry is null || document is null) return new NotFound("文号");
            if (!await IsTheirsAsync(scope.Db, document.IssuerId ?? document.AgencyId, actor, ct)) return new NotFound("文号");
            var check = new FieldCheck();
            var reason = check.Line(nameof(VoidNumber.Reason), "理由", command.Reason, NumberSeries.ReasonLimit);
            scope.Concerns("公文", document.Id, document.Title, $"{entry.Number} 作废：{reason}");
            if (check.Failed(out var invalid)) return invalid;
            if (entry.State is NumberState.Used && await scope.StaleAsync(entry, command.Revision) is { } stale) return stale;
            var voided = entry.Void(reason, actor.NameAndPost, scope.Now);
            if (!voided.IsSuccess) return voided;
            await SealRequests.WithdrawAsync(scope, document.Id);
            await Deliveries.RecallAsync(scope, document, document.Title, reason);
            var moved = document.Move(DocumentAction.Void);
            return moved.IsSuccess && route is { Status: RouteStatus.Running } ? route.Terminate($"{entry.Number} 作废：{reason}", actor.NameAndPost, actor.StaffId, scope.Now) : moved;
        }, ct);

    /// <summary>Whether the actor's office keeps the numbers of an agency. Whoever once had a part in another agency's paper may see it, and no more; an agency without an office is served by the one above.</summary>
    internal static async Task<bool> IsTheirsAsync(OfficeHubDbContext db, Guid agencyId, Actor actor, CancellationToken ct) =>
        actor.IsSystem || (await AgencyOffices.LineAsync(db, agencyId, ct)).Contains(actor.AgencyId);
}
