using OfficeHub.Core.Settings;

namespace OfficeHub.Web.Features.Settings;

/// <summary>What was chosen on one line of the page 参数.</summary>
/// <param name="Row">As shown when the line was opened.</param>
/// <param name="Value">As stored; null gives the default back.</param>
/// <param name="Reason">May be empty.</param>
public sealed record SettingChange(SettingRow Row, string? Value, string Reason);
