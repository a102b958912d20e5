using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Organization.People;

/// <summary>What is asked of whoever takes the list of people out of the system, as a file or on paper.</summary>
/// <remarks>security.md 5.14.</remarks>
public static class TakingOut
{
    /// <summary>Longest purpose, in characters.</summary>
    public const int PurposeLimit = 100;

    /// <summary>Above so many rows the purpose is asked for.</summary>
    public static NumberSetting ReasonAbove { get; } = new(
        "Organization.ExportReasonAbove", "导出、打印多少行以上要写用途", "机构与人员", "人员名册行数超过它的导出和打印要写明用途，一并记入审计。", 200, 1, 100_000, "行");

    /// <summary>The purpose as typed, made clean.</summary>
    /// <returns><see cref="Invalid"/>.</returns>
    internal static Result<string> Purpose(string reason)
    {
        var check = new FieldCheck();
        var purpose = check.Line("Reason", "用途", reason, PurposeLimit, required: false);
        return check.Failed(out var invalid) ? invalid : purpose;
    }

    /// <summary>Null when so many rows may go with this purpose.</summary>
    internal static async Task<Invalid?> FaultAsync(ISettings settings, string act, int rows, string purpose, CancellationToken ct)
    {
        var limit = await settings.GetAsync(ReasonAbove, ct);
        return rows > limit && purpose.Length == 0 ? Invalid.In("Reason", $"要{act} {rows} 行，超过 {limit} 行，请写明用途。") : null;
    }

    /// <summary>For the record.</summary>
    internal static string InWords(string purpose) => $"用途：{(purpose.Length == 0 ? "未写" : purpose)}";
}
