using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Organization.Posts;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Organization;

public sealed class HistoryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task History_of_a_person_names_changes_and_who_saw_the_whole_number_but_no_picks_of_his_own()
    {
        await using var office = await DemoOffice.OpenAsync();
        var maintainer = await office.SignedInAsync("李文斌", OrganizationPermissions.Maintain, OrganizationPermissions.SeeMobile);
        var staff = await office.StaffAsync("马会川");
        var himself = (await office.SignedInAsync("马会川")) with { StaffId = staff.Id };
        await office.Get<RememberContactsHandler>().HandleAsync(new RememberContacts(Guid.NewGuid(), [(await office.StaffAsync("高静")).Id]), himself, None);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await CorrectAsync(office, staff, staff.Revision, maintainer);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Get<UnmaskMobileQuery>().FindAsync(staff.Id, maintainer, None);

        var lines = (await office.Get<StaffHistoryQuery>().OfAsync(staff.Id, maintainer, None)).Value;

        Assert.Equal([("李文斌", "查看完整手机号"), ("李文斌", "修改人员信息")], lines.Select(line => (line.Who, line.What)));
    }

    [Fact]
    public async Task Whoever_only_saw_the_number_is_not_named_as_the_one_who_changed_the_person()
    {
        await using var office = await DemoOffice.OpenAsync();
        var first = await office.SignedInAsync("李文斌", OrganizationPermissions.Maintain);
        var reader = await office.SignedInAsync("周文渊", OrganizationPermissions.SeeMobile);
        var staff = await office.StaffAsync("马会川");
        await CorrectAsync(office, staff, staff.Revision, first);
        await office.Get<UnmaskMobileQuery>().FindAsync(staff.Id, reader, None);

        var second = await CorrectAsync(office, staff, staff.Revision, await office.MaintainerAsync("徐国强"));

        Assert.Equal(("李文斌", "修改人员信息"), Assert.IsType<ChangedMeanwhile>(second.Error) is var lost ? (lost.Who, lost.What) : default);
    }

    [Fact]
    public async Task History_of_a_unit_tells_of_its_posts_by_name()
    {
        await using var office = await DemoOffice.OpenAsync();
        var maintainer = await office.MaintainerAsync();
        var post = await office.PostAsync("文电科", "用印员");
        await office.Get<EditPostHandler>().HandleAsync(new EditPost(Guid.NewGuid(), post.Id, post.Revision, "印章管理员", PostKind.Officer), maintainer, None);

        var line = Assert.Single((await office.Get<UnitHistoryQuery>().OfAsync(post.UnitId, maintainer, None)).Value);

        Assert.Equal("修改岗位", line.What);
        Assert.Contains("印章管理员", line.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Histories_of_account_and_role_tell_that_the_person_left()
    {
        await using var office = await DemoOffice.OpenAsync(services => services.AddRights());
        var actor = await office.SignedInAsync("徐国强", OrganizationPermissions.Maintain, AccountPermissions.Maintain, AccessPermissions.MaintainRights);
        var staff = await office.StaffAsync("高静");
        var granted = await office.Get<GrantRoleToStaffHandler>().HandleAsync(
            new(Guid.NewGuid(), RoleCodes.SealKeeper, staff.Id, new DateOnly(2026, 7, 31), "代管印章"), actor, None);
        Assert.True(granted.IsSuccess, granted.Error?.Message);
        await office.Get<LeaveStaffHandler>().HandleAsync(new LeaveStaff(Guid.NewGuid(), staff.Id, staff.Revision, new DateOnly(2026, 7, 1)), actor, None);

        var account = (await office.Get<AccountHistoryQuery>().OfAsync((await office.AccountAsync("高静")).Id, actor, None)).Value;
        var role = (await office.Get<RoleHistoryQuery>().OfAsync(RoleCodes.SealKeeper, actor, None)).Value;

        Assert.Equal([("办理离任", "停用")], account.Select(line => (line.What, line.Summary)));
        Assert.Equal(["办理离任", "给个人授予角色"], role.Take(2).Select(line => line.What));
        Assert.All(role.Take(2), line => Assert.StartsWith("高静：", line.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task History_is_refused_without_the_right_and_not_found_for_what_is_not_there()
    {
        await using var office = await DemoOffice.OpenAsync();
        var clerk = await office.SignedInAsync("苏日娜");
        var maintainer = await office.MaintainerAsync();
        var (unit, staff) = ((await office.UnitAsync("文电科")).Id, (await office.StaffAsync("马会川")).Id);

        Assert.IsType<NotAllowed>((await office.Get<UnitHistoryQuery>().OfAsync(unit, clerk, None)).Error);
        Assert.IsType<NotAllowed>((await office.Get<StaffHistoryQuery>().OfAsync(staff, clerk, None)).Error);
        Assert.IsType<NotFound>((await office.Get<UnitHistoryQuery>().OfAsync(Guid.NewGuid(), maintainer, None)).Error);
        Assert.IsType<NotFound>((await office.Get<StaffHistoryQuery>().OfAsync(Guid.NewGuid(), maintainer, None)).Error);
    }

    private static async Task<Result> CorrectAsync(TestOffice office, Staff staff, int revision, Actor actor) =>
        await office.Get<CorrectStaffHandler>().HandleAsync(
            new CorrectStaff(Guid.NewGuid(), staff.Id, revision, staff.Name, staff.EmployeeNumber, "6299", null, "mhc"), actor, None);
}
