using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Calendar;

public sealed class CalendarCommandTests
{
    private static readonly DateOnly FoundingDay = new(2026, 7, 17);
    private static readonly DayContent Festival = new(CalendarDayKind.Holiday, "那达慕", "北署办发〔2026〕8号", "");

    [Fact]
    public async Task Installed_calendar_has_both_years_once_however_often_it_is_installed()
    {
        await using var office = await OpenAsync();

        await office.Get<CalendarInstaller>().InstallAsync(CancellationToken.None);
        await office.Get<CalendarInstaller>().InstallAsync(CancellationToken.None);

        var schedule = await ScheduleAsync(office);
        Assert.True(schedule.IsEntered(2025) && schedule.IsEntered(2026) && !schedule.IsEntered(2027));
        Assert.Equal(["2025年", "2026年"], (await office.LogAsync()).Select(row => row.SubjectName));
    }

    [Fact]
    public async Task Installing_again_leaves_what_the_office_has_edited()
    {
        await using var office = await OpenAsync();
        await office.Get<CalendarInstaller>().InstallAsync(CancellationToken.None);
        var actor = await office.SignedInAsync("马会川", CalendarPermissions.Maintain);
        var entry = (await YearAsync(office, actor, 2026)).Entries.Single(row => row.Date == new DateOnly(2026, 10, 10));
        Assert.True((await office.Get<RemoveDayHandler>().HandleAsync(new(Guid.NewGuid(), entry.Id, entry.Revision), actor, CancellationToken.None)).IsSuccess);

        await office.Get<CalendarInstaller>().InstallAsync(CancellationToken.None);

        Assert.False((await ScheduleAsync(office)).IsWorkingDay(new DateOnly(2026, 10, 10)));
    }

    [Fact]
    public async Task Entered_day_counts_at_once_and_is_on_record()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", CalendarPermissions.Maintain);
        Assert.True((await ScheduleAsync(office)).IsWorkingDay(FoundingDay));

        var result = await EnterAsync(office, actor, FoundingDay, Festival);

        Assert.True(result.IsSuccess);
        Assert.False((await ScheduleAsync(office)).IsWorkingDay(FoundingDay));
        var row = Assert.Single(await office.LogAsync());
        Assert.Equal(("录入节假日", "2026年7月17日", "休 那达慕，北署办发〔2026〕8号"), (row.ActionName, row.SubjectName, row.Summary));
    }

    [Fact]
    public async Task Day_entered_twice_is_refused()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", CalendarPermissions.Maintain);
        await EnterAsync(office, actor, FoundingDay, Festival);

        Assert.IsType<DayAlreadyEntered>((await EnterAsync(office, actor, FoundingDay, Festival)).Error);
    }

    [Fact]
    public async Task Day_without_name_and_source_is_refused_with_both_faults()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", CalendarPermissions.Maintain);

        var result = await EnterAsync(office, actor, FoundingDay, new(CalendarDayKind.MakeUpWorkday, " ", "", new string('疑', 101)));

        Assert.Equal(["Name", "Source", "Doubt", "Kind"], Assert.IsType<Invalid>(result.Error).Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task Second_of_two_changes_to_a_day_reads_who_was_first()
    {
        await using var office = await OpenAsync();
        var first = await office.SignedInAsync("马会川", CalendarPermissions.Maintain);
        var second = await office.SignedInAsync("郭永平", CalendarPermissions.Maintain);
        await EnterAsync(office, first, FoundingDay, Festival);
        var entry = Assert.Single((await YearAsync(office, first, 2026)).Entries);

        var won = await office.Get<ChangeDayHandler>().HandleAsync(new(Guid.NewGuid(), entry.Id, entry.Revision, Festival with { Doubt = "待行署发文确定" }), first, CancellationToken.None);
        var lost = await office.Get<RemoveDayHandler>().HandleAsync(new(Guid.NewGuid(), entry.Id, entry.Revision), second, CancellationToken.None);

        Assert.True(won.IsSuccess);
        Assert.Equal(("马会川", "修改节假日"), lost.Error is ChangedMeanwhile meanwhile ? (meanwhile.Who, meanwhile.What) : default);
        Assert.True((await ScheduleAsync(office)).MarkOf(FoundingDay)!.IsUnsure);
    }

    [Fact]
    public async Task Notice_of_a_year_replaces_what_was_unsure_and_keeps_out_a_second_one()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", CalendarPermissions.Maintain);
        await EnterAsync(office, actor, new DateOnly(2026, 1, 2), new(CalendarDayKind.Holiday, "元旦", "推算", "等通知"));
        await EnterAsync(office, actor, new DateOnly(2026, 1, 5), new(CalendarDayKind.Holiday, "元旦", "推算", "等通知"));
        var notice = KnownYears.All[1];

        var entered = await office.Get<EnterYearHandler>().HandleAsync(new(Guid.NewGuid(), 2026, notice.Source, notice.Text), actor, CancellationToken.None);
        var again = await office.Get<EnterYearHandler>().HandleAsync(new(Guid.NewGuid(), 2026, notice.Source, notice.Text), actor, CancellationToken.None);

        Assert.Equal(39, entered.Value);
        Assert.IsType<YearAlreadyEntered>(again.Error);
        var year = await YearAsync(office, actor, 2026);
        Assert.Equal(39, year.Entries.Count);
        Assert.True(year.IsEntered && year.Entries.All(row => row.Content.Doubt.Length == 0 && row.Content.Source == notice.Source));
        Assert.True((await ScheduleAsync(office)).IsWorkingDay(new DateOnly(2026, 1, 5)));
    }

    [Fact]
    public async Task Calendar_without_the_right_can_be_read_but_not_changed()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("苏日娜");

        Assert.IsType<NotAllowed>((await EnterAsync(office, actor, FoundingDay, Festival)).Error);
        Assert.IsType<NotAllowed>((await office.Get<ChangeDayHandler>().HandleAsync(new(Guid.NewGuid(), Guid.NewGuid(), 0, Festival), actor, CancellationToken.None)).Error);
        Assert.IsType<NotAllowed>((await office.Get<RemoveDayHandler>().HandleAsync(new(Guid.NewGuid(), Guid.NewGuid(), 0), actor, CancellationToken.None)).Error);
        Assert.IsType<NotAllowed>((await office.Get<EnterYearHandler>().HandleAsync(new(Guid.NewGuid(), 2027, "文号", "一、"), actor, CancellationToken.None)).Error);
        Assert.Equal(365, (await YearAsync(office, actor, 2026)).Days.Count);
        Assert.IsType<NotAllowed>((await office.Get<CalendarQuery>().YearAsync(2026, Actor.Nobody, CancellationToken.None)).Error);
        Assert.IsType<NotFound>((await office.Get<CalendarQuery>().YearAsync(99999, actor, CancellationToken.None)).Error);
    }

    [Fact]
    public async Task Today_knows_the_next_holiday_and_its_make_up_days()
    {
        await using var office = await OpenAsync();
        await office.Get<CalendarInstaller>().InstallAsync(CancellationToken.None);
        var actor = await office.SignedInAsync("苏日娜");

        var july = (await office.Get<CalendarQuery>().TodayAsync(actor, CancellationToken.None)).Value;
        office.Clock.SetTo(new DateTimeOffset(2026, 9, 27, 16, 30, 0, TimeSpan.Zero)); // 28 September, half past midnight in Beijing
        var september = (await office.Get<CalendarQuery>().TodayAsync(actor, CancellationToken.None)).Value;
        office.Clock.SetTo(new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero));
        var november = (await office.Get<CalendarQuery>().TodayAsync(actor, CancellationToken.None)).Value;

        Assert.True(july.IsWorking);
        Assert.Equal(("中秋节", new DateOnly(2026, 9, 25), new DateOnly(2026, 9, 27)), (july.Next!.Name, july.Next.First, july.Next.Last));
        Assert.Null(july.MissingYear);
        Assert.True(september.IsWorking);
        Assert.Equal("国庆节", september.Next!.Name);
        Assert.Equal([new DateOnly(2026, 10, 10)], september.Next.MakeUpDays);
        Assert.Equal(2027, november.MissingYear);
        Assert.True(november.Next is { Name: "元旦", IsUnsure: true });
    }

    [Fact]
    public async Task Changed_working_hours_move_what_is_due()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);
        Assert.Equal(WorkingHours.Usual, (await ScheduleAsync(office)).Hours);

        var changed = await office.Get<ChangeSettingHandler>().HandleAsync(
            new(Guid.NewGuid(), CalendarSettings.AfternoonEnd.Key, "17:30", SettingRow.NeverChanged, "夏令作息"), actor, CancellationToken.None);
        office.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True(changed.IsSuccess);
        Assert.Equal(new TimeOnly(17, 30), (await ScheduleAsync(office)).Hours.AfternoonEnd);
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services => services.AddSettings().AddWorkingCalendar());

    private static async Task<WorkSchedule> ScheduleAsync(TestOffice office) => await office.Get<WorkingCalendar>().ScheduleAsync(CancellationToken.None);

    private static async Task<CalendarYearView> YearAsync(TestOffice office, Actor actor, int year) =>
        (await office.Get<CalendarQuery>().YearAsync(year, actor, CancellationToken.None)).Value;

    private static Task<Result> EnterAsync(TestOffice office, Actor actor, DateOnly date, DayContent content) =>
        office.Get<EnterDayHandler>().HandleAsync(new(Guid.NewGuid(), date, content), actor, CancellationToken.None);
}
