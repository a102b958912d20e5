using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Drafts;

/// <summary>Drops what nobody has gone on with for too long.</summary>
internal sealed class DropExpiredTexts(IDbContextFactory<OfficeHubDbContext> contexts, ISettings settings, TimeProvider clock) : ITimedJob
{
    public string Name => "Drafts.DropExpired";

    public string ChineseName => "清理过期的没写完的文字";

    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(2, 20));

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-await settings.GetAsync(DraftSettings.KeptDays, ct));
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<KeptText>().Where(kept => kept.SavedAt < before).ExecuteDeleteAsync(ct);
    }
}
