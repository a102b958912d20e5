using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>签收.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DeliveryId">Which.</param>
/// <param name="Revision">As read.</param>
[Act("签收")]
public sealed record AcknowledgeReceipt(Guid CommandId, Guid DeliveryId, int Revision) : ICommand;

/// <summary>退回 to whoever sent it, before one signs for it.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DeliveryId">Which.</param>
/// <param name="Revision">As read.</param>
/// <param name="Reason">Why.</param>
[Act("退回来文")]
public sealed record ReturnDelivery(Guid CommandId, Guid DeliveryId, int Revision, string Reason) : ICommand;

/// <summary>Handles what the receiving agency does with a delivery.</summary>
public sealed class AnswerDeliveryHandler(CommandPath path)
{
    /// <summary>Signs for it, in the name of one's agency or of the one whose office it is.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="DeliveryIsClosed"/>.</returns>
    /// <remarks>Official Document Regulation (2012), art. 24 (1).</remarks>
    public Task<Result> HandleAsync(AcknowledgeReceipt command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Receive, async scope =>
        {
            var found = await FindAsync(scope, command.DeliveryId, command.Revision, "签收");
            return found.IsSuccess ? found.Value.Row.Receive(actor.NameAndPost, scope.Now) : found.Error;
        }, ct);
    }

    /// <summary>Returns it with the reason; whoever sent it is told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="DeliveryIsClosed"/>.</returns>
    public Task<Result> HandleAsync(ReturnDelivery command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Receive, async scope =>
        {
            var found = await FindAsync(scope, command.DeliveryId, command.Revision, "退回");
            if (!found.IsSuccess) return found.Error;
            var check = new FieldCheck();
            var reason = DeliveryReasons.Check(check, nameof(command.Reason), command.Reason, "对方好知道怎么改");
            if (check.Failed(out var invalid)) return invalid;
            var (row, document) = found.Value;
            var returned = row.SendBack(actor.NameAndPost, reason, scope.Now);
            if (returned.IsSuccess) scope.TellSender(row, document.Title, RouteNewsKind.DeliveryReturned, $"{row.AgencyName}：{reason}");
            return returned;
        }, ct);
    }

    private static async Task<Result<(Delivery Row, OfficialDocument Document)>> FindAsync(CommandScope scope, Guid id, int revision, string act)
    {
        var row = await scope.Db.Set<Delivery>().ReceivedBy(scope.Actor).SingleOrDefaultAsync(row => row.Id == id, scope.Cancellation);
        var document = row is null ? null : await scope.Db.Set<OfficialDocument>().AsNoTracking().SingleOrDefaultAsync(paper => paper.Id == row.DocumentId && paper.ClassifiedAt == null, scope.Cancellation);
        if (row is null || document is null) return new NotFound("来文");
        scope.Concerns("公文", document.Id, document.Title, $"{act}：{document.Number}，{row.AgencyName}");
        if (row.State is DeliveryState.Sent && await scope.StaleAsync(row, revision) is { } stale) return stale;
        return (row, document);
    }
}

/// <summary>Whose deliveries an actor reads.</summary>
internal static class DeliveryVisibility
{
    /// <summary>Those to his agency and to the one whose office it is; none of another.</summary>
    public static IQueryable<Delivery> ReceivedBy(this IQueryable<Delivery> rows, Actor actor)
    {
        var (own, served) = (actor.AgencyId, actor.ServedAgencyId ?? Guid.Empty);
        return rows.Where(row => row.AgencyId != Guid.Empty && (row.AgencyId == own || row.AgencyId == served));
    }
}

/// <summary>Reasons as people must give them.</summary>
internal static class DeliveryReasons
{
    /// <summary>Shortest reason, in characters.</summary>
    public const int Shortest = 6;

    /// <summary>Checks one.</summary>
    public static string Check(FieldCheck check, string field, string words, string what)
    {
        var reason = check.Line(field, "理由", words, Delivery.ReasonLimit, required: true);
        check.Require(reason.Length is 0 or >= Shortest, field, $"“理由”至少写 {Shortest} 个字，{what}。");
        return reason;
    }
}
