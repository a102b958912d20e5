using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Auditing;

/// <summary>Told after each commit that the chain has grown.</summary>
internal interface IAuditHeadKeeper
{
    void Changed();
}

/// <summary>A head as kept outside the database: whoever cuts the log's tail would have to cut here as well.</summary>
/// <param name="Sequence">Of the last row.</param>
/// <param name="Hash">Of the last row, hex.</param>
/// <param name="At">UTC, when it was kept.</param>
public sealed record KeptHead(long Sequence, string Hash, DateTime At);

/// <summary>Appends the head to a file within a second of each commit. The file may be read, copied and printed by anyone entitled.</summary>
/// <remarks>Several commits in one second make one line; a line is never ahead of what the database has committed.</remarks>
internal sealed class AuditHeadKeeper(IDbContextFactory<OfficeHubDbContext> contexts, AuditOptions options, TimeProvider clock)
    : BackgroundService, IAuditHeadKeeper
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _changed = new(1, 1);

    public void Changed()
    {
        if (_changed.CurrentCount == 0)
        {
            try
            {
                _changed.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another commit has just said so; one line covers both.
            }
        }
    }

    /// <summary>Writes the head now, if it has moved since the last line.</summary>
    public async Task KeepAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(row => row.Id == AuditHead.OnlyId, ct);
        if (head.Sequence == 0 || (await AuditHeads.LastAsync(options.HeadsFile, ct))?.Sequence == head.Sequence)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.HeadsFile))!);
        var line = JsonSerializer.Serialize(new KeptHead(head.Sequence, head.Hash, clock.GetUtcNow().UtcDateTime), AuditHeads.Json);
        await File.AppendAllTextAsync(options.HeadsFile, line + "\n", ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _changed.WaitAsync(stoppingToken);
            await KeepAsync(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}

/// <summary>The section <c>Audit</c> of the configuration.</summary>
/// <param name="HeadsFile">Where heads are kept; best on a disk the database administrator cannot write.</param>
public sealed record AuditOptions(string HeadsFile);
