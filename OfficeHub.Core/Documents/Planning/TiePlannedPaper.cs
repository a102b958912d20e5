using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>按立项拟稿: a draft that begins with what the plan says, and is tied to it.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The item.</param>
[Act("按立项拟稿")]
public sealed record BeginPlannedDraft(Guid CommandId, Guid ItemId) : ICommand;

/// <summary>选立项 for a draft, or take it from it.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The draft.</param>
/// <param name="ItemId">The item; null to tie it to none.</param>
[Act("选发文立项")]
public sealed record TiePlannedPaper(Guid CommandId, Guid DocumentId, Guid? ItemId) : ICommand;

/// <summary>解开 an item from a draft that was never sent: such a draft is its drafter's alone, and would keep the item for ever.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Of the item, as read.</param>
[Act("解开发文立项")]
public sealed record FreePlannedPaper(Guid CommandId, Guid ItemId, int Revision) : ICommand;

/// <summary>Handles <see cref="BeginPlannedDraft"/>, <see cref="TiePlannedPaper"/> and <see cref="FreePlannedPaper"/>.</summary>
public sealed class TiePlannedPaperHandler(CommandPath path)
{
    /// <summary>Begins the draft.</summary>
    /// <returns>Its id; <see cref="NotFound"/>, <see cref="NotYourUnitsPlan"/>, <see cref="PlanYearIsOver"/>, <see cref="PlanInUse"/> or <see cref="PlanMoveNotAllowed"/>.</returns>
    public Task<Result<Guid>> HandleAsync(BeginPlannedDraft command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Guid>(command, actor, DocumentPermissions.Draft, async scope =>
        {
            scope.Concerns(PlanDesk.Subject, command.ItemId, "");
            var found = await FreeAsync(scope, command.ItemId, actor.UnitId);
            if (!found.IsSuccess) return found.Error;
            var item = found.Value;
            scope.Concerns(PlanDesk.Subject, item.Id, item.Title, "拟稿");
            var fields = DraftHandler.Blank(item.Kind);
            fields = fields with { Content = fields.Content with { Title = item.Title } };
            // An agency that may no longer be chosen is left to the drafter.
            if ((await IssuingAgencies.DraftedByAsync(scope.Db, actor.AgencyId, ct)).FirstOrDefault(known => known.Id == item.IssuerId) is { } issuer)
                fields = fields with { IssuerId = issuer.Id, Content = fields.Content with { Issuers = [issuer.Name], Abbreviation = issuer.Abbreviation } };
            var document = await DraftHandler.AddAsync(scope, Guid.CreateVersion7(), fields);
            if (Tie(scope, item, document.Id) is { IsSuccess: false } refused) return refused.Error;
            scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), $"按 {item.Year} 年{PlanWords.Quarter(item.Quarter)}的立项");
            scope.Touches(PlanDesk.Subject, item.Id, item.Title, "开始拟稿");
            return document.Id;
        }, ct);
    }

    /// <summary>Ties the draft to the item, and unties it from the one it had.</summary>
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="NotYoursToWrite"/>, <see cref="SomebodyElseWrites"/>, <see cref="TextIsFixed"/>, <see cref="NotYourUnitsPlan"/>, <see cref="PlanYearIsOver"/>,
    /// <see cref="Invalid"/>, <see cref="PlanInUse"/> or <see cref="PlanMoveNotAllowed"/>.
    /// </returns>
    public Task<Result> HandleAsync(TiePlannedPaper command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var writing = await DraftHandler.WritingAsync(scope, command.DocumentId);
            if (!writing.IsSuccess) return writing.Error;
            var document = writing.Value.Document;
            var former = await scope.Db.Set<PlannedPaper>().SingleOrDefaultAsync(row => row.DocumentId == document.Id, ct);
            if (former is null && command.ItemId is null) return Invalid.In(nameof(command.ItemId), "还没有选立项，请选一项。");
            if (former?.Id == command.ItemId) return Result.Success;
            if (former is not null)
            {
                if (former.Tie(null) is { IsSuccess: false } kept) return kept;
                scope.Touches(PlanDesk.Subject, former.Id, former.Title, "不再对应公文");
                // The next one may have the paper only once this one has let it go.
                await scope.Db.SaveChangesAsync(ct);
            }

            if (command.ItemId is not { } id)
            {
                scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), "不再对应立项");
                return Result.Success;
            }

            var found = await FreeAsync(scope, id, document.UnitId);
            if (!found.IsSuccess) return found.Error;
            scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), $"对应立项《{found.Value.Title}》（{found.Value.Year} 年{PlanWords.Quarter(found.Value.Quarter)}）");
            scope.Touches(PlanDesk.Subject, found.Value.Id, found.Value.Title, "有了对应的公文");
            return Tie(scope, found.Value, document.Id);
        }, ct);
    }

    /// <summary>Frees an item, by its unit or by the office; whoever drafts is told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYourUnitsPlan"/>, <see cref="ChangedMeanwhile"/>, <see cref="PaperIsSent"/> or <see cref="PlanMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(FreePlannedPaper command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var item = await scope.Db.Set<PlannedPaper>().SeenBy(actor).SingleOrDefaultAsync(row => row.Id == command.ItemId, ct);
            if (item is null) return new NotFound("立项", "这一项");
            scope.Concerns(PlanDesk.Subject, item.Id, item.Title, "解开对应的草稿");
            if (item.UnitId != actor.UnitId && !(actor.Can(PlanningPermissions.Decide) && item.AgencyId == actor.AgencyId)) return new NotYourUnitsPlan(item.UnitName);
            if (await scope.StaleAsync(item, command.Revision) is { } stale) return stale;
            var paper = await scope.Db.Set<OfficialDocument>().Where(row => row.Id == item.DocumentId).Select(row => new { row.RouteId, row.OwnerStaffId }).SingleOrDefaultAsync(ct);
            if (paper is { RouteId: not null }) return new PaperIsSent();
            if (item.Tie(null) is { IsSuccess: false } refused) return refused;
            if (paper is not null) scope.Tell(item, RouteNewsKind.PlanDecided, "立项已从您的草稿解开，要发的请重新选。", [paper.OwnerStaffId]);
            return Result.Success;
        }, ct);
    }

    private static Result Tie(CommandScope scope, PlannedPaper item, Guid document)
    {
        scope.Db.Add(PlannedPaperTie.Of(item.Id, document));
        return item.Tie(document);
    }

    // Whoever mends a draft may be of another unit than whoever drafted: the plan asked is the drafting unit's.
    private static async Task<Result<PlannedPaper>> FreeAsync(CommandScope scope, Guid id, Guid unitId)
    {
        var item = await scope.Db.Set<PlannedPaper>().SingleOrDefaultAsync(row => row.Id == id, scope.Cancellation);
        if (item is null || (item.UnitId != unitId && !await scope.Db.Set<PlannedPaper>().SeenBy(scope.Actor).AnyAsync(row => row.Id == id, scope.Cancellation))) return new NotFound("立项", "这一项");
        if (item.UnitId != unitId) return new NotYourUnitsPlan(item.UnitName);
        if (!PlanFlow.May(item.State, PlanAction.Tie)) return new PlanMoveNotAllowed(item.State, PlanAction.Tie);
        // A paper of the first quarter is begun in December.
        if (item.Year < BeijingTime.DayOf(scope.Now).Year) return new PlanYearIsOver(item.Year);
        return await PlanDesk.IsInUseAsync(scope, item) ? await PlanDesk.InUseAsync(scope, item) : item;
    }
}
