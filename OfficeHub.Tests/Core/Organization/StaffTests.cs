using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;

namespace OfficeHub.Tests.Core.Organization;

public sealed class StaffTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly Unit Office =
        Unit.EstablishAgency(Guid.NewGuid(), null, AgencyLevel.League, new UnitTitle("北原盟行政公署办公室", "行署办公室"), 1, "", new DateOnly(2010, 1, 1)).Value;

    [Fact]
    public void First_post_is_the_primary_one_and_a_second_only_when_asked()
    {
        var staff = Person("马会川");
        Appoint(staff, "副秘书长");
        Appoint(staff, "主任");

        Assert.Equal([true, false], staff.Holdings.Select(holding => holding.IsPrimary));

        Assert.True(staff.MakePrimary(staff.Holdings[1].Id).IsSuccess);
        Assert.Equal([false, true], staff.Holdings.Select(holding => holding.IsPrimary));
    }

    [Fact]
    public void Second_appointment_to_the_same_post_is_refused_while_the_first_lasts()
    {
        var staff = Person("马会川");
        var post = A("主任");
        staff.Appoint(Guid.NewGuid(), post, Today, isPrimary: true);

        Assert.IsType<AlreadyInPost>(staff.Appoint(Guid.NewGuid(), post, Today.AddDays(5), isPrimary: false).Error);

        staff.EndHolding(staff.Holdings[0].Id, Today.AddDays(4), Today);
        Assert.True(staff.Appoint(Guid.NewGuid(), post, Today.AddDays(5), isPrimary: false).IsSuccess);
    }

    [Fact]
    public void Holding_that_ends_in_time_to_come_is_over_after_its_last_day()
    {
        var staff = Person("马会川");
        Appoint(staff, "副秘书长");
        Appoint(staff, "主任");
        staff.EndHolding(staff.Holdings[0].Id, Today, Today);

        Assert.False(staff.Holdings[0].IsOver);
        Assert.False(staff.CloseOver(Today));
        Assert.True(staff.CloseOver(Today.AddDays(1)));

        Assert.Equal([true, false], staff.Holdings.Select(holding => holding.IsOver));
        Assert.Equal([false, true], staff.Holdings.Select(holding => holding.IsPrimary));
        Assert.IsType<HoldingIsOver>(staff.EndHolding(staff.Holdings[0].Id, Today, Today).Error);
        Assert.IsType<HoldingIsOver>(staff.MakePrimary(staff.Holdings[0].Id).Error);
    }

    [Fact]
    public void End_before_the_beginning_is_refused()
    {
        var staff = Person("马会川");
        Appoint(staff, "副秘书长");

        Assert.Equal("EndsOn", Assert.Single(Assert.IsType<Invalid>(staff.EndHolding(staff.Holdings[0].Id, Today.AddDays(-400), Today).Error).Faults).Field);
        Assert.Null(staff.Holdings[0].EndsOn);
    }

    [Fact]
    public void Leaving_ends_every_post_those_to_come_too()
    {
        var staff = Person("马会川");
        Appoint(staff, "副秘书长");
        staff.Appoint(Guid.NewGuid(), A("主任"), Today.AddDays(30), isPrimary: false);

        Assert.IsType<Invalid>(staff.Leave(Today.AddDays(1), Today).Error);
        Assert.True(staff.Leave(Today, Today).IsSuccess);

        Assert.All(staff.Holdings, holding => Assert.True(holding.IsOver && !holding.IsPrimary));
        Assert.Equal(Today.AddDays(29), staff.Holdings[1].EndsOn);
        Assert.IsType<StaffHasLeft>(staff.Appoint(Guid.NewGuid(), A("科长"), Today, isPrimary: false).Error);
        Assert.IsType<StaffHasLeft>(staff.Leave(Today, Today).Error);
        Assert.True(staff.Return().IsSuccess);
        Assert.IsType<StaffIsHere>(staff.Return().Error);
    }

    [Fact]
    public void Initials_follow_the_name_unless_given()
    {
        Assert.Equal("lrl", Person("刘润莲").PinyinInitials);
        Assert.Equal("szy", Staff.Register(Guid.NewGuid(), new StaffDetails("单志远", "B2", "", "", "szy")).PinyinInitials);
    }

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("1381234", "*******")]
    [InlineData("", "")]
    public void Mask_hides_the_middle_of_a_mobile_number(string number, string shown) => Assert.Equal(shown, Staff.Mask(number));

    private static Staff Person(string name) => Staff.Register(Guid.NewGuid(), new StaffDetails(name, "BY0005", "6205", "10000000005"));

    private static Post A(string name) => Post.Create(Guid.NewGuid(), Office, name, PostKind.Officer, 1).Value;

    private static void Appoint(Staff staff, string post) =>
        Assert.True(staff.Appoint(Guid.NewGuid(), A(post), Today.AddDays(-100), isPrimary: false).IsSuccess);
}
