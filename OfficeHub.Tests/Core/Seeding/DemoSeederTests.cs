using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seeding;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Seeding;

public sealed class DemoSeederTests
{
    [Fact]
    public async Task Seeding_twice_founds_the_organisation_once()
    {
        await using var office = await DemoOffice.OpenAsync();

        var again = await office.Get<DemoSeeder>().SeedAsync(CancellationToken.None);

        Assert.False(again.Value);
        await using var db = await office.ContextAsync();
        Assert.Equal(DemoAccounts.All.Count, await db.Set<Staff>().CountAsync());
        Assert.Equal(["安装角色和权限", "建立演示机构"], (await office.LogAsync()).Select(row => row.ActionName));
        Assert.All(await office.LogAsync(), row => Assert.Equal("初始化", row.ActorName));
    }

    [Fact]
    public async Task Every_role_of_office_work_hangs_on_a_post_that_somebody_holds()
    {
        await using var office = await DemoOffice.OpenAsync();

        await using var db = await office.ContextAsync();
        var held = await (
            from grant in db.Set<RoleGrant>()
            join holding in db.Set<PostHolding>() on grant.PostId equals holding.PostId
            select grant.RoleCode).Distinct().ToListAsync();

        Assert.Equal(RoleCodes.Business.Order(), held.Order());
    }

    [Fact]
    public async Task Administrators_are_three_persons_without_any_other_role()
    {
        await using var office = await DemoOffice.OpenAsync();

        await using var db = await office.ContextAsync();
        var named = await db.Set<RoleGrant>().Where(grant => RoleCodes.Administrators.Contains(grant.RoleCode)).ToListAsync();
        var people = named.ConvertAll(grant => grant.StaffId!.Value);
        var throughPosts = await (
            from grant in db.Set<RoleGrant>()
            join holding in db.Set<PostHolding>() on grant.PostId equals holding.PostId
            where people.Contains(holding.StaffId)
            select grant.RoleCode).ToListAsync();

        Assert.Equal(RoleCodes.Administrators.Order(), named.Select(grant => grant.RoleCode).Order());
        Assert.Equal(3, people.Distinct().Count());
        Assert.Empty(throughPosts);
    }

    [Fact]
    public async Task Account_of_a_demo_person_signs_in_with_the_published_password_and_has_the_rights_of_the_post()
    {
        await using var office = await DemoOffice.OpenAsync();
        var account = await office.AccountAsync("李文斌");
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "127.0.0.1", "xunit", office.Clock.UtcNow);
        await using (var db = await office.ContextAsync())
        {
            db.Add(session);
            await db.SaveChangesAsync();
        }

        var actor = await office.Get<ActorResolver>().ResolveAsync(session.Id, "127.0.0.1", CancellationToken.None);

        Assert.Equal(PasswordVerificationResult.Success, office.Get<IPasswordHasher<Account>>().VerifyHashedPassword(account, account.PasswordHash!, DemoAccounts.Password));
        Assert.Equal(("系统管理员", "行政科", "北原盟行政公署办公室"), (actor.PostName, actor.UnitName, actor.AgencyName));
        Assert.True(actor.Can(OrganizationPermissions.Maintain));
    }

    [Fact]
    public async Task Seeding_outside_development_throws()
    {
        await using var office = await TestOffice.OpenAsync(services =>
        {
            services.AddOrganization();
            services.AddSeeding();
            services.AddSingleton<IHostEnvironment>(new DemoOffice.Environment("Production"));
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Get<DemoSeeder>().SeedAsync(CancellationToken.None));

        await using var db = await office.ContextAsync();
        Assert.False(await db.Set<Account>().AnyAsync());
    }

    [Fact]
    public void Suggested_accounts_cover_every_role()
    {
        var shown = DemoAccounts.Suggested.SelectMany(account => account.Role.Split('、')).ToHashSet();

        Assert.Equal(RoleCodes.Business.Concat(RoleCodes.Administrators).Select(RoleInstaller.NameOf).Order(), shown.Order());
        Assert.Contains(DemoAccounts.Suggested, account => account.Name == "马会川" && account.Post == "副秘书长、行署办公室主任");
    }
}
