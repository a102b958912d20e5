using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>The code from the phone (RFC 6238), and the recovery codes for a lost one.</summary>
/// <remarks>GB/T 22239-2019, 8.1.4.1 d.</remarks>
public sealed class SecondStep(AccountManagers managers, ISettings settings, SecondStepOptions options, TimeProvider clock)
{
    public const int RecoveryCodes = 10;

    /// <summary>Name of the token that holds the key of the next phone.</summary>
    internal const string NextKey = "NextKey";

    private const string Issuer = "OfficeHub";
    private const string UsedCodes = "UsedCodes";

    // The library's own names for the key in force.
    private const string KeyInForce = "AuthenticatorKey";
    private const string KeyInForceProvider = "[AspNetUserStore]";
    private const int CodeDigits = 6;

    // Codes of the steps around now are accepted, so that many must be remembered as used.
    private const int Remembered = 6;

    /// <summary>So long the key of the next phone waits for its first code.</summary>
    public static TimeSpan NextKeyTime { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether the person's roles, in any of his posts, ask for it.</summary>
    public async Task<bool> IsRequiredAsync(OfficeHubDbContext db, Guid staffId, DateTime now, CancellationToken ct)
    {
        if (options.IsWaived)
        {
            return false;
        }

        var choice = await settings.GetAsync(SignInSettings.SecondStep, ct);
        string[] asking = choice switch
        {
            SignInSettings.SecondStepForNobody => [],
            SignInSettings.SecondStepForAdministrators => [.. RoleCodes.Administrators],
            SignInSettings.SecondStepForKeyRoles => [.. RoleCodes.Administrators, RoleCodes.Leader, RoleCodes.SealKeeper, RoleCodes.SealMaker, RoleCodes.GeneralOffice],
            _ => [.. RoleCodes.Administrators, .. RoleCodes.Business],
        };
        var day = BeijingTime.DayOf(now);
        var posts = db.Set<PostHolding>()
            .Where(holding => holding.StaffId == staffId && holding.StartsOn <= day && (holding.EndsOn == null || holding.EndsOn >= day))
            .Select(holding => (Guid?)holding.PostId);
        return choice == SignInSettings.SecondStepForEverybody || await db.Set<RoleGrant>().AnyAsync(
            grant => asking.Contains(grant.RoleCode) && (grant.StaffId == staffId || posts.Contains(grant.PostId))
                && grant.StartsAt <= now && (grant.EndsAt == null || grant.EndsAt > now), ct);
    }

    /// <summary>Whether the code fits and has not been used; a recovery code is used up.</summary>
    public async Task<bool> AcceptAsync(OfficeHubDbContext db, Account account, string code)
    {
        using var manager = managers.Over(db);
        var typed = Clean(code);
        if (typed.Length != CodeDigits)
        {
            return (await manager.RedeemTwoFactorRecoveryCodeAsync(account, typed)).Succeeded;
        }

        var used = (await manager.GetAuthenticationTokenAsync(account, Issuer, UsedCodes) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (used.Contains(typed, StringComparer.Ordinal)
            || !await manager.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed))
        {
            return false;
        }

        await manager.SetAuthenticationTokenAsync(account, Issuer, UsedCodes, string.Join(' ', used.TakeLast(Remembered - 1).Append(typed)));
        return true;
    }

    /// <summary>Makes a new key, not in force until a code made with it is shown.</summary>
    public async Task<SecondStepKey> NewKeyAsync(OfficeHubDbContext db, Account account)
    {
        using var manager = managers.Over(db);
        var stamp = account.SecurityStamp;
        await manager.ResetAuthenticatorKeyAsync(account);
        account.SecurityStamp = stamp;
        return await KeyAsync(manager, account);
    }

    /// <summary>The key that waits for its first code, or null.</summary>
    public async Task<SecondStepKey?> WaitingKeyAsync(OfficeHubDbContext db, Account account)
    {
        using var manager = managers.Over(db);
        return account.TwoFactorEnabled || await manager.GetAuthenticatorKeyAsync(account) is null ? null : await KeyAsync(manager, account);
    }

    /// <summary>Puts the key in force if the code was made with it.</summary>
    /// <returns>The recovery codes, shown once; null when the code does not fit.</returns>
    public async Task<IReadOnlyList<string>?> EnableAsync(OfficeHubDbContext db, Account account, string code)
    {
        using var manager = managers.Over(db);
        if (Clean(code).Length != CodeDigits || !await AcceptAsync(db, account, code))
        {
            return null;
        }

        // The library would change the stamp and with it end the sign-in that is setting the step up.
        var stamp = account.SecurityStamp;
        await manager.SetTwoFactorEnabledAsync(account, enabled: true);
        account.SecurityStamp = stamp;
        return [.. (await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];
    }

    /// <summary>New recovery codes; the old ones no longer work.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(OfficeHubDbContext db, Account account)
    {
        using var manager = managers.Over(db);
        return [.. (await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];
    }

    /// <summary>Makes the key of the next phone beside the one in force, good for <see cref="NextKeyTime"/>.</summary>
    public async Task<SecondStepKey> NextKeyAsync(OfficeHubDbContext db, Account account)
    {
        using var manager = managers.Over(db);
        var key = manager.GenerateNewAuthenticatorKey();
        var until = clock.GetUtcNow().Add(NextKeyTime).ToUnixTimeSeconds();
        await manager.SetAuthenticationTokenAsync(account, Issuer, NextKey, string.Create(CultureInfo.InvariantCulture, $"{key} {until}"));
        return Shown(account, key);
    }

    /// <summary>Whether the key of a next phone waits for its first code.</summary>
    public async Task<bool> HasNextKeyAsync(OfficeHubDbContext db, Account account)
    {
        using var manager = managers.Over(db);
        return await WaitingNextKeyAsync(manager, account) is not null;
    }

    /// <summary>Puts the next phone's key in force in place of the one before, if the code was made with it.</summary>
    /// <returns>New recovery codes, shown once; null when the code does not fit, and then the caller keeps nothing of this.</returns>
    public async Task<IReadOnlyList<string>?> MoveAsync(OfficeHubDbContext db, Account account, string code)
    {
        using var manager = managers.Over(db);
        if (Clean(code).Length != CodeDigits || await WaitingNextKeyAsync(manager, account) is not { } key)
        {
            return null;
        }

        await manager.SetAuthenticationTokenAsync(account, KeyInForceProvider, KeyInForce, key);
        if (!await AcceptAsync(db, account, code))
        {
            return null;
        }

        await manager.RemoveAuthenticationTokenAsync(account, Issuer, NextKey);
        return [.. (await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];
    }

    /// <summary>Ends the second step and forgets key and codes.</summary>
    public async Task DisableAsync(OfficeHubDbContext db, Account account)
    {
        using var manager = managers.Over(db);
        await manager.SetTwoFactorEnabledAsync(account, enabled: false);
        var tokens = await db.UserTokens.Where(token => token.UserId == account.Id).ToListAsync();
        db.UserTokens.RemoveRange(tokens.Union(db.UserTokens.Local));
    }

    // A recovery code is shown with a hyphen and must be typed with it; blanks are the phone's way of grouping six digits.
    private static string Clean(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();

    private async Task<string?> WaitingNextKeyAsync(UserManager<Account> manager, Account account) =>
        (await manager.GetAuthenticationTokenAsync(account, Issuer, NextKey))?.Split(' ') is [var key, var until]
            && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? key : null;

    private static async Task<SecondStepKey> KeyAsync(UserManager<Account> manager, Account account) =>
        Shown(account, (await manager.GetAuthenticatorKeyAsync(account))!);

    private static SecondStepKey Shown(Account account, string key)
    {
        var label = Uri.EscapeDataString($"{Issuer}:{account.UserName}");
        return new SecondStepKey(
            string.Join(' ', key.Chunk(4).Select(group => new string(group))),
            string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits={CodeDigits}"));
    }
}

/// <summary>The key of a second step, to be read by the phone.</summary>
/// <param name="Text">In groups of four, for typing.</param>
/// <param name="Address">The <c>otpauth</c> address, for the picture.</param>
public sealed record SecondStepKey(string Text, string Address);

/// <summary>Whether the installation asks for a second step at all.</summary>
/// <param name="IsWaived">Nobody is asked for a second step: for the demo, whose passwords stand on the sign-in page.</param>
public sealed record SecondStepOptions(bool IsWaived = false);
