using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>报发文立项, or 修改重报 an item.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The item that is changed; null for a new one.</param>
/// <param name="Revision">Of the item, as read; not asked for a new one.</param>
/// <param name="Year">Of the plan; of an item that stands, its own.</param>
/// <param name="IssuerId">发文机关.</param>
/// <param name="Title">拟发文件名称.</param>
/// <param name="Kind">文种.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Reason">依据和理由.</param>
[Act("报发文立项")]
public sealed record ReportPlannedPaper(Guid CommandId, Guid? ItemId, int Revision, int Year, Guid? IssuerId, string Title, DocumentKind Kind, int Quarter, string Reason) : ICommand;

/// <summary>撤回 what one's unit has reported, before it was decided.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Of the item, as read.</param>
[Act("撤回发文立项")]
public sealed record WithdrawPlannedPaper(Guid CommandId, Guid ItemId, int Revision) : ICommand;

/// <summary>Handles what a unit does with its plan.</summary>
public sealed class ReportPlannedPaperHandler(CommandPath path, ISettings settings)
{
    /// <summary>Reports an item, or changes one that is not approved and reports it again. The office is told.</summary>
    /// <returns>
    /// Its id; <see cref="NotFound"/>, <see cref="NotYourUnitsPlan"/>, <see cref="ChangedMeanwhile"/>, <see cref="SecretMarkInText"/>, <see cref="Invalid"/>, <see cref="QuarterIsOver"/>,
    /// <see cref="PlannedAlready"/> or <see cref="PlanMoveNotAllowed"/>.
    /// </returns>
    public Task<Result<Guid>> HandleAsync(ReportPlannedPaper command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Guid>(command, actor, DocumentPermissions.Draft, async scope =>
        {
            PlannedPaper? item = null;
            if (command.ItemId is { } id)
            {
                var found = await FindAsync(scope, id, command.Revision);
                if (!found.IsSuccess) return found.Error;
                item = found.Value;
            }

            var today = BeijingTime.DayOf(scope.Now);
            var year = item?.Year ?? command.Year;
            scope.Concerns(PlanDesk.Subject, item?.Id ?? Guid.Empty, item?.Title ?? $"{actor.UnitName} {year} 年发文计划", "报一项");
            if (SecrecyMarks.Find([command.Title ?? "", command.Reason ?? ""]) is not null) return new SecretMarkInText("文件名称或理由");
            var issuers = await PlanDesk.IssuersAsync(scope.Db, actor, ct);
            var issuer = issuers.FirstOrDefault(one => one.Id == command.IssuerId);
            var check = new FieldCheck();
            var title = check.Line(nameof(command.Title), "拟发文件名称", command.Title, OfficialDocument.TitleLimit);
            var reason = check.Lines(nameof(command.Reason), "依据和理由", command.Reason, PlannedPaper.ReasonLimit, required: true);
            check.Require(reason.Length == 0 || reason.Count(char.IsLetterOrDigit) >= PlannedPaper.ShortestReason, nameof(command.Reason), $"理由太短，请写明依据哪份文件、哪次会议或哪项工作，至少 {PlannedPaper.ShortestReason} 个字。");
            check.Require(issuer is not null, nameof(command.IssuerId), "还没有选发文机关，请选以谁的名义发。");
            check.Require(command.Quarter is >= 1 and <= 4, nameof(command.Quarter), "还没有选季度，请选打算在哪个季度发。");
            check.Require(Enum.IsDefined(command.Kind), nameof(command.Kind), "还没有选文种，请选。");
            if (check.Failed(out var invalid)) return invalid;
            if (year > today.Year + 1 || !PlanWords.OpenQuarters(year, today).Contains(command.Quarter)) return new QuarterIsOver(today);
            var itself = item?.Id ?? Guid.Empty;
            if (await scope.Db.Set<PlannedPaper>().AnyAsync(other => other.Id != itself && other.UnitId == actor.UnitId && other.Year == year && other.Quarter == command.Quarter && other.Title == title
                && (other.State == PlannedPaperState.Reported || other.State == PlannedPaperState.Approved), ct)) return new PlannedAlready(title, year, command.Quarter);

            var isAddition = PlanningSettings.IsAddition(year, today, await settings.GetAsync(PlanningSettings.ClosesInMonth, ct));
            var words = new PlannedWords(title, command.Kind, command.Quarter, reason);
            if (item is null)
            {
                scope.Db.Add(item = PlannedPaper.Report(year, actor, issuer!, words, isAddition, scope.Now));
            }
            else if (item.Change(issuer!, words, isAddition, actor, scope.Now) is { IsSuccess: false } refused)
            {
                return refused.Error;
            }

            scope.Concerns(PlanDesk.Subject, item.Id, item.Title, $"{year}年{PlanWords.Quarter(item.Quarter)}，{KindNames.Of(item.Kind)}，以{item.IssuerName}名义{(item.IsAddition ? "，追加" : "")}；理由：{reason}");
            scope.Tell(item, RouteNewsKind.PlanReported, $"{item.UnitName}报{(item.IsAddition ? "追加" : "")}：{PlanWords.Quarter(item.Quarter)}发{KindNames.Of(item.Kind)}。", await PlanDesk.DecidersAsync(scope, item.AgencyId));
            return item.Id;
        }, ct);
    }

    /// <summary>Takes an item back. The same unit may report it again.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYourUnitsPlan"/>, <see cref="ChangedMeanwhile"/> or <see cref="PlanMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(WithdrawPlannedPaper command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var found = await FindAsync(scope, command.ItemId, command.Revision);
            if (!found.IsSuccess) return found.Error;
            scope.Concerns(PlanDesk.Subject, found.Value.Id, found.Value.Title, "撤回");
            return found.Value.Withdraw();
        }, ct);
    }

    private static async Task<Result<PlannedPaper>> FindAsync(CommandScope scope, Guid id, int revision)
    {
        var item = await scope.Db.Set<PlannedPaper>().SeenBy(scope.Actor).SingleOrDefaultAsync(row => row.Id == id, scope.Cancellation);
        if (item is null) return new NotFound("立项", "这一项");
        scope.Concerns(PlanDesk.Subject, item.Id, item.Title);
        if (item.UnitId != scope.Actor.UnitId) return new NotYourUnitsPlan(item.UnitName);
        return await scope.StaleAsync(item, revision) is { } stale ? stale : item;
    }
}
