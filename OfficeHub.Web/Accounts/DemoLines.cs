using OfficeHub.Core.Seeding;

namespace OfficeHub.Web.Accounts;

/// <summary>The demo organisation's accounts, for the sign-in page.</summary>
public sealed class DemoLines : IDemoAccounts
{
    /// <inheritdoc/>
    public IReadOnlyList<DemoAccountLine> List { get; } =
        [.. DemoAccounts.Suggested.Select(account => new DemoAccountLine(account.UserName, DemoAccounts.Password, account.Name, account.Post, account.Role))];
}
