using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>提请清除: says what was done about copies outside, and asks for the erasure.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Revision">As read.</param>
/// <param name="Measures">From whom what was called back, how copies were destroyed.</param>
[Act("提请清除涉密件")]
public sealed record AskErasure(Guid CommandId, Guid CaseId, int Revision, string Measures) : ICommand;

/// <summary>批准清除: erases the document; it cannot be undone.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Revision">As read.</param>
[Act("批准清除涉密件")]
public sealed record ApproveErasure(Guid CommandId, Guid CaseId, int Revision) : ICommand;

/// <summary>Handles <see cref="AskErasure"/> and <see cref="ApproveErasure"/>: nobody can do alone what needs two.</summary>
public sealed class RemoveClassifiedHandler(CommandPath path, IEnumerable<ICopiesOfPapers> copies, IObjectHistory history)
{
    /// <summary>Asks.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="CaseIsOver"/> or <see cref="DrafterMayNotRemove"/>.</returns>
    public Task<Result> HandleAsync(AskErasure command, Actor actor, CancellationToken ct) => path.RunAsync(command, actor, DocumentPermissions.HandleClassified, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await LoadAsync(scope, command.CaseId, "提请清除");
        if (!found.IsSuccess) return found.Error;
        var check = new FieldCheck();
        var measures = check.Lines(nameof(command.Measures), "清退情况", command.Measures, ClassifiedCase.WordsLimit, required: true);
        if (check.Failed(out var invalid)) return invalid;
        if (found.Value.State is not CaseState.Erased && await scope.StaleAsync(found.Value, command.Revision) is { } stale) return stale;
        return found.Value.Ask(measures, actor, scope.Now);
    }, ct);

    /// <summary>Approves it, and erases text, versions, files, opinions and every copy; the case, the line of the register and the log stay.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="CaseIsOver"/>, <see cref="NotAskedYet"/>, <see cref="TakesTwo"/> or <see cref="DrafterMayNotRemove"/>.</returns>
    public Task<Result> HandleAsync(ApproveErasure command, Actor actor, CancellationToken ct) => path.RunAsync(command, actor, DocumentPermissions.ApproveErasure, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await LoadAsync(scope, command.CaseId, "批准清除");
        if (!found.IsSuccess) return found.Error;
        var one = found.Value;
        if (one.State is not CaseState.Erased && await scope.StaleAsync(one, command.Revision) is { } stale) return stale;
        var approved = one.Approve(actor, scope.Now);
        if (!approved.IsSuccess) return approved;
        var document = await scope.Db.Set<OfficialDocument>().SingleAsync(row => row.Id == one.DocumentId, ct);
        var route = document.RouteId is { } id ? await RouteEngine.LoadAsync(scope.Db, id, ct) : null;
        await ClosedPapers.DropCopiesAsync(scope, copies, one, document, route);
        var erased = await DocumentEraser.EraseAsync(scope, history, document);
        one.Erased(erased.Contents, erased.Left);
        scope.Concerns("公文", document.Id, one.Label, $"批准清除：正文、{one.Versions} 稿、{erased.Contents.Count} 个文件和意见已清除{(erased.Left > 0 ? $"，{erased.Left} 个文件别的公文也有，没有清除" : "")}");
        return Result.Success;
    }, ct);

    private static async Task<Result<ClassifiedCase>> LoadAsync(CommandScope scope, Guid caseId, string act)
    {
        var found = await scope.Db.Set<ClassifiedCase>().VisibleTo(scope.Actor).SingleOrDefaultAsync(row => row.Id == caseId, scope.Cancellation);
        if (found is null) return new NotFound("涉密件");
        scope.Concerns("公文", found.DocumentId, found.Label, act);
        return found;
    }
}
