using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Access;

/// <summary>What can be done with one account.</summary>
public enum AccountAct
{
    /// <summary>重置口令.</summary>
    ResetPassword,

    /// <summary>解锁.</summary>
    Unlock,

    /// <summary>结束登录.</summary>
    EndSessions,

    /// <summary>停用.</summary>
    Disable,

    /// <summary>启用.</summary>
    Enable,

    /// <summary>解除动态口令.</summary>
    ResetSecondStep,

    /// <summary>核准.</summary>
    Release,

    /// <summary>不予核准.</summary>
    Refuse,
}

/// <summary>What is asked before an act on an account.</summary>
/// <param name="What">The act.</param>
/// <param name="Title">The act and whose account.</param>
/// <param name="Act">The verb on the button.</param>
/// <param name="Text">What follows from it.</param>
/// <param name="Done">Said after it.</param>
/// <param name="Kind">How much the button weighs.</param>
public sealed record AccountQuestion(AccountAct What, string Title, string Act, string Text, string Done, ButtonKind Kind = ButtonKind.Primary)
{
    /// <summary>Whether the one who acts must say why.</summary>
    public bool AsksReason { get; init; }

    /// <summary>Nothing is asked.</summary>
    public static AccountQuestion None { get; } = new(AccountAct.Unlock, "", "", "", "");

    /// <summary>The question for an act on somebody's account.</summary>
    public static AccountQuestion About(AccountAct what, AccountRow account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var name = account.Name;
        return what switch
        {
            AccountAct.ResetPassword => new(what, $"重置{name}的口令", "重置口令", account.HasSecondStep
                ? "现在的口令马上作废，各处登录都结束。新的一次性口令只显示一次，本人凭它和动态口令登录后要换。"
                : "现在的口令马上作废，各处登录都结束。本人没有启用动态口令，安全管理员重新核准后才能登录。新的一次性口令只显示一次。", $"已重置{name}的口令。"),
            AccountAct.Unlock => new(what, $"解锁{name}的账号", "解锁", "解锁后可以马上再登录。请先问清楚是不是本人输错的。", $"已解锁{name}的账号。"),
            AccountAct.EndSessions => new(what, $"结束{name}的登录", "结束登录", "各处打开的页面马上关上，本人要重新登录。", $"已结束{name}的登录。"),
            AccountAct.Disable => new(what, $"停用{name}的账号", "停用", "打开的页面马上关上，也不能再登录。账号和办过的记录都保留，可以再启用。", $"已停用{name}的账号。", ButtonKind.Danger),
            AccountAct.Enable => new(what, $"启用{name}的账号", "启用", "启用后还要安全管理员核准，才能用原来的口令登录。", $"已启用{name}的账号。"),
            AccountAct.Release => new(what, $"核准{name}的账号", "核准", "核准后本人就能登录。请先核实确有此人、岗位和职责属实、账号是本人要用的。", $"已核准{name}的账号。"),
            AccountAct.Refuse => new(what, $"不予核准{name}的账号", "不予核准", "账号停用，不能登录。再启用时要重新核准。", $"没有核准{name}的账号，已停用。", ButtonKind.Danger) { AsksReason = true },
            _ => new(what, $"解除{name}的动态口令", "解除", "各处登录都结束，下次登录只要口令；岗位要求动态口令的，登录时重新绑定。请先核实是本人。", $"已解除{name}的动态口令。", ButtonKind.Danger),
        };
    }
}

/// <summary>What goes with an act, where it asks for it.</summary>
/// <param name="Password">A one-time password.</param>
/// <param name="Reason">Why.</param>
public sealed record AccountSaid(string Password, string Reason);

/// <summary>The acts on accounts, in one place for the page.</summary>
public sealed class AccountHandlers(
    CreateAccountHandler create, ResetPasswordHandler reset, UnlockAccountHandler unlock, EndAccountSessionsHandler end,
    DisableAccountHandler disable, EnableAccountHandler enable, ResetSecondStepHandler secondStep,
    ReleaseAccountHandler release, RefuseAccountHandler refuse)
{
    /// <summary>Creates accounts.</summary>
    public CreateAccountHandler Create => create;

    /// <summary>Does one act.</summary>
    public Task<Result> DoAsync(AccountAct what, Guid press, Guid accountId, AccountSaid said, Actor actor, CancellationToken ct) => what switch
    {
        AccountAct.ResetPassword => reset.HandleAsync(new ResetPassword(press, accountId, said.Password), actor, ct),
        AccountAct.Unlock => unlock.HandleAsync(new UnlockAccount(press, accountId), actor, ct),
        AccountAct.EndSessions => end.HandleAsync(new EndAccountSessions(press, accountId), actor, ct),
        AccountAct.Disable => disable.HandleAsync(new DisableAccount(press, accountId), actor, ct),
        AccountAct.Enable => enable.HandleAsync(new EnableAccount(press, accountId), actor, ct),
        AccountAct.Release => release.HandleAsync(new ReleaseAccount(press, accountId), actor, ct),
        AccountAct.Refuse => refuse.HandleAsync(new RefuseAccount(press, accountId, said.Reason), actor, ct),
        _ => secondStep.HandleAsync(new ResetSecondStep(press, accountId), actor, ct),
    };
}
