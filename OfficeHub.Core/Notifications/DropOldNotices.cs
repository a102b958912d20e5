using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Notifications;

/// <summary>Drops notices that are long past; what happened stays on the record of the paper.</summary>
internal sealed class DropOldNotices(IDbContextFactory<OfficeHubDbContext> contexts, TimeProvider clock) : ITimedJob
{
    private const int KeptDays = 180;

    public string Name => "notifications.drop-old";

    public string ChineseName => "清理旧通知";

    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(2, 20));

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-KeptDays);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<PaperNotice>().Where(notice => notice.At < before).ExecuteDeleteAsync(ct);
    }
}
