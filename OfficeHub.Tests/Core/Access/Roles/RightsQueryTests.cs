using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access.Roles;

public sealed class RightsQueryTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private SmallOffice _small = null!;
    private Unit _agency = null!;
    private SmallOffice.Person _guardian = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync(services => services.AddRights());
        _small = new SmallOffice(_office);
        await _small.InstallRolesAsync();
        _agency = await _small.UnitAsync("北原盟行政公署办公室");
        var post = await _small.PostAsync(_agency, "安全管理岗");
        await _small.GrantAsync(RoleCodes.SecurityAdministrator, post);
        _guardian = await _small.PersonAsync("陈立诚", post);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task Roles_are_listed_administrators_first_with_their_counts()
    {
        var roles = (await _office.Get<RolesQuery>().ListAsync(await GuardianAsync(), default)).Value;

        Assert.Equal([.. RoleCodes.Administrators, .. RoleCodes.Business], roles.Select(role => role.Code));
        Assert.Equal((1, 0), roles.Single(role => role.Code == RoleCodes.SecurityAdministrator) is var one ? (one.Posts, one.People) : default);
    }

    [Fact]
    public async Task Role_shows_only_permissions_it_may_hold()
    {
        var query = _office.Get<RolesQuery>();

        var guardians = (await query.FindAsync(RoleCodes.SecurityAdministrator, await GuardianAsync(), default)).Value;
        var clerks = (await query.FindAsync(RoleCodes.StaffMember, await GuardianAsync(), default)).Value;

        Assert.Contains(guardians.Permissions, line => line is { Code: "Access.MaintainRights", IsHeld: true });
        Assert.DoesNotContain(clerks.Permissions, line => line.Code == "Access.MaintainRights");
        Assert.IsType<NotFound>((await query.FindAsync("Nothing", await GuardianAsync(), default)).Error);
    }

    [Fact]
    public async Task Grant_names_post_holder_and_reason()
    {
        var row = Assert.Single((await _office.Get<GrantsQuery>().OfRoleAsync(RoleCodes.SecurityAdministrator, null, await GuardianAsync(), default)).Value.Rows);

        Assert.Equal(("北原盟行政公署办公室安全管理岗", "安全管理员", "初始设置"), (row.Holder, row.RoleName, row.Reason));
        Assert.Equal(["陈立诚"], row.People);
    }

    [Fact]
    public async Task Ended_grant_is_listed_no_more()
    {
        var clerk = await _small.PersonAsync("高静");
        await _small.GrantAsync(RoleCodes.SealKeeper, clerk, _office.Clock.UtcNow.AddDays(1));
        var query = _office.Get<GrantsQuery>();
        Assert.Single((await query.OfRoleAsync(RoleCodes.SealKeeper, null, await GuardianAsync(), default)).Value.Rows);

        _office.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Empty((await query.OfRoleAsync(RoleCodes.SealKeeper, null, await GuardianAsync(), default)).Value.Rows);
    }

    [Fact]
    public async Task Posts_of_a_unit_stand_with_their_roles_empty_ones_too()
    {
        await _small.PostAsync(_agency, "空岗");

        var posts = (await _office.Get<GrantsQuery>().OfUnitAsync(_agency.Id, await GuardianAsync(), default)).Value;

        Assert.Equal(2, posts.Count);
        Assert.Equal(["安全管理员"], posts.Single(post => post.Name == "安全管理岗").Grants.Select(grant => grant.RoleName));
        Assert.Empty(posts.Single(post => post.Name == "空岗").People);
    }

    [Fact]
    public async Task Rights_of_a_person_tell_post_role_and_permissions()
    {
        var view = (await _office.Get<PersonRightsQuery>().FindAsync(_guardian.StaffId, await GuardianAsync(), default)).Value;

        var line = Assert.Single(view.Lines);
        Assert.Equal(("北原盟行政公署办公室安全管理岗", "安全管理员"), (line.Through, line.RoleName));
        Assert.Contains("维护角色和授权", line.Permissions);
        Assert.Equal("账号正常", view.Account);
        Assert.Null(view.Conflict);
    }

    [Fact]
    public async Task Check_finds_each_fault_and_names_it()
    {
        var empty = await _small.PostAsync(_agency, "档案岗");
        await _small.GrantAsync(RoleCodes.StaffMember, empty);
        var idle = await _small.PersonAsync("高静");
        var both = await _small.PersonAsync("赵启明", await _small.PostAsync(_agency, "系统管理岗"));
        await _small.GrantAsync(RoleCodes.SystemAdministrator, both);
        await _small.GrantAsync(RoleCodes.Leader, both);

        var findings = (await _office.Get<SetupCheckQuery>().ListAsync(await GuardianAsync(), default)).Value;

        Assert.Contains(findings, finding => finding is { Level: FindingLevel.Wrong, Key: RoleCodes.AuditAdministrator });
        Assert.Contains(findings, finding => finding is { Level: FindingLevel.Wrong, Subject: FindingSubject.Person } && finding.Key == both.StaffId.ToString());
        Assert.Contains(findings, finding => finding is { Level: FindingLevel.Doubtful, Key: RoleCodes.SealKeeper });
        Assert.Contains(findings, finding => finding.Sentence.Contains("北原盟行政公署办公室档案岗", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Key == idle.StaffId.ToString());
        Assert.DoesNotContain(findings, finding => finding.Key == RoleCodes.SecurityAdministrator);
        Assert.Equal(findings.OrderBy(finding => finding.Level), findings);
    }

    [Fact]
    public async Task Check_of_a_sound_setup_finds_nothing()
    {
        foreach (var code in RoleCodes.Administrators.Concat(RoleCodes.Business).Where(code => code != RoleCodes.SecurityAdministrator))
        {
            var post = await _small.PostAsync(_agency, code);
            await _small.GrantAsync(code, post);
            await _small.PersonAsync(code, post);
        }

        Assert.Empty((await _office.Get<SetupCheckQuery>().ListAsync(await GuardianAsync(), default)).Value);
    }

    private Task<Actor> GuardianAsync() => _small.ActorAsync(_guardian);
}
