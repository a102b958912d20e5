using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Organization.Posts;
using OfficeHub.Core.Persistence;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Organization;

public sealed class StaffActsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Today = new(2026, 7, 1);

    [Fact]
    public async Task Appointment_changes_the_rights_of_the_person_at_once()
    {
        await using var office = await DemoOffice.OpenAsync();
        var staff = await office.StaffAsync("苏日娜");
        var post = await office.PostAsync("督查室", "主任");

        var result = await office.Get<AppointStaffHandler>().HandleAsync(
            new AppointStaff(Guid.NewGuid(), staff.Id, staff.Revision, post.Id, Today, IsPrimary: true), await office.MaintainerAsync(), None);

        Assert.True(result.IsSuccess);
        Assert.Equal(1, (await office.AccountAsync("苏日娜")).RightsVersion);
        Assert.Equal([result.Value], (await office.StaffAsync("苏日娜")).Holdings.Where(holding => holding.IsPrimary).Select(holding => holding.Id));
        Assert.Equal("自 2026年7月1日 任督查室主任（主岗）", (await office.LogAsync())[^1].Summary);
    }

    [Fact]
    public async Task Two_appointments_of_one_person_at_once_have_one_winner()
    {
        await using var office = await DemoOffice.OpenAsync();
        var staff = await office.StaffAsync("苏日娜");
        var handler = office.Get<AppointStaffHandler>();
        var (first, second) = (await office.MaintainerAsync("李文斌"), await office.MaintainerAsync("徐国强"));
        var (one, other) = (await office.PostAsync("督查室", "主任"), await office.PostAsync("信息科", "科长"));

        var answers = await Task.WhenAll(
            Task.Run(() => handler.HandleAsync(new AppointStaff(Guid.NewGuid(), staff.Id, staff.Revision, one.Id, Today, IsPrimary: false), first, None)),
            Task.Run(() => handler.HandleAsync(new AppointStaff(Guid.NewGuid(), staff.Id, staff.Revision, other.Id, Today, IsPrimary: false), second, None)));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.IsType<ChangedMeanwhile>(Assert.Single(answers, answer => !answer.IsSuccess).Error);
        Assert.Equal(2, (await office.StaffAsync("苏日娜")).Holdings.Count);
    }

    [Fact]
    public async Task Own_posts_are_changed_by_somebody_else_only()
    {
        await using var office = await DemoOffice.OpenAsync();
        var staff = await office.StaffAsync("李文斌");
        var self = (await office.MaintainerAsync()) with { StaffId = staff.Id };
        var post = await office.PostAsync("北原盟行政公署", "盟长");

        var appointed = await office.Get<AppointStaffHandler>().HandleAsync(
            new AppointStaff(Guid.NewGuid(), staff.Id, staff.Revision, post.Id, Today, IsPrimary: true), self, None);
        var ended = await office.Get<EndHoldingHandler>().HandleAsync(
            new EndHolding(Guid.NewGuid(), staff.Id, staff.Revision, staff.Holdings[0].Id, Today), self, None);

        Assert.IsType<OwnPosts>(appointed.Error);
        Assert.IsType<OwnPosts>(ended.Error);
    }

    [Fact]
    public async Task Rule_of_a_higher_layer_stops_an_appointment()
    {
        await using var office = await DemoOffice.OpenAsync(services => services.AddSingleton<IAppointmentRule, NobodyMayBeAppointed>());
        var staff = await office.StaffAsync("苏日娜");
        var post = await office.PostAsync("督查室", "主任");

        var result = await office.Get<AppointStaffHandler>().HandleAsync(
            new AppointStaff(Guid.NewGuid(), staff.Id, staff.Revision, post.Id, Today, IsPrimary: true), await office.MaintainerAsync(), None);

        Assert.IsType<NotAllowed>(result.Error);
        Assert.Equal(0, (await office.AccountAsync("苏日娜")).RightsVersion);
    }

    [Fact]
    public async Task Holding_is_not_prolonged_past_what_the_rules_of_an_appointment_allow()
    {
        await using var office = await DemoOffice.OpenAsync(services => services.AddSingleton<IAppointmentRule, NobodyMayBeAppointed>());
        var actor = await office.MaintainerAsync();
        var staff = await office.StaffAsync("苏日娜");
        var holding = staff.Holdings[0].Id;
        var end = office.Get<EndHoldingHandler>();

        Assert.True((await end.HandleAsync(new EndHolding(Guid.NewGuid(), staff.Id, staff.Revision, holding, Today.AddDays(5)), actor, None)).IsSuccess);
        staff = await office.StaffAsync("苏日娜");
        Assert.IsType<NotAllowed>((await end.HandleAsync(new EndHolding(Guid.NewGuid(), staff.Id, staff.Revision, holding, Today.AddDays(6)), actor, None)).Error);
        Assert.True((await end.HandleAsync(new EndHolding(Guid.NewGuid(), staff.Id, staff.Revision, holding, Today.AddDays(4)), actor, None)).IsSuccess);
    }

    [Fact]
    public async Task Holding_that_ran_out_overnight_ends_old_sessions_by_the_job()
    {
        await using var office = await DemoOffice.OpenAsync();
        var staff = await office.StaffAsync("马会川");
        var primary = staff.Holdings.Single(holding => holding.IsPrimary);
        await office.Get<EndHoldingHandler>().HandleAsync(
            new EndHolding(Guid.NewGuid(), staff.Id, staff.Revision, primary.Id, Today), await office.MaintainerAsync(), None);
        Assert.False((await office.StaffAsync("马会川")).Holdings.Single(holding => holding.Id == primary.Id).IsOver);

        office.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await office.Get<DueChanges>().ApplyAsync(Actor.System("定时任务"), None));

        var after = await office.StaffAsync("马会川");
        Assert.True(after.Holdings.Single(holding => holding.Id == primary.Id).IsOver);
        Assert.NotEqual(primary.Id, after.Holdings.Single(holding => holding.IsPrimary).Id);
        Assert.Equal(2, (await office.AccountAsync("马会川")).RightsVersion);
    }

    [Fact]
    public async Task Leaving_switches_the_account_off_and_coming_back_does_not_switch_it_on()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var staff = await office.StaffAsync("高静");

        Assert.True((await office.Get<LeaveStaffHandler>().HandleAsync(new LeaveStaff(Guid.NewGuid(), staff.Id, staff.Revision, Today), actor, None)).IsSuccess);
        var gone = await office.StaffAsync("高静");
        Assert.True((await office.Get<ReturnStaffHandler>().HandleAsync(new ReturnStaff(Guid.NewGuid(), gone.Id, gone.Revision), actor, None)).IsSuccess);

        Assert.All(gone.Holdings, holding => Assert.True(holding.IsOver));
        Assert.True((await office.AccountAsync("高静")).IsDisabled);
        Assert.Null((await office.StaffAsync("高静")).LeftOn);
    }

    [Fact]
    public async Task Sign_in_from_before_leaving_does_not_come_back_with_the_person()
    {
        await using var office = await DemoOffice.OpenAsync(services => services.AddRights());
        var actor = await office.SignedInAsync("徐国强", OrganizationPermissions.Maintain, AccountPermissions.Maintain);
        var staff = await office.StaffAsync("高静");
        var account = await office.AccountAsync("高静");
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "127.0.0.1", "xunit", office.Clock.UtcNow);
        await using (var db = await office.ContextAsync())
        {
            db.Add(session);
            await db.SaveChangesAsync();
        }

        Assert.True((await office.Get<LeaveStaffHandler>().HandleAsync(new LeaveStaff(Guid.NewGuid(), staff.Id, staff.Revision, Today), actor, None)).IsSuccess);
        var gone = await office.StaffAsync("高静");
        Assert.True((await office.Get<ReturnStaffHandler>().HandleAsync(new ReturnStaff(Guid.NewGuid(), gone.Id, gone.Revision), actor, None)).IsSuccess);
        Assert.True((await office.Get<EnableAccountHandler>().HandleAsync(new EnableAccount(Guid.NewGuid(), account.Id), actor, None)).IsSuccess);
        var security = await office.SignedInAsync("张秀兰", AccountPermissions.Release);
        Assert.True((await office.Get<ReleaseAccountHandler>().HandleAsync(new ReleaseAccount(Guid.NewGuid(), account.Id), security, None)).IsSuccess);

        Assert.Equal(Actor.Nobody, await office.Get<ActorResolver>().ResolveAsync(session.Id, "127.0.0.1", None));
    }

    [Theory]
    [InlineData("机密★2年")]
    [InlineData("机密")]
    public async Task Name_with_a_mark_of_secrecy_is_kept_nowhere_not_even_in_the_row_of_its_refusal(string name)
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var post = await office.PostAsync("督查室", "主任");

        var registered = await office.Get<RegisterStaffHandler>().HandleAsync(new RegisterStaff(Guid.NewGuid(), name, "BY9001", "", "", ""), actor, None);
        var renamed = await office.Get<EditPostHandler>().HandleAsync(new EditPost(Guid.NewGuid(), post.Id, post.Revision, name, post.Kind), actor, None);
        var late = await office.Get<EditPostHandler>().HandleAsync(new EditPost(Guid.NewGuid(), post.Id, post.Revision + 1, name, post.Kind), actor, None);

        Assert.IsType<Invalid>(registered.Error);
        Assert.IsType<Invalid>(renamed.Error);
        Assert.IsType<ChangedMeanwhile>(late.Error);
        var rows = (await office.LogAsync()).TakeLast(3).ToList();
        Assert.All(rows, row => Assert.DoesNotContain(name, row.SubjectName + row.Summary, StringComparison.Ordinal));
        Assert.Equal(["（有密级标志，不记）", "主任", "主任"], rows.Select(row => row.SubjectName));
    }

    [Fact]
    public async Task Roles_of_ones_own_end_with_leaving_and_do_not_come_back_with_the_person()
    {
        await using var office = await DemoOffice.OpenAsync(services => services.AddRights());
        var actor = await office.SignedInAsync("徐国强", OrganizationPermissions.Maintain, AccountPermissions.Maintain);
        var staff = await office.StaffAsync("高静");
        await using var db = await office.ContextAsync();
        db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), RoleCodes.SealKeeper, staff.Id, Guid.Empty, "代管印章", office.Clock.UtcNow.AddDays(-1), office.Clock.UtcNow.AddDays(30)));
        db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), RoleCodes.StaffMember, staff.Id, Guid.Empty, "下周起协办", office.Clock.UtcNow.AddDays(7), office.Clock.UtcNow.AddDays(30)));
        await db.SaveChangesAsync();

        Assert.True((await office.Get<LeaveStaffHandler>().HandleAsync(new LeaveStaff(Guid.NewGuid(), staff.Id, staff.Revision, Today), actor, None)).IsSuccess);
        var gone = await office.StaffAsync("高静");
        Assert.True((await office.Get<ReturnStaffHandler>().HandleAsync(new ReturnStaff(Guid.NewGuid(), gone.Id, gone.Revision), actor, None)).IsSuccess);
        var account = await office.AccountAsync("高静");
        Assert.True((await office.Get<EnableAccountHandler>().HandleAsync(new EnableAccount(Guid.NewGuid(), account.Id), actor, None)).IsSuccess);
        var security = await office.SignedInAsync("张秀兰", AccountPermissions.Release);
        Assert.True((await office.Get<ReleaseAccountHandler>().HandleAsync(new ReleaseAccount(Guid.NewGuid(), account.Id), security, None)).IsSuccess);

        var session = new UserSession(Guid.CreateVersion7(), account.Id, "127.0.0.1", "xunit", office.Clock.UtcNow);
        db.Add(session);
        await db.SaveChangesAsync();
        office.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty((await office.Get<ActorResolver>().ResolveAsync(session.Id, "127.0.0.1", None)).Roles);
        Assert.All(
            await db.Set<RoleGrant>().AsNoTracking().Where(grant => grant.StaffId == staff.Id).ToListAsync(),
            grant => Assert.Equal(("离任", actor.StaffId), (grant.EndReason, grant.EndedBy!.Value)));
    }

    [Fact]
    public async Task Person_with_faults_hears_of_all_of_them_and_of_a_number_in_use()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var handler = office.Get<RegisterStaffHandler>();

        var faults = await handler.HandleAsync(new RegisterStaff(Guid.NewGuid(), "", "工 号", "六二〇一", "138", "单"), actor, None);
        var taken = await handler.HandleAsync(new RegisterStaff(Guid.NewGuid(), "单志远", "BY0001", "6299", "10000009999", ""), actor, None);

        Assert.Equal(
            ["Name", "OfficePhone", "Mobile", "EmployeeNumber", "PinyinInitials"],
            Assert.IsType<Invalid>(faults.Error).Faults.Select(fault => fault.Field));
        Assert.Contains("陈立诚", Assert.Single(Assert.IsType<Invalid>(taken.Error).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_without_a_mobile_number_keeps_the_one_there_is()
    {
        await using var office = await DemoOffice.OpenAsync();
        var staff = await office.StaffAsync("高静");

        var result = await office.Get<CorrectStaffHandler>().HandleAsync(
            new CorrectStaff(Guid.NewGuid(), staff.Id, staff.Revision, "高婧", staff.EmployeeNumber, "6299", null, ""), await office.MaintainerAsync(), None);

        Assert.True(result.IsSuccess);
        var after = await office.StaffAsync("高婧");
        Assert.Equal((staff.Mobile, "6299", "gj"), (after.Mobile, after.OfficePhone, after.PinyinInitials));
    }

    [Fact]
    public async Task Unmasking_a_mobile_number_leaves_a_row_and_takes_its_right()
    {
        await using var office = await DemoOffice.OpenAsync();
        var staff = await office.StaffAsync("高静");
        var query = office.Get<UnmaskMobileQuery>();

        Assert.IsType<NotAllowed>((await query.FindAsync(staff.Id, await office.SignedInAsync("苏日娜"), None)).Error);
        Assert.Equal(staff.Mobile, (await query.FindAsync(staff.Id, await office.SignedInAsync("马会川", OrganizationPermissions.SeeMobile), None)).Value);

        var row = (await office.LogAsync())[^1];
        Assert.Equal(("查看完整手机号", "马会川", "高静", "OK"), (row.ActionName, row.ActorName, row.SubjectName, row.Outcome));
        Assert.Equal("100****0011", (await office.Get<StaffDetailQuery>().FindAsync(staff.Id, await office.SignedInAsync("苏日娜"), None)).Value.Mobile);
    }

    [Fact]
    public async Task Account_is_shown_to_maintainers_only()
    {
        await using var office = await DemoOffice.OpenAsync();
        var staff = await office.StaffAsync("高静");
        var query = office.Get<StaffDetailQuery>();

        Assert.Equal("gaojing", (await query.FindAsync(staff.Id, await office.MaintainerAsync(), None)).Value.Account?.UserName);
        Assert.Null((await query.FindAsync(staff.Id, await office.SignedInAsync("苏日娜"), None)).Value.Account);
    }

    /// <summary>Everyday run 50 rounds; OFFICEHUB_ROUNDS=1000 for the full one.</summary>
    [Fact]
    public async Task Two_people_editing_one_post_at_once_have_one_winner_and_one_who_reads_who_it_was()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("OFFICEHUB_ROUNDS"), CultureInfo.InvariantCulture, out var asked) ? asked : 50;
        await using var office = await DemoOffice.OpenAsync();
        var handler = office.Get<EditPostHandler>();
        var actors = new[] { await office.MaintainerAsync("李文斌"), await office.MaintainerAsync("徐国强") };
        var post = await office.PostAsync("督查室", "主任");

        for (var round = 0; round < rounds; round++)
        {
            var revision = round;
            var answers = await Task.WhenAll(actors.Select((actor, index) => Task.Run(() => handler.HandleAsync(
                new EditPost(Guid.NewGuid(), post.Id, revision, $"主任 {revision}-{index}", PostKind.DepartmentHead), actor, None))));

            var winner = Assert.Single(Enumerable.Range(0, 2), index => answers[index].IsSuccess);
            var lost = Assert.IsType<ChangedMeanwhile>(answers[1 - winner].Error);
            Assert.Equal((actors[winner].Name, "修改岗位"), (lost.Who, lost.What));
            await using var db = await office.ContextAsync();
            var now = await db.Set<Post>().AsNoTracking().SingleAsync(row => row.Id == post.Id);
            Assert.Equal(($"主任 {revision}-{winner}", revision + 1), (now.Name, now.Revision));
        }
    }

    private sealed class NobodyMayBeAppointed : IAppointmentRule
    {
        public Task<Error?> CheckAsync(OfficeHubDbContext db, Guid staffId, Guid postId, CancellationToken ct) => Task.FromResult<Error?>(new NotAllowed());
    }
}
