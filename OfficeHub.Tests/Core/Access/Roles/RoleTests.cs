using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access.Roles;

public sealed class RoleTests : IAsyncLifetime
{
    private static readonly Permission Draft = new("Test.Draft", "拟稿", "公文", RoleCodes.StaffMember);
    private static readonly Permission Accounts = new("Test.Accounts", "维护账号", "账号", RoleCodes.SystemAdministrator);
    private TestOffice _office = null!;
    private SmallOffice _small = null!;
    private SmallOffice.Person _guardian = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync(services => services.AddRights().AddSingleton(Draft).AddSingleton(Accounts));
        _small = new SmallOffice(_office);
        await _small.InstallRolesAsync();
        _guardian = await _small.PersonAsync("陈立诚");
        await _small.GrantAsync(RoleCodes.SecurityAdministrator, _guardian);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task New_role_is_for_office_work_and_has_no_permissions()
    {
        var code = (await CreateAsync("督查员", "跟踪督办事项")).Value;

        await using var db = await _office.ContextAsync();
        Assert.False((await db.Set<Role>().SingleAsync(role => role.Code == code)).IsAdministrator);
        Assert.False(await db.Set<RolePermission>().AnyAsync(row => row.RoleCode == code));
    }

    [Fact]
    public async Task Second_role_of_a_name_is_refused() =>
        Assert.Equal(new RoleNameTaken("用印员"), (await CreateAsync("用印员", "管印章")).Error);

    [Fact]
    public async Task Name_and_duty_left_empty_are_told_together() =>
        Assert.Equal(["Name", "Duty"], Assert.IsType<Invalid>((await CreateAsync("", " ")).Error).Faults.Select(fault => fault.Field));

    [Fact]
    public async Task Permissions_set_reach_every_holder_and_end_their_open_pages()
    {
        var clerk = await _small.PersonAsync("高静");
        await _small.GrantAsync(RoleCodes.SealKeeper, clerk);

        var result = await SetAsync(RoleCodes.SealKeeper, 0, Draft.Code);

        Assert.True(result.IsSuccess);
        Assert.Equal(1, await _small.RightsVersionAsync(clerk));
        Assert.Equal(0, await _small.RightsVersionAsync(_guardian));
        Assert.True((await _small.ActorAsync(clerk)).Can(Draft));
        Assert.Equal("增加：拟稿；去掉：无", (await _office.LogAsync())[^1].Summary);
    }

    [Theory]
    [InlineData(RoleCodes.StaffMember, "Test.Accounts")]
    [InlineData(RoleCodes.SecurityAdministrator, "Test.Accounts")]
    [InlineData(RoleCodes.SystemAdministrator, "Test.Draft")]
    [InlineData(RoleCodes.AuditAdministrator, "Access.MaintainRights")]
    public async Task Permission_declared_for_others_cannot_be_added(string role, string permission)
    {
        Assert.IsType<PermissionReserved>((await SetAsync(role, 0, permission)).Error);
        await using var db = await _office.ContextAsync();
        Assert.False(await db.Set<RolePermission>().AnyAsync(row => row.RoleCode == role && row.PermissionCode == permission));
    }

    [Fact]
    public async Task Security_administrators_keep_the_right_to_maintain_rights() =>
        Assert.IsType<RightsNeedAMaintainer>((await SetAsync(RoleCodes.SecurityAdministrator, 0)).Error);

    [Fact]
    public async Task Second_of_two_who_set_permissions_reads_who_was_first()
    {
        await SetAsync(RoleCodes.SealKeeper, 0, Draft.Code);

        var lost = Assert.IsType<ChangedMeanwhile>((await SetAsync(RoleCodes.SealKeeper, 0)).Error);

        Assert.Equal(("陈立诚", "调整角色权限"), (lost.Who, lost.What));
    }

    [Fact]
    public async Task Administrators_role_keeps_its_name_and_may_get_another_duty()
    {
        Assert.IsType<AdministratorNameFixed>((await RenameAsync(RoleCodes.SystemAdministrator, "超级管理员", "全部")).Error);
        Assert.True((await RenameAsync(RoleCodes.SystemAdministrator, "系统管理员", "账号、机构、日历、参数")).IsSuccess);
        Assert.True((await RenameAsync(RoleCodes.SealKeeper, "印章管理员", "保管和使用印章")).IsSuccess);
    }

    private async Task<Result<string>> CreateAsync(string name, string duty) => await _office.Get<CreateRoleHandler>().HandleAsync(
        new(Guid.NewGuid(), name, duty), await _small.ActorAsync(_guardian), CancellationToken.None);

    private async Task<Result> RenameAsync(string role, string name, string duty) => await _office.Get<RenameRoleHandler>().HandleAsync(
        new(Guid.NewGuid(), role, 0, name, duty), await _small.ActorAsync(_guardian), CancellationToken.None);

    private async Task<Result> SetAsync(string role, int revision, params string[] permissions) => await _office.Get<SetRolePermissionsHandler>().HandleAsync(
        new(Guid.NewGuid(), role, revision, permissions), await _small.ActorAsync(_guardian), CancellationToken.None);
}
