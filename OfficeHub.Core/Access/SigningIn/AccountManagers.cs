using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>Identity's manager over the context of one operation, so that its changes join that operation's transaction.</summary>
/// <remarks>Identity's own registration ties the manager to a scoped context that saves at each call: no audit row could join it.</remarks>
public sealed class AccountManagers(
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    IDataProtectionProvider protection,
    IServiceProvider tokenProviders,
    ILogger<UserManager<Account>> logger)
{
    public const string SecretPurpose = "OfficeHub.AccountTokens";

    /// <summary>A manager that leaves saving to the caller.</summary>
    public UserManager<Account> Over(OfficeHubDbContext db) => new(
        new SealedTokenStore(db, protection.CreateProtector(SecretPurpose)) { AutoSaveChanges = false },
        options, hasher, [], [], normalizer, new IdentityErrorDescriber(), tokenProviders, logger);

    /// <summary>Keeps the second step's key and the recovery codes sealed: reading the table gives no second factor.</summary>
    private sealed class SealedTokenStore(OfficeHubDbContext db, IDataProtector protector)
        : UserOnlyStore<Account, OfficeHubDbContext, Guid>(db)
    {
        // The account is tracked here; attaching it again, as the base does, would forget what the row looked like when it was read.
        public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
        {
            user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
            return Task.FromResult(IdentityResult.Success);
        }

        public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
            base.SetTokenAsync(user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

        public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
        {
            try
            {
                return await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } sealedValue ? protector.Unprotect(sealedValue) : null;
            }
            catch (CryptographicException)
            {
                // The keys that sealed it are gone: no code fits any more, and the second step has to be set up anew.
                return null;
            }
        }
    }
}
