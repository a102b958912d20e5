using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seeding;

namespace OfficeHub.Tests.Support;

/// <summary>The demo organisation over the real services.</summary>
internal static class DemoOffice
{
    public static async Task<TestOffice> OpenAsync(Action<IServiceCollection>? more = null, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var office = await TestOffice.OpenAsync(services =>
        {
            services.AddOrganization();
            services.AddSeeding();
            services.AddSingleton<IHostEnvironment>(new Environment("Development"));
            more?.Invoke(services);
        }, provider);
        Assert.True((await office.Get<DemoSeeder>().SeedAsync(CancellationToken.None)).Value);
        return office;
    }

    /// <summary>Somebody who may maintain and is none of the demo people.</summary>
    public static Task<Actor> MaintainerAsync(this TestOffice office, string name = "李文斌") => office.SignedInAsync(name, OrganizationPermissions.Maintain);

    public static async Task<Unit> UnitAsync(this TestOffice office, string name)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<Unit>().AsNoTracking().Include(unit => unit.Names).SingleAsync(unit => unit.Name == name);
    }

    public static async Task<Post> PostAsync(this TestOffice office, string unit, string name)
    {
        var unitId = (await office.UnitAsync(unit)).Id;
        await using var db = await office.ContextAsync();
        return await db.Set<Post>().AsNoTracking().SingleAsync(post => post.UnitId == unitId && post.Name == name);
    }

    public static async Task<Staff> StaffAsync(this TestOffice office, string name)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<Staff>().AsNoTracking().Include(staff => staff.Holdings).SingleAsync(staff => staff.Name == name);
    }

    public static async Task<Account> AccountAsync(this TestOffice office, string name)
    {
        var staffId = (await office.StaffAsync(name)).Id;
        await using var db = await office.ContextAsync();
        return await db.Set<Account>().AsNoTracking().SingleAsync(account => account.StaffId == staffId);
    }

    /// <summary>A person of the demo organisation as signed in; the rights come from the real resolver.</summary>
    public static async Task<Actor> SignInAsync(this TestOffice office, string name)
    {
        var account = await office.AccountAsync(name);
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "10.1.2.3", "xunit", office.Clock.UtcNow);
        await using (var db = await office.ContextAsync())
        {
            db.Add(session);
            await db.SaveChangesAsync();
        }

        return await office.Get<ActorResolver>().ResolveAsync(session.Id, "10.1.2.3", CancellationToken.None);
    }

    internal sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "OfficeHub";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
