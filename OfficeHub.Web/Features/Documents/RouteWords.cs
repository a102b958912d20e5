using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents;

/// <summary>Routes and opinions in words.</summary>
internal static class RouteWords
{
    /// <summary>1 天 3 小时: the two largest units that say enough.</summary>
    /// <param name="length">Working time, or time by the clock.</param>
    /// <param name="day">How long a day of it is.</param>
    public static string Length(TimeSpan length, TimeSpan day)
    {
        var days = day > TimeSpan.Zero ? (int)(length.Ticks / day.Ticks) : 0;
        var rest = length - (days * day);
        var hours = (int)rest.TotalHours;
        return days > 0 ? hours > 0 ? $"{days} 天 {hours} 小时" : $"{days} 天"
            : hours > 0 ? $"{hours} 小时"
            : $"{Math.Max(1, (int)rest.TotalMinutes)} 分";
    }

    /// <summary>6月30日.</summary>
    public static string Day(DateTime utc) => BeijingTime.From(utc).ToString("M'月'd'日'", CultureInfo.InvariantCulture);

    /// <summary>Who has, had or will have a step: the first two by name.</summary>
    public static string People(PictureStep step) => People(step.People.Select(person => person.Name).Distinct(StringComparer.Ordinal).ToList());

    /// <summary>Who still has an open step, and how many of those asked have answered: 乌兰（2/3 已答）.</summary>
    public static string Holding(PictureStep step)
    {
        var (asked, given) = (step.People.Count, step.People.Count(person => person.DecidedAt is not null));
        return People(step.People.Where(person => person.DecidedAt is null).Select(person => person.Name).Distinct(StringComparer.Ordinal).ToList()) + (given > 0 ? $"（{given}/{asked} 已答）" : "");
    }

    /// <summary>The first two by name.</summary>
    public static string People(IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var one] => one,
        [var one, var two] => $"{one}、{two}",
        [var one, ..] => $"{one}等 {names.Count} 人",
    };

    /// <summary>Whether a step still to come will be left out, or has nobody to go to; the reason says which.</summary>
    public static bool WillBeLeftOut(PictureStep step) => step is { State: StepState.Waiting, People.Count: 0, Reason.Length: > 0 };

    /// <summary>What counts of an opinion: 有效, 对前一稿, 已撤回, 作废…</summary>
    public static (ChipKind Kind, string Word) Standing(OpinionRow row) => row.Standing switch
    {
        OpinionStanding.SentBack => (ChipKind.Late, "退回"),
        OpinionStanding.Withdrawn => (ChipKind.Line, "已撤回"),
        OpinionStanding.Voided => (ChipKind.Warn, row.Why.Length > 0 ? $"作废：{row.Why}" : "作废"),
        OpinionStanding.Aside => (ChipKind.Line, row.Outcome.Length == 0 ? "旁注，还没答复" : "旁注"),
        OpinionStanding.Later => (ChipKind.Note, "事后补的"),
        _ when row.IsOfOtherText => (ChipKind.Warn, "对前一稿"),
        _ => (ChipKind.Ok, "有效"),
    };
}
