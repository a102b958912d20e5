using System.Globalization;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.Features.Calendar;

/// <summary>工作日历: a year at a glance; the day in the address stands open beside it.</summary>
public sealed partial class CalendarPage
{
    private CalendarYearView? _year;
    private WorkingHours _hours = WorkingHours.Usual;
    private string? _refused;
    private bool _isRemoving;

    /// <summary>The year shown; this one when not given.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    public int? Year { get; set; }

    /// <summary>The day that stands open, 2026-10-01.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayText { get; set; }

    [Inject] private CalendarQuery Query { get; set; } = null!;

    [Inject] private EnterDayHandler Enter { get; set; } = null!;

    [Inject] private ChangeDayHandler Change { get; set; } = null!;

    [Inject] private RemoveDayHandler Remove { get; set; } = null!;

    [Inject] private EnterYearHandler EnterNotice { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private DateOnly Today => BeijingTime.Today(Clock);

    private int ShownYear => Year ?? Today.Year;

    private DateOnly? Day => DateOnly.TryParseExact(DayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private CalendarDayView? ChosenDay => Day is { } chosen ? _year?.Days.FirstOrDefault(day => day.Date == chosen) : null;

    private CalendarEntryRow? ChosenEntry => _year?.Entries.FirstOrDefault(entry => entry.Date == Day);

    private bool MayChange => Actor.Can(CalendarPermissions.Maintain);

    private string Line => MayChange ? "办理时限按工作日历计。每年底请录入下一年的放假通知。" : "办理时限按工作日历计。";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_year?.Year != ShownYear)
        {
            await LoadAsync();
        }
    }

    internal static string HrefOf(DateOnly day) => FormattableString.Invariant($"/admin/calendar?year={day.Year}&day={day:yyyy-MM-dd}");

    private static string RemoveTitle(CalendarEntryRow entry) =>
        $"删去{BeijingTime.Day(entry.Date)}的“{entry.Content.Name}”";

    private static string RemoveText(CalendarEntryRow entry)
    {
        var now = entry.Content.Kind is CalendarDayKind.Holiday ? "休息" : "调休上班";
        return $"现在录的是{now}（{entry.Content.Source}）。删去后，{ChineseDays.WithWeekday(entry.Date)}按平常的星期算。";
    }

    private async Task LoadAsync()
    {
        var result = await Query.YearAsync(ShownYear, Actor, Leaving);
        (_year, _refused) = (result.IsSuccess ? result.Value : null, result.Error?.Message);
        if (await Query.TodayAsync(Actor, Leaving) is { IsSuccess: true, Value: var today })
        {
            _hours = today.Hours;
        }
    }

    private Task SaveAsync(DayContent content)
    {
        var day = ChosenDay!.Date;
        var entry = ChosenEntry;
        return RunAsync(
            (id, ct) => entry is null
                ? Enter.HandleAsync(new EnterDay(id, day, content), Actor, ct)
                : Change.HandleAsync(new ChangeDay(id, entry.Id, entry.Revision, content), Actor, ct),
            done: $"{BeijingTime.Day(day)}已保存。",
            then: LoadAsync);
    }

    private Task RemoveAsync()
    {
        var entry = ChosenEntry!;
        return RunAsync(
            (id, ct) => Remove.HandleAsync(new RemoveDay(id, entry.Id, entry.Revision), Actor, ct),
            done: $"{BeijingTime.Day(entry.Date)}的“{entry.Content.Name}”已删去。",
            then: () =>
            {
                _isRemoving = false;
                return LoadAsync();
            });
    }

    private Task EnterAsync((string Source, string Text) notice) => RunAsync<int>(
        (id, ct) => EnterNotice.HandleAsync(new EnterYear(id, ShownYear, notice.Source, notice.Text), Actor, ct),
        days => $"{ShownYear}年放假安排已录入，共 {days} 天。",
        then: _ => LoadAsync(),
        subject: $"calendar:{ShownYear}");
}
