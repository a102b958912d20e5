using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Tests.Support;

/// <summary>People who can really sign in: rows of staff, account, role and grant.</summary>
internal static class People
{
    public const string Password = "Caoyuan-2026";

    /// <summary>Adds a person with an account, and a role of his own with the permissions given.</summary>
    public static async Task<Guid> AddAsync(
        IServiceProvider services, string userName, string name, string? role = null, params Permission[] permissions)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await services.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync();
        var staff = Staff.Register(Guid.CreateVersion7(), new StaffDetails(name, userName, "", ""));
        db.Add(staff);
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            StaffId = staff.Id,
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordChangedAt = now,
            ReleasedAt = now,
        };
        account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        db.Add(account);
        if (role is not null)
        {
            await GrantAsync(db, role, staff.Id, permissions, now);
        }

        await db.SaveChangesAsync();
        return account.Id;
    }

    private static async Task GrantAsync(OfficeHubDbContext db, string role, Guid staffId, Permission[] permissions, DateTime now)
    {
        if (!await db.Set<Role>().AnyAsync(row => row.Code == role))
        {
            db.Add(new Role(Guid.CreateVersion7(), role, role, ""));
        }

        foreach (var permission in permissions)
        {
            if (!await db.Set<RolePermission>().AnyAsync(row => row.RoleCode == role && row.PermissionCode == permission.Code))
            {
                db.Add(new RolePermission { RoleCode = role, PermissionCode = permission.Code });
            }
        }

        db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), role, staffId, Guid.Empty, "任用", now.AddDays(-1), null));
    }
}
