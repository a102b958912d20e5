using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Settings;

/// <summary>Holds the changed values for at most 10 seconds; a change made on this node is seen at once.</summary>
/// <remarks>A value outside its limits can only have been written past the program: the default is used, and the log says so.</remarks>
internal sealed class SettingsStore : ISettings
{
    private readonly IDbContextFactory<OfficeHubDbContext> _contexts;
    private readonly Setting[] _settings;
    private readonly ILogger<SettingsStore> _logger;
    private readonly BriefCache<FrozenDictionary<string, string>> _values;

    public SettingsStore(
        IDbContextFactory<OfficeHubDbContext> contexts, IEnumerable<Setting> settings, TimeProvider clock, ILogger<SettingsStore> logger)
    {
        _contexts = contexts;
        _settings = [.. settings];
        _logger = logger;
        _values = new(clock, TimeSpan.FromSeconds(10), ReadAsync);
    }

    public async ValueTask<int> GetAsync(NumberSetting setting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return (await _values.GetAsync(ct)).TryGetValue(setting.Key, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : setting.Default;
    }

    public async ValueTask<string> GetAsync(ChoiceSetting setting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return (await _values.GetAsync(ct)).GetValueOrDefault(setting.Key, setting.Default);
    }

    public async ValueTask<string> GetAsync(AddressSetting setting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return (await _values.GetAsync(ct)).GetValueOrDefault(setting.Key, "");
    }

    /// <summary>The next reader looks into the database again.</summary>
    public void Forget() => _values.Forget();

    private async Task<FrozenDictionary<string, string>> ReadAsync(CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<SettingValue>().AsNoTracking().Where(row => row.Value != null)
            .Select(row => new { row.Key, row.Value }).ToDictionaryAsync(row => row.Key, row => row.Value!, StringComparer.Ordinal, ct);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in _settings.Where(setting => rows.ContainsKey(setting.Key)))
        {
            if (setting.FaultOf(rows[setting.Key]) is null)
            {
                values.Add(setting.Key, rows[setting.Key]);
            }
            else
            {
                SettingsLog.OutsideLimits(_logger, setting.Key);
            }
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

internal static partial class SettingsLog
{
    [LoggerMessage(2101, LogLevel.Warning, "Setting {Key} has a value outside its limits in the database; its default is used.")]
    public static partial void OutsideLimits(ILogger logger, string key);
}
