using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Settings;

/// <summary>All settings with what is in force.</summary>
[Act("查看参数")]
public sealed class SettingsQuery(QueryPath path, IEnumerable<Setting> settings)
{
    /// <summary>By area, in the order in which features declare them.</summary>
    /// <returns><see cref="NotAllowed"/>.</returns>
    public Task<Result<IReadOnlyList<SettingRow>>> ListAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<SettingRow>>(
            this, actor, SettingsPermissions.View,
            async db =>
            {
                var stored = await db.Set<SettingValue>().ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, ct);
                return settings.GroupBy(setting => setting.Area, StringComparer.Ordinal).SelectMany(area => area)
                    .Select(setting => Row(setting, stored.GetValueOrDefault(setting.Key), actor)).ToList();
            },
            ct);

    private static SettingRow Row(Setting setting, SettingValue? stored, Actor actor)
    {
        var isOutside = stored?.Value is { } kept && setting.FaultOf(kept) is not null;
        var value = stored?.Value is null || isOutside ? setting.DefaultText : stored.Value;
        return new SettingRow(
            setting,
            value,
            IsDefault: stored?.Value is null || isOutside,
            isOutside,
            stored?.Revision ?? SettingRow.NeverChanged,
            stored?.ChangedBy ?? "",
            stored?.ChangedAt,
            MayChange: actor.Can(setting.IsSecurity ? SettingsPermissions.ChangeSecurity : SettingsPermissions.Change));
    }
}

/// <summary>One setting on the page 参数.</summary>
/// <param name="Setting">As declared.</param>
/// <param name="Value">In force, as stored.</param>
/// <param name="IsDefault">Whether that is the default.</param>
/// <param name="IsOutside">The stored value is outside the limits, so the default is in force.</param>
/// <param name="Revision">To hand back on a change.</param>
/// <param name="ChangedBy">Name and post; empty when never changed.</param>
/// <param name="ChangedAt">UTC; null when never changed.</param>
/// <param name="MayChange">Whether the reader may change it.</param>
public sealed record SettingRow(
    Setting Setting, string Value, bool IsDefault, bool IsOutside, int Revision, string ChangedBy, DateTime? ChangedAt, bool MayChange)
{
    /// <summary>The revision of a setting nobody has changed yet.</summary>
    public const int NeverChanged = -1;
}
