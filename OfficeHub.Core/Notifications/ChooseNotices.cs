using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>Chooses what one wants to be told of.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Choices">Kinds left out are as they usually are.</param>
[Act("设置通知")]
public sealed record ChooseNotices(Guid CommandId, IReadOnlyList<NoticeChoice> Choices) : ICommand;

/// <summary>When somebody wants to be told of a kind of thing.</summary>
public sealed record NoticeChoice(RouteNewsKind Kind, NoticePace Pace);

/// <summary>Handles <see cref="ChooseNotices"/>.</summary>
public sealed class ChooseNoticesHandler(CommandPath path)
{
    /// <summary>Keeps the choice.</summary>
    public Task<Result> HandleAsync(ChooseNotices command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, Permission.SignedIn, async scope =>
        {
            scope.Concerns("通知设置", Guid.Empty, actor.Name, $"每天一次 {command.Choices.Count(choice => choice.Pace is NoticePace.Daily)} 种，不通知 {command.Choices.Count(choice => choice.Pace is NoticePace.Never)} 种");
            var choices = await scope.Db.Set<NoticeChoices>().SingleOrDefaultAsync(row => row.StaffId == actor.StaffId, ct);
            if (choices is null)
            {
                choices = NoticeChoices.Of(actor.StaffId);
                scope.Db.Add(choices);
            }

            choices.Choose(command.Choices.DistinctBy(choice => choice.Kind).ToDictionary(choice => choice.Kind, choice => choice.Pace));
            return Result.Success;
        }, ct);
    }
}

/// <summary>What one wants to be told of.</summary>
[Act("查通知设置")]
public sealed class NoticeChoicesQuery(QueryPath path)
{
    /// <summary>Every kind with one's choice, or the usual.</summary>
    public Task<Result<IReadOnlyList<NoticeChoice>>> MineAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<NoticeChoice>>(this, actor, Permission.SignedIn, async db =>
        {
            var choices = await db.Set<NoticeChoices>().SingleOrDefaultAsync(row => row.StaffId == actor.StaffId, ct);
            return NoticeReason.All.Select(kind => new NoticeChoice(kind.Kind, NoticeChoices.PaceOf(choices, kind.Kind, Urgency.None))).ToList();
        }, ct);
    }
}
