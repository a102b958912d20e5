using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Settings;

/// <summary>Gives a setting another value.</summary>
/// <param name="CommandId">One a press.</param>
/// <param name="Key">Which setting.</param>
/// <param name="Value">As stored; null gives the default back.</param>
/// <param name="Revision">As read; <see cref="SettingRow.NeverChanged"/> for one that was never changed.</param>
/// <param name="Reason">May be empty; goes on record.</param>
[Act("修改参数")]
public sealed record ChangeSetting(Guid CommandId, string Key, string? Value, int Revision, string Reason) : ICommand;

/// <inheritdoc cref="ChangeSetting"/>
public sealed class ChangeSettingHandler(CommandPath path, IEnumerable<Setting> settings, ISettings store)
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLimit = 100;

    /// <summary>Changes it; every reader on this node sees it at once, others within 10 seconds.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/> or <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result> HandleAsync(ChangeSetting command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var setting = settings.FirstOrDefault(known => known.Key == command.Key);
        var permission = setting?.IsSecurity == true ? SettingsPermissions.ChangeSecurity : SettingsPermissions.Change;
        var result = await path.RunAsync(
            command, actor, permission,
            async scope => setting is null ? new NotFound("参数") : await ChangeAsync(scope, setting, command), ct);
        (store as SettingsStore)?.Forget();
        return result;
    }

    private static async Task<Result> ChangeAsync(CommandScope scope, Setting setting, ChangeSetting command)
    {
        var id = SettingValue.IdOf(setting.Key);
        scope.Concerns("参数", id, setting.Name);
        var check = new FieldCheck();
        var value = command.Value is null ? null : setting.Clean(command.Value);
        var fault = value is null ? null : setting.FaultOf(value);
        check.Require(fault is null, nameof(ChangeSetting.Value), fault ?? "");
        var reason = check.Line(nameof(ChangeSetting.Reason), "理由", command.Reason, ReasonLimit, required: false);
        if (check.Failed(out var invalid))
        {
            return invalid;
        }

        var row = await scope.Db.Set<SettingValue>().SingleOrDefaultAsync(value => value.Id == id, scope.Cancellation);
        if ((row?.Revision ?? SettingRow.NeverChanged) != command.Revision)
        {
            return await scope.ChangedMeanwhileAsync(id);
        }

        if (row is null)
        {
            row = new SettingValue(setting.Key);
            scope.Db.Add(row);
        }

        var summary = $"{setting.Show(row.Value ?? setting.DefaultText)} → {setting.Show(value ?? setting.DefaultText)}";
        row.Change(value, scope.Actor.NameAndPost, scope.Now);
        scope.Concerns("参数", id, setting.Name, reason.Length == 0 ? summary : $"{summary}。理由：{reason}");
        return Result.Success;
    }
}
