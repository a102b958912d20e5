using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>A sign-in whose password was right and which is not finished; kept sealed in a short-lived cookie.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Stamp">The account's security stamp: a password change in between ends it.</param>
/// <param name="SecondStepDone">Whether the code has been given.</param>
public sealed record PendingSignIn(Guid AccountId, string Stamp, bool SecondStepDone);

/// <summary>A sign-in after its second step was set up.</summary>
/// <param name="Pending">To go on with.</param>
/// <param name="RecoveryCodes">Shown once.</param>
public sealed record EnrolledSignIn(PendingSignIn Pending, IReadOnlyList<string> RecoveryCodes);

/// <summary>What comes next in a sign-in.</summary>
public enum SignInStep
{
    /// <summary>User name and password.</summary>
    Start,

    /// <summary>The code from the phone.</summary>
    Code,

    /// <summary>A new password.</summary>
    NewPassword,

    /// <summary>The second step, set up for the first time.</summary>
    SetUpSecondStep,

    /// <summary>Nothing: the session begins.</summary>
    Session,
}

/// <summary>Finds the accounts of unfinished sign-ins.</summary>
public sealed class PendingAccounts(IDbContextFactory<OfficeHubDbContext> contexts)
{
    /// <summary>The account of a sign-in, or null when it was switched off, waits for its release, or its password changed since.</summary>
    public async Task<Account?> FindAsync(PendingSignIn pending, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(pending);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(
            account => account.Id == pending.AccountId && account.SecurityStamp == pending.Stamp && !account.IsDisabled && account.ReleasedAt != null, ct);
    }

    /// <summary>The account of a normalized user name, or null.</summary>
    public async Task<Account?> NamedAsync(string normalizedName, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.NormalizedUserName == normalizedName, ct);
    }

    /// <summary>Name of a person, or empty.</summary>
    public async Task<string> NameAsync(Guid staffId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Staff>().Where(staff => staff.Id == staffId).Select(staff => staff.Name).SingleOrDefaultAsync(ct) ?? "";
    }

    /// <summary>The person of an account, without rights, for a row of the log.</summary>
    internal static async Task<Actor> PersonAsync(OfficeHubDbContext db, Account account, string address, CancellationToken ct) => new()
    {
        AccountId = account.Id,
        StaffId = account.StaffId,
        Name = await db.Set<Staff>().Where(staff => staff.Id == account.StaffId).Select(staff => staff.Name).SingleOrDefaultAsync(ct) ?? "",
        RightsVersion = account.RightsVersion,
        Address = address,
    };
}
