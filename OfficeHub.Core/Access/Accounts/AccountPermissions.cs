using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>Rights over accounts.</summary>
public static class AccountPermissions
{
    private const string Area = "账号";

    /// <summary>The list of accounts and how each stands.</summary>
    public static Permission View { get; } =
        new("Accounts.View", "查看账号", Area, RoleCodes.SystemAdministrator, RoleCodes.SecurityAdministrator);

    /// <summary>Creates, disables, enables and unlocks accounts, resets passwords, ends sessions.</summary>
    public static Permission Maintain { get; } = new("Accounts.Maintain", "维护账号", Area, RoleCodes.SystemAdministrator);

    /// <summary>
    /// Releases accounts that another has opened. Not the one who opens them: with both, one administrator alone could make a person up and work as him.
    /// </summary>
    public static Permission Release { get; } = new("Accounts.Release", "核准账号", Area, RoleCodes.SecurityAdministrator);

    /// <summary>
    /// Removes a lost second step. Not the one who resets passwords: with both, one administrator alone could sign in as anybody.
    /// </summary>
    public static Permission ResetSecondStep { get; } = new("Accounts.ResetSecondStep", "解除动态口令", Area, RoleCodes.SecurityAdministrator);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Maintain, Release, ResetSecondStep];
}
