using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Files;

/// <summary>
/// Removes uploads that broke off and contents that no row tells of. Every content has its <see cref="StoredFile"/> row, and those rows
/// stay: what a document or a kept version refers to is never removed, however often its attachment was replaced.
/// </summary>
internal sealed class RemoveOrphans(IDbContextFactory<OfficeHubDbContext> contexts, FileStore store) : ITimedJob
{
    /// <summary>Younger contents may belong to an act that still runs.</summary>
    public static readonly TimeSpan MinimumAge = TimeSpan.FromDays(1);

    public string Name => "Files.RemoveOrphans";

    public string ChineseName => "清理没有登记的文件内容";

    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(2, 15));

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await store.RemoveUnreferencedAsync((hash, stop) => db.Set<StoredFile>().AnyAsync(file => file.Hash == hash, stop), MinimumAge, ct);
    }
}
