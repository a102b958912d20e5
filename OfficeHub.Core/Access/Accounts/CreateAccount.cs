using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>Gives a person an account. It comes without rights and closed: nobody signs in before the security administrator has released it.</summary>
/// <remarks>ADR 0008.</remarks>
/// <param name="CommandId">Of the press.</param>
/// <param name="StaffId">Whose.</param>
/// <param name="UserName">Letters, digits, dot, hyphen and underline.</param>
/// <param name="Password">From <see cref="OneTimePassword"/>; shown once to the administrator.</param>
[Act("开设账号")]
public sealed record CreateAccount(Guid CommandId, Guid StaffId, string UserName, string Password) : ICommand;

/// <summary>Handles <see cref="CreateAccount"/>.</summary>
public sealed class CreateAccountHandler(CommandPath path, PasswordWork work, ILookupNormalizer normalizer)
{
    /// <summary>Creates it.</summary>
    /// <returns>The account's id; <see cref="Invalid"/>, <see cref="NotFound"/>, <see cref="StaffHasAccount"/>, <see cref="UserNameTaken"/> or <see cref="SigningInBusy"/>.</returns>
    public async Task<Result<Guid>> HandleAsync(CreateAccount command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var account = new Account { Id = Guid.CreateVersion7(), StaffId = command.StaffId, UserName = command.UserName.Trim(), MustChangePassword = true };
        account.NormalizedUserName = normalizer.NormalizeName(account.UserName);

        // Hashed before the transaction: it is slow, and the database has one writer. Who may not do it is not worth the work.
        var hashed = actor.Can(AccountPermissions.Maintain) ? await work.HashAsync(account, command.Password, ct) : "";
        if (!hashed.IsSuccess)
        {
            return hashed.Error;
        }

        return await path.RunAsync<Guid>(
            command, actor, AccountPermissions.Maintain,
            async scope =>
            {
                if (command.StaffId == Guid.Empty)
                {
                    return Invalid.In(nameof(CreateAccount.StaffId), "“给谁开”没有选，请选一个人。");
                }

                if (await scope.Db.Set<Staff>().SingleOrDefaultAsync(row => row.Id == command.StaffId && row.LeftOn == null, ct) is not { } staff)
                {
                    return new NotFound("人员");
                }

                scope.Concerns(AccountScope.Kind, account.Id, account.UserName, $"为{staff.Name}开设");
                if (UserNames.Fault(account.UserName) is { } fault)
                {
                    return Invalid.In(nameof(CreateAccount.UserName), fault);
                }

                if (await scope.Db.Users.AnyAsync(row => row.StaffId == staff.Id, ct))
                {
                    return new StaffHasAccount(staff.Name);
                }

                if (await scope.Db.Users.AnyAsync(row => row.NormalizedUserName == account.NormalizedUserName, ct))
                {
                    return new UserNameTaken(account.UserName);
                }

                scope.Db.Add(account);
                NewPassword.Apply(scope.Db, account, hashed.Value, byAnother: true, scope.Now);
                account.Open(AccountOpening.Created, actor.StaffId, scope.Now, needsRelease: true);
                return account.Id;
            },
            ct);
    }
}

/// <summary>What a user name may look like.</summary>
public static class UserNames
{
    /// <summary>Shortest, in characters.</summary>
    public const int Shortest = 2;

    /// <summary>Longest, in characters.</summary>
    public const int Longest = 30;

    /// <summary>What is wrong with it, or null.</summary>
    public static string? Fault(string userName)
    {
        ArgumentNullException.ThrowIfNull(userName);
        return userName.Length switch
        {
            0 => "“用户名”没有填，请填写。",
            < Shortest or > Longest => $"“用户名”要有 {Shortest} 到 {Longest} 个字符，请改。",
            _ => userName.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_')
                ? null
                : "“用户名”只能用英文字母、数字、点、横线和下划线，请改。",
        };
    }
}
