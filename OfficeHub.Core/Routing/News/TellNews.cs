using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Routing.News;

/// <summary>Tells people what happened to a paper.</summary>
[Act("告知")]
internal sealed record TellNews(Guid CommandId) : ICommand;

/// <summary>知道了: puts a notice away.</summary>
[Act("收起消息")]
public sealed record DismissNews(Guid CommandId, Guid NewsId) : ICommand;

/// <summary>A notice.</summary>
/// <param name="NewsId">Its id.</param>
/// <param name="SubjectKind">Which feature the paper belongs to.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="Words">With which reason or answer.</param>
/// <param name="At">UTC.</param>
public sealed record NewsRow(Guid NewsId, string SubjectKind, Guid SubjectId, string Title, RouteNewsKind Kind, string By, string Words, DateTime At);

/// <summary>One row for each who is to be told, after the act is committed.</summary>
public sealed class RouteNewsTeller(CommandPath path) : IEventHandler<RouteHappened>
{
    /// <inheritdoc/>
    public async Task HandleAsync(RouteHappened happened, EventDelivery delivery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(delivery);
        var told = await path.RunAsync(
            new TellNews(delivery.CommandIdFor(nameof(RouteNewsTeller))), Actor.System("告知"), RoutingPermissions.Handle,
            scope =>
            {
                scope.Concerns("消息", happened.SubjectId, happened.Title, $"告知 {happened.Told.Count} 人");
                scope.Db.AddRange(happened.Told.Select(staff => RouteNews.For(staff, happened, delivery.HappenedAt)));
                return Task.FromResult(Result.Success);
            },
            ct);
        if (!told.IsSuccess) throw new InvalidOperationException($"News was refused: {told.Error.Code}");
    }
}

/// <summary>Handles <see cref="DismissNews"/>.</summary>
public sealed class DismissNewsHandler(CommandPath path)
{
    /// <summary>Puts one's own notice away.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result> HandleAsync(DismissNews command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, RoutingPermissions.Handle, async scope =>
        {
            var news = await scope.Db.Set<RouteNews>().SingleOrDefaultAsync(row => row.Id == command.NewsId && row.StaffId == actor.StaffId, ct);
            if (news is null) return new NotFound("消息");
            scope.Concerns("消息", news.SubjectId, news.Title, "知道了");
            news.Dismiss(scope.Now);
            return Result.Success;
        }, ct);
}

/// <summary>What one was told and has not put away.</summary>
[Act("查消息")]
public sealed class NewsQuery(QueryPath path)
{
    private static readonly KeysetOrder<RouteNews> LastFirst = KeysetOrder<RouteNews>.ByDescending(row => row.At).ThenDescending(row => row.Id);

    /// <summary>The last first.</summary>
    public Task<Result<Page<NewsRow>>> MineAsync(string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<NewsRow>>(this, actor, RoutingPermissions.Handle, async db => await db.Set<RouteNews>()
            .Where(row => row.StaffId == actor.StaffId && row.DismissedAt == null)
            .ToPageAsync(LastFirst, cursor, row => new NewsRow(row.Id, row.SubjectKind, row.SubjectId, row.Title, row.Kind, row.By, row.Words, row.At), ct), ct);
}
