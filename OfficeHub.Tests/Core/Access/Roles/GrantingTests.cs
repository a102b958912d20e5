using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access.Roles;

public sealed class GrantingTests : IAsyncLifetime
{
    private static readonly DateOnly NextMonth = new(2026, 8, 1);
    private TestOffice _office = null!;
    private SmallOffice _small = null!;
    private Unit _agency = null!;
    private Post _clerk = null!;
    private SmallOffice.Person _clerkHolder = null!;
    private SmallOffice.Person _guardian = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync(services => services.AddRights());
        _small = new SmallOffice(_office);
        await _small.InstallRolesAsync();
        _agency = await _small.UnitAsync("北原盟行政公署办公室");
        _clerk = await _small.PostAsync(_agency, "科员");
        _clerkHolder = await _small.PersonAsync("高静", _clerk);
        var guardianPost = await _small.PostAsync(_agency, "安全管理岗");
        _guardian = await _small.PersonAsync("陈立诚", guardianPost);
        await _small.GrantAsync(RoleCodes.SecurityAdministrator, _guardian);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task Role_granted_to_a_post_reaches_its_holder_and_ends_his_open_pages()
    {
        var result = await ToPostAsync(RoleCodes.GeneralOffice, _clerk);

        Assert.True(result.IsSuccess);
        Assert.Equal(1, await _small.RightsVersionAsync(_clerkHolder));
        Assert.Contains(RoleCodes.GeneralOffice, (await _small.ActorAsync(_clerkHolder)).Roles.AsEnumerable());
        var row = (await _office.LogAsync())[^1];
        Assert.Equal(("给岗位授予角色", "北原盟行政公署办公室科员：办公室文书", "理由：工作需要"), (row.ActionName, row.SubjectName, row.Summary));
    }

    [Fact]
    public async Task Role_that_does_not_go_with_the_holders_others_is_refused_and_changes_nothing()
    {
        await _small.GrantAsync(RoleCodes.StaffMember, _clerkHolder);

        var result = await ToStaffAsync(RoleCodes.AuditAdministrator, NextMonth);

        Assert.Equal(new RolesConflict("高静", "工作人员", "个人授权", "审计管理员"), result.Error);
        Assert.Equal(0, await _small.RightsVersionAsync(_clerkHolder));
        Assert.DoesNotContain(RoleCodes.AuditAdministrator, (await _small.ActorAsync(_clerkHolder)).Roles.AsEnumerable());
    }

    [Fact]
    public async Task Roles_are_counted_over_all_posts_whichever_one_acts()
    {
        var second = await _small.PostAsync(_agency, "用印岗");
        await _small.GrantAsync(RoleCodes.SealKeeper, second);
        await _small.AppointAsync(_clerkHolder.StaffId, second);

        var result = await ToStaffAsync(RoleCodes.SystemAdministrator, NextMonth);

        Assert.Equal("北原盟行政公署办公室用印岗", Assert.IsType<RolesConflict>(result.Error).Through);
    }

    [Theory]
    [InlineData(RoleCodes.SystemAdministrator)]
    [InlineData(RoleCodes.SecurityAdministrator)]
    [InlineData(RoleCodes.AuditAdministrator)]
    public async Task Administrators_role_is_refused_to_a_post_and_given_to_a_named_person_without_end(string role)
    {
        var nobody = await _small.PostAsync(_agency, "空岗");

        Assert.IsType<AdministratorsAreNamed>((await ToPostAsync(role, nobody)).Error);
        Assert.True((await ToStaffAsync(role, lastDay: null)).IsSuccess);
        Assert.Equal("Access.AdministratorsAreNamed", (await _office.LogAsync())[^2].Outcome);
        Assert.EndsWith("长期；理由：工作需要", (await _office.LogAsync())[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_of_office_work_needs_an_end_when_given_to_a_person()
    {
        Assert.Equal("LastDay", Assert.Single(Assert.IsType<Invalid>((await ToStaffAsync(RoleCodes.SealKeeper, lastDay: null)).Error).Faults).Field);
    }

    [Fact]
    public async Task Appointment_that_would_break_the_separation_is_refused()
    {
        await _small.GrantAsync(RoleCodes.AuditAdministrator, _clerkHolder);
        var ofOfficeWork = await _small.PostAsync(_agency, "用印岗");
        await _small.GrantAsync(RoleCodes.SealKeeper, ofOfficeWork);
        var harmless = await _small.PostAsync(_agency, "空岗");
        await using var db = await _office.ContextAsync();
        var rule = _office.Get<IAppointmentRule>();

        Assert.IsType<RolesConflict>(await rule.CheckAsync(db, _clerkHolder.StaffId, ofOfficeWork.Id, CancellationToken.None));
        Assert.Null(await rule.CheckAsync(db, _clerkHolder.StaffId, harmless.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_grants_to_himself_or_to_his_own_post()
    {
        var actor = await _small.ActorAsync(_guardian);
        await using var db = await _office.ContextAsync();
        var ownPost = await db.Set<Post>().SingleAsync(post => post.Name == "安全管理岗");

        Assert.IsType<CannotGrantToOneself>((await ToPostAsync(RoleCodes.StaffMember, ownPost)).Error);
        Assert.IsType<CannotGrantToOneself>((await _office.Get<GrantRoleToStaffHandler>().HandleAsync(
            new(Guid.NewGuid(), RoleCodes.StaffMember, _guardian.StaffId, NextMonth, "工作需要"), actor, CancellationToken.None)).Error);
    }

    [Fact]
    public async Task Administrators_are_not_named_for_a_task_whose_end_would_end_them()
    {
        var result = await ToStaffAsync(RoleCodes.SystemAdministrator, NextMonth, new GrantOccasion(Guid.NewGuid(), "全盟半年督查"));

        Assert.Equal("Occasion", Assert.Single(Assert.IsType<Invalid>(result.Error).Faults).Field);
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2027-07-02", true)]
    [InlineData("2027-07-03", false)]
    public async Task Grant_to_a_person_needs_a_term_of_at_most_a_year(string lastDay, bool allowed)
    {
        var result = await ToStaffAsync(RoleCodes.SealKeeper, DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(allowed ? null : typeof(Invalid), result.Error?.GetType());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("代班\u202E三天")]
    public async Task Grant_needs_a_reason_that_can_be_read(string reason)
    {
        var result = await _office.Get<GrantRoleToPostHandler>().HandleAsync(
            new(Guid.NewGuid(), RoleCodes.StaffMember, _clerk.Id, reason), await _small.ActorAsync(_guardian), CancellationToken.None);

        Assert.Equal("Reason", Assert.Single(Assert.IsType<Invalid>(result.Error).Faults).Field);
    }

    [Fact]
    public async Task Same_role_twice_is_refused()
    {
        Assert.True((await ToPostAsync(RoleCodes.StaffMember, _clerk)).IsSuccess);
        Assert.IsType<RoleAlreadyGranted>((await ToPostAsync(RoleCodes.StaffMember, _clerk)).Error);
        Assert.True((await ToStaffAsync(RoleCodes.SealKeeper, NextMonth)).IsSuccess);
        Assert.IsType<RoleAlreadyGranted>((await ToStaffAsync(RoleCodes.SealKeeper, NextMonth)).Error);
    }

    [Fact]
    public async Task Role_of_a_term_is_gone_at_midnight_in_Beijing_even_for_a_page_left_open()
    {
        await ToStaffAsync(RoleCodes.SealKeeper, new DateOnly(2026, 7, 3));
        var open = await _small.ActorAsync(_clerkHolder);
        Assert.Equal(new DateTime(2026, 7, 3, 16, 0, 0, DateTimeKind.Utc), open.RightsUntil);

        _office.Clock.SetTo(new DateTimeOffset(2026, 7, 3, 15, 59, 59, TimeSpan.Zero));
        await using var db = await _office.ContextAsync();
        Assert.Null(await _office.Get<IActorGate>().CheckAsync(db, open, CancellationToken.None));

        _office.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<RightsChanged>(await _office.Get<IActorGate>().CheckAsync(db, open, CancellationToken.None));
        Assert.DoesNotContain(RoleCodes.SealKeeper, (await _small.ActorAsync(_clerkHolder)).Roles.AsEnumerable());
    }

    [Fact]
    public async Task Rights_of_a_post_are_gone_at_midnight_after_its_last_day_even_for_a_page_left_open()
    {
        await ToPostAsync(RoleCodes.GeneralOffice, _clerk);
        var person = await _small.PersonAsync("田向东");
        var holding = await _small.AppointAsync(person.StaffId, _clerk, new DateOnly(2026, 7, 3));
        var open = await _small.ActorAsync(person, holding);

        _office.Clock.SetTo(new DateTimeOffset(2026, 7, 3, 15, 59, 59, TimeSpan.Zero));
        await using var db = await _office.ContextAsync();
        Assert.Null(await _office.Get<IActorGate>().CheckAsync(db, open, CancellationToken.None));

        _office.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<RightsChanged>(await _office.Get<IActorGate>().CheckAsync(db, open, CancellationToken.None));
        Assert.Empty((await _small.ActorAsync(person, holding)).Roles);
    }

    [Fact]
    public async Task Ended_grant_stops_the_next_command_of_its_holder()
    {
        var grant = (await ToPostAsync(RoleCodes.GeneralOffice, _clerk)).Value;
        var open = await _small.ActorAsync(_clerkHolder);

        Assert.True((await EndAsync(grant)).IsSuccess);

        await using var db = await _office.ContextAsync();
        Assert.IsType<RightsChanged>(await _office.Get<IActorGate>().CheckAsync(db, open, CancellationToken.None));
        Assert.Empty((await _small.ActorAsync(_clerkHolder)).Roles);
        Assert.IsType<GrantIsOver>((await EndAsync(grant, revision: 1)).Error);
    }

    [Fact]
    public async Task Last_security_administrator_cannot_be_ended_but_one_of_two_can()
    {
        await using var db = await _office.ContextAsync();
        var only = (await db.Set<RoleGrant>().SingleAsync(grant => grant.RoleCode == RoleCodes.SecurityAdministrator)).Id;
        Assert.IsType<LastSecurityAdministrator>((await EndAsync(only)).Error);

        await _small.GrantAsync(RoleCodes.SecurityAdministrator, _clerkHolder);

        Assert.True((await EndAsync(only)).IsSuccess);
    }

    [Fact]
    public async Task Grant_that_ends_some_day_or_to_somebody_shut_out_does_not_make_another_dispensable()
    {
        await using var db = await _office.ContextAsync();
        var only = (await db.Set<RoleGrant>().SingleAsync(grant => grant.RoleCode == RoleCodes.SecurityAdministrator)).Id;
        await _small.GrantAsync(RoleCodes.SecurityAdministrator, _clerkHolder, endsAt: _office.Clock.UtcNow.AddDays(30));
        var shutOut = await _small.PersonAsync("赵启明");
        await _small.GrantAsync(RoleCodes.SecurityAdministrator, shutOut);
        await db.Users.Where(account => account.Id == shutOut.AccountId).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsDisabled, true));

        Assert.IsType<LastSecurityAdministrator>((await EndAsync(only)).Error);
    }

    [Fact]
    public async Task Last_security_administrator_cannot_leave_but_one_of_two_can()
    {
        await using var db = await _office.ContextAsync();
        var rule = _office.Get<IDepartureRule>();
        Assert.IsType<LastSecurityAdministrator>(await rule.CheckAsync(db, _guardian.StaffId, CancellationToken.None));
        Assert.Null(await rule.CheckAsync(db, _clerkHolder.StaffId, CancellationToken.None));

        await _small.GrantAsync(RoleCodes.SecurityAdministrator, _clerkHolder);

        Assert.Null(await rule.CheckAsync(db, _guardian.StaffId, CancellationToken.None));
    }

    [Fact]
    public async Task Grants_of_a_task_end_with_the_task_and_others_stay()
    {
        var task = new GrantOccasion(Guid.NewGuid(), "全盟半年督查");
        await ToStaffAsync(RoleCodes.SealKeeper, NextMonth, task);
        await ToStaffAsync(RoleCodes.StaffMember, NextMonth);
        var before = await _small.RightsVersionAsync(_clerkHolder);
        var ended = 0;

        await _office.Get<CommandPath>().RunAsync(
            new FinishTask(Guid.NewGuid()), Actor.System("督查"), Permission.SignedIn,
            async scope =>
            {
                scope.Concerns("任务", task.Id, task.Name);
                ended = await scope.EndTaskGrantsAsync(task.Id);
                return Result.Success;
            },
            CancellationToken.None);

        Assert.Equal(1, ended);
        Assert.Equal([RoleCodes.StaffMember], (await _small.ActorAsync(_clerkHolder)).Roles);
        Assert.Equal(before + 1, await _small.RightsVersionAsync(_clerkHolder));
    }

    [Fact]
    public async Task Two_grants_at_once_that_are_harmless_only_alone_leave_one_winner()
    {
        var other = await _small.PersonAsync("赵启明");
        await _small.GrantAsync(RoleCodes.SecurityAdministrator, other);
        var (first, second) = (await _small.ActorAsync(_guardian), await _small.ActorAsync(other));
        var post = _office.Get<GrantRoleToPostHandler>();
        var staff = _office.Get<GrantRoleToStaffHandler>();

        var results = await Task.WhenAll(
            Task.Run(async () => (await post.HandleAsync(new(Guid.NewGuid(), RoleCodes.StaffMember, _clerk.Id, "工作需要"), first, default)).Error),
            Task.Run(async () => (await staff.HandleAsync(new(Guid.NewGuid(), RoleCodes.SystemAdministrator, _clerkHolder.StaffId, null, "工作需要"), second, default)).Error));

        Assert.IsType<RolesConflict>(Assert.Single(results, error => error is not null));
    }

    private async Task<Result<Guid>> ToPostAsync(string role, Post post) => await _office.Get<GrantRoleToPostHandler>().HandleAsync(
        new(Guid.NewGuid(), role, post.Id, "工作需要"), await _small.ActorAsync(_guardian), CancellationToken.None);

    private async Task<Result<Guid>> ToStaffAsync(string role, DateOnly? lastDay, GrantOccasion? task = null) =>
        await _office.Get<GrantRoleToStaffHandler>().HandleAsync(
            new(Guid.NewGuid(), role, _clerkHolder.StaffId, lastDay, "工作需要", task), await _small.ActorAsync(_guardian), CancellationToken.None);

    private async Task<Result> EndAsync(Guid grant, int revision = 0) => await _office.Get<EndGrantHandler>().HandleAsync(
        new(Guid.NewGuid(), grant, revision, "岗位调整"), await _small.ActorAsync(_guardian), CancellationToken.None);

    [Act("办结任务")]
    private sealed record FinishTask(Guid CommandId) : ICommand;
}
