using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Tests.Web.Shared;

public sealed class TypedHourTests
{
    [Theory]
    [InlineData("9:00", 9, 0)]
    [InlineData("09：30", 9, 30)]
    [InlineData("0905", 9, 5)]
    [InlineData("9点", 9, 0)]
    [InlineData("9点半", 9, 30)]
    [InlineData("9时5分", 9, 5)]
    [InlineData("下午3点", 15, 0)]
    [InlineData("下午15:10", 15, 10)]
    [InlineData("上午 10：00", 10, 0)]
    public void Hour_is_read_as_an_office_types_it(string typed, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), TypedHour.Read(typed));

    [Theory]
    [InlineData("25:00")]
    [InlineData("9:75")]
    [InlineData("9")]
    [InlineData("上班时")]
    [InlineData("9:5")]
    public void What_is_no_time_of_day_is_none(string typed) => Assert.Null(TypedHour.Read(typed));
}
