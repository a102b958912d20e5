using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>How a count stands at a time of the year.</summary>
public enum CountState
{
    /// <summary>Enough for the year.</summary>
    Done,

    /// <summary>As many as the time of the year asks for.</summary>
    Good,

    /// <summary>One is owed by the end of this month.</summary>
    Soon,

    /// <summary>Behind.</summary>
    Behind,
}

/// <summary>The yearly number, spread evenly over the months: of 3, one by the end of April, two by August, three by December.</summary>
/// <remarks>openness-and-interpretation.md I09: at least 3 a year each.</remarks>
public static class YearlyNumber
{
    private const int Months = 12;

    /// <summary>每人每年几次.</summary>
    public static NumberSetting Setting { get; } = new(
        "LeadersLedger.YearlyNumber", "领导每年解读次数", "领导解读", "各部门、各级政府主要负责人每人每年带头解读政策至少几次；次数按月份均分，到月底没有够数的亮灯。", 3, 1, 12, "次");

    /// <summary>How a count stands.</summary>
    /// <param name="count">Lines that count.</param>
    /// <param name="number">A year.</param>
    /// <param name="year">Which year.</param>
    /// <param name="today">北京时间.</param>
    /// <returns>The state, and how many are owed: by now where behind, by the end of the month where soon.</returns>
    public static (CountState State, int Owed) Of(int count, int number, int year, DateOnly today)
    {
        if (count >= number) return (CountState.Done, 0);
        if (year > today.Year) return (CountState.Good, 0);
        var (before, by) = year < today.Year ? (number, number) : (number * (today.Month - 1) / Months, number * today.Month / Months);
        return count < before ? (CountState.Behind, before - count) : count < by ? (CountState.Soon, by - count) : (CountState.Good, 0);
    }

    /// <summary>The rule in words, as the page says it.</summary>
    public static string InWords(int number) =>
        $"每人每年 {number} 次：{string.Join('，', Enumerable.Range(1, number).Select(nth => (Nth: nth, Month: ((Months * nth) + number - 1) / number)).GroupBy(one => one.Month).Select(month => $"{month.Key} 月底前 {month.Max(one => one.Nth)} 次"))}。当月要够数的亮黄灯，过了月底没有够数的亮红灯。";
}
