using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Jobs;

/// <summary>Runs the health checks at most once in 5 seconds, so that asking costs nothing, whoever asks how often.</summary>
public sealed class SelfCheck
{
    private readonly HealthCheckService _checks;
    private readonly BriefCache<IReadOnlyList<CheckRow>> _rows;

    /// <summary>One for the program.</summary>
    public SelfCheck(HealthCheckService checks, TimeProvider clock)
    {
        _checks = checks;
        _rows = new(clock, TimeSpan.FromSeconds(5), ReadAsync);
    }

    /// <summary>Every check, in the order of registration.</summary>
    public ValueTask<IReadOnlyList<CheckRow>> RunAsync(CancellationToken ct) => _rows.GetAsync(ct);

    private async Task<IReadOnlyList<CheckRow>> ReadAsync(CancellationToken ct)
    {
        var report = await _checks.CheckHealthAsync(ct);
        return [.. report.Entries.Select(entry => new CheckRow(
            entry.Key,
            HealthCheckNames.Of(entry.Key),
            entry.Value.Status switch
            {
                HealthStatus.Healthy => CheckState.Good,
                HealthStatus.Degraded => CheckState.Warning,
                _ => CheckState.Bad,
            },
            // A check that threw has no sentence of its own; what it threw stays in the program's log.
            entry.Value.Exception is null && entry.Value.Description is { } said ? said : "查的时候出错，没有结果。请联系维护人员。"))];
    }
}

/// <summary>Outcome of one check.</summary>
public enum CheckState
{
    /// <summary>In order.</summary>
    Good,

    /// <summary>The service goes on, somebody should look.</summary>
    Warning,

    /// <summary>The service is not to be relied on.</summary>
    Bad,
}

/// <summary>One line of the self-check.</summary>
/// <param name="Name">Stable, English; all that <c>/healthz</c> tells.</param>
/// <param name="ChineseName">As read.</param>
/// <param name="State">The outcome.</param>
/// <param name="Sentence">Chinese; for administrators only.</param>
public sealed record CheckRow(string Name, string ChineseName, CheckState State, string Sentence);

internal static class HealthCheckNames
{
    public const string Database = "database";
    public const string Storage = "storage";
    public const string Jobs = "jobs";
    public const string AuditHeads = "audit-heads";
    public const string Outbox = "outbox";

    public static string Of(string name) => name switch
    {
        Database => "数据库",
        Storage => "数据目录",
        Jobs => "定时任务",
        AuditHeads => "审计链头",
        Outbox => "办理事件",
        _ => name,
    };
}
