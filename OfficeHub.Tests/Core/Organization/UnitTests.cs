using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;

namespace OfficeHub.Tests.Core.Organization;

public sealed class UnitTests
{
    private static readonly DateOnly Founded = new(2010, 1, 1);
    private static readonly DateOnly Today = new(2026, 7, 1);

    [Fact]
    public void Department_belongs_to_the_agency_above_it()
    {
        var office = Agency("北原盟行政公署办公室");
        var section = Department(office, "秘书一科");
        var group = Department(section, "综合组");

        Assert.Equal(office.Id, group.AgencyId);
        Assert.Equal("0001.0001.0001.", group.Path);
        Assert.Equal(2, group.Depth);
    }

    [Fact]
    public void Agency_under_a_department_is_refused()
    {
        var section = Department(Agency("北原盟行政公署办公室"), "秘书一科");

        var result = Unit.EstablishAgency(Guid.NewGuid(), section, AgencyLevel.Banner, Title("东河旗人民政府"), 1, "", Founded);

        Assert.IsType<AgencyUnderDepartment>(result.Error);
    }

    [Fact]
    public void League_agency_under_a_banner_is_refused()
    {
        var banner = Agency("东河旗人民政府", AgencyLevel.Banner);

        var result = Unit.EstablishAgency(Guid.NewGuid(), banner, AgencyLevel.League, Title("北原盟财政局"), 1, "", Founded);

        Assert.IsType<AgencyAboveParent>(result.Error);
    }

    [Fact]
    public void Thirteenth_level_is_refused()
    {
        var unit = Agency("北原盟行政公署办公室");
        for (var level = 2; level <= 12; level++) unit = Department(unit, $"第 {level} 层");

        Assert.IsType<TreeIsFull>(Unit.EstablishDepartment(Guid.NewGuid(), unit, Title("第 13 层"), 1, "", Founded).Error);
    }

    [Fact]
    public void Rename_of_today_changes_the_name_and_keeps_the_old_one()
    {
        var unit = Agency("北原盟政务服务局");

        Assert.True(Rename(unit, "北原盟政务服务与数据管理局", Today).IsSuccess);

        Assert.Equal("北原盟政务服务与数据管理局", unit.Name);
        Assert.Null(unit.NextRenameOn);
        Assert.Equal("北原盟政务服务局", unit.NameOn(Today.AddDays(-1))!.Name);
        Assert.Equal("北原盟政务服务与数据管理局", unit.NameOn(Today)!.Name);
        Assert.Null(unit.NameOn(Founded.AddDays(-1)));
    }

    [Fact]
    public void Rename_of_a_day_to_come_waits_for_its_day()
    {
        var unit = Agency("北原盟政务服务局");
        Rename(unit, "北原盟政务服务与数据管理局", Today.AddDays(31));

        Assert.Equal("北原盟政务服务局", unit.Name);
        Assert.False(unit.TakeDueName(Today.AddDays(30)));
        Assert.True(unit.TakeDueName(Today.AddDays(31)));

        Assert.Equal("北原盟政务服务与数据管理局", unit.Name);
        Assert.False(unit.TakeDueName(Today.AddDays(32)));
    }

    [Fact]
    public void Second_rename_while_one_waits_is_refused()
    {
        var unit = Agency("北原盟政务服务局");
        Rename(unit, "北原盟数据局", Today.AddDays(10));

        var refusal = Assert.IsType<RenameIsWaiting>(Rename(unit, "北原盟大数据局", Today.AddDays(20)).Error);

        Assert.Equal("北原盟数据局", refusal.Name);
    }

    [Fact]
    public void Rename_before_the_present_name_is_refused()
    {
        var unit = Agency("北原盟政务服务局");
        Rename(unit, "北原盟数据局", Today);

        Assert.IsType<RenameTooEarly>(Rename(unit, "北原盟大数据局", Today).Error);
        Assert.Equal("北原盟数据局", unit.Name);
    }

    [Fact]
    public void Cancelled_rename_never_takes_effect_and_its_day_is_free_again()
    {
        var unit = Agency("北原盟政务服务局");
        Rename(unit, "北原盟数据局", Today.AddDays(10));

        Assert.True(unit.CancelRename().IsSuccess);

        Assert.False(unit.TakeDueName(Today.AddDays(10)));
        Assert.Equal("北原盟政务服务局", unit.NameOn(Today.AddDays(10))!.Name);
        Assert.IsType<NoRenameWaiting>(unit.CancelRename().Error);
        Assert.True(Rename(unit, "北原盟大数据局", Today.AddDays(10)).IsSuccess);
    }

    [Theory]
    [InlineData(1, 0, typeof(UnitHasUnits))]
    [InlineData(0, 2, typeof(UnitHasHolders))]
    public void Abolition_of_a_unit_that_still_lives_is_refused(int units, int posts, Type expected)
    {
        var unit = Agency("北原盟政务服务局");

        Assert.IsType(expected, unit.Abolish(Today, units, posts, Today).Error);
        Assert.Null(unit.AbolishedOn);
    }

    [Fact]
    public void Abolished_unit_takes_no_more_acts()
    {
        var unit = Agency("北原盟政务服务局");
        Assert.IsType<Invalid>(unit.Abolish(Today.AddDays(1), 0, 0, Today).Error);
        Assert.True(unit.Abolish(Today, 0, 0, Today).IsSuccess);

        Assert.IsType<UnitIsAbolished>(Rename(unit, "北原盟数据局", Today).Error);
        Assert.IsType<UnitIsAbolished>(unit.Describe("政务局", "").Error);
        Assert.IsType<UnitIsAbolished>(unit.Abolish(Today, 0, 0, Today).Error);
        Assert.IsType<UnitIsAbolished>(Unit.EstablishDepartment(Guid.NewGuid(), unit, Title("办公室"), 1, "", Today).Error);
        Assert.IsType<UnitIsAbolished>(Post.Create(Guid.NewGuid(), unit, "科长", PostKind.DepartmentHead, 1).Error);
    }

    [Fact]
    public void Move_outside_the_agency_or_below_itself_is_refused()
    {
        var office = Agency("北原盟行政公署办公室");
        var section = Department(office, "秘书一科");
        var group = Department(section, "综合组");

        Assert.IsType<UnitCannotMoveThere>(section.MoveUnder(Agency("北原盟财政局"), 1).Error);
        Assert.IsType<UnitCannotMoveThere>(section.MoveUnder(group, 1).Error);
        Assert.IsType<UnitCannotMoveThere>(section.MoveUnder(section, 1).Error);
        Assert.IsType<UnitCannotMoveThere>(office.MoveUnder(section, 1).Error);
        Assert.True(group.MoveUnder(office, 2).IsSuccess);
    }

    private static UnitTitle Title(string name) => new(name, name);

    private static Unit Agency(string name, AgencyLevel level = AgencyLevel.League) =>
        Unit.EstablishAgency(Guid.NewGuid(), null, level, Title(name), 1, "", Founded).Value;

    private static Unit Department(Unit parent, string name) =>
        Unit.EstablishDepartment(Guid.NewGuid(), parent, Title(name), 1, "", Founded).Value;

    private static Result Rename(Unit unit, string name, DateOnly on) => unit.Rename(Guid.NewGuid(), Title(name), on, "北署发〔2026〕8号", Today);
}
