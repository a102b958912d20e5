using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access;

public sealed class RoleInstallerTests
{
    private static readonly Permission Number = new("Documents.Number", "编号", "公文", RoleCodes.GeneralOffice);
    private static readonly Actor Starter = Actor.System("初始化");

    [Fact]
    public async Task New_permission_is_given_to_its_first_roles()
    {
        await using var office = await TestOffice.OpenAsync(services => services.AddSingleton(Number));

        Assert.True((await office.Get<RoleInstaller>().InstallAsync(Starter, CancellationToken.None)).IsSuccess);

        await using var db = await office.ContextAsync();
        Assert.Equal(14, await db.Set<Role>().CountAsync());
        Assert.Equal(RoleCodes.GeneralOffice, (await db.Set<RolePermission>().SingleAsync(row => row.PermissionCode == Number.Code)).RoleCode);
    }

    [Fact]
    public async Task Permission_taken_away_by_hand_is_not_given_back_at_the_next_start()
    {
        await using var office = await TestOffice.OpenAsync(services => services.AddSingleton(Number));
        var installer = office.Get<RoleInstaller>();
        await installer.InstallAsync(Starter, CancellationToken.None);
        await using var db = await office.ContextAsync();
        await db.Set<RolePermission>().ExecuteDeleteAsync();

        Assert.True((await installer.InstallAsync(Starter, CancellationToken.None)).IsSuccess);

        Assert.False(await db.Set<RolePermission>().AnyAsync());
        Assert.Single(await office.LogAsync());
    }

    [Fact]
    public async Task Installing_by_anybody_else_is_refused()
    {
        await using var office = await TestOffice.OpenAsync(services => services.AddSingleton(Number));

        Assert.IsType<NotAllowed>((await office.Get<RoleInstaller>().InstallAsync(Actor.Nobody, CancellationToken.None)).Error);
        Assert.IsType<NotAllowed>((await office.Get<RoleInstaller>().InstallAsync(await office.SignedInAsync("李文斌", Number), CancellationToken.None)).Error);
    }
}
