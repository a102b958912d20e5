using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;

namespace OfficeHub.Tests.Core.Calendar;

public sealed class NoticeTextTests
{
    private const string Head = "国务院办公厅关于2026年部分节假日安排的通知\n各省、自治区、直辖市人民政府：\n经国务院批准，现将2026年元旦、春节安排通知如下。\n";
    private const string SpringFestival = "二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。";

    [Fact]
    public void Notice_pasted_whole_gives_its_days()
    {
        var days = NoticeText.Read(2026, Head + SpringFestival + "\n三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n节假日期间，妥善安排好值班。").Value;

        Assert.Equal(14, days.Count);
        Assert.Equal(new NoticeDay(new DateOnly(2026, 2, 14), CalendarDayKind.MakeUpWorkday, "春节"), days[0]);
        Assert.Equal(new NoticeDay(new DateOnly(2026, 4, 6), CalendarDayKind.Holiday, "清明节"), days[^1]);
    }

    [Fact]
    public void Notice_in_one_line_with_half_width_signs_reads_the_same()
    {
        var pasted = (SpringFestival + "三、清明节：4月4日（周六）至6日（周一）放假，共3天。").Replace('（', '(').Replace('）', ')').Replace('：', ':');

        Assert.Equal(14, NoticeText.Read(2026, pasted).Value.Count);
    }

    [Fact]
    public void New_year_that_begins_in_December_is_read()
    {
        var days = NoticeText.Read(2023, "一、元旦：2022年12月31日（周六）至2023年1月2日（周一）放假调休，共3天。").Value;

        Assert.Equal([new(2022, 12, 31), new(2023, 1, 1), new DateOnly(2023, 1, 2)], days.Select(day => day.Date));
    }

    [Theory]
    [InlineData("一、清明节：4月4日（周五）至6日（周一）放假，共3天。")] // wrong weekday
    [InlineData("一、清明节：4月4日（周六）至6日（周一）放假，共4天。")] // wrong count
    [InlineData("一、清明节：4月31日至5月2日放假，共2天。")]             // no such day
    [InlineData("一、清明节：4月6日至4日放假，共3天。")]                 // backwards
    [InlineData("一、清明节：4月4日至6日放假，共3天。4月9日上班。")]     // a Thursday is worked anyway
    [InlineData("一、清明节：4月4日至6日放假。二、劳动节：4月6日放假。")] // one day twice
    [InlineData("一、清明节：另行通知。")]
    public void Slip_in_a_notice_is_named_by_its_item(string text)
    {
        var invalid = Assert.IsType<Invalid>(NoticeText.Read(2026, text).Error);

        Assert.Contains(invalid.Faults, fault => fault.Message.StartsWith("第 1 条", StringComparison.Ordinal) || fault.Message.StartsWith("第 2 条", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("今年的放假安排请看官网。")]
    [InlineData("一、二、三、")]
    public void Text_that_is_no_notice_is_refused(string text) => Assert.IsType<Invalid>(NoticeText.Read(2026, text).Error);

    [Fact]
    public void Notice_of_another_year_is_found_out_by_its_weekdays() =>
        Assert.IsType<Invalid>(NoticeText.Read(2027, KnownYears.All[1].Text).Error);

    [Theory]
    [InlineData(7)]
    public void Mutilated_notices_are_read_or_refused_but_never_break(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var text = KnownYears.All[random.Next(2)].Text.ToCharArray();
            for (var change = 0; change < 5; change++)
            {
                text[random.Next(text.Length)] = text[random.Next(text.Length)];
            }

            var result = NoticeText.Read(2026, new string(text));

            Assert.True(result.IsSuccess || result.Error is Invalid, $"seed {seed}, round {round}");
        }
    }
}
