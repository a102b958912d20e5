using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Settings;

/// <summary>Holds the changed values for at most 10 seconds; a change made on this node is seen at once.</summary>
/// <remarks>A value outside its limits can only have been written past the program: the default is used, and the log says so.</remarks>
internal sealed class SettingsStore(
    IDbContextFactory<OfficeHubDbContext> contexts, IEnumerable<Setting> settings, TimeProvider clock, ILogger<SettingsStore> logger) : ISettings
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);
    private readonly Setting[] _settings = [.. settings];
    private volatile Snapshot? _held;

    public async ValueTask<int> GetAsync(NumberSetting setting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return (await ValuesAsync(ct)).TryGetValue(setting.Key, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : setting.Default;
    }

    public async ValueTask<string> GetAsync(ChoiceSetting setting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return (await ValuesAsync(ct)).GetValueOrDefault(setting.Key, setting.Default);
    }

    /// <summary>The next reader looks into the database again.</summary>
    public void Forget() => _held = null;

    private ValueTask<FrozenDictionary<string, string>> ValuesAsync(CancellationToken ct) =>
        _held is { } held && clock.GetElapsedTime(held.ReadAt) < Kept ? new(held.Values) : new(ReadAsync(ct));

    private async Task<FrozenDictionary<string, string>> ReadAsync(CancellationToken ct)
    {
        var before = _held;
        var readAt = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<SettingValue>().AsNoTracking().Where(row => row.Value != null)
            .Select(row => new { row.Key, row.Value }).ToDictionaryAsync(row => row.Key, row => row.Value!, StringComparer.Ordinal, ct);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in _settings)
        {
            if (rows.TryGetValue(setting.Key, out var value))
            {
                if (setting.FaultOf(value) is null)
                {
                    values.Add(setting.Key, value);
                }
                else
                {
                    SettingsLog.OutsideLimits(logger, setting.Key);
                }
            }
        }

        var read = values.ToFrozenDictionary(StringComparer.Ordinal);
        // A change between our reading and now has emptied the place: what we read may be older than it.
        Interlocked.CompareExchange(ref _held, new Snapshot(read, readAt), before);
        return read;
    }

    private sealed record Snapshot(FrozenDictionary<string, string> Values, long ReadAt);
}

internal static partial class SettingsLog
{
    [LoggerMessage(2101, LogLevel.Warning, "Setting {Key} has a value outside its limits in the database; its default is used.")]
    public static partial void OutsideLimits(ILogger logger, string key);
}
