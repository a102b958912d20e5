using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace OfficeHub.Core.Calendar;

/// <summary>The holidays for all citizens that the law itself fixes, before the yearly notice moves days around them.</summary>
/// <remarks>
/// Regulation on Public Holidays (全国年节及纪念日放假办法, as revised in November 2024), art. 2: 13 days. Used for years whose notice has
/// not come yet, so that a deadline in such a year does not fall on the Spring Festival; always marked as unsure.
/// </remarks>
public static class StatutoryHolidays
{
    private const int FirstYear = 2025;
    private const int LastYear = 2099;
    private static readonly ChineseLunisolarCalendar Lunar = new();
    private static readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, string>> Years = new();

    /// <summary>The holiday's name if the law itself makes the day one, else null. Known for 2025 to 2099.</summary>
    public static string? On(DateOnly day) => day.Year is < FirstYear or > LastYear ? null : Years.GetOrAdd(
        day.Year, year => Of(year).DistinctBy(holiday => holiday.Date).ToFrozenDictionary(holiday => holiday.Date, holiday => holiday.Name))
        .GetValueOrDefault(day);

    /// <summary>The statutory days off of a year from 2025 on, in order. Two may fall on one day.</summary>
    public static IReadOnlyList<(DateOnly Date, string Name)> Of(int year) =>
    [
        .. new (DateOnly Date, string Name)[]
        {
            (new(year, 1, 1), "元旦"),
            (SpringFestival(year).AddDays(-1), "春节"),
            (SpringFestival(year), "春节"),
            (SpringFestival(year).AddDays(1), "春节"),
            (SpringFestival(year).AddDays(2), "春节"),
            (TombSweeping(year), "清明节"),
            (new(year, 5, 1), "劳动节"),
            (new(year, 5, 2), "劳动节"),
            (LunarDay(year, 5, 5), "端午节"),
            (LunarDay(year, 8, 15), "中秋节"),
            (new(year, 10, 1), "国庆节"),
            (new(year, 10, 2), "国庆节"),
            (new(year, 10, 3), "国庆节"),
        }.OrderBy(day => day.Date),
    ];

    private static DateOnly SpringFestival(int year) => LunarDay(year, 1, 1);

    private static DateOnly LunarDay(int year, int month, int day)
    {
        // .NET counts a leap month as a month of its own, so months after it shift by one.
        var leap = Lunar.GetLeapMonth(year);
        var counted = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, counted, day, 0, 0, 0, 0));
    }

    /// <summary>清明, by the usual rule for the years 2000 to 2099.</summary>
    private static DateOnly TombSweeping(int year)
    {
        var within = year % 100;
        return new DateOnly(year, 4, (int)((within * 0.2422) + 4.81) - (within / 4));
    }
}
