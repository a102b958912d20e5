using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>立项: what units reported is in the plan. Many at once, a result for each.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Items">Which, as read.</param>
[Act("批准发文立项")]
public sealed record ApprovePlannedPapers(Guid CommandId, IReadOnlyList<PlannedPaperRead> Items) : ICommand;

/// <summary>不予立项, or 取消立项 of one that was approved.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="Reason">Why.</param>
[Act("不予或取消发文立项")]
public sealed record DeclinePlannedPaper(Guid CommandId, Guid ItemId, int Revision, string Reason) : ICommand;

/// <summary>调整季度 of an approved item.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Reason">Why.</param>
[Act("调整发文季度")]
public sealed record ReschedulePlannedPaper(Guid CommandId, Guid ItemId, int Revision, int Quarter, string Reason) : ICommand;

/// <summary>An item as somebody has read it.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Its revision then.</param>
public sealed record PlannedPaperRead(Guid ItemId, int Revision);

/// <summary>What became of many.</summary>
/// <param name="Approved">So many are in the plan.</param>
/// <param name="Left">Those that are not, each with the reason.</param>
public sealed record PlanApproved(int Approved, IReadOnlyList<PlanLeft> Left);

/// <summary>One that was not approved.</summary>
/// <param name="Title">拟发文件名称; empty where it is not to be seen.</param>
/// <param name="Why">One sentence.</param>
public sealed record PlanLeft(string Title, string Why);

/// <summary>Handles what the office says to the plans of units.</summary>
public sealed class DecidePlannedPapersHandler(CommandPath path)
{
    /// <summary>Most items of one press.</summary>
    public const int Most = 100;

    /// <summary>Approves; one that cannot be is left with its reason, the others go through. Each reporter is told.</summary>
    /// <returns>What became of each; <see cref="Invalid"/> for none and for too many.</returns>
    public Task<Result<PlanApproved>> HandleAsync(ApprovePlannedPapers command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<PlanApproved>(command, actor, PlanningPermissions.Decide, async scope =>
        {
            scope.Concerns(PlanDesk.Subject, Guid.Empty, $"{actor.AgencyName}发文计划", $"立项 {command.Items.Count} 项");
            if (command.Items.Count is 0 or > Most) return Invalid.In(nameof(command.Items), command.Items.Count == 0 ? "还没有勾选要立项的，请先勾选。" : $"一次最多立项 {Most} 项，请分几次办。");
            var left = new List<PlanLeft>();
            var ids = command.Items.Select(one => one.ItemId).Distinct().ToList();
            var items = await OfOffice(scope).Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, ct);
            foreach (var read in command.Items.DistinctBy(one => one.ItemId))
            {
                if (!items.TryGetValue(read.ItemId, out var item)) left.Add(new PlanLeft("", new NotFound("立项", "这一项").Message));
                else if (await scope.StaleAsync(item, read.Revision) is { } stale) left.Add(new PlanLeft(item.Title, stale.Message));
                else if (Outdated(item, scope) is { } over) left.Add(new PlanLeft(item.Title, over.Message));
                else if (item.Decide(PlanAction.Approve, "", actor, scope.Now) is { IsSuccess: false } refused) left.Add(new PlanLeft(item.Title, refused.Error.Message));
                else scope.Touches(PlanDesk.Subject, item.Id, item.Title, Tell(scope, item, "已立项", ""));
            }

            scope.Concerns(PlanDesk.Subject, Guid.Empty, $"{actor.AgencyName}发文计划", $"立项 {ids.Count - left.Count} 项{(left.Count > 0 ? $"，没有立项 {left.Count} 项" : "")}");
            return new PlanApproved(ids.Count - left.Count, left);
        }, ct);
    }

    /// <summary>Declines what is not decided yet; takes what was approved out of the plan, while no paper is drafted for it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="PlanInUse"/>, <see cref="OwnPlannedPaper"/> or <see cref="PlanMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(DeclinePlannedPaper command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, PlanningPermissions.Decide, async scope =>
        {
            var found = await FindAsync(scope, command.ItemId, command.Revision);
            if (!found.IsSuccess) return found.Error;
            var item = found.Value;
            var action = item.State is PlannedPaperState.Approved ? PlanAction.Cancel : PlanAction.Decline;
            scope.Concerns(PlanDesk.Subject, item.Id, item.Title, PlanWords.Of(action));
            var words = Words(command.Reason, out var invalid);
            if (invalid is not null) return invalid;
            if (action is PlanAction.Cancel && await PlanDesk.IsInUseAsync(scope, item)) return await PlanDesk.InUseAsync(scope, item);
            if (item.Decide(action, words, actor, scope.Now) is { IsSuccess: false } refused) return refused;
            scope.Concerns(PlanDesk.Subject, item.Id, item.Title, Tell(scope, item, PlanWords.Of(action), words));
            return Result.Success;
        }, ct);
    }

    /// <summary>Puts an approved item into another quarter of its year.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="PlanYearIsOver"/>, <see cref="OwnPlannedPaper"/> or <see cref="PlanMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(ReschedulePlannedPaper command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, PlanningPermissions.Decide, async scope =>
        {
            var found = await FindAsync(scope, command.ItemId, command.Revision);
            if (!found.IsSuccess) return found.Error;
            var item = found.Value;
            scope.Concerns(PlanDesk.Subject, item.Id, item.Title, PlanWords.Of(PlanAction.Reschedule));
            var today = BeijingTime.DayOf(scope.Now);
            var words = Words(command.Reason, out var invalid);
            if (invalid is not null) return invalid;
            if (item.Year < today.Year) return new PlanYearIsOver(item.Year);
            if (command.Quarter == item.Quarter || !PlanWords.OpenQuarters(item.Year, today).Contains(command.Quarter))
                return Invalid.In(nameof(command.Quarter), $"请另选一个季度；现在排在{PlanWords.Quarter(item.Quarter)}，过了的季度不能选。");
            if (item.Decide(PlanAction.Reschedule, words, actor, scope.Now) is { IsSuccess: false } refused) return refused;
            item.MoveTo(command.Quarter);
            scope.Concerns(PlanDesk.Subject, item.Id, item.Title, Tell(scope, item, $"调整到{PlanWords.Quarter(item.Quarter)}", words));
            return Result.Success;
        }, ct);
    }

    // What could never be drafted any more only swells the plan.
    private static Error? Outdated(PlannedPaper item, CommandScope scope)
    {
        var today = BeijingTime.DayOf(scope.Now);
        return item.State is not PlannedPaperState.Reported ? null
            : item.Year < today.Year ? new PlanYearIsOver(item.Year)
            : PlanWords.OpenQuarters(item.Year, today).Contains(item.Quarter) ? null : new ReportedQuarterIsOver(item.Quarter);
    }

    private static string Tell(CommandScope scope, PlannedPaper item, string outcome, string words)
    {
        var said = words.Length > 0 ? $"{outcome}：{words}" : outcome;
        scope.Tell(item, RouteNewsKind.PlanDecided, said, [item.ReportedById]);
        return said;
    }

    private static string Words(string? typed, out Error? invalid)
    {
        var check = new FieldCheck();
        var words = check.Lines("Reason", "理由", typed, PlannedPaper.WordsLimit, required: true);
        check.Require(SecrecyMarks.Find(words) is null, "Reason", "理由里有密级标志，没有保存。请改走涉密渠道，并告诉保密员。");
        invalid = check.Failed(out var faults) ? faults : null;
        return words;
    }

    private static IQueryable<PlannedPaper> OfOffice(CommandScope scope)
    {
        var (agency, isSystem) = (scope.Actor.AgencyId, scope.Actor.IsSystem);
        return scope.Db.Set<PlannedPaper>().Where(item => isSystem || item.AgencyId == agency);
    }

    private static async Task<Result<PlannedPaper>> FindAsync(CommandScope scope, Guid id, int revision)
    {
        var item = await OfOffice(scope).SingleOrDefaultAsync(row => row.Id == id, scope.Cancellation);
        if (item is null) return new NotFound("立项", "这一项");
        scope.Concerns(PlanDesk.Subject, item.Id, item.Title);
        return await scope.StaleAsync(item, revision) is { } stale ? stale : item;
    }
}
