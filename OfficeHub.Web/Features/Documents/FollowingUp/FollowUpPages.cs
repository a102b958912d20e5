using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.FollowingUp;

/// <summary>Addresses of 解读跟踪, and words its pages share.</summary>
internal static class FollowUpPages
{
    public const string List = "/follow-ups";

    /// <summary>解读跟踪, beside what was released.</summary>
    public static NavigationEntry Entry { get; } = new(67, "解读跟踪", "checklist", List, FollowUpPermissions.Record);

    public static IReadOnlyList<Choice<OpinionLevel>> Levels { get; } = [.. Enum.GetValues<OpinionLevel>().Select(one => new Choice<OpinionLevel>(one, FollowUpWords.Of(one)))];

    public static IReadOnlyList<Choice<LookDecision>> Decisions { get; } = [.. Enum.GetValues<LookDecision>().Select(one => new Choice<LookDecision>(one, FollowUpWords.Of(one)))];

    public static IReadOnlyList<Choice<ReleaseChannel>> Channels { get; } = [.. Enum.GetValues<ReleaseChannel>().Select(one => new Choice<ReleaseChannel>(one, InterpretationNames.Of(one)))];

    public static IReadOnlyList<Choice<Satisfaction>> Satisfactions { get; } = [.. Enum.GetValues<Satisfaction>().Select(one => new Choice<Satisfaction>(one, FollowUpWords.Of(one)))];

    public static IReadOnlyList<Choice<InterpretationForm>> Forms { get; } = [.. Enum.GetValues<InterpretationForm>().Select(one => new Choice<InterpretationForm>(one, InterpretationNames.Of(one)))];

    public static string Of(FollowUpView view) => view is FollowUpView.Due ? List : $"{List}?view={(view is FollowUpView.Open ? "open" : "closed")}";

    public static FollowUpView Read(string? view) => view switch { "open" => FollowUpView.Open, "closed" => FollowUpView.Closed, _ => FollowUpView.Due };

    public static string View(Guid documentId) => $"{List}/{documentId:N}";

    public static string Supplement(Guid id) => $"{List}/supplements/{id:N}";

    /// <summary>How long is left; of a closed one when it was closed.</summary>
    public static (LightKind Kind, string Word) Light(FollowUpStatus status, DateOnly due, DateOnly today) => status is FollowUpStatus.Closed
        ? (LightKind.Done, "已办结")
        : (due.DayNumber - today.DayNumber) switch
        {
            < 0 and var over => (LightKind.Late, $"超 {-over} 天"),
            0 => (LightKind.Warn, "今日到期"),
            1 => (LightKind.Warn, "剩 1 天"),
            var left => (LightKind.Ok, $"剩 {left} 天"),
        };

    public static LightKind Light(OpinionLevel level) => level switch { OpinionLevel.Negative => LightKind.Late, OpinionLevel.Rising => LightKind.Warn, _ => LightKind.Ok };

    /// <summary>7月1日; with the year when it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? $"{day.Month}月{day.Day}日" : BeijingTime.Day(day);

    /// <summary>第 7 天, or 加记 with its day.</summary>
    public static string NameOf(LookRow look) => look switch { { IsPlanned: true } => $"第 {look.Days} 天", { Days: 0 } => "发布当天（加记）", _ => $"第 {look.Days} 天（加记）" };

    /// <summary>1,234; 不详 where nobody knows.</summary>
    public static string Reads(long? reads) => reads is { } known ? known.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) : "不详";
}
