using System.Globalization;
using System.Text.RegularExpressions;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Calendar;

/// <summary>Reads the days off and the make-up days out of the yearly notice, as pasted.</summary>
/// <remarks>
/// Only the numbered items are read. Weekday and number of days stand in the notice beside the dates: both are checked, so that a
/// slip of the pen or the wrong year is found.
/// </remarks>
public static partial class NoticeText
{
    /// <summary>Longest text taken.</summary>
    public const int TextLimit = 5000;

    private const string Weekdays = "日一二三四五六";
    private const int TimeLimitMs = 1000;

    /// <summary>The days of a notice, in order.</summary>
    /// <param name="year">The year the notice is about; a date may name another one itself.</param>
    /// <param name="text">The notice, or its items.</param>
    /// <returns><see cref="Invalid"/> with one fault an item.</returns>
    public static Result<IReadOnlyList<NoticeDay>> Read(int year, string text)
    {
        var plain = Blank().Replace(text, "").Replace('(', '（').Replace(')', '）').Replace(':', '：').Replace(',', '，');
        var items = ItemStart().Split(plain).Skip(1).ToList();
        if (items.Count == 0)
        {
            return Invalid.In("Text", "没有读到“一、元旦：……放假”这样的条目。请把通知正文整段贴进来。");
        }

        var days = new SortedDictionary<DateOnly, NoticeDay>();
        var faults = new List<FieldFault>();
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            if (Item(year, item, days) is { } fault)
            {
                faults.Add(new FieldFault("Text", $"第 {index + 1} 条{fault}"));
            }
        }

        return faults.Count > 0 ? new Invalid(faults) : new Result<IReadOnlyList<NoticeDay>>([.. days.Values]);
    }

    private static string? Item(int year, string item, SortedDictionary<DateOnly, NoticeDay> days)
    {
        if (ItemParts().Match(item) is not { Success: true } parts)
        {
            return "没有读懂，应像“清明节：4月4日（周六）至6日（周一）放假，共3天。”。";
        }

        var name = parts.Groups["name"].Value;
        if (name.Length > CalendarDay.NameLimit)
        {
            return "节日名称太长。";
        }

        if (Dates(year, parts.Groups["off"].Value) is not { Count: 1 or 2 } off || off.Any(date => date is null))
        {
            return $"（{name}）的放假日期没有读懂，或日期与星期对不上。";
        }

        var (first, last) = (off[0]!.Value, off[^1]!.Value);
        var count = last.DayNumber - first.DayNumber + 1;
        if (count is < 1 or > 30 || (Count().Match(parts.Groups["off"].Value) is { Success: true } said
            && int.Parse(said.Groups["n"].Value, CultureInfo.InvariantCulture) != count))
        {
            return $"（{name}）的起止日期与天数对不上。";
        }

        if (Dates(year, parts.Groups["on"].Value) is var on && on.Any(date => date is null || !IsWeekend(date.Value)))
        {
            return $"（{name}）的上班日期没有读懂、与星期对不上，或不是周末。";
        }

        var read = Enumerable.Range(0, count).Select(offset => new NoticeDay(first.AddDays(offset), CalendarDayKind.Holiday, name))
            .Concat(on.Select(date => new NoticeDay(date!.Value, CalendarDayKind.MakeUpWorkday, name)));
        return read.All(day => days.TryAdd(day.Date, day)) ? null : $"（{name}）里有一天已在别的条目里写过。";
    }

    /// <summary>The dates of a phrase; null stands for one that does not exist or falls on another weekday than said.</summary>
    private static List<DateOnly?> Dates(int year, string phrase)
    {
        var dates = new List<DateOnly?>();
        var month = 0;
        foreach (Match match in Date().Matches(phrase))
        {
            var of = Number(match.Groups["year"]) ?? year;
            month = Number(match.Groups["month"]) ?? month;
            var day = Number(match.Groups["day"])!.Value;
            var isReal = month is >= 1 and <= 12 && day >= 1 && of is >= 2000 and <= 2100 && day <= DateTime.DaysInMonth(of, month);
            var date = isReal ? new DateOnly(of, month, day) : (DateOnly?)null;
            var said = match.Groups["weekday"];
            dates.Add(date is { } real && (!said.Success || Weekdays.IndexOf(said.Value[0], StringComparison.Ordinal) == (int)real.DayOfWeek) ? real : null);
        }

        return dates;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    [GeneratedRegex(@"[\s\u3000]+", RegexOptions.None, TimeLimitMs)]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?<=^|。|：)[一二三四五六七八九十]{1,3}、(?=[^。：]{1,40}：)", RegexOptions.None, TimeLimitMs)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"^(?<name>[^：。]{1,40})：(?<off>[^。]*放假[^。]*)。(?:(?<on>[^。]*)上班。)?", RegexOptions.ExplicitCapture, TimeLimitMs)]
    private static partial Regex ItemParts();

    [GeneratedRegex(@"((?<year>[0-9]{4})年)?((?<month>[0-9]{1,2})月)?(?<day>[0-9]{1,2})日(（[^）]*?周(?<weekday>[一二三四五六日])）)?", RegexOptions.ExplicitCapture, TimeLimitMs)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<n>[0-9]{1,2})天", RegexOptions.ExplicitCapture, TimeLimitMs)]
    private static partial Regex Count();
}

/// <summary>One day as a notice names it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off or worked.</param>
/// <param name="Name">The holiday it belongs to.</param>
public sealed record NoticeDay(DateOnly Date, CalendarDayKind Kind, string Name);
