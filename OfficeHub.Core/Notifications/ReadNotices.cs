using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>Marks one's notices read.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SubjectId">Those of one paper; null for all: 全部已读.</param>
/// <param name="SeenAt">UTC: those that came later stay unread, since nobody has seen them.</param>
/// <param name="Kind">Only those with this reason, as the list showed them; null for all.</param>
[Act("通知已读")]
public sealed record ReadNotices(Guid CommandId, Guid? SubjectId, DateTime SeenAt, RouteNewsKind? Kind = null) : ICommand;

/// <summary>Handles <see cref="ReadNotices"/>.</summary>
public sealed class ReadNoticesHandler(CommandPath path, NoticeSignal signal)
{
    /// <summary>Most notices of one press; the rest are read with the next.</summary>
    public const int Most = 1000;

    /// <summary>Marks them read; those already read stay as they are.</summary>
    public async Task<Result> HandleAsync(ReadNotices command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var read = await path.RunAsync(command, actor, Permission.SignedIn, async scope =>
        {
            var unread = await scope.Db.Set<PaperNotice>()
                .Where(notice => notice.StaffId == actor.StaffId && notice.ReadAt == null && notice.ShownAt <= command.SeenAt
                    && (command.SubjectId == null || notice.SubjectId == command.SubjectId) && (command.Kind == null || notice.Kind == command.Kind))
                .OrderBy(notice => notice.At).Take(Most).ToListAsync(ct);
            scope.Concerns("通知", command.SubjectId ?? Guid.Empty, command.SubjectId is null ? "全部通知" : unread.FirstOrDefault()?.Title ?? "", $"{unread.Count} 条已读");
            foreach (var notice in unread) notice.Read(scope.Now);
            return Result.Success;
        }, ct);
        if (read.IsSuccess) signal.Tell(new HashSet<Guid> { actor.StaffId });
        return read;
    }
}
