using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence.Commands;

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

/// <summary>Handles <see cref="BeginPlannedDraft"/> and <see cref="TiePlannedPaper"/>.</summary>
public sealed class TiePlannedPaperHandler(CommandPath path)
{
    /// <summary>Begins the draft.</summary>
    /// <returns>Its id; <see cref="NotFound"/>, <see cref="NotYourUnitsPlan"/>, <see cref="PlanOfAnotherYear"/>, <see cref="PlanInUse"/> or <see cref="PlanMoveNotAllowed"/>.</returns>
    public Task<Result<Guid>> HandleAsync(BeginPlannedDraft command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Guid>(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var found = await FreeAsync(scope, command.ItemId, actor.UnitId);
            if (!found.IsSuccess) return found.Error;
            var item = found.Value;
            var fields = DraftHandler.Blank(item.Kind);
            fields = fields with { Content = fields.Content with { Title = item.Title } };
            // An agency that may no longer be chosen is left to the drafter.
            if ((await IssuingAgencies.DraftedByAsync(scope.Db, actor.AgencyId, ct)).FirstOrDefault(known => known.Id == item.IssuerId) is { } issuer)
                fields = fields with { IssuerId = issuer.Id, Content = fields.Content with { Issuers = [issuer.Name], Abbreviation = issuer.Abbreviation } };
            var document = await DraftHandler.AddAsync(scope, Guid.CreateVersion7(), fields);
            if (item.Tie(document.Id) is { IsSuccess: false } refused) return refused.Error;
            scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), $"按 {item.Year} 年{PlanWords.Quarter(item.Quarter)}的立项");
            scope.Touches(PlanDesk.Subject, item.Id, item.Title, "开始拟稿");
            return document.Id;
        }, ct);
    }

    /// <summary>Ties the draft to the item, and unties it from the one it had.</summary>
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="NotYoursToWrite"/>, <see cref="SomebodyElseWrites"/>, <see cref="TextIsFixed"/>, <see cref="NotYourUnitsPlan"/>, <see cref="PlanOfAnotherYear"/>,
    /// <see cref="PlanInUse"/> or <see cref="PlanMoveNotAllowed"/>.
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
            if (former?.Id == command.ItemId) return Result.Success;
            if (former?.Tie(null) is { IsSuccess: false } kept) return kept;
            if (former is not null) await scope.Db.SaveChangesAsync(ct);
            if (command.ItemId is not { } id)
            {
                scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), "不再对应立项");
                return Result.Success;
            }

            var found = await FreeAsync(scope, id, document.UnitId);
            if (!found.IsSuccess) return found.Error;
            scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), $"对应立项《{found.Value.Title}》（{found.Value.Year} 年{PlanWords.Quarter(found.Value.Quarter)}）");
            scope.Touches(PlanDesk.Subject, found.Value.Id, found.Value.Title, "有了对应的公文");
            return found.Value.Tie(document.Id);
        }, ct);
    }

    private static async Task<Result<PlannedPaper>> FreeAsync(CommandScope scope, Guid id, Guid unitId)
    {
        // Whoever mends a draft may be of another unit than whoever drafted: the plan asked is the drafting unit's, of the same agency.
        var agency = scope.Actor.AgencyId;
        var item = await scope.Db.Set<PlannedPaper>().SingleOrDefaultAsync(row => row.Id == id && row.AgencyId == agency, scope.Cancellation);
        if (item is null) return new NotFound("立项", "这一项");
        if (item.UnitId != unitId) return new NotYourUnitsPlan(item.UnitName);
        scope.Concerns(PlanDesk.Subject, item.Id, item.Title);
        if (!PlanFlow.May(item.State, PlanAction.Tie)) return new PlanMoveNotAllowed(item.State, PlanAction.Tie);
        if (item.Year != BeijingTime.DayOf(scope.Now).Year) return new PlanOfAnotherYear(item.Year);
        return await PlanDesk.IsInUseAsync(scope, item) ? new PlanInUse(item.Title) : item;
    }
}
