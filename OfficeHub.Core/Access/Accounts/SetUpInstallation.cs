using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>Names the three administrators of an installation that has no account yet: all three at once, so that none of them ever holds another's part.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Administrators">One for each of <see cref="RoleCodes.Administrators"/>, in that order.</param>
[Act("首次设置管理员")]
public sealed record SetUpInstallation(Guid CommandId, IReadOnlyList<FirstAdministrator> Administrators) : ICommand;

/// <summary>One of the three.</summary>
/// <param name="Name">姓名.</param>
/// <param name="UserName">用户名.</param>
/// <param name="Password">To be changed at the first sign-in: the one who types it here is not always its owner.</param>
public sealed record FirstAdministrator(string Name, string UserName, string Password);

/// <summary>The installation has accounts; the link no longer works.</summary>
public sealed record AlreadySetUp()
    : Error("Accounts.AlreadySetUp", "已经设置过管理员，这个链接不再有用。请直接登录。");

/// <summary>Handles <see cref="SetUpInstallation"/>. Nobody is signed in yet: the one who holds the link of the first start acts.</summary>
public sealed class SetUpInstallationHandler(
    CommandPath path, IDbContextFactory<OfficeHubDbContext> contexts, NewPassword passwords, ILookupNormalizer normalizer)
{
    /// <summary>Whether there is no account yet.</summary>
    public async Task<bool> IsDueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return !await db.Users.AnyAsync(ct);
    }

    /// <summary>Creates the three.</summary>
    /// <returns><see cref="AlreadySetUp"/>, <see cref="Invalid"/> or <see cref="SigningInBusy"/>.</returns>
    public async Task<Result> HandleAsync(SetUpInstallation command, string address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.Administrators.Count != RoleCodes.Administrators.Count)
        {
            throw new ArgumentException("One for each administrator's role.", nameof(command));
        }

        // Without this a stranger with an old link could make the machine hash.
        if (!await IsDueAsync(ct))
        {
            return new AlreadySetUp();
        }

        var (accounts, faults) = await JudgeAsync(command, ct);
        if (faults.Count > 0)
        {
            return new Invalid(faults);
        }

        return await path.RunAsync(
            command, Actor.System("首次设置") with { Address = address }, AccountPermissions.Maintain,
            async scope =>
            {
                scope.Concerns("账号", Guid.Empty, "三个管理员", string.Join('、', accounts.Select(one => one.Account.UserName)));
                await RightsChange.OneAtATimeAsync(scope.Db, ct);
                if (await scope.Db.Users.AnyAsync(ct))
                {
                    return new AlreadySetUp();
                }

                foreach (var (role, one) in RoleCodes.Administrators.Zip(accounts))
                {
                    scope.Db.Add(one.Staff);
                    scope.Db.Add(one.Account);
                    NewPassword.Apply(scope.Db, one.Account, one.Hash, byAnother: true, scope.Now);
                    // There is nobody yet who could.
                    one.Account.Release(by: null, scope.Now);
                    scope.Db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), role, one.Staff.Id, Guid.Empty, "首次设置", scope.Now, endsAt: null));
                }

                return Result.Success;
            },
            ct);
    }

    private async Task<(List<Ready> Accounts, List<FieldFault> Faults)> JudgeAsync(SetUpInstallation command, CancellationToken ct)
    {
        var ready = new List<Ready>();
        var faults = new List<FieldFault>();
        for (var i = 0; i < command.Administrators.Count; i++)
        {
            var one = command.Administrators[i];
            var check = new FieldCheck();
            var name = check.Line($"Name{i}", "姓名", one.Name, Staff.NameLimit);
            var userName = one.UserName.Trim();
            if (UserNames.Fault(userName) is { } fault)
            {
                check.Require(holds: false, $"UserName{i}", fault);
            }

            check.Require(
                command.Administrators.Take(i).All(other => !string.Equals(other.UserName.Trim(), userName, StringComparison.OrdinalIgnoreCase)),
                $"UserName{i}", "三个管理员的用户名要各不相同，请改。");
            var account = new Account { Id = Guid.CreateVersion7(), UserName = userName, NormalizedUserName = normalizer.NormalizeName(userName) };
            var judged = await passwords.JudgeAsync(account, one.Password, $"Password{i}", ct);
            faults.AddRange(check.Failed(out var invalid) ? invalid.Faults : []);
            faults.AddRange(judged.Error is Invalid weak ? weak.Faults : judged.Error is { } busy ? [new FieldFault($"Password{i}", busy.Message)] : []);
            if (judged.IsSuccess)
            {
                var staff = Staff.Register(Guid.CreateVersion7(), new StaffDetails(name, userName, "", ""));
                account.StaffId = staff.Id;
                ready.Add(new Ready(staff, account, judged.Value));
            }
        }

        return (ready, faults);
    }

    private sealed record Ready(Staff Staff, Account Account, string Hash);
}
