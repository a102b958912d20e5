using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Reappraising;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Reappraising;

/// <summary>Address of 到期复审, and words about it.</summary>
internal static class ReappraisalPages
{
    public const string List = "/documents/reappraisals";

    private const int SoonDays = 30;

    public static NavigationEntry Entry { get; } = new(65, "到期复审", "undo", List, DocumentPermissions.Draft);

    /// <summary>The address of a part.</summary>
    public static string Part(ReappraisalPart part) => part is ReappraisalPart.Due ? List : $"{List}?part={part}";

    /// <summary>How long is left.</summary>
    public static (LightKind Kind, string Word) Light(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var over => (LightKind.Late, $"超 {-over} 天"),
        0 => (LightKind.Warn, "今日到期"),
        <= SoonDays and var left => (LightKind.Warn, $"剩 {left} 天"),
        < 2 * 365 and var left => (LightKind.Ok, left < 60 ? $"剩 {left} 天" : $"剩 {left / 30} 个月"),
        var left => (LightKind.Ok, $"剩 {left / 365} 年"),
    };

    /// <summary>7月1日; with the year when it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? $"{day.Month}月{day.Day}日" : BeijingTime.Day(day);
}
